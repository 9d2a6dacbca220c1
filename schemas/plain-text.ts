/** `1 figure`, `28 figures`, `1,204 entries`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? noun : plural}`;
}

/** Breaks text into lines no wider than `width`, each after the first set in by `indent` spaces. */
export function wrapped(text: string, width: number, indent = 0): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(lines.length === 0 ? word : `${' '.repeat(indent)}${word}`);
  }
  return lines;
}

/**
 * Text of others, fit to be shown: line breaks and tabs become spaces, and every other character that a
 * terminal would obey or a page would hide or reorder by becomes a visible �.
 */
export function shown(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) =>
    /\s/.test(character) && character !== '\ufeff' ? ' ' : '�',
  );
}

/** Text of others within a sentence of ours, fit to be shown, and set apart so that it turns nothing round that follows. */
export function isolated(text: string): string {
  return `\u2068${shown(text)}\u2069`;
}

/** Words as they stand at the beginning of a sentence. */
export function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The beginning of a sentence as it stands within one. */
export function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
