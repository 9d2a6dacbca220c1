import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checker, describeWithCheckers } from './checkers.ts';
import { stageTemplate } from './stage-template.ts';
import { synthesizedTemplate } from './synthesized-template.ts';

jest.setTimeout(120_000);

describeWithCheckers('cfn-lint')('cfn-lint', () => {
  const folder = mkdtempSync(join(tmpdir(), 'county-benchmarks-lint-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(['dev', 'prod'])('has nothing to say of the template of the stage %s', async (stage) => {
    expect(saidOf(await stageTemplate(stage))).toBe('');
  });

  test('has nothing to say of the template of a stage that has everything set', () => {
    expect(saidOf(synthesizedTemplate().toJSON())).toBe('');
  });

  test('has something to say of one that is wrong', () => {
    const Queue = { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 'a minute', Nonsense: 1 } };
    const complaints = saidOf({ Resources: { Queue } });
    expect(complaints).toContain('E3002');
    expect(complaints).toContain('E3012');
  });

  /** What cfn-lint says of a template, line by line; nothing if it has nothing to say. */
  function saidOf(template: unknown): string {
    const file = join(folder, 'template.json');
    writeFileSync(file, JSON.stringify(template));
    const asked = ['--regions', 'eu-west-2', '--', file];
    const { error, status, stdout, stderr } = spawnSync(checker('cfn-lint') ?? '', asked, { encoding: 'utf8' });
    if (error) throw error;
    return stdout + stderr + (status === 0 ? '' : `exit code ${status}`);
  }
});
