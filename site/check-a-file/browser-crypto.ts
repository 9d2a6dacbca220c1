import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** A hash being made of text, as UTF-8, and bytes. */
type Hash = { update(data: string | Uint8Array): Hash; digest(as: 'hex'): string };

/**
 * Stands for Node's `createHash` where the checker is bundled for browsers, whose own SHA-256 takes a file only as a whole.
 */
export function createHash(_algorithm: 'sha256'): Hash {
  const hash = sha256.create();
  const taking: Hash = {
    update(data) {
      hash.update(typeof data === 'string' ? utf8ToBytes(data) : data);
      return taking;
    },
    digest: () => bytesToHex(hash.digest()),
  };
  return taking;
}
