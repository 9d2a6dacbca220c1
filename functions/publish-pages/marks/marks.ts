/**
 * The one set of marks: what stands beside a number that must not be read without it, or in its place where there is none.
 * Letters are those of the Government Statistical Service's symbols for tables where it has one.
 */
export const MARKS = {
  missing: { sign: '[x]', label: 'not available', meaning: 'No figure was sent. A missing figure is never nought.' },
  withheld: {
    sign: '[c]',
    label: 'withheld',
    meaning: 'Withheld: so small, or beside one so small, that it could point at a person.',
  },
  approximate: { sign: '[e]', label: 'approximate', meaning: 'Given as approximate by whoever sent it.' },
  partial: {
    sign: '[i]',
    label: 'incomplete',
    meaning:
      'Incomplete: months of the period are missing, or records of it seem to be, so nothing is worked out from it.',
  },
  break: {
    sign: '[b]',
    label: 'break in the series',
    meaning: 'The way of recording changed in between: the two periods cannot simply be compared.',
  },
  chance: {
    sign: '[ns]',
    label: 'no more than chance',
    meaning: 'No more than chance alone would bring, so not a sign that anything changed.',
  },
  'not-applicable': {
    sign: '[z]',
    label: 'not applicable',
    meaning: 'Not worked out: there is nothing to divide by, or nothing that it could be set beside.',
  },
  revised: { sign: '[r]', label: 'revised', meaning: 'Another value was published for it before.' },
} as const satisfies Record<string, { sign: string; label: string; meaning: string }>;

export type Mark = keyof typeof MARKS;

/** Every mark that stands in a table or beside it, in the order in which they are explained. */
export function marksIn(marks: Iterable<Mark>): Mark[] {
  const there = new Set(marks);
  return ALL_MARKS.filter((mark) => there.has(mark));
}

const isMark = (name: string): name is Mark => Object.hasOwn(MARKS, name);
export const ALL_MARKS: readonly Mark[] = Object.keys(MARKS).filter(isMark);
