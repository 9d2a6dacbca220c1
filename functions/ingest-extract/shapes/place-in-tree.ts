import type { County } from '../../../schemas/county.ts';
import type { Measure } from '../../../schemas/measure.ts';
import { withoutFootnoteMarks } from '../cells/footnote-marks.ts';
import { plainWords } from '../cells/plain-words.ts';
import { measuresCalled } from '../cells/read-measure.ts';

/** A category as a line writes it: its name, and how far it is set in; 0 where it is not. */
export type WrittenCategory = { name: string; depth: number };

/** What a line is found to be: a measure; or none, with those that it may be or is most like. */
export type Placed =
  | { measure: Measure }
  | { measure: null; why: 'category-ambiguous' | 'category-not-known'; near: readonly Measure[] };

/** Dashes and dots that mark a child, and the space around them. */
const MARKS = /^(?:\s*[-‐‑‒–—−•·●▪])*\s*/u;

/** `Other offences` set in below a category are others of that category, and of nothing else so called. */
const OTHERS = /^(all )?others?\b/;
const ONLY_OTHERS = /^(all )?others?( offences| crimes?)?$/;

/** Words that many categories share, so that sharing one says nothing. */
const COMMON = new Set(['crime', 'crimes', 'offence', 'offences', 'against', 'with', 'other', 'total', 'recorded']);

/** So many categories are named in a finding. */
const MOST_NAMED = 12;

/** Words that set a category in below the one above it. */
const OF_WHICH = /^(?:of which|including|incl?\.?)\b[:, -]*(?=.)/i;

/**
 * Reads the cell of a category: every dash before its name sets it in by one, and where there is none, every
 * space; `of which` sets it in at least by one.
 */
export function readCategory(cell: string): WrittenCategory {
  const marks = MARKS.exec(cell)?.[0] ?? '';
  const dashes = marks.replace(/\s/g, '').length;
  const depth = dashes > 0 ? dashes : marks.length;
  const text = cell.slice(marks.length).trim();
  const name = text.replace(OF_WHICH, '');
  return { name: withoutFootnoteMarks(name), depth: name === text ? depth : Math.max(depth, 1) };
}

/**
 * Says which measure each line of a category table is, by its name and by its place: a line that is set
 * in is looked for among the parts of those above it first. Where a name is that of a category and of
 * one of its parts, it is the category if it has lines set in below it, or if only such lines are parts
 * here; it is the part if another part of that category stands beside it.
 */
export function placeInTree(lines: readonly WrittenCategory[], known: readonly Measure[], county: County): Placed[] {
  const called = lines.map(({ name }) => measuresCalled(county, name).filter((measure) => known.includes(measure)));
  const placed: Placed[] = [];
  for (const [at, line] of lines.entries()) {
    const above = ancestorsOf(at, lines).flatMap((ancestor) => placed[ancestor]?.measure ?? []);
    placed.push(line.depth > 0 ? placeChild(line, called[at] ?? [], above) : placeFirst(at));
  }
  return placed;

  function placeChild({ name }: WrittenCategory, candidates: readonly Measure[], above: readonly Measure[]): Placed {
    for (const parent of above) {
      const [inside, another] = candidates.filter((measure) => isPart(measure, parent));
      if (inside !== undefined && another === undefined) return { measure: inside };
    }
    const [parent] = above;
    const [called, alsoCalled] = parent === undefined ? [] : partsCalled(parent, name);
    if (called !== undefined && alsoCalled === undefined) return { measure: called };
    const others =
      parent === undefined ? [] : known.filter((each) => isPart(each, parent) && OTHERS.test(plainWords(each.label)));
    if (ONLY_OTHERS.test(plainWords(name)) && others.length > 0) return onlyOne(others, () => []);
    const elsewhere = parent !== undefined && OTHERS.test(plainWords(name)) ? [] : candidates;
    return onlyOne(elsewhere, () => {
      const parts = parent === undefined ? [] : known.filter((measure) => isPart(measure, parent));
      return parts.length > 0 ? parts : like(name);
    });
  }

  /** `Residential` below `Burglary` is residential burglary. */
  function partsCalled(parent: Measure, name: string): Measure[] {
    const names = [parent.label, ...(parent.aliases ?? [])].flatMap((own) => [`${own} ${name}`, `${name} ${own}`]);
    const called = new Set(names.flatMap((each) => measuresCalled(county, each)));
    return known.filter((measure) => called.has(measure) && isPart(measure, parent));
  }

  function placeFirst(at: number): Placed {
    const candidates = called[at] ?? [];
    const name = lines[at]?.name ?? '';
    const whole = candidates.find((one) => candidates.some((other) => isPart(other, one)));
    const [part, another] = candidates.filter((one) => one !== whole);
    if (whole === undefined || part === undefined || another !== undefined)
      return onlyOne(candidates, () => like(name));
    const isTwice = lines.some(
      (other, i) => i !== at && other.depth === 0 && plainWords(other.name) === plainWords(name),
    );
    if ((lines[at + 1]?.depth ?? 0) > 0) return { measure: whole };
    if (isTwice) return { measure: null, why: 'category-ambiguous', near: candidates };
    const siblings = known.filter((measure) => measure !== part && isPart(measure, whole));
    if (lines.some(({ depth }, i) => depth === 0 && siblings.some((measure) => called[i]?.includes(measure)))) {
      return { measure: part };
    }
    return lines.some(({ depth }) => depth > 0)
      ? { measure: whole }
      : { measure: null, why: 'category-ambiguous', near: candidates };
  }

  /** Known measures that share a word with a name, else those that have parts. */
  function like(name: string): readonly Measure[] {
    const words = plainWords(name)
      .split(' ')
      .filter((word) => word.length > 3 && !COMMON.has(word));
    const sharing = known.filter(({ label }) => words.some((word) => plainWords(label).includes(word)));
    return sharing.length > 0 ? sharing : known.filter((one) => known.some((other) => isPart(other, one)));
  }
}

/** The lines above that a line is set in below, the nearest first. */
function ancestorsOf(at: number, lines: readonly WrittenCategory[]): number[] {
  const ancestors: number[] = [];
  let depth = lines[at]?.depth ?? 0;
  for (let i = at - 1; i >= 0 && depth > 0; i -= 1) {
    const above = lines[i]?.depth ?? 0;
    if (above >= depth) continue;
    ancestors.push(i);
    depth = above;
  }
  return ancestors;
}

function isPart(measure: Measure, whole: Measure): boolean {
  return measure.parent === whole.id || (whole.sumOf?.includes(measure.id) ?? false);
}

function onlyOne(candidates: readonly Measure[], near: () => readonly Measure[]): Placed {
  const [only, another] = candidates;
  if (only !== undefined && another === undefined) return { measure: only };
  if (only !== undefined) return { measure: null, why: 'category-ambiguous', near: candidates };
  return { measure: null, why: 'category-not-known', near: near().slice(0, MOST_NAMED) };
}
