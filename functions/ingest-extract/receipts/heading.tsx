import type { ComponentChildren } from 'preact';

/** How deep a receipt's own headings begin: right below the title of a page of its own, or further down in another page. */
export type HeadingLevel = 2 | 3;

/** A heading of a level, or of the one below it. */
export function Heading({ level, children }: { level: HeadingLevel | 4; children: ComponentChildren }) {
  const Tag = `h${level}` as const;
  return <Tag>{children}</Tag>;
}
