const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };

/** What a reader of a page reads, cells parted by blanks. */
export function textOf(html: string): string {
  return decoded(html.replace(/<\/(td|th|p|h\d|li|summary|dt|dd)>/g, ' ').replace(/<[^>]*>/g, ''));
}

/** Where the links of a page lead, as paths from the site's root; without links within the page, and data of its own. */
export function linksOf(path: string, html: string): string[] {
  const targets = [...html.matchAll(/(?:href|src)="([^"#]+)"/g)].map(([, target = '']) => decoded(target));
  const root = 'http://site/';
  return targets
    .filter((target) => !target.startsWith('data:'))
    .map((target) => new URL(target, `${root}${path}`).href.slice(root.length));
}

function decoded(text: string): string {
  return text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}
