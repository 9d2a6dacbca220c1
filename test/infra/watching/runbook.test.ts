import { readFileSync } from 'node:fs';
import { watchedStack } from './watched-stack.ts';

const runbook = readFileSync('docs/runbook.md', 'utf8');
const ofAlarms = runbook.split('\n## ').find((part) => part.startsWith('Alarms\n')) ?? '';
const descriptions = Object.values(watchedStack().findResources('AWS::CloudWatch::Alarm')).map(({ Properties }) =>
  String(Properties.AlarmDescription),
);

/** The headings of a text, each as GitHub makes the end of a link of it. */
function placesIn(text: string): string[] {
  return [...text.matchAll(/^##+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test('every alarm says in one sentence who is hurt, and which heading of the runbook to look under', () => {
  expect(descriptions.length).toBeGreaterThan(0);
  for (const description of descriptions)
    expect(description).toMatch(/^[A-Z][^.]{30,}\. What to do: docs\/runbook\.md#[a-z-]+$/);
});

test('every heading that an alarm names is there, and every heading of an alarm has one', () => {
  const named = descriptions.map((description) => description.split('#').at(-1));
  expect(named.sort()).toEqual(placesIn(ofAlarms).sort());
});

test('each says what it means for people, how to look, how to mend, and when it is over', () => {
  for (const part of ofAlarms.split('\n### ').slice(1)) {
    const [heading] = part.split('\n');
    const parts = part.match(/^\*\*(What it means for people|Look|Mend|Over)/gm);
    expect([heading, parts]).toEqual([heading, ['**What it means for people', '**Look', '**Mend', '**Over']]);
  }
});

test('every link of the runbook to a place in it leads there', () => {
  const links = [...runbook.matchAll(/\]\(#([^)]+)\)/g)].map(([, place]) => place);
  expect(links.length).toBeGreaterThan(0);
  expect(placesIn(runbook)).toEqual(expect.arrayContaining(links));
});
