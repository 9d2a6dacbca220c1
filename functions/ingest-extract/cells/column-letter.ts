/** The letters by which a spreadsheet names a column: A for the first (0), Z, AA, AB. */
export function columnLetter(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnLetter(Math.floor(at / 26) - 1) + last;
}
