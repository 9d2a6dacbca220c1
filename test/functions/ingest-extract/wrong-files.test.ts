import { comparedAreas } from '../../../schemas/county.ts';
import type { FindingCode } from '../../../schemas/finding.ts';
import { kent } from '../../../schemas/reference/kent/county.ts';
import { assessed, lines } from './assessed.ts';

/** A wrong file, the error that its sender should read, and what that tells them to do. */
type WrongFile = {
  name: string;
  place?: string;
  content: string | Uint8Array;
  code: FindingCode;
  line?: number;
  column?: string;
  found?: string;
  expected?: string;
  toDo: string;
};

const HEADER = 'Area,Apr-Aug 18,Apr-Aug 19';
const everyArea = comparedAreas(kent).map(({ name }) => `${name},10,20`);

const wrongFiles: WrongFile[] = [
  {
    name: 'an unknown area',
    content: lines('Title', '', HEADER, 'Ashford,5878,5250', 'Atlantis,1,2'),
    code: 'area-not-known',
    ...{ line: 5, column: 'Area', found: 'Atlantis' },
    toDo: 'Write the name or the nine-character code of one of: Ashford, Canterbury',
  },
  {
    name: 'a negative count',
    content: lines(HEADER, 'Ashford,5878,-5250'),
    code: 'value-negative',
    ...{ line: 2, column: 'Apr-Aug 19', found: '-5250' },
    toDo: 'Correct it and drop the file again',
  },
  {
    name: 'a count in brackets',
    content: lines(HEADER, 'Ashford,5878,"(5,250)"'),
    code: 'value-negative',
    ...{ line: 2, column: 'Apr-Aug 19', found: '(5,250)' },
    toDo: 'Correct it and drop the file again',
  },
  {
    name: 'text for a number',
    content: lines(HEADER, 'Ashford,XXX,5250'),
    code: 'value-not-a-number',
    ...{ line: 2, column: 'Apr-Aug 18', found: 'XXX' },
    toDo: 'Write the figure in digits, such as 1204',
  },
  {
    name: 'decimals',
    content: lines(HEADER, 'Ashford,5878,5250.5'),
    code: 'value-not-whole',
    ...{ line: 2, column: 'Apr-Aug 19', found: '5250.5' },
    toDo: 'offences are counted whole. Write the count itself',
  },
  {
    name: 'an area of another submitter',
    place: 'ashford/asb-reports',
    content: lines(HEADER, 'Ashford,145,278', 'Dover,10,20'),
    code: 'area-not-yours',
    ...{ line: 3, column: 'Area', found: 'Dover', expected: 'Ashford' },
    toDo: 'Remove the line, or have the area send it itself',
  },
  {
    name: 'the county council’s area, sent by the police',
    content: lines(HEADER, 'E10000016,1,2'),
    code: 'area-not-yours',
    ...{ line: 2, found: 'E10000016' },
    toDo: 'Remove the line',
  },
  {
    name: 'a dataset of another',
    place: 'ashford/asb-incidents',
    content: lines(HEADER, 'Ashford,145,278'),
    code: 'dataset-not-yours',
    found: 'asb-incidents',
    toDo: 'except by ward, in a table with a column "Ward" and a column for each period, such as "Apr-Aug 19". It may send: figures, offence-categories,',
  },
  {
    name: 'a dataset that there is not',
    place: 'kent-police/crimes',
    content: lines(HEADER, 'Ashford,145,278'),
    code: 'dataset-not-known',
    found: 'crimes',
    toDo: 'Move the file to the one for what it holds',
  },
  {
    name: 'an unknown submitter',
    place: 'essex-police/all-crime',
    content: lines(HEADER, 'Ashford,145,278'),
    code: 'submitter-not-known',
    found: 'essex-police',
    toDo: 'Drop the file under one of: kent-police, kent-county, ashford',
  },
  {
    name: 'a workbook renamed .csv',
    content: Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0, 6, 0, 8, 0]),
    code: 'file-is-a-workbook',
    found: 'an Excel workbook or another zipped file',
    toDo: 'choose "Save as", then "CSV UTF-8 (comma delimited)"',
  },
  {
    name: 'a file that is not called .csv',
    place: 'kent-police/all-crime/2019.xlsx',
    content: lines(HEADER, 'Ashford,145,278'),
    code: 'file-name-not-csv',
    toDo: 'choose "Save as", then "CSV UTF-8 (comma delimited)"',
  },
  { name: 'an empty file', content: '', code: 'file-empty', toDo: 'Export the table again' },
  { name: 'only blank lines', content: '\r\n\r\n \r\n', code: 'file-empty', toDo: 'Export the table again' },
  { name: 'a byte-order mark alone', content: '\ufeff', code: 'file-empty', toDo: 'Export the table again' },
  {
    name: 'a header only',
    content: lines('Title', HEADER),
    code: 'no-figures',
    line: 2,
    toDo: 'Check that the export is complete and drop it again',
  },
  {
    name: 'a header with only remarks below it',
    content: lines(HEADER, '', 'Source: Kent Police', 'Figures are provisional,,'),
    code: 'no-figures',
    line: 1,
    toDo: 'Check that the export is complete and drop it again',
  },
  {
    name: 'a column missing',
    content: lines('Title', 'Apr-Aug 18,Apr-Aug 19', '5878,5250'),
    code: 'header-not-recognised',
    ...{ line: 2, found: 'Apr-Aug 18, Apr-Aug 19' },
    toDo: 'Give it one header line with',
  },
  {
    name: 'a thousands comma without quotation marks',
    content: lines(HEADER, 'Ashford,5,878,5,250'),
    code: 'row-too-long',
    ...{ line: 2, found: '5', expected: '3' },
    toDo: 'A comma inside a number or a name needs quotation marks around the cell',
  },
  {
    name: 'a thousands comma that fits because of empty headings',
    content: lines(`${HEADER},,`, 'Ashford,5,878,5,250'),
    code: 'cell-without-heading',
    ...{ line: 2, found: '5' },
    toDo: 'quotation marks',
  },
  {
    name: 'a thousands comma that fits because of a note',
    content: lines('area,period,value,note', 'Ashford,2019-04,1,204'),
    code: 'number-cut-in-two',
    ...{ line: 2, column: 'value', found: '1' },
    toDo: 'quotation marks',
  },
  {
    name: 'a percentage for a number',
    content: lines(HEADER, 'Ashford,5878,12%'),
    code: 'value-not-a-number',
    ...{ line: 2, column: 'Apr-Aug 19', found: '12%' },
    toDo: 'Write the figure in digits, such as 1204',
  },
  {
    name: 'a figure given twice, differently',
    content: lines(HEADER, 'Shepway,1,2', 'Folkestone and Hythe,1,3'),
    code: 'figure-contradicted',
    ...{ line: 3, column: 'Apr-Aug 19', found: '3', expected: '2' },
    toDo: 'but line 2 says 2. Keep the one that is right and remove the other',
  },
  {
    name: 'a Kent total that is of Kent and Medway',
    place: 'kent-county/road-casualties',
    content: lines(HEADER, ...everyArea, 'Kent,130,260'),
    code: 'total-of-another-area',
    ...{ line: 15, column: 'Apr-Aug 18', found: '130', expected: 'Kent and Medway' },
    toDo: 'Write the code E23000032 for its area if that is what it is, or correct the total',
  },
  {
    name: 'numbers under a heading that is no period',
    content: lines('Area,Apr-Aug 18,Q2 2019', 'Ashford,5878,5250'),
    code: 'column-not-understood',
    ...{ line: 1, column: 'Q2 2019' },
    toDo: 'Write its heading as a period, such as "Apr-Aug 19" or "2019-04", or remove the column',
  },
  {
    name: 'a header named __proto__ above numbers',
    content: lines('Area,Apr-Aug 18,__proto__', 'Ashford,5878,5250'),
    code: 'column-not-understood',
    ...{ line: 1, column: '__proto__' },
    toDo: 'or remove the column',
  },
  {
    name: 'an area named __proto__',
    content: lines(HEADER, '__proto__,5878,5250'),
    code: 'area-not-known',
    ...{ line: 2, column: 'Area', found: '__proto__' },
    toDo: 'Write the name or the nine-character code',
  },
  {
    name: 'a quotation mark that is never closed',
    content: lines(HEADER, 'Ashford,5878,5250', 'Dover,"5659,5014', 'Swale,1,2'),
    code: 'quote-not-closed',
    line: 3,
    toDo: 'Close the quotation mark, or take it out',
  },
  {
    name: 'text after a closing quotation mark',
    content: lines(HEADER, 'Ashford,"5,878" offences,5250'),
    code: 'quote-misplaced',
    line: 2,
    toDo: 'Take the quotation marks out of that cell',
  },
  {
    name: 'bytes that are not text',
    content: Buffer.from(lines(HEADER, 'Ashford,5878,\0')),
    code: 'file-not-text',
    toDo: 'Export the table again',
  },
];

test.each(wrongFiles)(
  '$name is refused, and its sender told what to do',
  ({ name, place, content, toDo, ...finding }) => {
    const { figures, refused, report } = assessed(place ?? 'kent-police/all-crime', content);
    expect(report.findings).toContainEqual(
      expect.objectContaining({ ...finding, severity: 'error', message: expect.stringContaining(toDo) }),
    );
    expect(refused).toBe(true);
    expect(figures).toEqual([]);
    expect(report.counts.figures).toBe(0);
    expect(report.readAs.periods).toEqual([]);
  },
);

test.each(wrongFiles)('$name has one error only: what is right in it is not complained of', ({ place, content }) => {
  expect(assessed(place ?? 'kent-police/all-crime', content).report.counts.errors).toBe(1);
});

test.each(wrongFiles)(
  '$name is the same wrong file in pieces of three bytes',
  ({ place = 'kent-police/all-crime', content }) => {
    expect(assessed(place, content, 3)).toEqual(assessed(place, content));
  },
);

test('a figure given twice alike is taken once, and said to be', () => {
  const { figures, refused, report } = assessed(
    'kent-police/all-crime',
    lines(HEADER, 'Shepway,1,2', 'Folkestone and Hythe,-,2'),
  );
  expect(refused).toBe(false);
  expect(figures).toHaveLength(2);
  expect(report.findings).toContainEqual(
    expect.objectContaining({ code: 'figure-repeated', severity: 'notice', line: 3, column: 'Apr-Aug 19' }),
  );
});

test('a header named __proto__ above remarks is only not used', () => {
  const { figures, refused, report } = assessed(
    'kent-police/all-crime',
    lines('Area,Apr 19,__proto__', 'Ashford,5,polluted'),
  );
  expect(refused).toBe(false);
  expect(figures).toHaveLength(1);
  expect(report.findings).toMatchObject([{ code: 'column-not-used', column: '__proto__' }]);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test('text that is neither is not said to have been read as Windows-1252', () => {
  const content = Buffer.concat([Buffer.from(lines(HEADER, 'Café,1,2')), Uint8Array.from([0xa3, 0x0a])]);
  const { report } = assessed('kent-police/all-crime', content);
  expect(report.counts.byCode).toMatchObject({ 'encoding-mixed': 1 });
  expect(report.counts.byCode).not.toHaveProperty('encoding-assumed');
});

test('text that turns from UTF-8 into something else says near which line', () => {
  const good = Buffer.from(lines(HEADER, 'Ashford,1,2', 'Café,1,2', ...everyArea));
  const content = Buffer.concat([good, Uint8Array.from([0xa3, 0x0a])]);
  const { report } = assessed('kent-police/all-crime', content, 16);
  expect(report.findings).toMatchObject([{ code: 'encoding-mixed' }]);
  expect(report.findings[0]?.line).toBeGreaterThanOrEqual(15);
  expect(report.findings[0]?.line).toBeLessThanOrEqual(17);
});
