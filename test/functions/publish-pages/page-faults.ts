import { type Element, elementsIn, textIn } from './parsed-page.ts';

const NAMES_OTHERS = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for', 'headers'];

/** What is wrong with a page for whoever has it read out, or finds their way by its headings; nothing where all is well. */
export function pageFaults(page: Element): string[] {
  const all = elementsIn(page);
  const ids = all.flatMap(({ attributes }) => attributes.get('id') ?? []);
  const known = new Set(ids);
  const there = new Set(ids);
  const twice = ids.filter((id) => !there.delete(id));
  const lost = all.flatMap(({ attributes }) =>
    NAMES_OTHERS.flatMap((name) => (attributes.get(name)?.split(' ') ?? []).filter((id) => !known.has(id))),
  );
  const levels = all.flatMap(({ tag }) => (/^h[1-6]$/.test(tag) ? [Number(tag[1])] : []));
  const skipped = levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1);
  const handlers = all.flatMap(({ attributes }) =>
    [...attributes.keys()].filter((name) => /^(?:on|style$)/.test(name)),
  );
  const unnamed = elementsIn(page, 'a').filter((link) => textIn(link) === '');
  return [
    ...twice.map((id) => `two elements are #${id}`),
    ...lost.map((id) => `nothing is #${id}`),
    ...(levels.filter((level) => level === 1).length === 1 ? [] : ['there is not one h1']),
    ...skipped.map((level) => `h${level} skips a level`),
    ...handlers.map((name) => `an attribute ${name}, which the policy forbids`),
    ...unnamed.map(({ attributes }) => `a link to ${attributes.get('href')} without words`),
  ];
}
