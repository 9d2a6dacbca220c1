import * as fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { MarkSigns, MarksExplained } from '../../../../functions/publish-pages/marks/mark-signs.tsx';
import { ALL_MARKS, MARKS, marksIn } from '../../../../functions/publish-pages/marks/marks.ts';
import { elementsIn, parsedPage, textIn } from '../parsed-page.ts';

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

test('beside a number a sign has its name for whoever rests on it', () => {
  const [sign] = elementsIn(parsedPage(renderToString(<MarkSigns marks={['withheld']} />)), 'abbr');
  expect(sign && [textIn(sign), sign.attributes.get('title')]).toEqual(['[c]', 'withheld']);
});
