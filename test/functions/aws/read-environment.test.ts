import { readEnvironment } from '../../../functions/aws/read-environment.ts';
import { ingestEnvironment, publishEnvironment } from '../../../schemas/environment.ts';

const told = { STATIC_BUCKET: 'static', FIGURE_TABLE: 'figures', LEDGER_TABLE: 'ledger', LATE_AFTER_DAYS: '{}' };

test('reads what a function is told, the days after which extracts are late by extract', () => {
  const LATE_AFTER_DAYS = '{ "kent-police/all-crime": 45, "ashford/asb-reports": 1 }';
  expect(readEnvironment(publishEnvironment, { ...told, LATE_AFTER_DAYS, PATH: '/bin' })).toEqual({
    ...told,
    LATE_AFTER_DAYS: { 'kent-police/all-crime': 45, 'ashford/asb-reports': 1 },
  });
  expect(readEnvironment(publishEnvironment, told)).toEqual({ ...told, LATE_AFTER_DAYS: {} });
});

test.each([
  ['', '45', 'null', '[]', 'monthly'],
  ['{"kent-police":45}', '{"kent-police/":45}', '{"kent-police/all-crime/2019":45}', '{"":45}'],
  ['{"kent-police/all-crime":0}', '{"kent-police/all-crime":-1}', '{"kent-police/all-crime":1.5}'],
  ['{"kent-police/all-crime":"45"}', '{"kent-police/all-crime":null}', '{"kent-police/all-crime":1e400}'],
])('says in one sentence what to write in place of %j and the like', (...days) => {
  for (const LATE_AFTER_DAYS of days) {
    expect(() => readEnvironment(publishEnvironment, { ...told, LATE_AFTER_DAYS })).toThrow(
      'The variable LATE_AFTER_DAYS must be a JSON object of "submitter/dataset" and whole days above nought, ' +
        'such as {"kent-police/all-crime":45}: deploy the stack again, which sets it.',
    );
  }
});

test('a variable that is not set, or is empty, is named', () => {
  const { LATE_AFTER_DAYS: _, ...lacking } = told;
  expect(() => readEnvironment(publishEnvironment, lacking)).toThrow(
    'The variable LATE_AFTER_DAYS must be set: deploy',
  );
  expect(() => readEnvironment(ingestEnvironment, told)).toThrow('The variable UPLOAD_BUCKET must be set: deploy');
  expect(() => readEnvironment(ingestEnvironment, { ...told, UPLOAD_BUCKET: '' })).toThrow('must not be empty');
});
