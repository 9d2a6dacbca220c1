import { collectFindings } from '../../../../functions/ingest-extract/collect-findings.ts';
import { findDataset } from '../../../../functions/ingest-extract/find-dataset.ts';
import { csvOf, type Template } from '../../../../functions/ingest-extract/receipts/template.ts';
import { templatesForReceipt, templatesOf } from '../../../../functions/ingest-extract/receipts/templates.ts';
import { placeholderIn } from '../../../../functions/ingest-extract/tables/placeholders.ts';
import { comparedAreas, comparedWithin } from '../../../../schemas/county.ts';
import { DATASET_KINDS } from '../../../../schemas/dataset.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import { assessed } from '../assessed.ts';

const MONTH = '2019-04';
const SENDERS = ['kent-police', 'kent-county', 'ashford'];
const DATASETS = [...Object.keys(DATASET_KINDS), ...kent.measures.map(({ id }) => id)];

/** Every template that the police, the county team or a district can be given: who fills it in, and where it goes. */
const templates = SENDERS.flatMap((id) => {
  const submitter = kent.submitters.find((candidate) => candidate.id === id);
  if (submitter === undefined) throw new Error(`Kent has no submitter ${id}`);
  return DATASETS.flatMap((name) => {
    const dataset = findDataset(kent, submitter, name, collectFindings());
    const made = dataset === null ? [] : templatesOf({ county: kent, submitter, dataset, month: MONTH });
    return made.map((template) => [`${id}/${name}`, template.file, template] as const);
  });
});

test('there is a template for every kind of extract and every measure that is sent in tables', () => {
  const names = new Set(templates.map(([place]) => place.split('/')[1]));
  const inTables = DATASETS.filter((name) => name !== 'population' && !name.startsWith('street-crime-'));
  expect(names).toEqual(new Set(inTables));
});

test.each(templates)(
  '%s: %s is taken with nothing amiss once it is filled in, and gives no figure before',
  (place, file, template) => {
    const { refused, report } = assessed(`${place}/${file}`, csvOf(filledIn(template)));
    expect(report.findings.filter(({ severity }) => severity !== 'notice')).toEqual([]);
    expect({ refused, taken: report.counts.figures + report.counts.statements > 0 }).toEqual({
      refused: false,
      taken: true,
    });
    expect(assessed(`${place}/${file}`, csvOf(template)).figures).toEqual([]);
  },
);

test('what a template says in place of a name is not taken for one', () => {
  const left = templates.filter(([, , { rows }]) => rows.flat().some(isPlaceholder));
  const refusals = left.map(([place, file, { rows, ...template }]) => {
    const half = rows.map((row) => row.map((cell) => (cell === '' ? '7' : cell)));
    return assessed(`${place}/${file}`, csvOf({ ...template, rows: half })).report.counts.byCode['template-not-filled'];
  });
  expect(refusals.length).toBeGreaterThan(10);
  expect(refusals.every((count) => count === 1)).toBe(true);
});

test('a template begins with a byte-order mark, by which Excel knows UTF-8, and its lines end as in spreadsheets', () => {
  expect(
    csvOf({
      file: 'a.csv',
      holds: '',
      rows: [
        ['Area', 'Ward, part'],
        ['', ''],
      ],
    }),
  ).toBe('\ufeffArea,"Ward, part"\r\n,\r\n');
});

describe('the templates of a receipt', () => {
  const forReceipt = (submitter: string, dataset: string, receivedAt = '2019-01-05T09:00:00Z') =>
    templatesForReceipt(
      {
        schemaVersion: 1,
        uploadId: 'f00d',
        key: `in/${submitter}/${dataset}/a.csv`,
        submitter,
        dataset,
        receivedAt,
        outcome: 'refused',
        readAs: { periods: [] },
        counts: { linesRead: 0, figures: 0, statements: 0, errors: 1, warnings: 0, notices: 0, byCode: {} },
        findings: [],
      },
      kent,
    );

  test('name the areas that its sender may report, and the last month that was over', () => {
    const [table] = forReceipt('dover', 'asb-reports');
    expect(table?.rows.slice(1)).toEqual([
      ['Area', 'December 2017', 'December 2018'],
      ['Dover', '', ''],
    ]);
    expect(forReceipt('kent-police', 'robbery')[0]?.rows.map(([area]) => area)).toContain('Kent and Medway');
  });

  test('of what others report of a district are of its wards', () => {
    expect(forReceipt('dover', 'asb-incidents').map(({ file }) => file)).toEqual(['asb-incidents-wards.csv']);
  });

  test('of figures name each measure that its sender may report, and no other', () => {
    const measures = new Set(
      forReceipt('dover', 'figures')[0]
        ?.rows.slice(1)
        .map(([, measure]) => measure),
    );
    expect(measures).toContain('asb-reports');
    expect(measures).not.toContain('all-crime');
  });

  test.each([
    ['nobody', 'all-crime'],
    ['dover', 'no-such-thing'],
    ['dover', 'populations'],
    ['', ''],
  ])('there are none where %j may not send %j', (submitter, dataset) => {
    expect(forReceipt(submitter, dataset)).toEqual([]);
  });
});

/** A template as its sender might fill it in: parts add up, and words stand where words are asked for. */
function filledIn(template: Template): Template {
  const { rows } = template;
  const header = rows.findIndex((row) => row.length > 1);
  if (rows.length === header + 1) return { ...template, rows: [...rows, ...recordsUnder(rows[header] ?? [])] };
  return {
    ...template,
    rows: rows.map((row, at) =>
      at <= header
        ? row
        : row.map((cell, column) => {
            if (isPlaceholder(cell)) return 'Something of ours';
            return cell === '' ? cellUnder(rows[header]?.[column] ?? '', row) : cell;
          }),
    ),
  };
}

function isPlaceholder(cell: string): boolean {
  return placeholderIn([cell]) !== undefined;
}

/** A burglary in every district. */
function recordsUnder(headings: readonly string[]): string[][] {
  return comparedAreas(kent).map(({ name }) => {
    const record: Record<string, string> = {
      Month: MONTH,
      'Falls within': 'Kent Police',
      'LSOA name': `${name} 001B`,
      'Crime type': 'Burglary',
    };
    return headings.map((heading) => record[heading] ?? '');
  });
}

function cellUnder(heading: string, row: readonly string[]): string {
  const words: [RegExp, string][] = [
    [/note|comment|^area$/i, ''],
    [/^date|^decided on/i, '10 October 2019'],
    [/papers/i, '2 October 2019'],
    [/^from/i, MONTH],
    [/^measure/i, 'all-crime'],
    [/reason/i, 'Counting rules changed'],
    [/comparable/i, 'Swale'],
    [/partnerships/i, '7'],
    [/population/i, '120000'],
    [/repeat|o\/s|outstanding/i, '0'],
    [/ave|first resp|completed/i, '1.5'],
  ];
  const known = words.find(([pattern]) => pattern.test(heading));
  if (known !== undefined) return known[1];
  const measure = kent.measures.find(({ id, label }) => row.some((cell) => cell === id || cell === label));
  const area = kent.areas.find(({ name }) => row.includes(name));
  const districts = area === undefined ? 1 : Math.max(comparedWithin(kent, area).length, 1);
  return String(districts * (measure === undefined ? 12 : leavesOf(measure.id)));
}

/** How many measures without parts of their own a measure is made of: 1 for each, and the parts add up. */
function leavesOf(id: string): number {
  const inTree = kent.measures.filter(({ parent, ofWhich }) => parent === id && ofWhich === undefined);
  const parts = kent.measures.find((measure) => measure.id === id)?.sumOf ?? inTree.map((measure) => measure.id);
  return parts.length === 0 ? 1 : parts.reduce((sum, part) => sum + leavesOf(part), 0);
}
