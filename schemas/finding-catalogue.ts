import { QUARANTINE_DAYS } from './upload.ts';

/** An error refuses an extract; a warning is to be looked at; a notice is for information. */
export type Severity = 'error' | 'warning' | 'notice';

/**
 * What a finding is about: the file as a whole, or something on one of its lines.
 * Whole-file findings come first in a receipt.
 */
type Definition = { severity: Severity; about: 'file' | 'line'; sentence: string };

/** What has become of a file with people in it, and what its sender is to do. */
/** What becomes of a file that holds people once it was sent, and what its sender has to do. */
export const QUARANTINED =
  `Nobody can open the file any more, nothing of it is copied, and it is deleted after ${QUARANTINE_DAYS} days. ` +
  'Delete your own copies of it, in the folder you dropped it from and in your mail, and send counts only.';

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
      'There is no folder {found} here. {who} may send to: {expected}. Move the file to the one for what it holds, or ask the county team where it should go.',
  },
  'dataset-not-yours': {
    severity: 'error',
    about: 'file',
    sentence:
      '{who} may not report {found}{byWard}. It may send: {expected}. If these figures should come from {who}, ask the county team to allow it.',
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
    sentence: 'There is nothing in this file. Export the table again, check that it holds figures, and drop it again.',
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
      'This file is not plain text, so it cannot be read as CSV. Export the table again as "CSV UTF-8 (comma delimited)" and drop the new file.',
  },
  'encoding-not-marked': {
    severity: 'error',
    about: 'file',
    sentence:
      'This file looks like "Unicode text" (UTF-16) without the mark that says so at its beginning, so it is not read. Save the table again as "CSV UTF-8 (comma delimited)" and drop the new file.',
  },
  'encoding-mixed': {
    severity: 'error',
    about: 'file',
    sentence:
      'This file was saved in two ways (UTF-8 at first, another from about line {line} on), so signs such as £ and é would come out wrong. Save the table again as "CSV UTF-8 (comma delimited)".',
  },
  'encoding-assumed': {
    severity: 'notice',
    about: 'file',
    sentence:
      'This file was saved as older spreadsheets do (in Windows-1252, not UTF-8), and was read so. Check that names and signs such as £ came out right; saving as "CSV UTF-8" avoids the question.',
  },
  'personal-data-in-file-name': {
    severity: 'error',
    about: 'file',
    sentence: `The name or the folder of this file looks as if it held personal data. Nobody can open it any more, and it is deleted after ${QUARANTINE_DAYS} days. Give your own copy another name and drop it again, and ask the county team to delete this receipt, which repeats the old one.`,
  },
  'personal-data-name': {
    severity: 'error',
    about: 'line',
    sentence: `Line {line} has what looks like the name of a person in {cell}. ${QUARANTINED}`,
  },
  'personal-data-date-of-birth': {
    severity: 'error',
    about: 'line',
    sentence: `Line {line} has what looks like a date of birth in {cell}. ${QUARANTINED}`,
  },
  'personal-data-email': {
    severity: 'error',
    about: 'line',
    sentence: `Line {line} has an e-mail address in {cell}. ${QUARANTINED}`,
  },
  'personal-data-phone': {
    severity: 'error',
    about: 'line',
    sentence: `Line {line} has what looks like a telephone number in {cell}. ${QUARANTINED}`,
  },
  'personal-data-address': {
    severity: 'error',
    about: 'line',
    sentence: `Line {line} has what looks like the address of a house in {cell}. ${QUARANTINED}`,
  },
  'personal-data-postcode': {
    severity: 'error',
    about: 'line',
    sentence: `Line {line} has a full postcode in {cell}. ${QUARANTINED}`,
  },
  'personal-data-nhs-number': {
    severity: 'error',
    about: 'line',
    sentence: `Line {line} has what looks like an NHS number in {cell}. ${QUARANTINED}`,
  },
  'personal-data-ni-number': {
    severity: 'error',
    about: 'line',
    sentence: `Line {line} has what looks like a National Insurance number in {cell}. ${QUARANTINED}`,
  },
  'personal-data-identifier': {
    severity: 'error',
    about: 'line',
    sentence: `Line {line} has what looks like the number of somebody’s car or of a record about a person in {cell}. ${QUARANTINED}`,
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
      'No line of this file has the headings that a table under {dataset}/ needs. The nearest is line {line}, which reads: {found}. Give it one header line with {expected}.',
  },
  'header-repeated': {
    severity: 'notice',
    about: 'line',
    sentence:
      'Line {line} repeats the header of the table, as printed pages do, and was passed over. Nothing needs doing.',
  },
  'second-table': {
    severity: 'error',
    about: 'line',
    sentence:
      'A second table begins on line {line}, whose header reads: {found}. Send each table as a file of its own, with its title.',
  },
  'year-in-doubt': {
    severity: 'error',
    about: 'line',
    sentence:
      'The column {column} is headed by a year, and the title above the table reads: {found}. Whether it holds the whole year cannot be told. Write the months in the heading, such as "Apr-Aug 2018", "2018/19" or "Jan-Dec 2018".',
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
      'The column {column} holds numbers, but its heading is nothing known here. Write its heading as {instead}, or remove the column.',
  },
  'column-not-used': {
    severity: 'notice',
    about: 'line',
    sentence: 'The column {column} was not used. Nothing needs doing if it only holds remarks.',
  },
  'columns-not-used': {
    severity: 'notice',
    about: 'line',
    sentence:
      'Columns that were not used: {found}, the first of them {column}. Nothing needs doing if none of them holds what this table is sent for.',
  },
  'no-figures': {
    severity: 'error',
    about: 'file',
    sentence:
      'The header on line {line} was understood, but no figure stands below it. Check that the export is complete and drop it again.',
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
      'This file has more than {expected} lines (the next is line {line}), and a table of this kind has few. Check that it is the right file, or send it in parts.',
  },
  'template-not-filled': {
    severity: 'error',
    about: 'line',
    sentence:
      'Line {line} still reads {found}, as the template does. Write the name that belongs there, or remove the line.',
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
      'Line {line} has {found} cells and its header has {expected}, so a cell is missing. Fill in what is missing, or remove the line if it is a remark.',
  },
  'area-missing': {
    severity: 'error',
    about: 'line',
    sentence: 'Line {line} names no area. Write the area in the column {column}, or remove the line.',
  },
  'line-not-used': {
    severity: 'notice',
    about: 'line',
    sentence:
      'Line {line} reads {found}, names no {what} and has no figures, so it was passed over. Nothing needs doing if it is a title; if it is a misspelt {what}, correct it.',
  },
  'line-not-stored': {
    severity: 'notice',
    about: 'line',
    sentence:
      'Line {line} reads {found}, which is no {what} but {why}, so its numbers are not stored. Nothing needs doing; if it is the name of one {what}, tell the county team.',
  },
  'total-in-doubt': {
    severity: 'error',
    about: 'line',
    sentence:
      '{found} on line {line} reads like a total, and of which lines or which period cannot be told. Call it "Total" if it is of all the lines above it and "Sub-total" if of some of them; otherwise remove the line.',
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
  'period-of-table-not-told': {
    severity: 'error',
    about: 'file',
    sentence:
      'Neither the titles of this table nor its file name say which one period it is about. Write the period in a line above the header, such as "January to December 2018".',
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
      '{found} on line {line} is not a measure known here. Write the name of its folder, such as all-crime; {who} may report: {expected}.',
  },
  'category-not-known': {
    severity: 'error',
    about: 'line',
    sentence:
      '{found} on line {line} is not an offence category known here. Known ones like it are: {expected}. Write one of them, or remove the line; if it should be known, tell the county team.',
  },
  'category-ambiguous': {
    severity: 'error',
    about: 'line',
    sentence: '{found} on line {line} may be any of: {expected}. Write the one that it is.',
  },
  'measure-not-yours': {
    severity: 'error',
    about: 'line',
    sentence:
      '{who} may not report {found} (line {line}), only: {expected}. Remove it, or ask the county team to allow it.',
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
      '{found} on line {line} is not a period that can be read with certainty. Write a month as 2019-04, several months (a quarter too) as 2019-04/2019-08, a calendar year as 2018 and a year from April to March as 2018/19.',
  },
  'period-made-a-day': {
    severity: 'error',
    about: 'line',
    sentence:
      '{found} on line {line} is a day, as spreadsheets make of a month and a year. Format its cell as text, write it again as 2019-04 or "April 2019", and save the table as CSV.',
  },
  'period-of-either-year': {
    severity: 'error',
    about: 'line',
    sentence:
      '{found} on line {line} may be a quarter of the calendar year or of the year from April to March. Write its months, such as "Jul-Sep 2018", or both years, such as "2018/19 Q2".',
  },
  'year-not-understood': {
    severity: 'error',
    about: 'line',
    sentence: '{found} on line {line} is not the year of an estimate. Write it with four digits, such as 2018.',
  },
  'period-in-future': {
    severity: 'error',
    about: 'line',
    sentence:
      'Line {line} gives a figure for {period}{more}. The file was dropped in {month}, so nobody can have counted that. Correct the period; if these are projections or targets, take them out.',
  },
  'period-not-over': {
    severity: 'warning',
    about: 'line',
    sentence:
      'Line {line} gives a figure for {period}{more}, which was not over in {month}, when the file was dropped. It is taken as it is. When the period is over and all is counted, drop the table again.',
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
  'value-not-a-population': {
    severity: 'error',
    about: 'line',
    sentence:
      '{found} on line {line}, under {column}, cannot be the population of an area, which is a thousand people or more. Write people one by one, not in thousands; if the table counts something else, it does not belong here.',
  },
  'population-in-groups': {
    severity: 'error',
    about: 'line',
    sentence:
      'Line {line} says {found} under {column}, so it counts some of the people of its area, and rates divide by all of them. Send the table of all persons of all ages.',
  },
  'population-of-some': {
    severity: 'error',
    about: 'file',
    sentence:
      'A title of this table reads {found}, so it counts some of the people of each area, and rates divide by all of them. Send the table of all persons of all ages; if this is that table, correct its title.',
  },
  'lines-outside-county': {
    severity: 'notice',
    about: 'file',
    sentence:
      'Lines that are of no area of this county: {found}, the first of them line {line}. They were passed over. Nothing needs doing.',
  },
  'no-line-of-county': {
    severity: 'error',
    about: 'file',
    sentence:
      'No line of this file is of an area of this county (lines of other areas: {found}, the first of them line {line}). Look at the column {column}: it should name {expected}, or give their codes.',
  },
  'part-larger-than-whole': {
    severity: 'warning',
    about: 'line',
    sentence:
      'Line {line} says {found} for {what}, which is part of {whole}, of which there are only {most}. Correct the one that is wrong and drop the file again.',
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
    sentence:
      'Line {line} says {found} for {what}, but line {first} says {expected}. Keep the one that is right and remove the other.',
  },
  'figure-revised': {
    severity: 'notice',
    about: 'line',
    sentence:
      'Line {line} now says {now} for {what}, where the file {file} said {before} on {day}. The new figure counts. Nothing needs doing if the change is meant; otherwise correct it and drop the file again.',
  },
  'value-far-from-history': {
    severity: 'warning',
    about: 'line',
    sentence:
      '{found} on line {line}, under {column}, is far from what is usual for {what}: about {usual}, going by {periods} of the same length{slip}. It is taken as it is. If it is a slip, correct it and drop the file again; if it is right, nothing needs doing.',
  },
  'extract-looks-incomplete': {
    severity: 'warning',
    about: 'file',
    sentence:
      'The records of {month} look incomplete: they hold {found} crimes where {other} has {expected}, which is {less} % fewer, of nearly every type and in nearly every district, while anti-social behaviour, which comes from another system, has {asbHere} incidents beside {asbThere}. The counts are taken, but no fall in crime will be published from them. Export the month again and drop the whole of it; if it is complete, tell the county team.',
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
  'line-passed-over': {
    severity: 'notice',
    about: 'line',
    sentence:
      'Line {line} holds {found} and nothing else, so it was passed over. Nothing needs doing if it is a title or a remark; otherwise fill in what is missing and drop the file again.',
  },
  'text-missing': {
    severity: 'error',
    about: 'line',
    sentence: 'Line {line} has nothing under {column}. Fill it in, or remove the line if it is not needed.',
  },
  'text-too-long': {
    severity: 'error',
    about: 'line',
    sentence:
      'Line {line} has a text of {length} characters under {column}, and no more than {most} are kept. Shorten it; if it holds the lines below it as well, a quotation mark is missing.',
  },
  'statement-repeated': {
    severity: 'notice',
    about: 'line',
    sentence:
      'Line {line} repeats what line {first} says of {found}. It is kept once. Nothing needs doing; remove one of the two lines to be tidy.',
  },
  'statement-contradicted': {
    severity: 'error',
    about: 'line',
    sentence:
      'Lines {first} and {line} are both about {found}, and do not say the same. Keep the one that is right and remove the other.',
  },
  'priority-from-above': {
    severity: 'notice',
    about: 'file',
    sentence:
      'Nothing stands under {column} on {lines}. Each is taken to have what the line above has there, as merged cells do when they are exported. If that is wrong, fill it in and drop the file again.',
  },
  'plan-cells-empty': {
    severity: 'warning',
    about: 'file',
    sentence:
      'Actions with nothing under {column}: {found} of {of} ({lines}). Each is kept as not reported, never as zero. If it is known, fill it in and drop the file again; if it is zero, write 0.',
  },
  'plan-cell-to-be-put-in': {
    severity: 'warning',
    about: 'line',
    sentence:
      'Line {line} says {found} under {column}, where something was still to be put in. It is kept as not reported, never as zero. Write what belongs there and drop the file again.',
  },
  'baseline-not-before-target': {
    severity: 'warning',
    about: 'line',
    sentence:
      'The header on line {line} says that the baseline under {column} is of {period} and that the target is for {expected}. A baseline comes before its target. If one of the two is a slip of typing, correct it and drop the file again.',
  },
  'actual-of-other-period': {
    severity: 'warning',
    about: 'line',
    sentence:
      'The header on line {line} says that the results under {column} are of {period} and that the target is for {expected}, so the two cannot be compared. If one of the two is a slip of typing, correct it and drop the file again.',
  },
  'more-than-partnerships': {
    severity: 'error',
    about: 'line',
    sentence:
      'Line {line} says {found} under {column}, and {area} has no more than {expected} community safety partnerships. Correct the number and drop the file again.',
  },
  'table-of-several-areas': {
    severity: 'error',
    about: 'file',
    sentence:
      'The titles of this table name {found}, so which one area it is about cannot be told. Name only that area in them, or send a table for each.',
  },
  'measure-ambiguous': {
    severity: 'error',
    about: 'line',
    sentence:
      '{found} on line {line}, under {column}, may be any of these measures: {expected}. Write the one that it is, spelt like this.',
  },
  'indicator-not-a-measure': {
    severity: 'notice',
    about: 'line',
    sentence:
      'The indicator {found} on line {line} is not a measure known here. It is kept as it stands and not compared. Nothing needs doing; if it is a measure under another name, tell the county team.',
  },
  'indicator-without-period': {
    severity: 'error',
    about: 'line',
    sentence:
      'Line {line} says {found} under "{beside}", and nothing under {column} tells of which period that is. Write the period, such as "Jan-Dec 2017", or remove the figure.',
  },
  'indicator-periods-reversed': {
    severity: 'warning',
    about: 'line',
    sentence:
      'Line {line} gives {latest} as the latest period and {earlier} as the one before, which is not earlier. Each figure is kept for the period it is given for. Check that the two are the right way round.',
  },
  'percent-not-checked': {
    severity: 'notice',
    about: 'line',
    sentence:
      'The percentage in {found} on line {line}, under {column}, could not be checked: {why}. Nothing needs doing; published percentages are worked out from the figures.',
  },
  'date-not-understood': {
    severity: 'error',
    about: 'line',
    sentence:
      '{found} on line {line}, under {column}, is not a day that can be read with certainty. Write it as 2019-10-31, 31/10/2019 or 31 October 2019.',
  },
  'weekday-wrong': {
    severity: 'error',
    about: 'line',
    sentence:
      '{found} on line {line}, under {column}, is a {expected}. Correct the weekday, or the date if that is what is wrong.',
  },
  'papers-after-meeting': {
    severity: 'error',
    about: 'line',
    sentence:
      'Line {line} says under {column} that the papers go out on {found}, after the meeting on {expected}. Correct whichever of the two is wrong.',
  },
  'statement-of-unknown-measure': {
    severity: 'error',
    about: 'line',
    sentence: '{found} on line {line}, under {column}, is not a measure known here. Write one of: {expected}.',
  },
  'comparable-area-missing': {
    severity: 'warning',
    about: 'line',
    sentence:
      'Line {line} names {found} and no area that it is compared with, so it says nothing. Fill it in and drop the file again, or remove it.',
  },
  'comparable-with-itself': {
    severity: 'error',
    about: 'line',
    sentence:
      'Line {line} says under {column} that {found} is compared with itself. Write the area that it is compared with, or take it out.',
  },
  'comparable-list-unclear': {
    severity: 'error',
    about: 'line',
    sentence:
      '{found} on line {line}, under {column}, may be one area or several. Write areas that share a cell with a semicolon between them; a name with a comma in it, such as "Bristol, City of", needs quotation marks around its cell.',
  },
  'comparable-code-wrong': {
    severity: 'error',
    about: 'line',
    sentence:
      '{found} on line {line} is not one nine-character code, such as E07000112, for each area under {column}. Correct the codes, or leave them out.',
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
  'printed-share-wrong': {
    severity: 'warning',
    about: 'line',
    sentence:
      'Line {line} prints a share of {found} under {column}; its own figures, {part} of {whole}, give {expected} %. Correct the share, or the figure if that is what is wrong.',
  },
  'printed-average-wrong': {
    severity: 'warning',
    about: 'line',
    sentence:
      'Line {line} prints an average of {found} under {column}; the lines it covers, each counted as often as it has cases, give {expected}. Correct the average, or the line that is wrong.',
  },
  'printed-total-differs': {
    severity: 'notice',
    about: 'line',
    sentence:
      'The total {found} on line {line}, under {column}, is not the sum of {parts}, {expected}{more}. {what}. If it is a slip of typing, correct it and drop the file again.',
  },
  'total-smaller-than-parts': {
    severity: 'warning',
    about: 'line',
    sentence:
      'The total {found} on line {line}, under {column}, is smaller than what its parts add up to, {expected}, which it cannot be. One of those numbers is a slip. Look at the total and at its parts, correct the wrong one and drop the file again.',
  },
  'printed-not-checked': {
    severity: 'notice',
    about: 'line',
    sentence: 'The column {column} could not be checked: {why}. Nothing needs doing; it is never stored.',
  },
} as const satisfies Record<string, Definition>;
