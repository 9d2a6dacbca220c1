import { type Assessment, beginAssessment } from '../../../functions/ingest-extract/assess-extract.ts';
import type { FindingCode } from '../../../schemas/finding.ts';
import { kent } from '../../../schemas/reference/kent/county.ts';

/**
 * What an extract comes to that is dropped at `<submitter>/<dataset>`, or at
 * `<submitter>/<dataset>/<file>`, and arrives in pieces of so many bytes.
 */
export function assessed(place: string, content: string | Uint8Array, piece = 65_536): Assessment {
  const file = place.split('/').length < 3 ? '/extract.csv' : '';
  const dropped = { key: `in/${place}${file}`, writtenAt: '2026-01-05T09:00:00.000Z' };
  const assessing = beginAssessment(dropped, kent);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  for (let start = 0; start < bytes.length; start += piece) assessing.take(bytes.subarray(start, start + piece));
  return assessing.finish();
}

/** Lines of a file, each ended by a line feed. */
export function lines(...texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join('');
}

/** The codes of an assessment's findings with their lines, in order. */
export function codesOf({ report }: Assessment): [FindingCode, number | undefined][] {
  return report.findings.map(({ code, line }) => [code, line]);
}

/** The figures of an assessment as `name of area, period, value`, in order. */
export function figuresOf({ figures }: Assessment): [string, string, number][] {
  const nameOf = (code: string) => kent.areas.find((area) => area.code === code)?.name ?? code;
  return figures.map(({ area, period, value }) => [nameOf(area), period, value]);
}
