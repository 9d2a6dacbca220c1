import type { DatasetKind } from '../../../schemas/dataset.ts';
import type { Finding } from '../../../schemas/finding.ts';
import { columnLetter } from '../cells/column-letter.ts';
import type { FindingCollector } from '../collect-findings.ts';
import { kindsBesidePeople, speaksOfPerson } from './beside-people.ts';
import { daysInThePast, nameAndDay } from './dates-of-birth.ts';
import { type FilledCell, filledCells } from './filled-cells.ts';
import { announcedBy, type Heading, headingsIn, isOfPeople } from './headings-of-people.ts';
import { heldBelow } from './held-below-heading.ts';
import { isGarbage } from './is-garbage.ts';
import { kindsReader } from './kinds-in-text.ts';
import { numberColumns } from './number-columns.ts';
import { isNhsNumber, isTenDigits } from './official-numbers.ts';
import { isNameBesideDay, nameLikeness } from './person-names.ts';
import type { PersonalKind } from './personal-kind.ts';
import { arePostcode } from './where-people-live.ts';

/** What is known of a file before it is looked at: when it was dropped, and what it is said to hold if that is known. */
export type LookedAtFile = { droppedAt: string; kind: DatasetKind | 'measure' | 'wards' | undefined };

/** Columns in which people are not looked for, and the rows of which that holds: any other is looked at wholly. */
export type LookedPast = { columns: readonly number[]; isRecord(cells: readonly string[]): boolean };

/**
 * Looks for people in a file: is given every row from the first line on, titles, headers and notes too.
 * `lookPast` names what is not looked at below the line of a header.
 */
export type PersonalDataSpotter = {
  /** Looks at where the file was dropped and what it is called, which a receipt, a log and a publication repeat. */
  takeKey(key: string): void;
  lookPast(headerLine: number, lookedPast: LookedPast): void;
  takeRow(cells: readonly string[], line: number): void;
  /** Ends the looking with the texts that the findings about the file would quote, whatever column they are from. */
  finish(findings: readonly Finding[]): void;
};

const NOTHING_PASSED: readonly boolean[] = [];

/** A day and a time, as programs put them in the names of files; one in eleven would pass for an NHS number. */
const MOMENT = /(?:19|20)\d{8,}/g;

/**
 * Starts looking for people. What is found are errors by line and by the letter of a column; they hold
 * nothing out of the file, neither a cell nor a heading.
 */
export function spotPersonalData({ droppedAt, kind }: LookedAtFile, findings: FindingCollector): PersonalDataSpotter {
  const isOfMeetings = kind === 'meetings';
  const kindsIn = kindsReader();
  const dayIn = daysInThePast(droppedAt);
  const passed: boolean[] = [];
  let header = Number.POSITIVE_INFINITY;
  let isRecord: LookedPast['isRecord'] = () => false;
  const lastTold = new Map<PersonalKind, number>();
  let headings: ReadonlyMap<number, Heading> = new Map();
  let above: readonly FilledCell[] = [];

  function tell(what: PersonalKind, line: number, at: number): void {
    // One of a kind is enough for a line, and whoever looks at the line sees the others.
    if (lastTold.get(what) === line) return;
    lastTold.set(what, line);
    const column = `column ${columnLetter(at)}`;
    findings.add(`personal-data-${what}`, { line, column, cell: column });
  }

  const ofTenDigits = numberColumns((line, at) => tell('nhs-number', line, at));

  function lookAlong(row: readonly FilledCell[], line: number): void {
    let isOfPerson: boolean | undefined;
    const isBesidePerson = () => {
      isOfPerson ??= speaksOfPerson(row, headings);
      return isOfPerson;
    };
    const isLikelyNumber = (heading: Heading | undefined) => () => heading !== 'figures' || isBesidePerson();
    for (const [index, { at, text }] of row.entries()) {
      const kinds = new Set([...kindsIn(text), ...kindsBesidePeople(text, isBesidePerson)]);
      const next = row[index + 1];
      if (next?.at === at + 1 && arePostcode(text, next.text)) kinds.add('postcode');
      const heading = headings.get(at);
      // Meetings are held somewhere by somebody, and everybody may know where and by whom.
      if (heading === 'venue' && isOfMeetings)
        for (const ofPlaces of ['address', 'postcode'] as const) kinds.delete(ofPlaces);
      else if (heading === 'office' && isOfMeetings) kinds.delete('name');
      else if (heading !== undefined && announcedBy(text) === null) {
        const held = heldBelow(heading, text);
        if (held !== null) kinds.add(held);
      }
      if (kinds.size > 0 && isGarbage(row)) return;
      for (const what of kinds) tell(what, line, at);
      if (!kinds.has('nhs-number')) ofTenDigits.take(text, line, at, isLikelyNumber(heading));
    }
  }

  function lookForBirths(row: readonly FilledCell[], line: number): void {
    for (const { at, text } of row) {
      const both = nameAndDay(text);
      if (both !== null && nameLikeness(both[0]) !== 'no' && dayIn(both[1])?.longAgo) tell('date-of-birth', line, at);
      const day = dayIn(text);
      if (day === null || (isOfMeetings && !day.longAgo)) continue;
      const likelyBirth = day.exact && day.longAgo;
      const name = row.find((cell, index) => isNameBesideDay(cell.text, row[index + 1]?.text, likelyBirth));
      if (name === undefined) continue;
      tell('name', line, name.at);
      tell('date-of-birth', line, at);
    }
  }

  function kindsQuoted(text: string): readonly PersonalKind[] {
    return isTenDigits(text) && isNhsNumber(text) ? ['nhs-number'] : kindsIn(text);
  }

  return {
    takeKey(key) {
      const parts = key
        .replace(/\.\w+$/, '')
        .replaceAll('_', ' ')
        .replace(MOMENT, '')
        .split('/');
      if (parts.some((part) => kindsIn(part).length > 0)) findings.add('personal-data-in-file-name', {});
    },
    lookPast(headerLine, lookedPast) {
      header = headerLine;
      isRecord = lookedPast.isRecord;
      for (const at of lookedPast.columns) passed[at] = true;
    },
    takeRow(cells, line) {
      const row = filledCells(cells, line > header && isRecord(cells) ? passed : NOTHING_PASSED);
      if (row.length === 0) return;
      lookAlong(row, line);
      lookForBirths(row, line);
      const found = headingsIn(row, above, line === header);
      // A word among the cells of a row must not take the place of a heading that announces people.
      const announces = line === header || headings.size === 0 || [...found.values()].some(isOfPeople);
      if (found.size > 0 && announces) headings = found;
      above = row;
    },
    finish(quoting) {
      ofTenDigits.finish();
      if (findings.count('error') > 0) return;
      for (const { line, found, column } of quoting) {
        if (line === undefined) continue;
        for (const what of new Set([found, column].flatMap((text) => kindsQuoted(text ?? ''))))
          findings.add(`personal-data-${what}`, { line, cell: 'a cell that should hold something else' });
      }
    },
  };
}
