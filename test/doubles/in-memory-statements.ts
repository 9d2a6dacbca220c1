import type { StatementKind, StatementPack } from '../../schemas/statement.ts';

/** Statements that last as long as a test. */
export function inMemoryStatements() {
  const packs = new Map<string, StatementPack>();

  return {
    async appendStatements(added: readonly StatementPack[]): Promise<void> {
      for (const pack of added) {
        const { kind, writtenAt, uploadId, part } = pack;
        packs.set(JSON.stringify([kind, writtenAt, uploadId, part]), structuredClone(pack));
      }
    },

    async readStatements(kind: StatementKind): Promise<StatementPack[]> {
      return structuredClone([...packs.values()]).filter((pack) => pack.kind === kind);
    },
  };
}
