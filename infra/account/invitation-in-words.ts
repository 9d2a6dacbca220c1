import { RECEIPT_PREFIX, UPLOAD_PREFIX } from '../../schemas/upload.ts';
import type { Invitation } from './invitation.ts';

/** `Monday 23 November 2026 at 09:30`, by the clocks of the United Kingdom. */
export function dayAndTime(moment: Date): string {
  const day = moment.toLocaleDateString('en-GB', { dateStyle: 'full', timeZone: 'Europe/London' }).replace(',', '');
  return `${day} at ${moment.toLocaleTimeString('en-GB', { timeStyle: 'short', timeZone: 'Europe/London' })}`;
}

/** What an operator is told of an invitation; `page` is the file that was written for the invited. */
export function invitationInWords(invitation: Invitation, page: string | undefined): string[] {
  const { submitter, key, megabytes, endsAt, endsEarly } = invitation;
  return [
    `${submitter.name} may send ${key}, until ${dayAndTime(endsAt)}.`,
    ...(endsEarly
      ? ['That is when your own sign-in ends, and the invitation with it: sign in anew for a longer one.']
      : []),
    `It is for this one key and up to ${megabytes} MB. Until it ends, whoever has it can send that file, and send it`,
    'again: hand it to nobody but the sender, by a way that you would trust with the file itself.',
    '',
    ...(page === undefined
      ? ['In a browser: give this command --page invitation.html as well, and send on the page that it writes.']
      : [`In a browser: send on ${page}, which is to be opened and says what to do.`]),
    '',
    'On a terminal of Linux or macOS, in the folder where the file is:',
    '',
    ...curlCommand(invitation),
    '',
    'Nobody who is invited can read receipts. Once the file is taken, send on its receipt, which lies in',
    `${RECEIPT_PREFIX}${key.slice(UPLOAD_PREFIX.length)}/ of the same bucket.`,
  ];
}

/** The command that sends the file; each field is taken as it stands, whatever it begins with. */
export function curlCommand({ url, fields, name }: Invitation): string[] {
  const given = Object.entries(fields).map(([field, value]) => `  --form-string ${quoted(`${field}=${value}`)} \\`);
  return ['curl --fail-with-body \\', ...given, `  --form ${quoted(`file=@"${name}"`)} \\`, `  ${quoted(url)}`];
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
