import { MARKS } from '../../../../functions/publish-pages/marks/marks.ts';
import { notFoundPage } from '../../../../functions/publish-pages/pages/not-found.tsx';
import { readingPage } from '../../../../functions/publish-pages/pages/reading.tsx';
import { JUDGEMENT_RULES } from '../../../../schemas/judgement.ts';
import { FRAME } from '../frame-of-tests.ts';
import { pageFaults } from '../page-faults.ts';
import { elementsIn, parsedPage, textIn } from '../parsed-page.ts';

const linksOf = (html: string) =>
  elementsIn(parsedPage(html)).flatMap(({ attributes }) => attributes.get('href') ?? attributes.get('src') ?? []);

test('a page that is shown in place of any other leads from the root', () => {
  const { path, html } = notFoundPage(FRAME);
  expect([path, pageFaults(parsedPage(html))]).toEqual(['not-found.html', []]);
  const links = linksOf(html).filter((link) => link !== '#main-content' && !link.startsWith('data:'));
  expect(links.length).toBeGreaterThan(6);
  expect(links.filter((link) => !link.startsWith('/'))).toEqual([]);
});

test('every mark and every rule is explained on the page about reading', () => {
  const { html } = readingPage(FRAME);
  const page = parsedPage(html);
  expect(pageFaults(page)).toEqual([]);
  const told = textIn(page);
  for (const { sign, meaning } of Object.values(MARKS)) expect(told).toContain(`${sign} ${meaning}`);
  for (const { label, sentence, method } of Object.values(JUDGEMENT_RULES)) {
    for (const part of [label, sentence, method]) expect(told).toContain(part);
  }
});
