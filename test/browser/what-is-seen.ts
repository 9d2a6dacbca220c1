// Each of these runs in the page, so none of them can use anything that is not written in it.

/** How wide the page is, and the window that shows it. */
export function widthsOf(): { page: number; window: number } {
  const { scrollWidth, clientWidth } = document.scrollingElement ?? document.documentElement;
  return { page: scrollWidth, window: clientWidth };
}

/** Texts whose letters are smaller than so many pixels as they stand on the screen, each with its size. */
export function smallTexts(least: number): string[] {
  const small: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (element === null || text === '' || !element.checkVisibility({ visibilityProperty: true })) continue;
    if (element.closest('.govuk-visually-hidden, title, desc') !== null) continue;
    const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
    const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
    if (size < least - 0.01) small.push(`${size.toFixed(1)} px: ${text.slice(0, 60)}`);
  }
  return small;
}

/** Texts of which a part cannot be seen: out of the window where nothing scrolls to them, or hidden by what holds them. */
export function clippedTexts(): string[] {
  const clipped: string[] = [];
  const width = document.documentElement.clientWidth;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (element === null || text === '' || !element.checkVisibility({ visibilityProperty: true })) continue;
    if (element.closest('.govuk-visually-hidden, .govuk-skip-link, title, desc, option') !== null) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    for (let holder: Element | null = element; holder !== null; holder = holder.parentElement) {
      const { overflowX } = getComputedStyle(holder);
      if (overflowX === 'auto' || overflowX === 'scroll') break;
      const box = holder.getBoundingClientRect();
      const isRoot = holder === document.documentElement;
      const hides = (overflowX === 'hidden' || overflowX === 'clip') && !isRoot;
      const isCut =
        hides && (left < box.left - 1 || right > box.right + 1 || top < box.top - 1 || bottom > box.bottom + 1);
      if (isCut || (isRoot && (left < -1 || right > width + 1))) {
        clipped.push(`cut off at ${holder.localName}: ${text.slice(0, 60)}`);
        break;
      }
    }
  }
  return clipped;
}

/** What is coloured as better or worse and does not say so in words too: its own, or in a drawing those of the key beside it. */
export function wordlessColours(): string[] {
  const wordless: string[] = [];
  for (const word of ['better', 'worse']) {
    for (const element of document.querySelectorAll(`.reading-${word}`)) {
      const told = element.closest('svg') === null ? element : element.closest('figure');
      if (!told?.textContent?.toLowerCase().includes(word))
        wordless.push(`${word} by colour alone: ${element.outerHTML.slice(0, 120)}`);
    }
  }
  return wordless;
}
