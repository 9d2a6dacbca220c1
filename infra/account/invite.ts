import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { kent } from '../../schemas/reference/kent/county.ts';
import { runCommand, say } from '../terminal.ts';
import { connect } from './clients.ts';
import { findStack } from './deployed-stack.ts';
import { settingsOfStage } from './deployed-stage.ts';
import { LONGEST_HOURS, makeInvitation } from './invitation.ts';
import { invitationInWords } from './invitation-in-words.ts';
import { invitationPage } from './invitation-page.tsx';
import { invitedFile } from './invited-file.ts';
import { plainFailure } from './plain-failure.ts';

// npm run invite -- <submitter> --file <dataset>/<name>.csv [--hours 24] [--page <file>.html] [--stage <stage>]
// Lets somebody without an AWS account send one file: prints the command that does, or writes a page that does.

const USAGE = [
  'Say: npm run invite -- <submitter> --file <dataset>/<name>.csv   (for example ashford --file asb-reports/2026-04.csv)',
  '  --hours 24               how long it holds, a week (168) at most',
  '  --page invitation.html   writes a page to send on, for those who would rather use a browser',
  '  --stage prod             the stage it is for, if not the one named in cdk.json',
].join('\n');

await runCommand(async () => {
  const { values, positionals } = readOptions();
  if (values.help) return say(USAGE.split('\n'));
  const [submitter] = positionals;
  if (submitter === undefined || positionals.length > 1 || values.file === undefined) throw new Error(USAGE);
  const hours = readHours(values.hours);
  const file = invitedFile(kent, submitter, values.file);
  if ('refusal' in file) throw new Error(file.refusal);

  const { stage, region, limits } = await settingsOfStage(values.stage);
  const { cloudFormation, s3 } = connect(region);
  const stack = await findStack(cloudFormation, stage);
  const bucket = stack.outputs.get('UploadBucket');
  if (bucket === undefined)
    throw new Error(`The stack ${stack.name} does not say which its upload bucket is: deploy it anew.`);
  const terms = { bucket, megabytes: limits.uploadMegabytes, hours };
  const invitation = await makeInvitation(s3, file, terms).catch((error: unknown) => {
    throw plainFailure(error, 'sign the invitation');
  });
  if (values.page !== undefined) await writePage(values.page, invitationPage(invitation));
  say(invitationInWords(invitation, values.page));
});

function readOptions() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      options: { file: text, hours: text, page: text, stage: text, help: { type: 'boolean' } },
      allowPositionals: true,
    });
  } catch {
    throw new Error(USAGE);
  }
}

function readHours(told = '24'): number {
  const hours = Number(told);
  if (Number.isInteger(hours) && hours >= 1 && hours <= LONGEST_HOURS) return hours;
  throw new Error(`--hours ${told} must be a whole number from 1 to ${LONGEST_HOURS}, which is a week.`);
}

async function writePage(path: string, page: string): Promise<void> {
  // Whoever may read it may send the file.
  await writeFile(path, page, { mode: 0o600 }).catch((error: unknown) => {
    throw new Error(
      `The page cannot be written to ${path} (${error instanceof Error ? error.message : error}): give --page another file.`,
    );
  });
}
