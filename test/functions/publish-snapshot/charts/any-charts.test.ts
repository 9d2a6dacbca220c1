import * as fc from 'fast-check';
import { monthAfter, monthsApart } from '../../../../schemas/period.ts';
import { codeOf } from '../police-table-of-2019.ts';
import { broken, charted, rebased } from './charted.ts';

const NAMES = ['Ashford', 'Dover', 'Medway', 'Kent and Medway'];
const someMonth = fc.integer({ min: -2, max: 40 }).map((after) => monthAfter('2018-01', after));
const where = fc.option(fc.constantFrom(...NAMES.map(codeOf)));
const anything = fc.record({
  values: fc.array(fc.array(fc.option(fc.integer({ min: 0, max: 300 }), { freq: 12 }), { maxLength: 40 }), {
    ...{ minLength: NAMES.length, maxLength: NAMES.length },
  }),
  breaks: fc.array(fc.tuple(someMonth, where), { maxLength: 3 }),
  rebases: fc.array(fc.tuple(someMonth, where), { maxLength: 3 }),
  incompleteMonths: fc.array(someMonth, { maxLength: 3 }),
  order: fc.shuffledSubarray(NAMES, { minLength: NAMES.length }),
});
type Anything = typeof anything extends fc.Arbitrary<infer Value> ? Value : never;

function chartsOf({ values, breaks, rebases, incompleteMonths }: Anything, order: readonly string[] = NAMES) {
  const valueAt = (code: string, at: string) =>
    values[NAMES.map(codeOf).indexOf(code)]?.[monthsApart('2018-01', at)] ?? null;
  const months = Array.from({ length: 40 }, (_, at) => monthAfter('2018-01', at));
  const areas = order.map((name) => ({ code: codeOf(name), name }));
  return charted(
    { areas, months: [...months].reverse(), valueAt },
    {
      breaks: breaks.map(([at, area]) => broken(at, { area })),
      rebases: rebases.map(([at, area]) => rebased(at, { area })),
      incompleteMonths,
    },
  );
}

test('the order of the areas changes nothing but the order of their charts', () => {
  return fc.assert(
    fc.property(anything, (given) => {
      const inOrder = chartsOf(given, given.order);
      expect(NAMES.flatMap((name) => inOrder.filter((chart) => chart.name === name))).toEqual(chartsOf(given));
    }),
  );
});

test('no chart spans a gap, a month of incomplete records, a break or a rebase', () => {
  return fc.assert(
    fc.property(anything, (given) => {
      for (const { code, points } of chartsOf(given)) {
        const months = points.map((point) => point.month);
        const [first = '', last = ''] = [months[0], months.at(-1)];
        expect(months).toEqual(months.map((_, at) => monthAfter(first, at)));
        const divided = (at: string) => at > first && at <= last;
        expect(given.incompleteMonths.filter((at) => months.includes(at))).toEqual([]);
        const breaksHere = given.breaks.filter(([, area]) => [null, code, codeOf('Kent and Medway')].includes(area));
        const rebasesHere = given.rebases.filter(([, area]) => area === null || area === code);
        expect([...breaksHere, ...rebasesHere].filter(([at]) => divided(at))).toEqual([]);
        if (code === codeOf('Kent and Medway')) expect(given.breaks.filter(([at]) => divided(at))).toEqual([]);
      }
    }),
  );
});

test('where nothing is broken or rebased every month with a figure is on one chart, but for those that stand alone', () => {
  return fc.assert(
    fc.property(anything, (given) => {
      const charts = chartsOf({ ...given, breaks: [], rebases: [] });
      for (const [at, name] of NAMES.entries()) {
        const sent = (given.values[at] ?? []).flatMap((value, after) => {
          const sentFor = monthAfter('2018-01', after);
          return value === null || given.incompleteMonths.includes(sentFor) ? [] : [sentFor];
        });
        const shown = charts.filter((chart) => chart.name === name).flatMap(({ points }) => points);
        const months = shown.map((point) => point.month);
        expect(months).toEqual([...new Set(months)].sort());
        expect(sent).toEqual(expect.arrayContaining(months));
        expect(months.at(-1)).toBe(sent.at(-1));
        const leftOut = sent.filter((each) => !months.includes(each));
        const neighbours = leftOut.flatMap((each) => [monthAfter(each, -1), monthAfter(each, 1)]);
        expect(neighbours.filter((each) => sent.includes(each))).toEqual([]);
      }
    }),
  );
});

test('only of twelve months or more are there limits, and only there does a month stand out', () => {
  return fc.assert(
    fc.property(anything, (given) => {
      for (const { limits, points } of chartsOf(given)) {
        expect(limits !== null).toBe(points.length >= 12);
        if (limits === null) expect(points.filter(({ signal }) => signal !== null)).toEqual([]);
      }
    }),
  );
});
