import { type Element, elementOf, elementsIn, isOf, textIn } from './parsed-page.ts';

/** A cell as readers see it: its words, the marks beside them, the line beneath them, and what a column is sorted by. */
export type CellOnPage = { text: string; marks: string[]; detail: string | undefined; value: string | undefined };

/** A table of a page as readers see it, its first cell being the name of the line. */
export type TableOnPage = { caption: string; headings: string[]; rows: CellOnPage[][]; totals: number };

/** The table of an id. */
export function tableOnPage(page: Element, id: string): TableOnPage {
  const table = elementOf(page, id);
  const rowsOf = (part: string) => elementsIn(table, part).flatMap((each) => elementsIn(each, 'tr'));
  const [body, foot] = [rowsOf('tbody'), rowsOf('tfoot')];
  return {
    caption: elementsIn(table, 'caption').map(textIn).join(),
    headings: elementsIn(table, 'thead').flatMap((head) => elementsIn(head, 'th').map(textIn)),
    rows: [...body, ...foot].map((row) =>
      row.children.flatMap((cell) => (typeof cell === 'string' ? [] : cellOnPage(cell))),
    ),
    totals: foot.length,
  };
}

/** The notes below a table: those of the list that follows it. */
export function notesOnPage(page: Element): string[] {
  return elementsIn(page, 'ul')
    .filter((list) => isOf(list, 'table-notes'))
    .flatMap((list) => elementsIn(list, 'li').map(textIn));
}

function cellOnPage(cell: Element): CellOnPage {
  const [detail] = elementsIn(cell, 'small');
  return {
    text: textIn(seenIn(cell)),
    marks: elementsIn(cell, 'span').flatMap((each) => (isOf(each, 'mark') ? signIn(each) : [])),
    detail: detail && textIn(detail),
    value: cell.attributes.get('data-value'),
  };
}

/** The sign of a mark, without the words that are read out in its place. */
export function signIn(mark: Element): string {
  return elementsIn(mark)
    .flatMap((each) => (each.attributes.get('aria-hidden') === 'true' ? textIn(each) : []))
    .join();
}

/** What is seen of a cell, but for what stands beside its words and beneath them. */
function seenIn(element: Element): Element {
  const isAside = (child: Element) =>
    child.tag === 'small' || isOf(child, 'mark') || isOf(child, 'govuk-visually-hidden');
  const children = element.children
    .filter((child) => typeof child === 'string' || !isAside(child))
    .map((child) => (typeof child === 'string' ? child : seenIn(child)));
  return { ...element, children };
}
