/** The words of a text, by which two texts are told to be the same: case, spaces and punctuation make no difference. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
