import type { Area } from '../../../schemas/area.ts';
import type { Measure } from '../../../schemas/measure.ts';
import { isTotal } from '../cells/is-total.ts';
import { plainWords } from '../cells/plain-words.ts';
import { readHeading } from '../cells/read-heading.ts';
import { measuresCalled } from '../cells/read-measure.ts';
import { type SentTotal, sumOf, tellOfDifferences } from '../checks/differing-totals.ts';
import type { ExtractContext } from '../extract-context.ts';
import type { LineReader, Shape } from '../shape.ts';
import { areaOfTable } from '../tables/area-of-table.ts';
import { isRemark } from '../tables/is-remark.ts';
import { isPassedOver } from '../tables/worked-out-lines.ts';
import { knownCategories, wholeOf } from './offence-tree.ts';
import { headingOf, labelCell, type PeriodColumns, readPeriodColumns } from './period-columns.ts';
import { placeInTree, readCategory, type WrittenCategory } from './place-in-tree.ts';
import { beginTableOfPeriods, type LineCells } from './table-of-periods.ts';

/** Headings that offence categories stand below. */
const CATEGORY =
  /^((type|category|classification) of )?(offences?|crimes?)( recorded)?$|^((home office|recorded|main|police|ho) )*((offence|crime|notifiable offence) )?(categor(y|ies)|types?|groups?|class(ification)?|descriptions?|names?|measures?|indicators?)$/;

const TOTAL_IN_WORDS = {
  parts: 'the categories above it, each offence counted once',
  what: 'This total is not stored; call it "All recorded crime" if that is what it is',
};

/**
 * One area's crime: a category of offences on each line, a period in each column of figures, and printed
 * changes, percentages and rates, which are checked and never stored. A dash or a space before a name
 * marks a part of the category above it.
 */
export const offenceCategories: Shape = {
  name: 'offence-categories',
  reads: ['offence-categories'],
  expects: 'a column "Offence category" and a column for each period, such as "Apr-Aug 19", of one area',
  headerMaySpread: true,
  recognise(header, headerLine, context, titles) {
    const columns = readPeriodColumns(header, labelOf, 'category');
    if (columns === null || !columns.labels.has('category') || columns.labels.has('area')) return null;
    return readLines(columns, header, headerLine, areaOfTable(titles, headerLine, context), context);
  },
};

function labelOf(heading: string): 'category' | 'area' | null {
  const { kind } = readHeading(heading);
  if (kind === 'area' || kind === 'code') return 'area';
  return CATEGORY.test(plainWords(heading)) ? 'category' : null;
}

type Line = WrittenCategory & LineCells & { line: number };

function readLines(
  columns: PeriodColumns<'category' | 'area'>,
  header: readonly string[],
  headerLine: number,
  area: Area | null,
  context: ExtractContext,
): LineReader {
  const { county, findings } = context;
  const column = headingOf(header, columns, 'category');
  const table = beginTableOfPeriods(columns, header, headerLine, 'offence category', context);
  const known = knownCategories(context);
  const lines: Line[] = [];

  function takeLine(cells: readonly string[], line: number): void {
    const category = readCategory(labelCell(cells, columns, 'category') ?? '');
    const isKnown =
      isTotal(category.name, context) || measuresCalled(county, category.name).some((each) => known.includes(each));
    if (!isKnown && (isRemark(cells, context) || isOnlyText(cells))) {
      table.lines.passOver(line, category.name);
      return;
    }
    if (!isKnown && isPassedOver({ label: category.name, line, what: 'offence category' }, context)) return;
    const read = table.readCells(cells, line, 'offences');
    if (read === null) return;
    const { values, printed } = read;
    if (table.lines.keep({ line, area, values, printed })) lines.push({ line, ...category, ...read });
  }

  function finish(): void {
    const categories = lines.filter((line) => !isTotal(line.name, context));
    const outermost = Math.min(...categories.map(({ depth }) => depth));
    const written = categories.map(({ name, depth }) => ({ name, depth: depth - outermost }));
    const placed = placeInTree(written, known, county);
    for (const [at, { line, name: found, counts }] of categories.entries()) {
      const place = placed[at];
      if (place?.measure) store(line, counts, place.measure);
      else if (found === '') findings.add('text-missing', { line, column });
      else if (place) findings.add(place.why, { line, column, found, expected: namesOf(place.near) });
    }
    finishTotals(categories.map(({ values }, at) => ({ measure: placed[at]?.measure ?? null, values })));
    table.finish();
  }

  /** A line called "Total" is all crime if the others leave nothing of it out; else it is only checked. */
  function finishTotals(categories: readonly { measure: Measure | null; values: LineCells['values'] }[]): void {
    // What a total covers cannot be told while a line above it is not understood.
    if (categories.some(({ measure }) => measure === null)) return;
    const { addends, whole } = wholeOf(
      categories.flatMap(({ measure }) => measure ?? []),
      county,
    );
    for (const { line, counts } of lines.filter(({ name }) => isTotal(name, context))) {
      if (whole !== null) store(line, counts, whole);
      else {
        const covered = categories.filter(({ measure }) => measure !== null && addends.includes(measure));
        const totals = counts.flatMap(({ value: total, aside, period, column: heading }): SentTotal[] => {
          const known = covered.flatMap(({ values }) => values.get(period) ?? []);
          if (known.length < covered.length || aside?.approximate) return [];
          return [{ line, column: heading, period, total, sum: sumOf(known) }];
        });
        tellOfDifferences(totals, TOTAL_IN_WORDS, findings);
      }
    }
  }

  function store(line: number, counts: LineCells['counts'], measure: Measure): void {
    if (area !== null) table.store(line, counts, { measure: measure.id, area: area.code });
  }

  return { takeLine, finish };
}

function isOnlyText(cells: readonly string[]): boolean {
  return cells.filter((cell) => cell.trim() !== '').length === 1;
}

function namesOf(measures: readonly Measure[]): string {
  return measures.map(({ label }) => label).join('; ');
}
