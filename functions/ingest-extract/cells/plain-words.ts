/** The words of a text, by which two texts are told to be the same: case, spaces and punctuation make no difference. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a text has some words in it, one after the other and whole. */
export function holdsWords(text: string, words: string): boolean {
  return ` ${plainWords(text)} `.includes(` ${plainWords(words)} `);
}
