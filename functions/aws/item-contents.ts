/**
 * What an item's packed contents hold. Text that is not JSON gives nothing, which the pack's schema then
 * finds: the parser's own error would quote the text.
 */
export function readContents(text: string | undefined): object {
  try {
    return Object(JSON.parse(text ?? ''));
  } catch {
    return {};
  }
}
