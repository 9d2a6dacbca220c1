import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { synthesizedTemplate } from '../synthesized-template.ts';

const template = synthesizedTemplate();

/** What an operator pastes from: the functions that ask the stack for names, and the commands that use them. */
const documents = ['runbook', 'first-day', 'recovery'].map(
  (name) => [name, readFileSync(`docs/${name}.md`, 'utf8')] as const,
);

/** How many resources of the stack are of a type and have a logical id that begins so. */
function countOf(type: string, start: string): number {
  return Object.keys(template.findResources(type)).filter((id) => id.startsWith(start)).length;
}

describe.each(documents)('docs/%s.md', (_, text) => {
  test('what a command takes out of the stack is there: one, or two where it goes through all that there are', () => {
    const tables = [...text.matchAll(/\$\(table (\w+)\)/g)].map(
      ([command, name]) => [command, 'AWS::DynamoDB::GlobalTable', `FigureStore${name}`] as const,
    );
    const named = [...text.matchAll(/(?:for \w+ in )?\$\(resource ([\w:]+) (\w+)\)/g)].map(
      ([command, type = '', start = '']) => [command, type, start] as const,
    );
    expect(named.length).toBeGreaterThan(0);
    for (const [command, type, start] of [...named, ...tables])
      expect([command, countOf(type, start)]).toEqual([command, command.startsWith('for ') ? 2 : 1]);
  });

  test('what it takes out of the outputs of the stack is among them', () => {
    const outputs = [...text.matchAll(/\boutputs? `?([A-Z]\w+)/g)].map(([, name = '']) => name);
    expect(Object.keys(template.findOutputs('*'))).toEqual(expect.arrayContaining(outputs));
  });

  test('every command is one that a shell can read', () => {
    const blocks = [...text.matchAll(/```sh\n([\s\S]+?)```/g)].map(([, block = '']) =>
      block.replace(/<[^>\n]+>/g, 'x'),
    );
    expect(blocks.length).toBeGreaterThan(0);
    for (const block of blocks) expect(() => execFileSync('sh', ['-n', '-c', block], { stdio: 'pipe' })).not.toThrow();
  });
});
