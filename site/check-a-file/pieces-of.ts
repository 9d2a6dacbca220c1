/** Large enough that reading is not mostly waiting, small enough that a file of any size takes little memory. */
const PIECE = 512 * 1024;

/**
 * The bytes of a file in order, a piece at a time. `tell` is called with how many have been handed out before each piece.
 *
 * @throws DOMException where the file can no longer be read
 */
export async function* piecesOf(file: Blob, tell: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  // Of a file that is gone browsers say that it is empty, until all of it is asked for.
  if (file.size === 0) await file.arrayBuffer();
  for (let at = 0; at < file.size; at += PIECE) {
    tell(at);
    yield new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
  }
  tell(file.size);
}
