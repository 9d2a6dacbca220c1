import type { County } from '../../schemas/county.ts';
import type { LedgerEntry } from '../../schemas/upload.ts';

const STATES: readonly LedgerEntry['state'][] = ['storing', 'accepted', 'withdrawn'];

/** A ledger that lasts as long as a test. */
export function inMemoryLedger(county: County) {
  const entries = new Map<string, LedgerEntry>();
  const identity = ({ key, sequencer, uploadId }: LedgerEntry) => JSON.stringify([key, sequencer, uploadId]);
  const standing = () => structuredClone([...entries.values()]);

  return {
    async entriesOf(key: string): Promise<LedgerEntry[]> {
      return standing().filter((entry) => entry.key === key);
    },

    async entriesOfSubmitter(submitter: string): Promise<LedgerEntry[]> {
      return standing().filter((entry) => entry.submitter === submitter);
    },

    async allEntries(): Promise<LedgerEntry[]> {
      return standing().filter(({ submitter }) => county.submitters.some(({ id }) => id === submitter));
    },

    async recordEntry(entry: LedgerEntry): Promise<void> {
      const before = entries.get(identity(entry));
      if (before !== undefined && STATES.indexOf(before.state) > STATES.indexOf(entry.state)) return;
      entries.set(identity(entry), structuredClone(entry));
    },

    async acceptEntry(entry: LedgerEntry): Promise<void> {
      const before = entries.get(identity(entry));
      if (before === undefined || !['storing', 'accepted'].includes(before.state))
        throw new Error(`could not accept ${entry.key}`);
      before.state = 'accepted';
    },
  };
}
