/**
 * A link from one file of the site to another, both as paths from its root (`measures/all-crime.html`), relative so that the site
 * also opens from a folder. The target may end in a fragment.
 */
export function href(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let alike = 0;
  while (alike < here.length && alike < there.length - 1 && here[alike] === there[alike]) alike += 1;
  return [...here.slice(alike).map(() => '..'), ...there.slice(alike)].join('/');
}
