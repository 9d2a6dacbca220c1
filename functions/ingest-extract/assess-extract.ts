import type { County } from '../../schemas/county.ts';
import type { Figure } from '../../schemas/figure.ts';
import type { ReadAs, Receipt } from '../../schemas/receipt.ts';
import type { Statement } from '../../schemas/statement.ts';
import { readUploadKey, type UploadArrival } from '../../schemas/upload.ts';
import { areaReader } from './cells/read-area.ts';
import { checkFuturePeriods } from './checks/check-future-periods.ts';
import { collectFigures } from './collect-figures.ts';
import { collectFindings, type FindingCollector } from './collect-findings.ts';
import { collectStatements } from './collect-statements.ts';
import type { ExtractContext } from './extract-context.ts';
import { findDataset } from './find-dataset.ts';
import { quoteNoNames } from './personal-data/quote-no-names.ts';
import { spotPersonalData } from './personal-data/spot-personal-data.ts';
import { beginReading } from './read-extract.ts';
import { beginDecoding, textOfUndecodable } from './text/decode-text.ts';

/** What an extract says and what was found about it: everything of its receipt but when and as what it was taken. */
export type Assessment = {
  /** Empty where the extract is refused, as are its statements. */
  figures: Figure[];
  statements: Statement[];
  refused: boolean;
  /** Whether it is refused because it looks like people: the report then holds that and nothing out of the file. */
  holdsPeople: boolean;
  report: Pick<Receipt, 'readAs' | 'counts' | 'findings'>;
};

/** An extract being read. Pieces are taken as they come, of any size, so that none need be kept. */
export type Assessing = {
  take(bytes: Uint8Array): void;
  finish(): Assessment;
  /** After the finish: the same with what else is found, warnings and notices only, for it has been decided on. */
  tellAlso(tell: (findings: FindingCollector) => void): Assessment;
};

/** Where and when an extract was dropped. */
export type Dropped = Pick<UploadArrival, 'key' | 'writtenAt'>;

/**
 * Starts assessing an extract. Pure: no clock, no network, nothing awaited, so it runs the same in a
 * function, on a terminal and in a browser.
 */
export function beginAssessment({ key, writtenAt }: Dropped, county: County): Assessing {
  const findings = collectFindings();
  const figures = collectFigures(county, findings);
  const statements = collectStatements(findings);
  const place = placeOf(key, county, findings);
  const context = place && { ...place, droppedAt: writtenAt, county, figures, statements, findings };
  const foundOfPeople = collectFindings();
  const people = spotPersonalData({ droppedAt: writtenAt, kind: context?.dataset.kind }, foundOfPeople);
  people.takeKey(key);
  const decoding = beginDecoding();
  let undecodableFrom: number | undefined;
  const reading = beginReading(context, people);

  return {
    take(bytes) {
      const text = decoding.take(bytes);
      if (decoding.problem === undefined) reading.take(text);
      else if (decoding.problem.code !== 'file-is-a-workbook') {
        undecodableFrom ??= reading.line();
        reading.takeLoosely(textOfUndecodable(decoding.undecoded));
      }
    },
    finish() {
      reading.take(decoding.finish());
      const { problem } = decoding;
      if (problem === undefined) {
        reading.finish();
      } else {
        undecodableFrom ??= reading.line();
        reading.finishLoosely();
      }
      if (context !== null) {
        if (problem !== undefined)
          findings.add(problem.code, problem.code === 'encoding-mixed' ? { line: undecodableFrom } : { ...problem });
        else if (decoding.encoding === 'windows-1252') findings.add('encoding-assumed', {});
        checkFuturePeriods(context);
      }
      people.finish(findings.inOrder());
      return assessment();
    },
    tellAlso(tell) {
      tell(findings);
      return assessment();
    },
  };

  function assessment(): Assessment {
    const holdsPeople = foundOfPeople.count('error') > 0;
    // What else was found may quote the file, and so is left out.
    const told = holdsPeople ? foundOfPeople : findings;
    const refused = told.count('error') > 0;
    const stored = refused ? [] : figures.all();
    const stated = refused ? [] : statements.all();
    const readAs: ReadAs = { ...reading.readAs(), periods: [...new Set(stored.map(({ period }) => period))].sort() };
    if (context !== null && decoding.problem === undefined && decoding.encoding !== undefined)
      readAs.encoding = decoding.encoding;
    const counts = {
      linesRead: reading.linesRead(),
      figures: stored.length,
      statements: stated.length,
      errors: told.count('error'),
      warnings: told.count('warning'),
      notices: told.count('notice'),
      byCode: told.countsByCode(),
    };
    const report = { readAs, counts, findings: told.inOrder(quoteNoNames(reading.linesRead(), told.countsByCode())) };
    return { figures: stored, statements: stated, refused, holdsPeople, report };
  }
}

/** Who sent a file and what it is said to hold, or null, and a finding, where its place does not tell. */
function placeOf(
  key: string,
  county: County,
  findings: FindingCollector,
): Pick<ExtractContext, 'submitter' | 'ownArea' | 'dataset' | 'file' | 'readArea'> | null {
  const place = readUploadKey(key);
  if (place === null) {
    findings.add('place-not-understood', { found: key });
    return null;
  }
  const submitter = county.submitters.find(({ id }) => id === place.submitter);
  if (submitter === undefined) {
    const expected = county.submitters.map(({ id }) => id).join(', ');
    findings.add('submitter-not-known', { found: place.submitter, expected });
    return null;
  }
  if (!/\.csv$/i.test(place.file)) findings.add('file-name-not-csv', {});
  const dataset = findDataset(county, submitter, place.dataset, findings);
  const [only, another] = county.areas.filter((area) => submitter.areas.includes(area.code));
  const ownArea = another === undefined ? (only ?? null) : null;
  return dataset && { submitter, ownArea, dataset, file: place.file, readArea: areaReader(county, submitter) };
}
