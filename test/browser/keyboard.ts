import type { Page } from 'puppeteer-core';

/** A reader who has a keyboard and nothing else. Each goes on from where the focus is. */
export type Keyboard = {
  /** Presses Tab until the focus is at an element that matches, and has a text, where one is told; gives how often. */
  tabTo(selector: string, text?: string): Promise<number>;
  press(...keys: readonly Parameters<Page['keyboard']['press']>[0][]): Promise<void>;
  /** Presses Enter and waits for the page that it leads to. */
  follow(): Promise<void>;
};

const MOST_PRESSES = 400;

/**
 * Gives the keyboard of a page. Wherever Tab leads, the focus must be seen: what an element looks like with it is compared with
 * what it looked like without.
 */
export function keyboardOf(page: Page): Keyboard {
  const press: Keyboard['press'] = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  return {
    press,
    async follow() {
      await Promise.all([page.waitForNavigation(), press('Enter')]);
    },
    async tabTo(selector, text) {
      await page.evaluate(rememberLooks);
      for (let presses = 1; presses <= MOST_PRESSES; presses += 1) {
        await press('Tab');
        const { unseen, isThere } = await page.evaluate(whereFocusIs, selector, text ?? null);
        if (unseen !== null) throw new Error(`the focus cannot be seen at ${unseen} of ${page.url()}`);
        if (isThere) return presses;
      }
      throw new Error(`Tab does not lead to ${selector} ${text ?? ''} of ${page.url()}`);
    },
  };
}

/** Runs in the page: notes on each element that can have the focus what it looks like without. */
function rememberLooks(): void {
  for (const element of document.querySelectorAll('a[href], button, input, select, summary, [tabindex]')) {
    if (element === document.activeElement || element.hasAttribute('data-look-without-focus')) continue;
    const { outline, boxShadow, backgroundColor } = getComputedStyle(element);
    element.setAttribute('data-look-without-focus', [outline, boxShadow, backgroundColor].join('; '));
  }
}

/** Runs in the page: whether the focus is where it should get to, and the element that has it where nobody can see that. */
function whereFocusIs(selector: string, text: string | null): { unseen: string | null; isThere: boolean } {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return { unseen: null, isThere: false };
  const { outline, boxShadow, backgroundColor } = getComputedStyle(focused);
  const looks = [outline, boxShadow, backgroundColor].join('; ');
  const { width, height, top, bottom } = focused.getBoundingClientRect();
  const isOnScreen = width > 1 && height > 1 && bottom > 0 && top < innerHeight;
  const isSeen = isOnScreen && looks !== focused.getAttribute('data-look-without-focus');
  const hasText = text === null || focused.textContent?.trim() === text;
  return { unseen: isSeen ? null : focused.outerHTML.slice(0, 200), isThere: focused.matches(selector) && hasText };
}
