import { shown } from '../../../schemas/plain-text.ts';
import { dayInWords } from '../words/days.ts';
import { datasetLabelled, type Labels, labelled } from './labels.ts';

/** What a published document is: which part of the snapshot it belongs to, its name there (an id or a code), and its format. */
export type DocumentNamed = {
  part: 'measures' | 'areas' | 'meetings' | 'statements' | 'schemas';
  name: string;
  format: 'JSON' | 'CSV' | 'data package';
};

/**
 * What the path of a published document says that it is. A measure's table and what describes it belong to the measure; what
 * stands directly in a folder of its own holds statements, `meetings` among them; anything unknown is one of those too.
 */
export function documentNamed(path: string): DocumentNamed {
  const [, folder = '', ...rest] = path.split('/');
  const file = rest.at(-1) ?? '';
  const format = file.endsWith('.csv') ? 'CSV' : file.endsWith('.datapackage.json') ? 'data package' : 'JSON';
  if (folder === 'schemas') return { part: 'schemas', name: file.replace(/\.schema\.json$/, ''), format };
  const [name = ''] = rest;
  if (rest.length < 2) return { part: 'statements', name: folder, format };
  if (folder === 'tables') return { part: 'measures', name, format };
  const part = (['measures', 'areas', 'meetings'] as const).find((known) => known === folder) ?? 'statements';
  return { part, name, format };
}

/** What a document is called on a page. */
export function documentLabelled({ part, name }: DocumentNamed, labels: Labels): string {
  if (part === 'measures' || part === 'areas') return labelled(labels[part], name);
  if (part === 'statements') return datasetLabelled(labels, name);
  const meeting = part === 'meetings' ? /^(\d{4}-\d{2}-\d{2})-(.+)$/.exec(name) : null;
  if (meeting === null) return shown(name);
  const [, day = '', committee = ''] = meeting;
  const words = shown(committee.replaceAll('-', ' '));
  return `${dayInWords(day)}: ${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
