import { type WrittenLines, writtenLines } from './written-lines.ts';

const outside = { ...process.env };
let written: WrittenLines;
let metrics: typeof import('../../../functions/aws/metrics.ts');

beforeEach(async () => {
  Object.assign(process.env, { POWERTOOLS_METRICS_NAMESPACE: 'Benchmarks', POWERTOOLS_SERVICE_NAME: 'a-service' });
  jest.resetModules();
  metrics = await import('../../../functions/aws/metrics.ts');
  written = writtenLines();
});
afterEach(() => {
  jest.restoreAllMocks();
  process.env = outside;
});

test('what one invocation counts is one line, and the next begins at nothing', async () => {
  for (const figuresStored of [3, 5]) {
    const done = await metrics.publishingCounts(async () => {
      metrics.count({ extractsAccepted: 1, figuresStored });
      return 'done';
    });
    expect(done).toBe('done');
  }
  expect(written.counted()).toEqual(
    [3, 5].map((FiguresStored) => ({
      ...{ namespace: 'Benchmarks', service: 'a-service' },
      counts: { ExtractsAccepted: 1, FiguresStored },
    })),
  );
});

test('a nought is told, and nothing that was not counted', async () => {
  await metrics.publishingCounts(async () => metrics.count({ figuresLost: 0 }));
  expect(written.counted()).toMatchObject([{ counts: { FiguresLost: 0 } }]);
});

test('what was counted is told though the work fails after it', async () => {
  const work = metrics.publishingCounts(async () => {
    metrics.count({ extractsRefused: 1 });
    throw new Error('failed');
  });
  await expect(work).rejects.toThrow('failed');
  expect(written.counted()).toMatchObject([{ counts: { ExtractsRefused: 1 } }]);
});

test('where nothing was counted nothing is written, no warning either', async () => {
  const other = [jest.spyOn(process.stdout, 'write'), jest.spyOn(process.stderr, 'write')];
  await metrics.publishingCounts(async () => {});
  for (const stream of other) expect(stream).not.toHaveBeenCalled();
});
