import * as fc from 'fast-check';
import { change, changePercent } from '../../../../functions/comparison-rules/change.ts';
import { type About, sentenceOf } from '../../../../functions/publish-snapshot/words/sentence.ts';
import { measureNamed } from '../../../../schemas/county.ts';
import type { Measure } from '../../../../schemas/measure.ts';
import { monthAfter, monthsOf, periodBetween, yearBefore } from '../../../../schemas/period.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import { WINDOW_KINDS, type Window } from '../../../../schemas/window.ts';

const APRIL_TO_AUGUST: Window = {
  kind: 'financial-year-to-date',
  alsoKnownAs: [],
  current: '2019-04/2019-08',
  previous: '2018-04/2018-08',
  months: 5,
};
const OF_COUNTY = { name: 'Kent and Medway', ...between(90_488, 82_537) };
const INCOMPLETE = {
  reason: 'Too few',
  crime: 3,
  antiSocialBehaviour: 90,
  comparedWith: { month: '2018-03', crime: 80, antiSocialBehaviour: 91 },
};
const COUNT = '5,370 offences were recorded in Gravesham between April and August 2019';
const FALL = `${COUNT}, 545 fewer than in the same months of 2018 (−9.2 %)`;

test.each<[string, Partial<About>, string | null]>([
  ['a fall, as the report of October 2019 opens', {}, `${FALL}; across Kent and Medway the fall was 8.8 %.`],
  [
    'a rise within chance, against the county',
    { counts: { ...between(36, 45), moreThanChance: false } },
    '45 offences were recorded in Gravesham between April and August 2019, 9 more than in the same months of 2018 (+25.0 %), ' +
      'which is no more than chance alone would bring; across Kent and Medway there was a fall of 8.8 %.',
  ],
  [
    'a change of which chance cannot be judged',
    { counts: { ...between(36, 45), moreThanChance: null }, across: unknownAcross() },
    '45 offences were recorded in Gravesham between April and August 2019, 9 more than in the same months of 2018 (+25.0 %).',
  ],
  [
    'no change',
    { counts: { ...between(45, 45), moreThanChance: false } },
    '45 offences were recorded in Gravesham between April and August 2019, as many as in the same months of 2018; ' +
      'across Kent and Medway there was a fall of 8.8 %.',
  ],
  [
    'from none',
    { counts: { ...between(0, 5), moreThanChance: false }, across: unknownAcross() },
    '5 offences were recorded in Gravesham between April and August 2019, up from none in the same months of 2018, ' +
      'which is no more than chance alone would bring.',
  ],
  [
    'to none',
    { counts: between(12, 0), across: unknownAcross() },
    'No offences were recorded in Gravesham between April and August 2019, 12 fewer than in the same months of 2018 (−100.0 %).',
  ],
  [
    'none in either',
    { counts: { ...between(0, 0), moreThanChance: false }, across: unknownAcross() },
    'No offences were recorded in Gravesham between April and August 2019, nor in the same months of 2018.',
  ],
  [
    'one',
    { counts: { ...between(2, 1), moreThanChance: false }, across: unknownAcross() },
    '1 offence was recorded in Gravesham between April and August 2019, 1 fewer than in the same months of 2018 (−50.0 %), ' +
      'which is no more than chance alone would bring.',
  ],
  [
    'a change that rounds to nothing',
    { counts: between(10_000, 9_997), across: { name: 'Kent and Medway', ...between(100_000, 99_999) } },
    '9,997 offences were recorded in Gravesham between April and August 2019, 3 fewer than in the same months of 2018 ' +
      '(less than 0.1 %); across Kent and Medway the fall was less than 0.1 %.',
  ],
  [
    'a percentage of four digits',
    { counts: between(8, 108), across: unknownAcross() },
    '108 offences were recorded in Gravesham between April and August 2019, 100 more than in the same months of 2018 (+1,250.0 %).',
  ],
  [
    'the whole county',
    { place: 'Kent and Medway', counts: between(90_488, 82_537), across: null },
    '82,537 offences were recorded across Kent and Medway between April and August 2019, ' +
      '7,951 fewer than in the same months of 2018 (−8.8 %).',
  ],
  ['a county of which nothing is known', { across: unknownAcross() }, `${FALL}.`],
  [
    'a county that rose',
    { across: { name: 'Kent and Medway', ...between(1000, 1031) } },
    `${FALL}; across Kent and Medway there was a rise of 3.1 %.`,
  ],
  [
    'a county that did not change',
    { across: { name: 'Kent and Medway', ...between(1000, 1000) } },
    `${FALL}; across Kent and Medway there was no change.`,
  ],
  [
    'a county that had none',
    { counts: between(0, 5), across: { name: 'Kent and Medway', ...between(0, 12) } },
    '5 offences were recorded in Gravesham between April and August 2019, up from none in the same months of 2018; ' +
      'across Kent and Medway the rise was from none to 12.',
  ],
  [
    'a county that had none, where the area did not change',
    { counts: between(0, 0), across: { name: 'Kent and Medway', ...between(0, 12) } },
    'No offences were recorded in Gravesham between April and August 2019, nor in the same months of 2018; ' +
      'across Kent and Medway there was a rise from none to 12.',
  ],
  [
    'nothing of the year before',
    { counts: known(5370, null) },
    `${COUNT}; there is no figure for the same months of 2018 to compare with.`,
  ],
  [
    'some months of the year before',
    { counts: known(5370, null), previousMissingMonths: ['2018-06'] },
    `${COUNT}; there is no figure for June 2018, so no change from the same months of 2018 can be given.`,
  ],
  [
    'some months of this year',
    { counts: known(null, 5915), missingMonths: ['2019-07', '2019-08'] },
    'The offences recorded in Gravesham between April and August 2019 cannot all be counted, ' +
      'because there are no figures for July and August 2019.',
  ],
  [
    'all but a month of this year',
    { counts: known(null, 5915), missingMonths: ['2019-04', '2019-05', '2019-07', '2019-08'] },
    'The offences recorded in Gravesham between April and August 2019 cannot all be counted, ' +
      'because there are no figures for 4 months, the first of them April 2019.',
  ],
  ['no month of this year', { counts: known(null, 5915), missingMonths: monthsOf('2019-04/2019-08') }, null],
  ['a count that is not known for another reason', { counts: known(null, 5915) }, null],
  [
    'incomplete records',
    { counts: known(5370, 5915), incompleteExtract: { current: INCOMPLETE, previous: null } },
    `${COUNT}, but the records look incomplete, so nothing is made of this number.`,
  ],
  [
    'incomplete records of the year before',
    { counts: known(5370, 5915), incompleteExtract: { current: null, previous: INCOMPLETE } },
    `${COUNT}; the records of the same months of 2018 look incomplete, so no change is given.`,
  ],
  ['two counts without a change', { counts: known(5370, 5915) }, `${COUNT}.`],
  [
    'an approximate count',
    { approximate: { current: true, previous: false }, across: unknownAcross() },
    'About 5,370 offences were recorded in Gravesham between April and August 2019, ' +
      'about 545 fewer than in the same months of 2018 (about −9.2 %).',
  ],
  [
    'an approximate count of the year before',
    { counts: between(5370, 5370), approximate: { current: false, previous: true }, across: unknownAcross() },
    `${COUNT}, about as many as in the same months of 2018.`,
  ],
  [
    'a break',
    { counts: { ...between(36, 45), moreThanChance: false }, breaks: [{ month: '2019-01' }] },
    '45 offences were recorded in Gravesham between April and August 2019, 9 more than in the same months of 2018 (+25.0 %), ' +
      'which is no more than chance alone would bring; the way of recording changed in January 2019, ' +
      'so the two cannot simply be compared.',
  ],
  [
    'two breaks, one of them stated twice',
    { breaks: [{ month: '2019-01' }, { month: '2018-11' }, { month: '2019-01' }] },
    `${FALL}; the way of recording changed in November 2018 and January 2019, so the two cannot simply be compared.`,
  ],
  [
    'more taken back than came in',
    { counts: between(2, -3), across: unknownAcross() },
    'A count of −3 offences was recorded in Gravesham between April and August 2019, ' +
      '5 fewer than in the same months of 2018 (−250.0 %).',
  ],
  [
    'more taken back than came in the year before, of which no percentage makes sense',
    { counts: between(-2, 2), across: { name: 'Kent and Medway', ...between(-2, 2) } },
    '2 offences were recorded in Gravesham between April and August 2019, 4 more than in the same months of 2018.',
  ],
])('%s', (_, about, sentence) => {
  expect(sentenceOf(ofGravesham(about))).toBe(sentence);
});

test.each([
  ['killed-or-seriously-injured', 12, '12 people were killed or seriously injured on the roads in Dover in April 2019'],
  ['killed-or-seriously-injured', 1, '1 person was killed or seriously injured on the roads in Dover in April 2019'],
  ['asb-incidents', 0, 'No incidents of anti-social behaviour were recorded by the police in Dover in April 2019'],
  ['marac-cases', 141, '141 cases were discussed at MARAC in Dover in April 2019'],
])('%s, %i of them, in words of its own', (id, count, words) => {
  expect(sentenceOf(inDover(measure(id), count))).toBe(`${words}; there is no figure for April 2018 to compare with.`);
});

test.each([
  [
    'crimes and incidents',
    'Hate crime',
    2,
    '2 crimes and incidents of hate crime were recorded in Dover in April 2019',
  ],
  ['casualties', 'Road casualties', 1, '1 casualty of road casualties was recorded in Dover in April 2019'],
  ['cases', 'MARAC cases', 1, '1 case of MARAC cases was recorded in Dover in April 2019'],
])('%s of %s without words of its own', (unit, label, count, words) => {
  const { counted: _, ...wordless } = measure('hate-crime');
  expect(sentenceOf(inDover({ ...wordless, unit, label }, count))).toContain(words);
});

/** Words that judge how large or how welcome a change is, which only its number may tell. */
const JUDGING = [
  'slight|small|minor|modest|marginal|negligible|only|just|large|big|huge|major|sharp|steep|dramatic|marked|strong',
  'substantial|considerable|significant|notable|notably|improved|improvement|better|worse|good|bad',
  'encouraging|disappointing|concerning|worrying',
];
const JUDGED = new RegExp(String.raw`\b(?:${JUDGING.join('|')})(?:ly)?\b`, 'i');
const UNTIDY = /null|NaN|undefined|Infinity| {2}| [.,;]|[.,;][.,;]|[.!?] |-\d|\d%/;

test('is always one sentence that judges nothing', () => {
  return fc.assert(
    fc.property(anyAbout(), (about) => {
      const sentence = sentenceOf(about);
      if (sentence === null) return;
      expect(sentence).toMatch(/^[A-Z\d].*[^.]\.$/);
      expect(sentence).not.toMatch(UNTIDY);
      expect(sentence).not.toMatch(JUDGED);
    }),
  );
});

test('says that a change is within chance where it is given and is, and has the percentages that there are', () => {
  return fc.assert(
    fc.property(anyAbout(), (plain) => {
      const about = { ...plain, ...NOTHING_AGAINST };
      const { counts, across } = about;
      const sentence = sentenceOf(about) ?? '';
      const isGiven = counts.current !== null && counts.change !== null && counts.previous !== null;
      expect(sentence.includes('chance')).toBe(isGiven && counts.change !== 0 && counts.moreThanChance === false);
      const percentages = isGiven ? [counts, across].filter(hasPercentage).length : 0;
      expect(sentence.split(' %')).toHaveLength(percentages + 1);
    }),
  );
});

const NOTHING_AGAINST = {
  missingMonths: [],
  previousMissingMonths: [],
  breaks: [],
  incompleteExtract: { current: null, previous: null },
};

function hasPercentage(of: { previous: number | null; change: number | null } | null): boolean {
  return of !== null && of.previous !== null && of.previous > 0 && of.change !== null && of.change !== 0;
}

function ofGravesham(about: Partial<About>): About {
  return {
    measure: measure('all-crime'),
    place: 'Gravesham',
    window: APRIL_TO_AUGUST,
    counts: between(5915, 5370),
    approximate: { current: false, previous: false },
    ...NOTHING_AGAINST,
    across: OF_COUNTY,
    ...about,
  };
}

function inDover(of: Measure, count: number): About {
  const window: Window = { kind: 'month', alsoKnownAs: [], current: '2019-04', previous: '2018-04', months: 1 };
  return ofGravesham({ measure: of, place: 'Dover', window, counts: known(count, null) });
}

function between(previous: number, current: number) {
  const changed = { change: change(previous, current), changePercent: changePercent(previous, current) };
  return { current, previous, ...changed, moreThanChance: true };
}

function known(current: number | null, previous: number | null) {
  return { current, previous, change: null, changePercent: null, moreThanChance: null };
}

function unknownAcross() {
  return { name: 'Kent and Medway', ...known(null, null) };
}

function measure(id: string): Measure {
  const found = measureNamed(kent, id);
  if (found === undefined) throw new Error(`Kent has no measure ${id}`);
  return found;
}

function anyAbout(): fc.Arbitrary<About> {
  const value = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.integer({ min: 0, max: 100_000 }));
  const unknown = fc.option(value).chain((one) => fc.constantFrom(known(one, null), known(null, one)));
  const changed = fc.oneof(
    fc.tuple(value, value).map(([one, other]) => between(one, other)),
    unknown,
  );
  const counts = fc
    .tuple(changed, fc.constantFrom(true, false, null))
    .map(([one, moreThanChance]) => ({ ...one, moreThanChance }));
  const sides = <Side>(side: fc.Arbitrary<Side>) => fc.record({ current: side, previous: side });
  return anyWindow().chain((window) =>
    fc.record({
      measure: fc.constantFrom(...kent.measures),
      place: fc.constantFrom(...kent.areas.map(({ name }) => name)),
      window: fc.constant(window),
      counts,
      approximate: sides(fc.boolean()),
      missingMonths: fc.option(fc.subarray(monthsOf(window.current)), { nil: [] }),
      previousMissingMonths: fc.option(fc.subarray(monthsOf(window.previous)), { nil: [] }),
      breaks: fc.subarray(monthsOf(window.current)).map((months) => months.map((month) => ({ month }))),
      incompleteExtract: sides(fc.option(fc.constant(INCOMPLETE), { freq: 1 })),
      across: fc.option(changed.map((one) => ({ name: 'Kent and Medway', ...one }))),
    }),
  );
}

function anyWindow(): fc.Arbitrary<Window> {
  const kinds = fc.shuffledSubarray([...WINDOW_KINDS], { minLength: 1 });
  return fc
    .tuple(
      kinds,
      fc.integer({ min: 2001, max: 2030 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 0, max: 14 }),
    )
    .map(([[kind = 'as-sent', ...alsoKnownAs], year, month, more]) => {
      const first = `${year}-${String(month).padStart(2, '0')}`;
      const current = periodBetween(first, monthAfter(first, more));
      return { kind, alsoKnownAs, current, previous: yearBefore(current), months: more + 1 };
    });
}
