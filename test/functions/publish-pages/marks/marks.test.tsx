import * as fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { MarkSigns, MarksExplained } from '../../../../functions/publish-pages/marks/mark-signs.tsx';
import { ALL_MARKS, MARKS, marksIn } from '../../../../functions/publish-pages/marks/marks.ts';
import { elementsIn, isOf, parsedPage, textIn } from '../parsed-page.ts';
import { signIn } from '../shown-on-page.ts';

test('no two marks look alike, in sign or in words', () => {
  const told = Object.values(MARKS);
  for (const part of ['sign', 'label', 'meaning'] as const) {
    expect(new Set(told.map((mark) => mark[part])).size).toBe(told.length);
  }
  for (const { sign } of told) expect(sign).toMatch(/^\[[a-z]{1,2}\]$/);
});

test('whatever marks stand in a table, each is explained once, and no other', () => {
  return fc.assert(
    fc.property(fc.array(fc.constantFrom(...ALL_MARKS)), (marks) => {
      const page = parsedPage(renderToString(<MarksExplained marks={marks} />));
      const signs = elementsIn(page, 'dt').map(textIn);
      expect([...signs].sort()).toEqual([...new Set(marks)].map((mark) => MARKS[mark].sign).sort());
      expect(elementsIn(page, 'dd').map(textIn)).toEqual(marksIn(marks).map((mark) => MARKS[mark].meaning));
    }),
  );
});

test('they are explained in one order everywhere', () => {
  expect(marksIn([...ALL_MARKS].reverse())).toEqual(ALL_MARKS);
});

test('beside a number a sign is for the eye, and its name for whoever has the page read out', () => {
  const page = parsedPage(renderToString(<MarkSigns marks={['withheld']} />));
  const [mark, ...others] = elementsIn(page, 'span').filter((each) => isOf(each, 'mark'));
  if (mark === undefined) throw new Error('there is no mark');
  expect([others, signIn(mark)]).toEqual([[], '[c]']);
  const readOut = elementsIn(mark).filter((each) => each.attributes.get('aria-hidden') !== 'true');
  expect(readOut.map((each) => [textIn(each), isOf(each, 'govuk-visually-hidden')])).toEqual([['withheld', true]]);
});

test('a space stands between a number and its marks, and between marks, wherever it is copied to', () => {
  const page = parsedPage(
    renderToString(
      <p>
        5<MarkSigns marks={['partial', 'revised']} />
      </p>,
    ),
  );
  expect(textIn(page)).toBe('5 [i]incomplete [r]revised');
});
