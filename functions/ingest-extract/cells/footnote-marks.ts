/** A mark that points from a name to a note below the table: `*`, `†`, `¹`, `[1]`, `[note 2]`, `(1)`. */
const MARK = /(?:[*†‡§¶⁰¹²³⁴-⁹]|\[(?:note ?)?\d{1,2}\]|\((?:note ?\d{1,2}|\d)\))$/i;

/** A longer text is no name, and looking for marks at its end would take ever longer. */
const LONGEST_NAME = 500;

/** A name or a heading without the footnote marks at its end; one that is nothing but marks is left as it is. */
export function withoutFootnoteMarks(text: string): string {
  if (text.length > LONGEST_NAME) return text;
  let rest = text.trim();
  while (MARK.test(rest)) rest = rest.replace(MARK, '').trimEnd();
  return rest === '' ? text : rest;
}
