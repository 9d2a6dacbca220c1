const KILOBYTE = 1_000;
const MEGABYTE = 1_000_000;

/** `0 KB`, `640 KB`, `12.4 MB`: a size as file managers show it. */
export function sizeInWords(bytes: number): string {
  const kilobytes = Math.ceil(bytes / KILOBYTE);
  if (kilobytes * KILOBYTE < MEGABYTE) return `${kilobytes} KB`;
  return `${(bytes / MEGABYTE).toFixed(1)} MB`;
}
