import fc from 'fast-check';
import { assessed, lines } from '../assessed.ts';

/** What a file is told to hold of people: the kind, the line and the column of each, in order. */
function peopleIn(content: string | Uint8Array, place = 'kent-police/all-crime', piece?: number): string[] {
  const { report, holdsPeople } = assessed(place, content, piece);
  const told = report.findings.filter(({ code }) => code.startsWith('personal-data-'));
  expect(holdsPeople).toBe(told.length > 0);
  if (holdsPeople) expect(told).toEqual(report.findings);
  return told.map(({ code, line, column }) => `${code.slice('personal-data-'.length)} ${line} ${column ?? ''}`);
}

/** A table of figures that is taken, with one more cell behind its first line of figures. */
const withCell = (cell: string) => lines('Area,Apr-19,Note', `Ashford,5,"${cell.replaceAll('"', '""')}"`, 'Dover,7,');

/** The kinds that are seen in one cell of an otherwise good table. */
const kindsIn = (cell: string) => peopleIn(withCell(cell)).map((told) => told.split(' ')[0]);

describe('a cell that tells of a person is told of by its line and column', () => {
  test.each([
    // E-mail addresses
    ['jane.smith@example.org', 'email'],
    ['Contact: J.O’Neil <oneil+asb@mail.example.co.uk>', 'email'],
    ['JANE@EXAMPLE.ORG', 'email'],
    ['ｊａｎｅ＠ｅｘａｍｐｌｅ．ｏｒｇ', 'email'],
    ['jürgen@müller-example.de', 'email'],
    // Telephone numbers
    ['01233 111222', 'phone'],
    ['01233111222', 'phone'],
    ['(01233) 111 222', 'phone'],
    ['01233-111-222', 'phone'],
    ['07700 900123', 'phone'],
    ['07700 900 123', 'phone'],
    ['0770 090 0123', 'phone'],
    ['07700\u00a0900\u00a0123', 'phone'],
    ['07700\u2011900\u2011123', 'phone'],
    ['０７７００ ９００１２３', 'phone'],
    ['07700\n900123', 'phone'],
    ['+44 7700 900123', 'phone'],
    ['+44 (0)20 7946 0123', 'phone'],
    ['0044 1233 111222', 'phone'],
    ['020 7946 0123', 'phone'],
    ['0161 496 0123', 'phone'],
    ['0800 123 456', 'phone'],
    ['01204 62123', 'phone'],
    ['Tel.01233 111222', 'phone'],
    ['01233 111222 or 07700 900123', 'phone'],
    ['01233 111222 07700 900123', 'phone'],
    ['01233 111222 x12', 'phone'],
    // Full postcodes
    ['ME14 1XX', 'postcode'],
    ['me14 1xx', 'postcode'],
    ['ME141XX', 'postcode'],
    ['ME14\u00a01XX', 'postcode'],
    ['Seen near ct1  2ab on Friday', 'postcode'],
    ['CT1 1ST', 'postcode'],
    ['ct1 1st', 'postcode'],
    ['EC1A 1BB', 'postcode'],
    ['W1A 0AX', 'postcode'],
    ['ＭＥ１４ １ＸＸ', 'postcode'],
    // NHS numbers
    ['943 476 5919', 'nhs-number'],
    ['943-476-5919', 'nhs-number'],
    ['9434765919', 'nhs-number'],
    ['943\u00a0476\u00a05919', 'nhs-number'],
    ['NHS 9434765919, seen', 'nhs-number'],
    ['９４３４７６５９１９', 'nhs-number'],
    // National Insurance numbers
    ['AB123456C', 'ni-number'],
    ['AB 12 34 56 C', 'ni-number'],
    ['ab-12-34-56-c', 'ni-number'],
    ['NI: JG103759A.', 'ni-number'],
    ['AB\u00a012\u00a034\u00a056\u00a0C', 'ni-number'],
    // Addresses
    ['12 High Street', 'address'],
    ['12 high street', 'address'],
    ['12a High St, Maidstone', 'address'],
    ['12 HIGH STREET MAIDSTONE', 'address'],
    ['12-14 London Rd.', 'address'],
    ['Flat 3, 7 St Peter’s Avenue', 'address'],
    ['Victim lives at 5 Church Lane, Wye', 'address'],
    ['1 The Green', 'address'],
    ['44 Oak Tree Close, Herne Bay', 'address'],
    ['12 High\nStreet', 'address'],
    // Dates of birth, and names, that are said to be so
    ['DOB 12/03/1985', 'date-of-birth'],
    ['d.o.b: 1985-03-12', 'date-of-birth'],
    ['female, born on 3 May 1971', 'date-of-birth'],
    ['Surname: Smith', 'name'],
  ])('%j', (cell, kind) => {
    expect(peopleIn(withCell(cell))).toEqual([`${kind} 2 column C`]);
  });

  test('several kinds in one cell are each told of, once', () => {
    const cell = 'Jo, 12 High Street, ME14 1XX, 07700 900123 or 01233 111222, jo@example.org';
    expect(kindsIn(cell).sort()).toEqual(['address', 'email', 'phone', 'postcode']);
  });
});

describe('a cell that tells of no person is not taken for one', () => {
  test.each([
    ['AB07 Broken Glass'],
    ['AB13 Damage to Vehicle'],
    ['E07000105'],
    ['E01023972'],
    ['UKJ41'],
    ['Ashford 001B'],
    ['TN23'],
    ['TN23 1'],
    ['Q1 2nd half'],
    ['W1 2nd week, S2 1st week'],
    ['M20 junction 5'],
    ['Kenward Trust to work in at least 6 locations'],
    ['Hold 6 Kent Road Safety events'],
    ['6 Kent Road Safety Events'],
    ['5 incidents in High Street'],
    ['Patrols: 12 on the High Street'],
    ['12 month ave'],
    ['Closed in 2018 High Street'],
    ['Top 10 streets'],
    ['High Street'],
    ['High Street 12'],
    ['1,234'],
    ['1 234 567'],
    ['(12)'],
    ['+ 2,807'],
    ['-361 (decrease)'],
    ['approximately 3,200'],
    ['12.5%'],
    ['0.1234567891'],
    ['10.01233111222'],
    ['1234567890.5'],
    ['-9434765919'],
    ['9434765918'],
    ['943 476 5918'],
    ['0000000000'],
    ['4444444444'],
    ['60001449'],
    ['100060001449'],
    ['GB123456C'],
    ['QQ123456C'],
    ['AO123456C'],
    ['AB123456E'],
    ['AB123456'],
    ['37A4893A-B33B-4582-A79D-AB123456C012'],
    ['January to December 2018'],
    ['01/04/2018 to 31/03/2019'],
    ['2019-04/2019-08'],
    ['01-02-2019 10:30'],
    ['01-02-2019 10'],
    ['30/06/2018'],
    ['Source: Kent Police, 12/03/2019'],
    ['@'],
    ['Incidents @ Dover'],
    ['domestic abuse (victim aged 16 or over)'],
    ['Position 10th of 13'],
    ['see www.kent.gov.uk/crime'],
  ])('%j', (cell) => {
    expect(peopleIn(withCell(cell))).toEqual([]);
  });

  test('and numbers of any size are not, but for those with a check digit', () => {
    const count = fc.integer({ min: -999_999_999, max: 999_999_999 });
    fc.assert(fc.property(count, (number) => peopleIn(withCell(number.toLocaleString('en-GB'))).length === 0));
    fc.assert(fc.property(count, (number) => peopleIn(withCell(String(number / 1000))).length === 0));
  });

  test('any e-mail address is one in any words', () => {
    const words = fc.constantFrom('', 'ask ', 'Report: ', '(', '\u00a0');
    fc.assert(
      fc.property(words, fc.emailAddress(), (before, address) => {
        fc.pre(/^[\w.+-]+@/.test(address));
        expect(kindsIn(before + address)).toContain('email');
      }),
    );
  });
});

describe('ten digits alone in a cell', () => {
  const column = (...cells: string[]) => lines('Area,Apr-19,Reference', ...cells.map((cell) => `Ashford,5,${cell}`));

  test('are NHS numbers where most of their column pass the check', () => {
    expect(peopleIn(column('9434765919', '4010232137', '9434765918'))).toEqual([
      'nhs-number 2 column C',
      'nhs-number 3 column C',
    ]);
  });

  test('are references where most of their column fail it, as one in eleven passes by chance', () => {
    expect(peopleIn(column('9434765919', '9434765918', '9434765917'))).toEqual([]);
  });

  test('are told by thousands of them as by few', () => {
    const many = Array.from({ length: 1500 }, () => '9434765919');
    const { report } = assessed('kent-police/all-crime', column(...many));
    expect(report.counts.byCode).toEqual({ 'personal-data-nhs-number': 1500 });
    expect(report.findings).toHaveLength(100);
  });
});

describe('a heading that announces people is enough over filled cells', () => {
  test.each([
    ['Forename', 'Zebedee', 'name'],
    ['SURNAME', 'Qwyjibo', 'name'],
    ['first_name', 'Zebedee', 'name'],
    ['LastName', 'Qwyjibo', 'name'],
    ['Victim name', 'Z Qwyjibo', 'name'],
    ["Offender's surname", 'Qwyjibo', 'name'],
    ['Name of victim', 'Z Qwyjibo', 'name'],
    ['Name', 'Jane Smith', 'name'],
    ['Suspect', 'SMITH, Jane', 'name'],
    ['DOB', '12/03/1985', 'date-of-birth'],
    ['D.O.B.', '31118', 'date-of-birth'],
    ['Date of birth', '12 Mar 85', 'date-of-birth'],
    ['NHS number', '943 476 591', 'nhs-number'],
    ['NHS No.', '9434765918', 'nhs-number'],
    ['National Insurance Number', 'AB123456', 'ni-number'],
    ['NI no', 'QQ 12 34 56 C', 'ni-number'],
    ['E-mail', 'jane at example dot org', 'email'],
    ['Telephone', '7700900123', 'phone'],
    ['Mobile number', '00 33 1 23 45 67 89', 'phone'],
    ['Home address', 'Rose Cottage, Wye', 'address'],
    ['Address line 1', 'Rose Cottage 4', 'address'],
    ['Postcode', 'ME14 IXX', 'postcode'],
    ['Post code (home)', 'ME14IXX', 'postcode'],
  ])('%s over %s', (heading, cell, kind) => {
    const table = lines(`Area,Apr-19,${heading}`, 'Dover,7,', `Ashford,5,"${cell}"`);
    expect(peopleIn(table)).toEqual([`${kind} 3 column C`]);
  });

  test.each([
    ['Telephone', '123'],
    ['Telephone', '1,234,567'],
    ['E-mail', '45'],
    ['E-mail', 'n/a'],
    ['Postcode', '45'],
    ['Postcode', 'TN23'],
    ['Address', '12'],
    ['Surname', ''],
    ['Surname', '-'],
    ['Surname', 'REDACTED'],
    ['Forename', 'XXX'],
    ['DOB', 'not known'],
    ['Victim', '12'],
    ['Victim', 'Male'],
    ['Name', 'Ashford'],
    ['Number of repeat victims', '12'],
    ['Births', '1234'],
    ['NHS', '123456'],
    ['Date', '12/03/2019'],
  ])('but not %s over %j', (heading, cell) => {
    expect(peopleIn(lines(`Area,Apr-19,${heading}`, `Ashford,5,"${cell}"`, 'Dover,7,'))).toEqual([]);
  });

  test.each([
    ['under titles', lines('ASB cases', '', 'Ref,Surname,Ward', '1,Qwyjibo,Beaver'), ['name 4 column B']],
    ['in two lines', lines('Area,Date of', ',birth', 'Ashford,1985'), ['date-of-birth 3 column B']],
    ['again further down', lines('Area,Surname', 'Ashford,Qwyjibo', 'Area,Surname', 'Dover,-'), ['name 2 column B']],
    ['as the only column', lines('Surname', 'Qwyjibo'), ['name 2 column A']],
    ['with semicolons', lines('Ref;Surname', '1;Qwyjibo'), ['name 2 column B']],
    ['with tabs', lines('Ref\tSurname', '1\tQwyjibo'), ['name 2 column B']],
    ['below another table', lines('Area,Apr-19', 'Ashford,5', '', 'Ref,Surname', '1,Qwyjibo'), ['name 5 column B']],
  ])('%s', (_, table, told) => {
    expect(peopleIn(table)).toEqual(told);
  });

  test('what was missing from reports, counted, is no people', () => {
    const table = lines('What was missing,Apr-19', 'Surname,12', 'Number of the house,3');
    expect(peopleIn(table, 'ashford/asb-reports')).toEqual([]);
  });

  test('reports counted by the way they came are no people', () => {
    const table = lines('How reported,Apr-19,Apr-18', 'Telephone,1234567,120', 'E-mail,45,40', 'Online,60,12');
    expect(peopleIn(table, 'ashford/asb-reports')).toEqual([]);
  });
});

describe('names beside dates of birth', () => {
  test.each([
    ['Jane Smith,12/03/1985', ['name 1 column A', 'date-of-birth 1 column B']],
    ['12/03/85,"SMITH, Jane"', ['name 1 column B', 'date-of-birth 1 column A']],
    ['Mrs Q Qwyjibo,1985-03-12', ['name 1 column A', 'date-of-birth 1 column B']],
    ['7,jane smith,x,12 March 1985', ['name 1 column B', 'date-of-birth 1 column D']],
    ['Zebedee Qwyjibo,12/03/1985', ['name 1 column A', 'date-of-birth 1 column B']],
    ['Jane,Smith,12/03/1985', ['name 1 column A', 'date-of-birth 1 column C']],
    ['Jane Smith,01/01/1985', ['name 1 column A', 'date-of-birth 1 column B']],
    ['Jane Smith,12/03/2021', ['name 1 column A', 'date-of-birth 1 column B']],
  ])('%s', (row, told) => {
    expect(peopleIn(lines(row))).toEqual(told);
  });

  test.each([
    ['Tunbridge Wells,30/06/2001'],
    ['Tunbridge Wells,12/03/1985'],
    ['Victoria Park,12/03/1985'],
    ['Ashford,12/03/1985'],
    ['Kent Police,12/03/1985'],
    ['Crime and Disorder Committee,10/10/2009'],
    ['TRUCK PARKING,12/03/1985'],
    ['Zebedee Qwyjibo,01/04/1985'],
    ['Zebedee Qwyjibo,12/03/2021'],
    ['Zebedee Qwyjibo,12/03/2030'],
    ['Zebedee Qwyjibo,1985'],
  ])('but not %s', (row) => {
    expect(peopleIn(lines(row))).toEqual([]);
  });

  test('meetings have days, committees, chairs and venues beside each other, and are not old', () => {
    const header = 'Date,Committee,Chair,Venue';
    const meeting =
      '10/10/2025,Overview and Scrutiny Committee,Jane Smith,"Council Chamber, 5 Tannery Lane, Ashford TN23 1PL"';
    expect(peopleIn(lines(header, meeting), 'ashford/meetings')).toEqual([]);
    expect(peopleIn(lines(header, meeting), 'ashford/asb-incidents')).not.toEqual([]);
    const born = '12/03/1985,Overview and Scrutiny Committee,Jane Smith,jane@example.org';
    expect(peopleIn(lines(header, born), 'ashford/meetings')).toEqual([
      'email 2 column D',
      'name 2 column C',
      'date-of-birth 2 column A',
    ]);
  });
});

describe('every row is looked at', () => {
  const MAIL = 'jane@example.org';

  test.each([
    ['a title', lines(MAIL, '', 'Area,Apr-19', 'Ashford,5'), 'email 1 column A'],
    ['a heading', lines(`Area,Apr-19,${MAIL}`, 'Ashford,5,'), 'email 1 column C'],
    ['a note below', lines('Area,Apr-19', 'Ashford,5', '', `Ask ${MAIL}`), 'email 4 column A'],
    ['a cell beyond the header', lines('Area,Apr-19', `Ashford,5,,,${MAIL}`), 'email 2 column E'],
    ['a cell beyond column Z', lines(`${','.repeat(27)}${MAIL}`), 'email 1 column AB'],
    ['the only line', MAIL, 'email 1 column A'],
    ['a cell with line breaks', `Area,Apr-19,Note\nAshford,5,"one\ntwo\n${MAIL}"\n`, 'email 2 column C'],
    ['a line after such a cell', `Area,Apr-19,Note\nAshford,5,"one\ntwo"\nDover,7,${MAIL}\n`, 'email 4 column C'],
    ['a line that ends in a carriage return', `Area,Apr-19\rAshford,5\rDover,${MAIL}\r`, 'email 3 column B'],
    ['a file with other errors', lines('Area,Apr-19', `Atlantis,-5,${MAIL}`), 'email 2 column C'],
    ['a file whose header nobody knows', lines('a,b', `c,${MAIL}`), 'email 2 column B'],
    [
      'a line after a quotation mark that goes on',
      lines('Area,Apr-19', '"Ashford"x,5', `Dover,${MAIL}`),
      'email 3 column B',
    ],
    [
      'a line after a quotation mark that is never closed',
      lines('Area,Apr-19', '"Ashford,5', `Dover,${MAIL}`),
      'email 3 column B',
    ],
  ])('%s', (_, content, told) => {
    expect(peopleIn(content)).toEqual([told]);
    expect(peopleIn(content, 'kent-police/all-crime', 7)).toEqual([told]);
  });

  test.each(['essex-police/all-crime', 'kent-police/nonsense', 'kent-police/populations'])('dropped at %s', (place) => {
    expect(peopleIn(lines('a,b', `c,${MAIL}`), place)).toEqual(['email 2 column B']);
  });

  test('to the very last, which no line end follows, behind an open quotation mark', () => {
    expect(peopleIn(`Area,Apr-19\n"Ashford,5\nDover,${MAIL}`)).toEqual(['email 3 column B']);
  });

  test('also before bytes that cannot be read', () => {
    const bytes = Buffer.concat([Buffer.from(`Übersicht\nArea,${MAIL}`), Buffer.from('\nArea £\n', 'latin1')]);
    expect(peopleIn(bytes, 'kent-police/all-crime', 5)).toEqual(['email 2 column B']);
  });

  test('far down in a long file', () => {
    const long = 'Ashford,5\n'.repeat(200_000);
    expect(peopleIn(`Area,Apr-19\n${long}Dover,${MAIL}\n`)).toEqual(['email 200002 column B']);
    expect(peopleIn(`a,b\n${long}Dover,${MAIL}\n`)).toEqual(['email 200002 column B']);
    expect(peopleIn(`Area,Apr-19\n"${long}Dover,${MAIL}\n`)).toEqual(['email 200002 column B']);
  });

  test.each([
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`Area,${MAIL}\n`, 'utf16le')])],
    ['UTF-16 without its mark', Buffer.from(`Area,${MAIL}\n`, 'utf16le')],
    ['Windows-1252', Buffer.from(`Area £,${MAIL}\n`, 'latin1')],
    ['two encodings', Buffer.concat([Buffer.from('Übersicht\n'), Buffer.from(`Area £,${MAIL}\n`, 'latin1')])],
  ])('in %s', (_, bytes) => {
    expect(peopleIn(bytes)).toEqual([expect.stringMatching(/^email \d column B$/)]);
    expect(peopleIn(bytes, 'kent-police/all-crime', 5)).toEqual([expect.stringMatching(/^email \d column B$/)]);
  });

  test('in what is no text at all nothing is seen', () => {
    expect(peopleIn(Buffer.from(`\u0001\u0002\0${MAIL}\u0003\n`))).toEqual([]);
    expect(peopleIn(Buffer.from(`PK\u0003\u0004${MAIL}\n`))).toEqual([]);
  });
});

describe('street-level records', () => {
  const HEADER =
    'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context';
  const record = (location: string, context = '', more = '') =>
    `,2018-12,Kent Police,Kent Police,0.87,51.14,${location},E01024018,Ashford 001B,Burglary,,${context}${more}`;
  const told = (...rows: string[]) => peopleIn(lines(HEADER, ...rows), 'kent-police/street-crime');

  test('have places and points on the map, which are allowed', () => {
    expect(told(record('On or near 12 High Street'), record('On or near ME14 1XX'))).toEqual([]);
  });

  test('are allowed them below their header, and not above it', () => {
    expect(peopleIn(lines('jo@example.org', HEADER, record('On or near x')), 'kent-police/street-crime')).toEqual([
      'email 1 column A',
    ]);
  });

  test('may have anything written in their context, or behind it', () => {
    expect(told(record('On or near High Street', 'ring 07700 900123'))).toEqual(['phone 2 column L']);
    expect(told(record('On or near High Street', '', ',jo@example.org'))).toEqual(['email 2 column M']);
  });

  test('are looked at in columns of other names, and in a second one of the same', () => {
    const more = lines(`${HEADER},Surname,Location`, `${record('On or near x')},Qwyjibo,12 High Street`);
    expect(peopleIn(more, 'kent-police/street-crime')).toEqual(['name 2 column M', 'address 2 column N']);
  });

  test('are not quoted where something else stands for what should be there', () => {
    const wrong = record('On or near x').replace('2018-12', 'jo@example.org');
    expect(told(record('On or near x'), wrong)).toEqual(['email 3 ']);
  });
});

test('a receipt holds nothing of the file, neither a cell nor a heading, and says what to do', () => {
  const table = lines('CANARY,Surname,CANARY', 'CANARY,Qwyjibo,CANARY', 'Atlantis,-5,CANARY', 'CANARY');
  const { report, figures, statements, refused } = assessed('kent-police/all-crime', table);
  expect({ figures, statements, refused }).toEqual({ figures: [], statements: [], refused: true });
  expect(JSON.stringify(report)).not.toMatch(/CANARY|Qwyjibo|Surname|Atlantis/);
  expect(report.findings).toEqual([
    {
      code: 'personal-data-name',
      severity: 'error',
      line: 2,
      column: 'column B',
      message:
        'Line 2 has what looks like the name of a person in column B. Nobody can open the file any more, nothing of it is ' +
        'copied, and it is deleted after 7 days. Delete your own copies of it, in the folder you dropped it from and in your mail, and send counts only.',
    },
  ]);
  expect(report.counts).toMatchObject({ errors: 1, warnings: 0, notices: 0, byCode: { 'personal-data-name': 1 } });
});
