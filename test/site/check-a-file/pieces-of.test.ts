import { randomBytes } from 'node:crypto';
import { piecesOf } from '../../../site/check-a-file/pieces-of.ts';

async function read(bytes: Uint8Array<ArrayBuffer>): Promise<{ read: Buffer; told: number[]; pieces: number }> {
  const told: number[] = [];
  const pieces: Uint8Array[] = [];
  for await (const piece of piecesOf(new Blob([bytes]), (at) => told.push(at))) pieces.push(piece);
  return { read: Buffer.concat(pieces), told, pieces: pieces.length };
}

test.each([1, 512 * 1024, 512 * 1024 + 1, 3_000_000])(
  '%d bytes are read whole, in order and in pieces',
  async (size) => {
    const bytes = Uint8Array.from(randomBytes(size));
    const { read: got, told, pieces } = await read(bytes);
    expect(got.equals(bytes)).toBe(true);
    expect(pieces).toBe(Math.ceil(size / (512 * 1024)));
    expect(told[0]).toBe(0);
    expect(told.at(-1)).toBe(size);
    expect(told).toEqual([...told].sort((one, other) => one - other));
  },
);

test('an empty file has no pieces', async () => {
  expect(await read(new Uint8Array(0))).toMatchObject({ pieces: 0, told: [0] });
});

test('a file that is gone is not taken for an empty one', async () => {
  const gone = new Blob([]);
  gone.arrayBuffer = () => Promise.reject(new DOMException('', 'NotFoundError'));
  await expect(piecesOf(gone, () => {}).next()).rejects.toThrow(DOMException);
});
