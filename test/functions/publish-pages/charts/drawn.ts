import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** An element of a chart as it is drawn, with the text within it. */
export type Drawn = { tag: string; attributes: Record<string, string>; text: string };

/** The markup of a chart. */
export function draw(chart: VNode): string {
  return renderToString(chart);
}

/** Every element of a tag, in the order in which they are drawn; of a class, where one is given. */
export function drawn(markup: string, tag: string, className?: string): Drawn[] {
  const elements = [...markup.matchAll(new RegExp(`<${tag}((?:\\s[^>]*?)?)(?:/>|>(.*?)</${tag}>)`, 'gs'))];
  return elements
    .map(([, attributes = '', text = '']) => ({ tag, attributes: attributesOf(attributes), text: textOf(text) }))
    .filter(({ attributes }) => className === undefined || (attributes['class'] ?? '').split(' ').includes(className));
}

/** The only element of a tag and class. @throws where there is none or several. */
export function onlyDrawn(markup: string, tag: string, className?: string): Drawn {
  const [one, ...others] = drawn(markup, tag, className);
  if (one === undefined || others.length > 0)
    throw new Error(`${one === undefined ? 0 : others.length + 1} ${tag}.${className}`);
  return one;
}

/** What is drawn within the elements of a class. */
export function within(markup: string, tag: string, className: string): string[] {
  return [...markup.matchAll(new RegExp(`<${tag} class="${className}">(.*?)</${tag}>`, 'gs'))].map(
    ([, inner = '']) => inner,
  );
}

/** An attribute as a number, a share of the width as that of hundred. */
export function number({ attributes }: Drawn, name: string): number {
  const text = attributes[name] ?? '';
  if (!/^-?\d+(\.\d)?%?$/.test(text)) throw new Error(`${name} is ${text}`);
  return Number(text.replace('%', ''));
}

/** The text of markup, as readers see it. */
export function textOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/**
 * The scale that a reader takes from the values along an axis: from the place of any two of them that of every other value. `axis` says
 * along which attribute they stand.
 */
export function readScale(ticks: readonly Drawn[], axis: 'x' | 'y'): (value: number) => number {
  const [first, last] = [ticks[0], ticks.at(-1)];
  if (first === undefined || last === undefined || first === last) throw new Error('fewer than two values on the axis');
  const [from, to] = [valueAt(first), valueAt(last)];
  const [start, end] = [number(first, axis), number(last, axis)];
  return (value) => start + ((value - from) / (to - from)) * (end - start);
}

function valueAt({ text }: Drawn): number {
  return Number(text.replaceAll(',', '').replace('−', '-'));
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
}
