import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { synthesizedTemplate } from '../synthesized-template.ts';

const runbook = readFileSync('docs/runbook.md', 'utf8');
const template = synthesizedTemplate();

/** How many resources of the stack are of a type and have a logical id that begins so. */
function countOf(type: string, start: string): number {
  return Object.keys(template.findResources(type)).filter((id) => id.startsWith(start)).length;
}

test('what a command takes out of the stack is there: one, or both schedules', () => {
  const taken = [...runbook.matchAll(/\$\(resource ([\w:]+) (\w+)\)/g)];
  expect(taken.length).toBeGreaterThan(0);
  for (const [command, type = '', start = ''] of taken)
    expect([command, countOf(type, start)]).toEqual([command, type === 'AWS::Scheduler::Schedule' ? 2 : 1]);
});

test('what a command takes out of the outputs of the stack is among them', () => {
  const outputs = [...runbook.matchAll(/(?:\$\(|`)output (\w+)/g)].map(([, name = '']) => name);
  expect(outputs.length).toBeGreaterThan(0);
  expect(Object.keys(template.findOutputs('*'))).toEqual(expect.arrayContaining(outputs));
});

test('every command is one that a shell can read', () => {
  const blocks = [...runbook.matchAll(/```sh\n([\s\S]+?)```/g)].map(([, block = '']) =>
    block.replace(/<[^>\n]+>/g, 'x'),
  );
  expect(blocks.length).toBeGreaterThan(0);
  for (const block of blocks) expect(() => execFileSync('sh', ['-n', '-c', block], { stdio: 'pipe' })).not.toThrow();
});
