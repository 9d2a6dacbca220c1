import type { County } from '../../../schemas/county.ts';
import { shown } from '../../../schemas/plain-text.ts';
import type { Receipt } from '../../../schemas/receipt.ts';

/** The name of the file that a receipt is about, fit to be shown. */
export function fileOf({ key }: Receipt): string {
  return shown(key.split('/').at(-1) || key);
}

/** The name of the sender, or undefined where the place of the file names none that the county knows. */
export function senderOf({ submitter }: Receipt, county: County): string | undefined {
  return county.submitters.find(({ id }) => id === submitter)?.name;
}
