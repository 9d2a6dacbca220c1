import type { County } from '../../schemas/county.ts';
import type { Statement, StatementKind, StatementOf, StatementPack } from '../../schemas/statement.ts';
import type { LedgerEntry } from '../../schemas/upload.ts';
import { compareUploads } from './current-uploads.ts';
import { meetingName } from './meeting-name.ts';

/** A statement that stands now, and the upload that makes it. */
export type CurrentStatement<Kind extends StatementKind = StatementKind> = {
  statement: StatementOf<Kind>;
  uploadId: string;
};

/**
 * Every statement that stands, the newest upload's first and each upload's in the order of its lines; one that
 * several uploads make, or one upload twice, stands as it was made newest and first. Packs of uploads that are replaced,
 * withdrawn, too new or still being stored are passed over.
 */
export function currentStatements(
  packs: readonly StatementPack[],
  uploads: readonly LedgerEntry[],
  county: County,
): CurrentStatement[] {
  const newestFirst = [...uploads].sort((one, other) => compareUploads(other, one));
  const place = new Map(newestFirst.map((upload, at) => [writeOf(upload), at]));
  const placeOf = (pack: StatementPack) => place.get(writeOf(pack)) ?? -1;
  const current = packs.filter((pack) => placeOf(pack) >= 0);
  const made = current.flatMap((pack) =>
    pack.statements.map((statement) => ({ statement, uploadId: pack.uploadId, place: placeOf(pack), part: pack.part })),
  );
  made.sort(
    (one, other) => one.place - other.place || one.statement.line - other.statement.line || one.part - other.part,
  );

  const standing = new Map<string, CurrentStatement>();
  for (const { statement, uploadId } of made) {
    const identity = JSON.stringify([statement.kind, ...subjectOf(statement, county)]);
    if (!standing.has(identity)) standing.set(identity, { statement, uploadId });
  }
  return [...standing.values()];
}

/** Those of one kind. */
export function statementsOfKind<Kind extends StatementKind>(
  statements: readonly CurrentStatement[],
  kind: Kind,
): CurrentStatement<Kind>[] {
  const isOfKind = (statement: Statement): statement is StatementOf<Kind> => statement.kind === kind;
  return statements.flatMap(({ statement, uploadId }) => (isOfKind(statement) ? { statement, uploadId } : []));
}

/** What a statement is about: two that are about the same are the same statement, whatever they say of it. */
function subjectOf(statement: Statement, county: County): (string | null | undefined)[] {
  switch (statement.kind) {
    case 'council-asb-cases':
      return [statement.area, statement.period, statement.category];
    case 'plan-targets': {
      const { area, action, baseline, target, actual } = statement;
      return [area, action, baseline.period, target.period, actual.period];
    }
    case 'priorities':
      return [statement.area, statement.period, statement.priority];
    case 'county-indicators':
      return [statement.area, statement.indicator, statement.previous?.period, statement.latest?.period];
    case 'meetings':
      return [meetingName(statement, county)];
    case 'series-breaks':
    case 'chart-rebases':
      return [statement.measure, statement.month, statement.area];
    case 'comparable-areas':
      return [statement.area, statement.comparable.code ?? statement.comparable.name];
  }
}

/** One write of one upload: the same bytes may be dropped, withdrawn and dropped again. */
function writeOf({ uploadId, writtenAt }: { uploadId: string; writtenAt: string }): string {
  return `${uploadId} ${writtenAt}`;
}
