import type { County } from '../../schemas/county.ts';
import type { StatementOf } from '../../schemas/statement.ts';

/** As much of a name as goes into a path; a longer one is told from others that begin like it by its length. */
const LONGEST = 120;

/**
 * What a meeting is known by: its date, its area and its committee, in lower case with hyphens. Every district has
 * an overview and scrutiny committee, so the area is part of the name unless the committee's own name has it.
 */
export function meetingName({ date, committee, area }: StatementOf<'meetings'>, county: County): string {
  const place = hyphenated(county.areas.find(({ code }) => code === area)?.name ?? area ?? '');
  const called = hyphenated(committee);
  const isNamed = place === '' || `-${called}-`.includes(`-${place}-`);
  const name = [date, ...(isNamed ? [] : [place]), called].filter((part) => part !== '').join('-');
  return name.length > LONGEST ? `${name.slice(0, LONGEST)}-${name.length}` : name;
}

function hyphenated(text: string): string {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’.]|\p{M}/gu, '')
    .replaceAll('&', ' and ');
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
