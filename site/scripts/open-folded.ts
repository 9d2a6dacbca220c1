/**
 * Opens what is folded around the part of a page that its address names: not every browser does so by itself, and then the link
 * would lead nowhere.
 */
export function openFolded(): void {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const folded = named?.closest('details');
  if (named === null || !folded || folded.open) return;
  folded.open = true;
  named.scrollIntoView();
}
