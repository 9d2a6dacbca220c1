/**
 * A part of the page by its id.
 *
 * @throws where the page has none of that id and kind: it was made for another script
 */
export function pagePart<Kind extends HTMLElement>(id: string, kind: abstract new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`this page has no ${kind.name} called ${id}`);
  return found;
}
