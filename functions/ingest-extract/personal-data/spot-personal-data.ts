import type { DatasetKind } from '../../../schemas/dataset.ts';
import type { Finding } from '../../../schemas/finding.ts';
import { columnLetter } from '../cells/column-letter.ts';
import type { FindingCollector } from '../collect-findings.ts';
import { readDayInThePast } from './dates-of-birth.ts';
import { type FilledCell, filledCells } from './filled-cells.ts';
import { announcedBy, type Heading, headingsIn, holds } from './headings-of-people.ts';
import { kindsIn } from './kinds-in-text.ts';
import { numberColumns } from './number-columns.ts';
import { isNameBesideDay } from './person-names.ts';
import type { PersonalKind } from './personal-kind.ts';

/** What is known of a file before it is looked at: when it was dropped, and what it is said to hold if that is known. */
export type LookedAtFile = { droppedAt: string; kind: DatasetKind | 'measure' | 'wards' | undefined };

/**
 * Looks for people in a file: is given every row from the first line on, titles, headers and notes too.
 * `lookPast` names the columns of a table that are not looked at, below the line of its header.
 */
export type PersonalDataSpotter = {
  lookPast(headerLine: number, columns: readonly number[]): void;
  takeRow(cells: readonly string[], line: number): void;
  /** Ends the looking with the texts that the findings about the file would quote, whatever column they are from. */
  finish(findings: readonly Finding[]): void;
};

/**
 * Starts looking for people. What is found are errors by line and by the letter of a column; they hold
 * nothing out of the file, neither a cell nor a heading.
 */
export function spotPersonalData({ droppedAt, kind }: LookedAtFile, findings: FindingCollector): PersonalDataSpotter {
  const isOfMeetings = kind === 'meetings';
  const passed: boolean[] = [];
  let header = Number.POSITIVE_INFINITY;
  let headings: ReadonlyMap<number, Heading> = new Map();
  let above: readonly FilledCell[] = [];

  function tell(what: PersonalKind, line: number, at: number): void {
    const column = `column ${columnLetter(at)}`;
    findings.add(`personal-data-${what}`, { line, column, cell: column });
  }

  const ofTenDigits = numberColumns((line, at) => tell('nhs-number', line, at));

  function lookAlong(row: readonly FilledCell[], line: number): void {
    for (const { at, text } of row) {
      const kinds = new Set(kindsIn(text));
      const heading = headings.get(at);
      // Meetings are held somewhere, and everybody may know where.
      if (heading === 'venue' && isOfMeetings)
        for (const ofPlaces of ['address', 'postcode'] as const) kinds.delete(ofPlaces);
      else if (heading !== undefined && announcedBy(text) === null && holds(text, heading))
        kinds.add(heading === 'perhaps-name' || heading === 'venue' ? 'name' : heading);
      for (const what of kinds) tell(what, line, at);
      if (!kinds.has('nhs-number')) ofTenDigits.take(text, line, at);
    }
  }

  function lookForBirths(row: readonly FilledCell[], line: number): void {
    for (const { at, text } of row) {
      const day = readDayInThePast(text, droppedAt);
      if (day === null || (isOfMeetings && !day.longAgo)) continue;
      const likelyBirth = day.exact && day.longAgo;
      const name = row.find((cell, index) => isNameBesideDay(cell.text, row[index + 1]?.text, likelyBirth));
      if (name === undefined) continue;
      tell('name', line, name.at);
      tell('date-of-birth', line, at);
    }
  }

  return {
    lookPast(headerLine, columns) {
      header = headerLine;
      for (const at of columns) passed[at] = true;
    },
    takeRow(cells, line) {
      const row = filledCells(cells, line > header ? passed : []);
      if (row.length === 0) return;
      lookAlong(row, line);
      if (row.length > 1) lookForBirths(row, line);
      const found = headingsIn(row, above, line === header);
      if (found.size > 0) headings = found;
      above = row;
    },
    finish(quoting) {
      ofTenDigits.finish();
      if (findings.count('error') > 0) return;
      for (const { line, found, column } of quoting) {
        if (line === undefined) continue;
        for (const what of new Set([found, column].flatMap((text) => kindsIn(text ?? ''))))
          findings.add(`personal-data-${what}`, { line, cell: 'a cell that should hold something else' });
      }
    },
  };
}
