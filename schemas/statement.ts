import * as z from 'zod';
import { areaCode } from './area.ts';
import { periodSchema } from './period.ts';

/** Text from an extract is kept up to this length; a longer cell is refused. */
export const LONGEST_TEXT = 2_000;

const text = z.string().max(LONGEST_TEXT);
const someText = text.min(1);
const count = z.number().int().nonnegative();
const day = z.iso.date();

/** Every statement names the line of its file (1 = the first) and, if it is about one, its area. */
const stated = { line: z.number().int().positive() };

/**
 * What a plan says under baseline, target or actual, which may be a number, words, or nothing. `text` is
 * as written. A number has its `value` and, where one was written, its unit (`percent`, `families`). A
 * cell that is empty or filled with crosses is `not-reported`, never 0.
 */
export const plannedSchema = z.strictObject({
  state: z.enum(['number', 'words', 'not-applicable', 'not-reported']),
  text,
  value: z.number().nullable(),
  unit: z.string().nullable(),
  period: periodSchema.nullable(),
});
export type Planned = z.infer<typeof plannedSchema>;

/** A number that an indicator had in a period, as written and as read; approximate where the sender says so. */
export const indicatorFigureSchema = z.strictObject({
  period: periodSchema,
  text,
  value: z.number().nullable(),
  approximate: z.boolean(),
});
export type IndicatorFigure = z.infer<typeof indicatorFigureSchema>;

/** One category of a council's cases in a period: how many, and average days, null where none were given. */
export const councilCaseSchema = z.strictObject({
  kind: z.literal('council-asb-cases'),
  ...stated,
  area: areaCode,
  period: periodSchema,
  category: someText,
  total: count,
  outstanding: count.nullable(),
  complete: count.nullable(),
  firstResponseAverageDays: z.number().nonnegative().nullable(),
  completedAverageDays: z.number().nonnegative().nullable(),
});

/** One target of a partnership plan. */
export const planTargetSchema = z.strictObject({
  kind: z.literal('plan-targets'),
  ...stated,
  area: areaCode,
  priority: text,
  action: someText,
  baseline: plannedSchema,
  target: plannedSchema,
  actual: plannedSchema,
});

/** How many community safety partnerships share a priority; the period is null where the file does not say it. */
export const prioritySchema = z.strictObject({
  kind: z.literal('priorities'),
  ...stated,
  area: areaCode,
  period: periodSchema.nullable(),
  priority: someText,
  partnerships: count,
});

/** One indicator of the county agreement; `measure` is the id of the measure it is known to be, else null. */
export const countyIndicatorSchema = z.strictObject({
  kind: z.literal('county-indicators'),
  ...stated,
  area: areaCode,
  priority: text,
  indicator: someText,
  measure: z.string().nullable(),
  previous: indicatorFigureSchema.nullable(),
  latest: indicatorFigureSchema.nullable(),
  comment: text,
});

/** A meeting that looks at the figures; `papersOn` is the day on which its papers are frozen. */
export const meetingSchema = z.strictObject({
  kind: z.literal('meetings'),
  ...stated,
  area: areaCode.nullable(),
  committee: someText,
  date: day,
  papersOn: day.nullable(),
});

/** What is said of a measure from `month` (`YYYY-MM`) on, and why; of one area, or of all where `area` is null. */
const saidFromAMonth = {
  ...stated,
  area: areaCode.nullable(),
  measure: someText,
  month: z.string().regex(/^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/),
  reason: someText,
};

/** A measure is recorded in another way from a month on, in an area and all within it. */
export const seriesBreakSchema = z.strictObject({ kind: z.literal('series-breaks'), ...saidFromAMonth });

/** A decision that an area's control chart of a measure begins anew with a month: who took it, and on which day. */
export const chartRebaseSchema = z.strictObject({
  kind: z.literal('chart-rebases'),
  ...saidFromAMonth,
  decidedBy: someText,
  decidedOn: day,
});

/** One area that another is compared with, in the county or out of it; its code is null where none was given. */
export const comparableAreaSchema = z.strictObject({
  kind: z.literal('comparable-areas'),
  ...stated,
  area: areaCode,
  comparable: z.strictObject({ code: areaCode.nullable(), name: someText }),
});

/** One line of a table that says something other than a figure: a target, a meeting, a break in a series. */
export const statementSchema = z.discriminatedUnion('kind', [
  councilCaseSchema,
  planTargetSchema,
  prioritySchema,
  countyIndicatorSchema,
  meetingSchema,
  seriesBreakSchema,
  chartRebaseSchema,
  comparableAreaSchema,
]);
export type Statement = z.infer<typeof statementSchema>;
export type StatementKind = Statement['kind'];
export type StatementOf<Kind extends StatementKind> = Extract<Statement, { kind: Kind }>;

export const STATEMENT_KINDS = [
  'council-asb-cases',
  'plan-targets',
  'priorities',
  'county-indicators',
  'meetings',
  'series-breaks',
  'chart-rebases',
  'comparable-areas',
] as const satisfies readonly StatementKind[];

/** Statements of one kind from one upload, as one stored item, or several parts where it would be too large. */
export const statementPackSchema = z.strictObject({
  kind: z.enum(STATEMENT_KINDS),
  writtenAt: z.iso.datetime(),
  uploadId: z.string().min(1),
  part: z.number().int().nonnegative(),
  statements: z.array(statementSchema),
});
export type StatementPack = z.infer<typeof statementPackSchema>;

/** Characters a pack may hold: even if every one takes three bytes it stays under DynamoDB's 400 KB an item. */
const CHARACTERS_IN_A_PACK = 100_000;

/** Packs the statements of one upload by kind, in the order in which they stand. */
export function packStatements(
  statements: readonly Statement[],
  { uploadId, writtenAt }: { uploadId: string; writtenAt: string },
): StatementPack[] {
  const packs: StatementPack[] = [];
  const open = new Map<StatementKind, { pack: StatementPack; length: number }>();
  for (const statement of statements) {
    const { kind } = statement;
    const length = JSON.stringify(statement).length;
    let current = open.get(kind);
    if (current === undefined || current.length + length > CHARACTERS_IN_A_PACK) {
      const part = current === undefined ? 0 : current.pack.part + 1;
      current = { pack: { kind, writtenAt, uploadId, part, statements: [] }, length: 0 };
      open.set(kind, current);
      packs.push(current.pack);
    }
    current.pack.statements.push(statement);
    current.length += length;
  }
  return packs;
}
