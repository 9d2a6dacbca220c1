import type { FigurePack, FigurePartition } from '../../schemas/figure.ts';

/** Figures that last as long as a test. */
export function inMemoryFigures() {
  const packs = new Map<string, FigurePack>();

  return {
    async appendFigures(added: readonly FigurePack[]): Promise<void> {
      for (const pack of added) {
        const { measure, year, writtenAt, uploadId, part } = pack;
        packs.set(JSON.stringify([measure, year, writtenAt, uploadId, part]), structuredClone(pack));
      }
    },

    async readFigures({ measure, year }: FigurePartition): Promise<FigurePack[]> {
      return structuredClone([...packs.values()]).filter((pack) => pack.measure === measure && pack.year === year);
    },
  };
}
