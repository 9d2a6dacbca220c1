import * as z from 'zod';
import { areaSchema } from './area.ts';
import { caveats } from './comparison.ts';
import { rankSchema } from './rank.ts';
import { uploadsCited } from './snapshot.ts';
import { lineSourceSchema, sourceSchema } from './source.ts';
import {
  chartRebaseSchema,
  comparableAreaSchema,
  councilCaseSchema,
  countyIndicatorSchema,
  meetingSchema,
  planTargetSchema,
  prioritySchema,
  type StatementKind,
  seriesBreakSchema,
} from './statement.ts';

const percent = z.number().nullable();
const average = z.number().nonnegative().nullable();
const count = z.number().int().nonnegative();

/** A statement as it is published has its source in place of its line; its kind is its document's. */
const published = { kind: true, line: true } as const;
const source = { source: lineSourceSchema };

/** What a measure's own reporter sent for the same area and period, and whether an indicator's number is the same. */
const reportedSchema = z.strictObject({ value: z.number(), agrees: z.boolean(), source: sourceSchema }).nullable();
export type Reported = z.infer<typeof reportedSchema>;

const documentOf = <Kind extends StatementKind, Item extends z.ZodType>(kind: Kind, item: Item) =>
  z.strictObject({
    schemaVersion: z.literal(1),
    kind: z.literal(kind),
    label: z.string().min(1),
    items: z.array(item),
    uploads: uploadsCited,
  });

/** A category with its share of all cases of its area and period, in percent to one decimal. */
export const publishedCouncilCaseSchema = z.strictObject({
  ...councilCaseSchema.omit(published).shape,
  ...source,
  sharePercent: percent,
});

/**
 * All categories of an area and period together. Averages are over cases, to one decimal: of first responses over
 * all cases, of completion over the complete ones. Null where a category does not say what is needed.
 */
export const councilCaseTotalSchema = z.strictObject({
  ...councilCaseSchema.omit({ ...published, category: true }).shape,
  categories: count,
  firstResponseAverageDays: average,
  completedAverageDays: average,
});
export type CouncilCaseTotal = z.infer<typeof councilCaseTotalSchema>;

/**
 * The latest figure less the previous one, and that over the previous one, each null where their periods cannot be
 * compared or a number is a percentage already; each figure beside its own reporter's; and the breaks between them.
 */
export const publishedIndicatorSchema = z.strictObject({
  ...countyIndicatorSchema.omit(published).shape,
  ...source,
  change: z.number().nullable(),
  changePercent: percent,
  reported: z.strictObject({ previous: reportedSchema, latest: reportedSchema }),
  breaks: caveats.breaks,
});
export type PublishedIndicator = z.infer<typeof publishedIndicatorSchema>;

/** A priority with its place in its area and period: 1 = shared by most partnerships. */
export const publishedPrioritySchema = z.strictObject({
  ...prioritySchema.omit(published).shape,
  ...source,
  rank: rankSchema,
});

/** `v1/<kind>/<hash>.json`: every statement of one kind that stands, the newest upload's first. */
export const STATEMENT_DOCUMENTS = {
  'council-asb-cases': documentOf('council-asb-cases', publishedCouncilCaseSchema).extend({
    totals: z.array(councilCaseTotalSchema),
  }),
  'plan-targets': documentOf('plan-targets', z.strictObject({ ...planTargetSchema.omit(published).shape, ...source })),
  priorities: documentOf('priorities', publishedPrioritySchema),
  'county-indicators': documentOf('county-indicators', publishedIndicatorSchema),
  meetings: documentOf('meetings', z.strictObject({ ...meetingSchema.omit(published).shape, ...source })),
  'series-breaks': documentOf(
    'series-breaks',
    z.strictObject({ ...seriesBreakSchema.omit(published).shape, ...source }),
  ),
  'chart-rebases': documentOf(
    'chart-rebases',
    z.strictObject({ ...chartRebaseSchema.omit(published).shape, ...source }),
  ),
  'comparable-areas': documentOf(
    'comparable-areas',
    z.strictObject({ ...comparableAreaSchema.omit(published).shape, ...source }),
  ),
} as const satisfies Record<StatementKind, z.ZodType>;

export type StatementDocument<Kind extends StatementKind> = z.infer<(typeof STATEMENT_DOCUMENTS)[Kind]>;

/** `v1/meetings/<date>-<slug>/<hash>.json`: one meeting, and the day on which its papers are frozen. */
export const meetingDocumentSchema = z.strictObject({
  schemaVersion: z.literal(1),
  ...meetingSchema.omit({ ...published, area: true }).shape,
  area: areaSchema.pick({ code: true, name: true }).nullable(),
  ...source,
  uploads: uploadsCited,
});
export type MeetingDocument = z.infer<typeof meetingDocumentSchema>;
