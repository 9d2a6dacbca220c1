import { comparisonOnTerminal } from '../../infra/local/comparison-on-terminal.ts';
import { documentOf } from '../functions/publish-snapshot/compared.ts';
import { codeOf, policeUpload } from '../functions/publish-snapshot/police-table-of-2019.ts';
import { type SentUpload, sentUpload, statedUpload } from '../functions/publish-snapshot/sent-upload.ts';

const DOVER = codeOf('Dover');

test('a table of the police is printed as the report had it, with what has to be known of it', () => {
  const lines = printed([
    policeUpload(),
    statedUpload([
      {
        kind: 'series-breaks',
        line: 2,
        area: null,
        measure: 'all-crime',
        month: '2019-01',
        reason: 'Counting rules changed.',
      },
    ]),
  ]);
  expect(lines[1]).toBe('All recorded crime, April to August 2019 against April to August 2018');
  expect(lines[14]).toMatch(/^ {2}Tonbridge and Malling +4,419 +4,322 +−97 +−2\.2 +~ +33\.1 /);
  expect(lines[8]).toMatch(/^ {2}Gravesham +5,915 +5,370 +−545 +−9\.2 +50\.5 +49\.1–51\.8 +7 +4$/);
  expect(
    lines
      .slice(18)
      .map((line) => line.trim())
      .join(' '),
  ).toBe(
    '82,537 offences were recorded across Kent and Medway between April and August 2019, 7,951 fewer than in the same ' +
      'months of 2018 (−8.8 %); the way of recording changed in January 2019, so the two cannot simply be compared. ' +
      'Positions are out of 13; 1 is the highest. Rates divide by the populations of mid-2018. ' +
      'Kent and Medway: 1 not in any district. ~ marks a change that is no more than chance alone would bring. ' +
      'Against the rate of all areas together (funnel plot with overdispersion): higher Thanet; lower Sevenoaks. ' +
      'Recorded in another way from January 2019 on: Counting rules changed.',
  );
});

test("a district's own table has its own lines alone, and says what is approximate", () => {
  const lines = printed(
    [
      sentUpload([
        { measure: 'asb-reports', area: DOVER, period: '2017-01/2017-12', value: 145 },
        { measure: 'asb-reports', area: DOVER, period: '2018-01/2018-12', value: 280, aside: { approximate: true } },
      ]),
    ],
    'asb-reports',
  );
  expect(lines.slice(3)).toEqual([
    expect.stringMatching(/^ {2}Dover +145 +280 +\+135 +\+93\.1 +2\.4 +2\.1–2\.7 +– +–$/),
    '  Rates divide by the populations of mid-2017.',
    '  Approximate, as its sender says: Dover.',
  ]);
});

test('wards stand below, and one that is withheld says so', () => {
  const wards = [3, 9, 40].map((value, at) => {
    const ward = ['River', 'Priory', 'Town'][at] ?? '';
    return { area: `${DOVER}/${ward.toLowerCase()}`, period: '2019-04', value, aside: { ward } };
  });
  const before = wards.map((each) => ({ ...each, period: '2018-04', value: 50 }));
  const lines = printed([sentUpload([...wards, ...before])]);
  expect(lines.slice(3)).toEqual([
    expect.stringMatching(/^ {2}- Priory +50 +withheld +– +–$/),
    expect.stringMatching(/^ {2}- River +50 +withheld +– +–$/),
    expect.stringMatching(/^ {2}- Town +50 +40 +−10 +−20\.0 +~$/),
    '  ~ marks a change that is no more than chance alone would bring.',
  ]);
});

function printed(sent: readonly SentUpload[], measure = 'all-crime'): string[] {
  const document = documentOf(sent, measure);
  if (document === undefined) throw new Error('nothing was compared');
  return comparisonOnTerminal(document);
}
