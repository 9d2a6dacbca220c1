import * as fc from 'fast-check';
import { AWAY, labelPlaces, NARROWEST } from '../../../../functions/publish-pages/charts/funnel/label-places.ts';

const label = fc.record({
  words: fc.string({ minLength: 1, maxLength: 24 }),
  across: fc.double({ min: 0, max: 100, noNaN: true }),
  down: fc.double({ min: 20, max: 300, noNaN: true }),
  outward: fc.constantFrom('up' as const, 'down' as const),
});

/** Where the writing of a label is in a chart of the narrowest width, as wide as letters mostly are. */
function box({ words, across }: { words: string; across: number }, { anchor, down }: { anchor: string; down: number }) {
  const at = (across / 100) * NARROWEST;
  const width = words.length * 7.5;
  const left = anchor === 'start' ? at + AWAY : at - AWAY - width;
  return { left, right: left + width, top: down - 8, foot: down + 8 };
}

test('puts no label on another or over an edge, wherever areas lie', () => {
  return fc.assert(
    fc.property(fc.array(label, { maxLength: 13 }), (wanted) => {
      const places = labelPlaces(wanted, wanted, [20, 300]);
      const boxes = wanted.flatMap((each, at) => {
        const place = places[at];
        return place == null ? [] : [box(each, place)];
      });
      boxes.forEach((one, at) => {
        expect(one.left).toBeGreaterThanOrEqual(0);
        expect(one.right).toBeLessThanOrEqual(NARROWEST);
        expect(one.top).toBeGreaterThanOrEqual(20);
        expect(one.foot).toBeLessThanOrEqual(300);
        for (const other of boxes.slice(at + 1)) {
          const meet = one.left < other.right && other.left < one.right && one.top < other.foot && other.top < one.foot;
          expect(meet).toBe(false);
        }
      });
    }),
  );
});

test('puts a label alone beside its sign, a little to where it points, and on the side where there is room', () => {
  const alone = { words: 'Thanet', down: 100 };
  const [left] = labelPlaces([{ ...alone, across: 10, outward: 'up' }], [{ across: 10, down: 100 }], [0, 300]);
  expect(left).toEqual({ anchor: 'start', down: 91 });
  const [right] = labelPlaces([{ ...alone, across: 95, outward: 'down' }], [{ across: 95, down: 100 }], [0, 300]);
  expect(right).toEqual({ anchor: 'end', down: 109 });
});

test('moves a label off the sign of another area', () => {
  const wanted = { words: 'Thanet', across: 10, down: 100, outward: 'up' as const };
  const [place] = labelPlaces([wanted], [{ across: 20, down: 91 }], [0, 300]);
  expect(place).toEqual({ anchor: 'start', down: 109 });
});

test('has no place for a label where all there are are taken', () => {
  const many = Array.from({ length: 40 }, () => ({ words: 'Thanet', across: 50, down: 100, outward: 'up' as const }));
  const places = labelPlaces(many, [], [0, 300]);
  expect(places[0]).not.toBeNull();
  expect(places.at(-1)).toBeNull();
});
