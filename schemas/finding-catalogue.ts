/** An error refuses an extract; a warning is to be looked at; a notice is for information. */
export type Severity = 'error' | 'warning' | 'notice';

/**
 * What a finding is about: the file as a whole, or something on one of its lines.
 * Whole-file findings come first in a receipt.
 */
type Definition = { severity: Severity; about: 'file' | 'line'; sentence: string };

/**
 * Every finding there is. An error refuses the extract; warnings and notices are kept with it.
 * A sentence is what the sender reads: it says what was seen and what to do. Names in braces are
 * filled from the finding: `{line}`, `{column}`, `{found}`, `{expected}`, and details of its own.
 */
export const FINDINGS = {
  'place-not-understood': {
    severity: 'error',
    about: 'file',
    sentence:
      'This file is at {found}, which does not say who sent it and what it holds. Drop it under in/<submitter>/<dataset>/, for example in/kent-police/all-crime/.',
  },
  'submitter-not-known': {
    severity: 'error',
    about: 'file',
    sentence: 'There is no submitter called {found}. Drop the file under one of: {expected}.',
  },
  'dataset-not-known': {
    severity: 'error',
    about: 'file',
    sentence:
      'This service does not read {found} extracts. {who} may send: {expected}. Move the file to the folder of what it holds, or ask the county team where it should go.',
  },
  'dataset-not-yours': {
    severity: 'error',
    about: 'file',
    sentence:
      '{who} may not report {found}. It may send: {expected}. If these figures should come from {who}, ask the county team to allow it.',
  },
  'file-name-not-csv': {
    severity: 'error',
    about: 'file',
    sentence:
      'The name of this file does not end in .csv. In your spreadsheet choose "Save as", then "CSV UTF-8 (comma delimited)", and drop the new file.',
  },
  'file-empty': {
    severity: 'error',
    about: 'file',
    sentence: 'There is nothing in this file. Export the table again, look that it holds figures, and drop it again.',
  },
  'file-is-a-workbook': {
    severity: 'error',
    about: 'file',
    sentence:
      'This is {found}, not CSV text, whatever its name says. Open it, choose "Save as", then "CSV UTF-8 (comma delimited)", and drop the new file.',
  },
  'file-not-text': {
    severity: 'error',
    about: 'file',
    sentence:
      'This file holds bytes that are not text, so it cannot be read as CSV. Export the table again as "CSV UTF-8 (comma delimited)" and drop the new file.',
  },
  'encoding-mixed': {
    severity: 'error',
    about: 'file',
    sentence:
      'Part of this file is UTF-8 text and part of it, from about line {line}, is not, so some characters would come out wrong. Save the table again as "CSV UTF-8 (comma delimited)".',
  },
  'encoding-assumed': {
    severity: 'notice',
    about: 'file',
    sentence:
      'The text is not UTF-8; it was read as Windows-1252, which older spreadsheets write. Look that names and signs came out right; saving as "CSV UTF-8" avoids the question.',
  },
  'quote-not-closed': {
    severity: 'error',
    about: 'line',
    sentence:
      'A quotation mark opens on line {line} and is never closed, so where the cells after it end cannot be told. Close the quotation mark, or take it out.',
  },
  'quote-misplaced': {
    severity: 'error',
    about: 'line',
    sentence:
      'A quoted cell on line {line} has text after its closing quotation mark, so where it ends cannot be told. Take the quotation marks out of that cell, or double the ones inside it.',
  },
  'line-endless': {
    severity: 'error',
    about: 'line',
    sentence:
      'Line {line} goes on for more than a million characters, so this is not a table with a line for each row. Export it again as "CSV UTF-8 (comma delimited)".',
  },
  'header-not-recognised': {
    severity: 'error',
    about: 'file',
    sentence:
      'No line of this file is a header that {dataset} extracts are known to have. The nearest is line {line}, which reads: {found}. Give it one header line with {expected}.',
  },
  'column-twice': {
    severity: 'error',
    about: 'line',
    sentence:
      'The header on line {line} has more than one column for {found}, so which of them counts cannot be told. Rename or remove one of them.',
  },
  'column-not-understood': {
    severity: 'error',
    about: 'line',
    sentence:
      'The column {column} holds numbers, but its heading is not a period or anything else known here. Write its heading as a period, such as "Apr-Aug 19" or "2019-04", or remove the column.',
  },
  'column-not-used': {
    severity: 'notice',
    about: 'line',
    sentence: 'The column {column} was not used. Nothing needs doing if it only holds remarks.',
  },
  'no-figures': {
    severity: 'error',
    about: 'file',
    sentence:
      'The header on line {line} was understood, but no figure stands below it. Look that the export is complete and drop it again.',
  },
  'too-many-figures': {
    severity: 'error',
    about: 'file',
    sentence:
      'This file holds more than {expected} figures (the next stands on line {line}). Send it in parts, for example a file for each year.',
  },
  'too-many-lines': {
    severity: 'error',
    about: 'file',
    sentence:
      'This file has more than {expected} lines (the next is line {line}), and a table of this kind has few. Look that it is the right file, or send it in parts.',
  },
  'row-too-long': {
    severity: 'error',
    about: 'line',
    sentence:
      'Line {line} has {found} cells and its header has {expected}, so which number belongs to which heading cannot be told. A comma inside a number or a name needs quotation marks around the cell.',
  },
  'cell-without-heading': {
    severity: 'error',
    about: 'line',
    sentence:
      '{found} on line {line} stands under no heading, so what it counts cannot be told. Give its column a heading; or, where a comma inside a number made two cells of one, put quotation marks around the number.',
  },
  'number-cut-in-two': {
    severity: 'error',
    about: 'line',
    sentence:
      'Line {line} has {found} under {column} and {beside} in the cell beside it, which looks like one number cut in two at its comma. Write the number in quotation marks, or without its comma; if {beside} is a remark, write it in words.',
  },
  'row-too-short': {
    severity: 'error',
    about: 'line',
    sentence:
      'Line {line} has {found} cells and its header has {expected}, so a cell is missing. Fill the line up, or remove it if it is a remark.',
  },
  'area-missing': {
    severity: 'error',
    about: 'line',
    sentence: 'Line {line} has figures but no area. Write the area in the column {column}, or remove the line.',
  },
  'line-not-used': {
    severity: 'notice',
    about: 'line',
    sentence:
      'Line {line} reads {found}, names no area and has no figures, so it was passed over. Nothing needs doing if it is a title; if it is a misspelt area, correct it.',
  },
  'area-not-known': {
    severity: 'error',
    about: 'line',
    sentence:
      '{found} on line {line} is not an area of this county. Write the name or the nine-character code of one of: {expected}; or remove the line.',
  },
  'area-not-yours': {
    severity: 'error',
    about: 'line',
    sentence:
      '{who} may not report figures for {found} (line {line}), only for: {expected}. Remove the line, or have the area send it itself.',
  },
  'table-of-another-area': {
    severity: 'error',
    about: 'file',
    sentence:
      'The titles of this table name {found}, and {who} may only report figures of {expected}. Drop the table of your own area, or correct its title.',
  },
  'area-of-table-not-told': {
    severity: 'error',
    about: 'file',
    sentence:
      'This table has no column of areas, and neither its titles nor its file name say which one area it is about. Write the area in a line above the header, such as "Gravesham".',
  },
  'area-contradicted': {
    severity: 'error',
    about: 'line',
    sentence: 'Line {line} gives the code of {expected} and the name {found}. Correct whichever is wrong.',
  },
  'total-of-another-area': {
    severity: 'error',
    about: 'line',
    sentence:
      'The total {found} on line {line} is taken for {area}, but it is the sum of the areas of {expected}. Write the code {code} for its area if that is what it is, or correct the total.',
  },
  'measure-not-known': {
    severity: 'error',
    about: 'line',
    sentence:
      '{found} on line {line} is not a measure known here. Use its identifier, such as all-crime; {who} may report: {expected}.',
  },
  'measure-not-yours': {
    severity: 'error',
    about: 'line',
    sentence:
      '{who} may not report {found} (line {line}), only: {expected}. Remove the line, or ask the county team to allow it.',
  },
  'measure-contradicted': {
    severity: 'error',
    about: 'line',
    sentence:
      'Line {line} is about {found}, but this file was dropped as {expected}. Drop figures of several measures under figures/, or correct the line.',
  },
  'period-not-understood': {
    severity: 'error',
    about: 'line',
    sentence:
      '{found} on line {line} is not a period that can be read with certainty. Write a month as 2019-04 and several months as 2019-04/2019-08.',
  },
  'year-not-understood': {
    severity: 'error',
    about: 'line',
    sentence: '{found} on line {line} is not the year of an estimate. Write it with four digits, such as 2018.',
  },
  'value-missing': {
    severity: 'warning',
    about: 'line',
    sentence:
      'Line {line} has no number under {column}. It is kept as missing, never as zero. If the number is known, fill it in and drop the file again; if it is zero, write 0.',
  },
  'value-not-given': {
    severity: 'notice',
    about: 'line',
    sentence:
      'Line {line} says {found} under {column}. It is kept as missing, never as zero. If it means zero, write 0.',
  },
  'value-approximate': {
    severity: 'notice',
    about: 'line',
    sentence:
      '{found} on line {line}, under {column}, is taken as an approximate figure and published as one. If the exact figure is known, write it and drop the file again.',
  },
  'value-not-a-number': {
    severity: 'error',
    about: 'line',
    sentence: '{found} on line {line}, under {column}, is not a number. Write the figure in digits, such as 1204.',
  },
  'value-not-whole': {
    severity: 'error',
    about: 'line',
    sentence:
      '{found} on line {line}, under {column}, is not a whole number, and {unit} are counted whole. Write the count itself.',
  },
  'value-ambiguous': {
    severity: 'error',
    about: 'line',
    sentence:
      '{found} on line {line}, under {column}, may be a whole number with three decimals or a number of thousands. Write it without the point.',
  },
  'value-negative': {
    severity: 'error',
    about: 'line',
    sentence:
      '{found} on line {line}, under {column}, is below zero, which a count cannot be. Correct it and drop the file again.',
  },
  'value-zero': {
    severity: 'error',
    about: 'line',
    sentence:
      '{found} on line {line}, under {column}, cannot be a population: a rate would divide by it. Correct it and drop the file again.',
  },
  'figure-repeated': {
    severity: 'notice',
    about: 'line',
    sentence:
      'Line {line} repeats the figure for {what} that line {first} gives, with the same value. It is counted once. Nothing needs doing; remove one of the two lines to be tidy.',
  },
  'figure-contradicted': {
    severity: 'error',
    about: 'line',
    sentence: 'Line {line} says {found} for {what}, but line {first} says {expected}. Leave the one that is right.',
  },
  'month-not-understood': {
    severity: 'error',
    about: 'line',
    sentence: '{found} on line {line}, under {column}, is not a month. Write it as 2019-04.',
  },
  'crime-type-not-known': {
    severity: 'error',
    about: 'line',
    sentence: '{found} on line {line}, under {column}, is not a type of street-level crime. Write one of: {expected}.',
  },
  'record-not-yours': {
    severity: 'error',
    about: 'line',
    sentence:
      'The record on line {line} falls within {found}, and {who} may only send records of {expected}. Remove the records of other forces.',
  },
  'records-without-place': {
    severity: 'notice',
    about: 'file',
    sentence:
      'Records that give no place: {found}, the first on line {line}. They are counted for the whole area and shown as "not in any district". Nothing needs doing.',
  },
  'records-outside-county': {
    severity: 'notice',
    about: 'file',
    sentence:
      'Records that lie outside the county: {found}, the first on line {line}. They are counted for the whole area and shown as "not in any district". Look at their places only if there are more than usual.',
  },
  'records-in-no-district': {
    severity: 'error',
    about: 'file',
    sentence:
      'None of the {found} records lies in a district of this county. Look at the column {column}: it should read like "Ashford 001B". Export the records again if it does not.',
  },
  'district-without-records': {
    severity: 'warning',
    about: 'file',
    sentence:
      'No record of {found} lies in {area}. Its figures for that month are left missing rather than called zero. If the export left a district out, export it again.',
  },
  'printed-change-wrong': {
    severity: 'warning',
    about: 'line',
    sentence:
      'Line {line} prints a change of {found} under {column}; its own figures, {previous} and {current}, give {expected}. The published change is worked out from the figures. Correct the change, or the figure if that is what is wrong.',
  },
  'printed-percent-wrong': {
    severity: 'warning',
    about: 'line',
    sentence:
      'Line {line} prints {found} under {column}; its own figures, {previous} and {current}, give {worked}. The published percentage is worked out from the figures, dividing the change by the earlier one. Correct the percentage, or the figure if that is what is wrong.',
  },
  'printed-percent-cut-off': {
    severity: 'warning',
    about: 'line',
    sentence:
      'Line {line} prints {found} under {column}, which is cut off, not rounded: its own figures, {previous} and {current}, give {expected} %. Print the rounded one.',
  },
  'printed-rate-wrong': {
    severity: 'warning',
    about: 'line',
    sentence:
      'Line {line} prints a rate of {found} under {column}; {current} among {population} people (mid-{year}) is {expected} per 1,000. The published rate is worked out from the figures. Look at which population was used.',
  },
  'printed-rank-wrong': {
    severity: 'warning',
    about: 'line',
    sentence:
      'Line {line} prints position {found} under {column}; by the counts of this table it is {expected} of {outOf}, 1 being the highest. Published positions are worked out from the figures. Correct the position, or the figure if that is what is wrong.',
  },
  'printed-total-differs': {
    severity: 'notice',
    about: 'line',
    sentence:
      'The total {found} on line {line}, under {column}, is not the sum of the areas it covers, {expected}{more}. {what}. If it is a slip of typing, correct it and drop the file again.',
  },
  'printed-not-checked': {
    severity: 'notice',
    about: 'line',
    sentence: 'The column {column} could not be checked: {why}. Nothing needs doing; it is never stored.',
  },
} as const satisfies Record<string, Definition>;
