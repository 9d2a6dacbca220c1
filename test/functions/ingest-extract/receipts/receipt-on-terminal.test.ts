import { receiptOnTerminal } from '../../../../functions/ingest-extract/receipts/receipt-on-terminal.ts';
import type { Receipt } from '../../../../schemas/receipt.ts';

const refused: Receipt = {
  schemaVersion: 1,
  uploadId: 'f00d',
  key: 'in/ashford/figures/2019.csv',
  submitter: 'ashford',
  dataset: 'figures',
  receivedAt: '2019-07-01T09:00:00.000Z',
  outcome: 'refused',
  readAs: { shape: 'tidy', encoding: 'utf-8', delimiter: '\t', headerLine: 2, periods: [] },
  counts: {
    linesRead: 1_204,
    figures: 0,
    statements: 0,
    errors: 103,
    warnings: 0,
    notices: 1,
    byCode: { 'value-negative': 102, 'file-name-not-csv': 1, 'encoding-assumed': 1 },
  },
  findings: [
    { code: 'encoding-assumed', severity: 'notice', message: 'It was read as Windows-1252.' },
    { code: 'file-name-not-csv', severity: 'error', message: 'The name does not end in .csv.' },
    { code: 'value-negative', severity: 'error', line: 9, message: '-1 on line 9.' },
    { code: 'value-negative', severity: 'error', line: 3, message: '-2 \u001b[2Jon line 3.' },
  ],
};

test('a receipt says on a terminal what its page says, in the same order', () => {
  expect(receiptOnTerminal(refused, 200)).toEqual([
    'in/ashford/figures/2019.csv',
    'Refused: nothing of this file is taken, for there are 103 things to correct in it.',
    '  Layout: a line for each figure',
    '  Text: UTF-8',
    '  Cells separated by: tabs',
    '  Header: line 2',
    '  Lines below the header: 1,204',
    '',
    'About the whole file:',
    '  - To correct: The name does not end in .csv.',
    '  - For information: It was read as Windows-1252.',
    '',
    'Line by line:',
    '  - To correct: -2 �[2Jon line 3.',
    '  - To correct: -1 on line 9.',
    '  - 100 more of “value negative” are not listed.',
    '',
    'What to do next:',
    '  - Correct what is marked “To correct” in your own copy of the file.',
    '  - Save it as “CSV UTF-8 (comma delimited)”.',
    '  - Drop the corrected file under the same name in the same folder: it takes the place of this one, all of it.',
    '  - Until then a file that was accepted here before, if there was one, still counts.',
  ]);
});

test('an accepted table of statements has its entries counted', () => {
  const counts = { ...refused.counts, statements: 14, errors: 0, warnings: 1, notices: 0, byCode: {} };
  const accepted = receiptOnTerminal({ ...refused, outcome: 'accepted', counts, findings: [] }, 200);
  expect(accepted).toContain('Accepted: 14 entries are taken, and there is 1 thing to look at.');
  expect(accepted).toContain('  Taken: 14 entries');
});

test.each([30, 40, 80])('lines are no wider than %i characters', (width) => {
  for (const line of receiptOnTerminal(refused, width).slice(1)) expect(line.length).toBeLessThanOrEqual(width);
});
