import { missingOf, placeOf } from '../../../site/check-a-file/choice.ts';

const file = new File(['Area,Apr 19\n'], 'April & May.csv');

test.each([
  [{ submitter: '', dataset: '', file: undefined }, ['submitter', 'dataset', 'file']],
  [{ submitter: 'dover', dataset: '', file }, ['dataset']],
  [{ submitter: 'dover', dataset: 'marac', file: undefined }, ['file']],
  [{ submitter: 'dover', dataset: 'marac', file }, []],
])('of %j, each field that is empty is asked for, in the order of the form', (choice, fields) => {
  expect(missingOf(choice).map(({ field }) => field)).toEqual(fields);
});

test('a file goes where it would be dropped, under its own name', () => {
  expect(placeOf({ submitter: 'dover', dataset: 'marac', file })).toBe('in/dover/marac/April & May.csv');
});
