import { assessed, lines } from '../assessed.ts';

const PLACE = 'kent-police/all-crime';

/** The kinds of people told of in a file, by line. */
function peopleIn(content: string | Uint8Array, place = PLACE, piece?: number): string[] {
  const { report } = assessed(place, content, piece);
  return report.findings
    .filter(({ code }) => code.startsWith('personal-data-'))
    .map(({ code, line }) => `${code.slice('personal-data-'.length)} ${line}`);
}

const noted = (cell: string) => lines('Area,Apr-19,Note', `Ashford,5,"${cell}"`, 'Dover,7,');

describe('people in the words of a cell', () => {
  test.each([
    ['Mrs J Smith rang', 'name 2'],
    ['spoke to Mr. Qwyjibo', 'name 2'],
    ['mr qwyjibo rang', 'name 2'],
    ['Ms A. Qwyjibo', 'name 2'],
    ['referred by Dr Qwyjibo', 'name 2'],
    ['Jane Smith', 'name 2'],
    ['Jane Qwyjibo', 'name 2'],
    ['Dawn Smith', 'name 2'],
    ['Jane Smith v Mr Brown', 'name 2'],
    ['called from of 12 Acacia Avenue who says', 'address 2'],
    ['attended 12 Acacia Close re noise', 'address 2'],
    ['outside 12 Acacia Hill again', 'address 2'],
    ['jane [at] example.org', 'email 2'],
    ['jane(at)example dot org', 'email 2'],
    ['jane @ example.org', 'email 2'],
    ['07700/900123', 'phone 2'],
    ['rang 0123456789', 'phone 2'],
    ['012345 6789', 'phone 2'],
    ['TN23-1XX', 'postcode 2'],
    ['White van GK19ABC', 'identifier 2'],
    ['DOB was 14/02/87', 'date-of-birth 2'],
    ['born in Dover on 14 Feb 1987', 'date-of-birth 2'],
    ['Zebedee Qwyjibo (14/02/1987)', 'date-of-birth 2'],
  ])('%s', (cell, told) => {
    expect(peopleIn(noted(cell))).toContain(told);
  });

  test.each([
    'Ivy Hatch',
    'Mary Magdalene',
    'Frank Hooker',
    'Dean Bottom',
    'Norman',
    'Victoria',
    'Beaver, Norman',
    'St Stephen’s',
    'Charing',
    'Hawkhurst and Sandhurst',
    'Mark Making',
    'Dawn Raid',
    'Near Miss Reports',
    'MS Word',
    'items missed',
    'Acacia Dr Ashford',
    'Reduce 12 hotspots, High Street',
    'Total of 12 High Street robberies',
    'Light up 12 Elwick Road and others',
    'Community Safety Unit',
    'Incidents @ Dover',
    '0123456789',
    'AB13 DOG',
    'born in 2018',
  ])('but not in %s', (cell) => {
    expect(peopleIn(noted(cell))).toEqual([]);
  });

  test.each([
    ['ashford/asb-incidents', lines('Ward,Apr-19', 'Jane Smith,5', 'Victoria,7')],
    ['ashford/council-asb-cases', lines('ASB data 2018', 'DESCRIPTION,%,TOTAL,O/S,COMPLETE', 'Mrs Qwyjibo,50.0,3,0,3')],
    ['ashford/meetings', lines('Date,Committee,Area', '28 February 2018,Case of Mrs Qwyjibo,Ashford')],
    ['kent-county/series-breaks', lines('Measure,From,Reason', 'ASB incidents,January 2018,Mr Qwyjibo rang')],
  ])('wherever they would be published: %s', (place, content) => {
    expect(peopleIn(content, place)).toEqual([expect.stringMatching(/^name \d$/)]);
  });
});

describe('headings that announce people', () => {
  test.each([
    ['Initials', 'ZQ', 'name'],
    ['Victim initials', 'Z.Q.', 'name'],
    ['"Surname, Forename"', '"Qwyjibo, Zeb"', 'name'],
    ['Name (victim)', 'Qwyjibo', 'name'],
    ['Victim 1', 'Zeb Qwyjibo', 'name'],
    ['Suspect Name 1', 'Qwyjibo', 'name'],
    ['Perp', 'Qwyjibo Z', 'name'],
    ['Detainee', 'QWYJIBO Zeb', 'name'],
    ['D of B', '1.2.1987', 'date-of-birth'],
    ['Birth', '1987-02-14', 'date-of-birth'],
    ['Mob.', '7700900123', 'phone'],
    ['Phone1', '7700900123', 'phone'],
    ['Contact', '7700900123', 'phone'],
    ['Contact Tel', '447700900123', 'phone'],
    ['VRM', 'GK19 ABC', 'identifier'],
    ['Registration', 'KN08XYZ', 'identifier'],
    ['PNC ID', '1987/1234567A', 'identifier'],
    ['Custody number', 'KE/123/19', 'identifier'],
    ['NI', 'JG103759', 'ni-number'],
  ])('%s over %s', (heading, cell, kind) => {
    expect(peopleIn(lines(`Ref,${heading}`, `a,${cell}`), 'nobody/nothing')).toEqual([`${kind} 2`]);
  });

  test.each([
    ['Offender', 'White British'],
    ['Offender', 'Youth Offender'],
    ['Birth', '1234'],
    ['Contact', 'Community Safety Unit'],
    ['Subject', 'Rough Sleeping'],
    ['House No', '12'],
    ['Registration', '123'],
    ['Name', 'Ivy Hatch'],
  ])('but not %s over %s', (heading, cell) => {
    expect(peopleIn(lines(`Ref,${heading}`, `a,${cell}`), 'nobody/nothing')).toEqual([]);
  });

  test('the number of a house beside its street', () => {
    expect(peopleIn(lines('House No,Street,Issue', '12,Acacia Avenue,Noise'))).toEqual(['address 2']);
  });
});

test.each([
  ['Z Qwyjibo,1987-02-14', ['name 1', 'date-of-birth 1']],
  ['Qwyjibo Z,14.2.1987', ['name 1', 'date-of-birth 1']],
  ['Zeb Qwyjibo,14 Feb 87', ['name 1', 'date-of-birth 1']],
  ['Zeb Qwyjibo,19870214', ['name 1', 'date-of-birth 1']],
  ['TN23,1XX', ['postcode 1']],
  ['Zeb Qwyjibo,447700900123', ['phone 1']],
  ['Zeb Qwyjibo,GK19 ABC', ['identifier 1']],
  ['Cumbria PCT,23-Sep-11', []],
  ['TN23,1st', []],
])('beside each other: %s', (row, told) => {
  expect(peopleIn(lines(row))).toEqual(told);
});

describe('one number of ten digits that passes for an NHS number', () => {
  test.each([
    ['under a period', lines('Area,Apr-19', 'Ashford,9434765919')],
    ['under a reference', lines('Area,Apr-19,Ref', 'Ashford,5,9434765919')],
    ['among figures', lines('Area,Whatever', 'Ashford,9434765919', 'Dover,7')],
  ])('is none %s', (_, content) => {
    expect(peopleIn(content)).toEqual([]);
  });

  test.each([
    ['in a note', noted('9434765919')],
    ['under a period in groups', lines('Area,Apr-19', 'Ashford,943 476 5919')],
    ['beside a person', lines('Who,Ref', 'Zeb Qwyjibo,9434765919')],
  ])('is one %s', (_, content) => {
    expect(peopleIn(content)).toEqual(['nhs-number 2']);
  });
});

describe('below the header of street-level records', () => {
  const HEADER =
    'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context';
  const RECORD = ',2018-12,Kent Police,Kent Police,0.87,51.14,On or near High Street,E01024018,Ashford 001B,Burglary,,';

  test.each([
    ['a note', 'Ask jo@example.org', 'email 3'],
    ['a place in words of its own', RECORD.replace('On or near High Street', '12 High Street'), 'address 3'],
    ['another number of the crime', `ask Jane Smith${RECORD.replace('Kent Police', 'jo@example.org')}`, 'email 3'],
    ['a telephone number for a point on the map', RECORD.replace('0.87', '07700 900123'), 'phone 3'],
  ])('%s is looked at', (_, row, told) => {
    expect(peopleIn(lines(HEADER, RECORD, row), 'kent-police/street-crime')).toEqual([told]);
  });

  test('so is a second table', () => {
    const second = lines('Surname,Month,DOB', 'Qwyjibo,2018-12,14/02/1987');
    expect(peopleIn(lines(HEADER, RECORD) + second, 'kent-police/street-crime')).toEqual(['name 4', 'date-of-birth 4']);
  });
});

describe('what cannot be decoded', () => {
  const FILLER = 'Ashford,5,7\r'.repeat(6000);

  test('is cut at the line ends of its file', () => {
    expect(peopleIn(`Area,Apr-18,Apr-19\r${FILLER}\0\rRef,Surname\r1,Qwyjibo\r`)).toEqual(['name 6004']);
  });

  test('is looked at from the beginning of the cell in which that began', () => {
    for (const piece of [1, 2, 5, 7, 9])
      expect(peopleIn('a,b\njane@example.org,1\0\n', PLACE, piece)).toEqual(['email 2']);
    expect(peopleIn('\x00943 476 5919\n', PLACE, 2)).toEqual(['nhs-number 1']);
  });

  test('is looked at right behind a mark of its encoding', () => {
    const bytes = Buffer.concat([Buffer.from('\ufeff07700 900123\na,b\n', 'utf16le'), Buffer.from([0, 0xd8, 10, 0])]);
    expect(peopleIn(bytes)).toEqual(['phone 1']);
  });

  test('is looked at where a line has a sign that does not show', () => {
    expect(peopleIn('\0Area,x\nDover\u0001,5,jane@example.org\n')).toEqual(['email 2']);
  });

  test('holds nobody where it is noise', () => {
    let seed = 7;
    const bytes = Uint8Array.from({ length: 300_000 }, () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return (seed >> 12) & 0xff;
    });
    const text = Uint8Array.from(bytes, (byte) => (byte % 96 === 95 ? 10 : 32 + (byte % 96)));
    expect(peopleIn(bytes).length + peopleIn(text).length).toBeLessThan(5);
  });
});

describe('a receipt of a file that is refused for something else quotes no names', () => {
  const quoted = (content: string) => JSON.stringify(assessed(PLACE, content).report.findings);

  test.each([
    ['an area', lines('Area,Apr-19', 'Zeb Qwyjibo,5', 'Dover,7')],
    ['an area in a list', lines('Area,Apr-19', '"Dover, J Qwyjibo",5', 'Dover,7')],
    ['a number', lines('Area,Apr-19', 'Ashford,Z Qwyjibo', 'Dover,7')],
    ['the line that is most like a header', lines('Zeb Qwyjibo,arrested,x')],
    ['a column of surnames', lines('Area,Apr-19', 'Qwyjibo,5', 'Pocock,7', 'Hartnell,2', 'Dover,7')],
  ])('%s', (_, content) => {
    expect(quoted(content)).toContain('(not shown: it may be a name)');
    expect(quoted(content)).not.toMatch(/Qwyjibo|Pocock|Hartnell/);
  });

  test('but a misspelt area, a category and a heading', () => {
    expect(quoted(lines('Area,Apr-19', 'Ashfrod,5', 'Tunbridge Wels,7', 'Dover,7'))).toMatch(/Ashfrod.*Tunbridge Wels/);
  });
});
