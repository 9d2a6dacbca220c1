import {
  EXAMPLES_PER_CODE,
  type Finding,
  type FindingCode,
  type FindingDetails,
  makeFinding,
} from '../../schemas/finding.ts';
import { FINDINGS, type Severity } from '../../schemas/finding-catalogue.ts';

/** Gathers what is found about one extract: every finding is counted, the first hundred of a code are kept. */
export type FindingCollector = {
  /** `details` can be given as a function where working them out costs: past the hundredth they are not needed. */
  add(code: FindingCode, details: FindingDetails | (() => FindingDetails)): void;
  count(severity: Severity): number;
  countsByCode(): Partial<Record<FindingCode, number>>;
  /** The findings kept, those about the whole file first, then by line; `quoting` says what of the file they may repeat. */
  inOrder(quoting?: Quoting): Finding[];
};

/** Takes out of the details of a finding what is not to be repeated. */
export type Quoting = (code: FindingCode, details: FindingDetails) => FindingDetails;

/** Text from an extract is quoted in findings up to this length. */
const LONGEST_QUOTE = 100;

/** A collector with nothing in it. */
export function collectFindings(): FindingCollector {
  const counts = new Map<FindingCode, number>();
  const kept: { code: FindingCode; details: FindingDetails }[] = [];
  return {
    add(code, details) {
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      // A file that is bad on every line must not cost more than a good one: past the cap only count.
      if (count > EXAMPLES_PER_CODE) return;
      const known = typeof details === 'function' ? details() : details;
      kept.push({ code, details: { ...known, ...shortened('found', known), ...shortened('column', known) } });
    },
    count(severity) {
      let total = 0;
      for (const [code, count] of counts) if (FINDINGS[code].severity === severity) total += count;
      return total;
    },
    countsByCode: () => Object.fromEntries(counts),
    inOrder: (quoting = (_, details) => details) =>
      kept
        .map(({ code, details }) => makeFinding(code, quoting(code, details)))
        .sort((one, other) => place(one) - place(other)),
  };
}

function place(finding: Finding): number {
  return FINDINGS[finding.code].about === 'file' ? 0 : (finding.line ?? 0);
}

function shortened(part: 'found' | 'column', details: FindingDetails): FindingDetails {
  const text = details[part];
  if (text === undefined || text.length <= LONGEST_QUOTE) return {};
  return { [part]: `${text.slice(0, LONGEST_QUOTE)}…` };
}
