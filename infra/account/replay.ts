import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { counted } from '../../schemas/plain-text.ts';
import { runCommand, say } from '../terminal.ts';
import { connect } from './clients.ts';
import { type DeployedResource, findStack, resourcesOf } from './deployed-stack.ts';
import { settingsOfStage } from './deployed-stage.ts';
import { fillTable, missingFrom } from './fill-table.ts';
import { rebuildTables } from './rebuild-tables.ts';
import { uploadHistory } from './upload-history.ts';

// npm run replay -- --stage <stage> [--write]
// Works out anew what both tables of a stage should hold, from everything that was ever dropped in its upload bucket and is
// still kept, and writes it to the tables if they are empty. docs/recovery.md says when.

const USAGE = [
  'Say: npm run replay -- --stage <stage>   (for example --stage prod)',
  '  --write   writes to the tables, which must be empty; without it, nothing is changed',
].join('\n');

await runCommand(async () => {
  const { stage: named, write } = readOptions();
  if (named === undefined) throw new Error(USAGE);
  const { stage, region } = await settingsOfStage(named);
  const { cloudFormation, s3 } = connect(region);
  const stack = await findStack(cloudFormation, stage);
  const resources = await resourcesOf(cloudFormation, stack.id);
  const tables = { figures: tableOf(resources, 'Figures'), ledger: tableOf(resources, 'Ledger') };
  const bucket = stack.outputs.get('UploadBucket');
  if (bucket === undefined)
    throw new Error(`The stack ${stack.name} does not say which its upload bucket is: deploy it anew.`);

  say([`Taking what ${bucket} tells of through the pipeline on this machine …`]);
  const { figures, ledger, taken, withoutReceipt, closed } = await rebuildTables(uploadHistory(s3, bucket));
  say([
    `${counted(taken, 'file')} taken: ${counted(ledger.length, 'entry', 'entries')} of the ledger, ${counted(figures.length, 'item')} of figures and statements.`,
    ...listOf('Closed because they hold people, and refused then as now', closed),
    ...listOf(
      'Without a receipt that tells when they were written, so taken as of the time that S3 gives',
      withoutReceipt,
    ),
  ]);
  if (!write) return say(['', 'Nothing was written. To write to the tables, say the same with --write.']);

  const dynamodb = new DynamoDBClient({ region });
  // Both are looked at before either is written. The ledger comes last: until an upload stands in it, no reader looks for its figures.
  const lacking = [
    { table: tables.figures, items: await missingFrom(dynamodb, tables.figures, figures) },
    { table: tables.ledger, items: await missingFrom(dynamodb, tables.ledger, ledger) },
  ];
  for (const { table, items } of lacking) {
    await fillTable(dynamodb, table, items);
    say([`${counted(items.length, 'item')} written to ${table}.`]);
  }
});

function readOptions(): { stage?: string | undefined; write?: boolean | undefined } {
  try {
    return parseArgs({ options: { stage: { type: 'string' }, write: { type: 'boolean' } } }).values;
  } catch {
    throw new Error(USAGE);
  }
}

function tableOf(resources: readonly DeployedResource[], called: string): string {
  const found = resources.find(({ type, name }) => type === 'AWS::DynamoDB::GlobalTable' && name.includes(called));
  if (found === undefined) throw new Error(`The stack has no table ${called}: deploy it anew.`);
  return found.name;
}

function listOf(what: string, keys: readonly string[]): string[] {
  return keys.length === 0 ? [] : [`${what}:`, ...keys.map((key) => `  ${key}`)];
}
