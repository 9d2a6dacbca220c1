import type { County } from '../../../schemas/county.ts';
import type { Figure, FigurePack, FigurePartition } from '../../../schemas/figure.ts';
import { yearOf } from '../../../schemas/period.ts';
import { compareSequencers, type LedgerEntry, readUploadKey, type UploadArrival } from '../../../schemas/upload.ts';
import { type CurrentFigures, currentFigures } from '../../what-counts/current-figures.ts';
import { partitionsOf, uploadsAsAt } from '../../what-counts/current-uploads.ts';
import { fewAtATime } from '../../what-counts/few-at-a-time.ts';

/** What looking back needs from the world around it. */
export type LookBackDependencies = {
  county: County;
  /** Everything the ledger holds of one submitter, in any order. */
  entriesOfSubmitter(submitter: string): Promise<LedgerEntry[]>;
  /** Every pack of one measure and year. */
  readFigures(partition: FigurePartition): Promise<FigurePack[]>;
};

/**
 * What a sender had reported when an extract was dropped: `everywhere`, the upload that it replaces
 * included, and `elsewhere`, without that. `uploads` are those, by id.
 */
export type WhatStood = {
  everywhere: CurrentFigures;
  elsewhere: CurrentFigures;
  uploads: ReadonlyMap<string, LedgerEntry>;
};

/** As for an extract that is looked at by itself. */
export const NOTHING_STOOD: WhatStood = { everywhere: new Map(), elsewhere: new Map(), uploads: new Map() };

/**
 * Reads what stood of the measures that an extract has figures of, in its years and in those next to them.
 * Taken as at the moment before the arrival, so that the same message again finds the same.
 */
export async function readWhatStood(
  figures: readonly Figure[],
  arrival: UploadArrival,
  deps: LookBackDependencies,
): Promise<WhatStood> {
  const submitter = readUploadKey(arrival.key)?.submitter;
  if (figures.length === 0 || submitter === undefined) return NOTHING_STOOD;
  const entries = await deps.entriesOfSubmitter(submitter);
  const uploads = uploadsAsAt(entries.filter((entry) => isBefore(entry, arrival)))?.uploads ?? [];
  const near = partitionsNear(figures);
  const partitions = partitionsOf(uploads).filter((partition) => near.has(nameOf(partition)));
  const packs = (await fewAtATime(partitions, deps.readFigures)).flat();
  const others = uploads.filter(({ key }) => key !== arrival.key);
  return {
    everywhere: currentFigures(packs, uploads, deps.county),
    elsewhere: currentFigures(packs, others, deps.county),
    uploads: new Map(uploads.map((upload) => [upload.uploadId, upload])),
  };
}

/** Of files written at one moment, the one whose key comes first counts as the earlier. */
function isBefore(entry: LedgerEntry, arrival: UploadArrival): boolean {
  if (entry.key === arrival.key) return compareSequencers(entry.sequencer, arrival.sequencer) < 0;
  const sooner = Date.parse(entry.writtenAt) - Date.parse(arrival.writtenAt);
  return sooner === 0 ? entry.key < arrival.key : sooner < 0;
}

function partitionsNear(figures: readonly Figure[]): Set<string> {
  return new Set(
    figures.flatMap(({ measure, period }) =>
      [-1, 0, 1].map((years) => nameOf({ measure, year: yearOf(period) + years })),
    ),
  );
}

function nameOf({ measure, year }: FigurePartition): string {
  return `${measure} ${year}`;
}
