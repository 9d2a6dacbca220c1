/** A text that must not come out of a file, and the person for whose sake it must not. */
export const CANARY = 'Zanzibar-7391';
export const MAIL = 'jane@example.org';
const FILLER = 'Ashford,5,\n'.repeat(120_000);

/** Files that hold a person, and in some other place a text that must not come out of them. */
export const FILES_WITH_PEOPLE: readonly (readonly [string, string])[] = [
  ['the same cell', `Area,Apr-19,Note\nAshford,5,${CANARY} ${MAIL}\n`],
  ['a cell beside it', `Area,Apr-19,Note\n${CANARY},5,${MAIL}\n`],
  ['a number beside it', `Area,Apr-19,Note\nAshford,${CANARY},${MAIL}\n`],
  ['the heading over it', `Area,Apr-19,${CANARY}\nAshford,5,${MAIL}\n`],
  ['another heading', `Area,${CANARY},Apr-19\nAshford,5,${MAIL}\n`],
  ['a title', `${CANARY}\n\nArea,Apr-19,Note\nAshford,5,${MAIL}\n`],
  ['a note', `Area,Apr-19,Note\nAshford,5,${MAIL}\n${CANARY}\n`],
  ['a line above it', `Area,Apr-19,Note\n${CANARY},5,\nAshford,5,${MAIL}\n`],
  ['a line, the person being more than a megabyte below', `Area,Apr-19,Note\n${CANARY},5,\n${FILLER}Dover,5,${MAIL}\n`],
  ['a line more than a megabyte below the person', `Area,Apr-19,Note\nAshford,5,${MAIL}\n${FILLER}${CANARY},5,\n`],
  ['a file whose header nobody knows', `${CANARY},b\n${CANARY},${MAIL}\n`],
  ['a quotation mark that is never closed', `Area,Apr-19,Note\n${CANARY},5,\n"Dover,5,${MAIL}\n`],
];
