/** An element of a page. Its text is that of all within it, as readers see it. */
export type Element = {
  tag: string;
  attributes: ReadonlyMap<string, string>;
  children: (Element | string)[];
};

const VOID = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
const BLOCKS = new Set(['br', 'dd', 'div', 'dt', 'h1', 'h2', 'h3', 'li', 'p', 'td', 'th', 'ul']);
const TOKEN = /<!doctype html>|<(\/?)([a-zA-Z][\w-]*)((?:\s+[^\s"'<>/=]+(?:="[^"<]*")?)*)\s*(\/?)>|([^<]+)/gy;

/** The elements of a page. @throws where it is not HTML as a strict reader has it: a tag not closed, or closed by another. */
export function parsedPage(html: string): Element {
  const root: Element = { tag: '', attributes: new Map(), children: [] };
  const open = [root];
  let end = 0;
  for (const found of html.matchAll(TOKEN)) {
    end = (found.index ?? 0) + found[0].length;
    const [, closing, tag, attributes = '', selfClosing, text] = found;
    const within = open.at(-1) ?? root;
    if (text !== undefined) within.children.push(decoded(text));
    if (tag === undefined) continue;
    if (closing === '/') {
      if (open.pop()?.tag !== tag) throw new Error(`</${tag}> closes another element`);
      continue;
    }
    const element: Element = { tag, attributes: attributesOf(attributes), children: [] };
    within.children.push(element);
    if (!VOID.has(tag) && selfClosing !== '/') open.push(element);
  }
  if (end !== html.length) throw new Error(`not HTML: ${html.slice(end, end + 80)}`);
  if (open.length > 1) throw new Error(`<${open.at(-1)?.tag}> is not closed`);
  return root;
}

/** Every element within another, in the order of the page; those of a tag, where one is given. */
export function elementsIn(element: Element, tag?: string): Element[] {
  const found: Element[] = [];
  const look = ({ children }: Element) => {
    for (const child of children) {
      if (typeof child === 'string') continue;
      if (tag === undefined || child.tag === tag) found.push(child);
      look(child);
    }
  };
  look(element);
  return found;
}

/** The element of an id. @throws where there is none. */
export function elementOf(page: Element, id: string): Element {
  const element = elementsIn(page).find(({ attributes }) => attributes.get('id') === id);
  if (element === undefined) throw new Error(`the page has no #${id}`);
  return element;
}

/** Whether an element is of a class. */
export function isOf({ attributes }: Element, className: string): boolean {
  return (attributes.get('class') ?? '').split(' ').includes(className);
}

/** The text within an element, white space as a browser shows it. */
export function textIn(element: Element): string {
  return rawText(element)
    .replace(/[ \n\t]+/g, ' ')
    .trim();
}

function rawText({ children }: Element): string {
  return children
    .map((child) =>
      typeof child === 'string' ? child : BLOCKS.has(child.tag) ? ` ${rawText(child)} ` : rawText(child),
    )
    .join('');
}

function attributesOf(text: string): Map<string, string> {
  const found = [...text.matchAll(/([^\s"'<>/=]+)(?:="([^"]*)")?/g)];
  return new Map(found.map(([, name = '', value = '']) => [name, decoded(value)]));
}

function decoded(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
