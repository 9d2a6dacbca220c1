import type { County } from '../../../schemas/county.ts';
import { STATEMENT_KINDS, type Statement, type StatementKind } from '../../../schemas/statement.ts';
import type { PublishedIndicator, StatementDocument } from '../../../schemas/statement-document.ts';
import type { LedgerEntry } from '../../../schemas/upload.ts';
import { sharePercent } from '../../comparison-rules/share.ts';
import type { CurrentFigures } from '../../what-counts/current-figures.ts';
import { type CurrentStatement, statementsOfKind } from '../../what-counts/current-statements.ts';
import { type CanonicalDocument, jsonDocument } from './canonical-document.ts';
import { type Cited, citedUploads } from './cited-uploads.ts';
import { tableOf, totalsOfCases } from './council-cases.ts';
import { derivedOf } from './indicators.ts';
import { ranksOfPriorities } from './priorities.ts';

/** Every kind of statement, as readers know it. */
const LABELS: Record<StatementKind, string> = {
  'council-asb-cases': 'Cases of anti-social behaviour of the councils, by category',
  'plan-targets': 'Targets of partnership plans',
  priorities: 'Priorities of community safety partnerships',
  'county-indicators': 'Indicators of the county agreement',
  meetings: 'Meetings of committees',
  'series-breaks': 'Breaks in series',
  'chart-rebases': 'Control charts begun anew',
  'comparable-areas': 'Areas compared with each other',
};

/** What a kind's document says, without what every document says. */
type Content<Kind extends StatementKind> = Omit<
  StatementDocument<Kind>,
  'schemaVersion' | 'kind' | 'label' | 'uploads'
>;

export type StatementFile = { kind: StatementKind; label: string; document: CanonicalDocument };

/** The document of each kind of which there is a statement, with what can be worked out beside what was stated. */
export function statementFiles(
  statements: readonly CurrentStatement[],
  figures: CurrentFigures,
  uploads: readonly LedgerEntry[],
  county: County,
): StatementFile[] {
  const ofKind = <Kind extends StatementKind>(kind: Kind) => statementsOfKind(statements, kind);
  const footing = { figures, breaks: ofKind('series-breaks') };
  const contents: { [Kind in StatementKind]: Content<Kind> } = {
    'council-asb-cases': councilCases(ofKind('council-asb-cases')),
    'plan-targets': { items: ofKind('plan-targets').map(published) },
    priorities: { items: ranked(ofKind('priorities')) },
    'county-indicators': {
      items: ofKind('county-indicators').map((made) => ({ ...published(made), ...derivedOf(made, footing, county) })),
    },
    meetings: { items: ofKind('meetings').map(published) },
    'series-breaks': { items: ofKind('series-breaks').map(published) },
    'chart-rebases': { items: ofKind('chart-rebases').map(published) },
    'comparable-areas': { items: ofKind('comparable-areas').map(published) },
  };
  return STATEMENT_KINDS.filter((kind) => contents[kind].items.length > 0).map((kind) => {
    const label = LABELS[kind];
    const cited = citedUploads(contents[kind].items.flatMap(sourcesOf), uploads);
    const content = { schemaVersion: 1, kind, label, ...contents[kind], uploads: cited };
    return { kind, label, document: jsonDocument(content, (sha256) => `v1/${kind}/${sha256}.json`) };
  });
}

/** A statement as it is published: with its upload and line as its source. */
export function published<Stated extends Statement>({ statement, uploadId }: { statement: Stated; uploadId: string }) {
  const { kind, line, ...said } = statement;
  return { ...said, source: { uploadId, line } };
}

function councilCases(cases: readonly CurrentStatement<'council-asb-cases'>[]): Content<'council-asb-cases'> {
  const totals = totalsOfCases(cases.map(({ statement }) => statement));
  const casesOf = new Map(totals.map((total) => [tableOf(total), total.total]));
  const items = cases.map((made) => {
    const { statement } = made;
    return { ...published(made), sharePercent: sharePercent(statement.total, casesOf.get(tableOf(statement)) ?? 0) };
  });
  return { items, totals };
}

function ranked(priorities: readonly CurrentStatement<'priorities'>[]): Content<'priorities'>['items'] {
  const ranks = ranksOfPriorities(priorities.map(({ statement }) => statement));
  return priorities.flatMap((made) => {
    const rank = ranks.get(made.statement);
    return rank === undefined ? [] : { ...published(made), rank };
  });
}

/** Where an item comes from, and where what it is held against was sent. */
function sourcesOf(item: { source: Cited } & Partial<Pick<PublishedIndicator, 'reported' | 'breaks'>>): Cited[] {
  const against = [item.reported?.previous, item.reported?.latest, ...(item.breaks ?? [])];
  return [item.source, ...against.flatMap((sent) => (sent == null ? [] : sent.source))];
}
