import { once } from 'node:events';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';

/** A DynamoDB on loopback, with a client of it. */
export async function startDynamoDB() {
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  const server = dynalite({ createTableMs: 0 });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the embedded DynamoDB has no port');
  const url = `http://127.0.0.1:${address.port}`;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const clients: DynamoDBClient[] = [];

  /** A client of its own, for a test to put faults into. */
  function connect(): DynamoDBClient {
    const client = new DynamoDBClient({ endpoint: url, region: 'eu-west-2', credentials });
    clients.push(client);
    return client;
  }
  const dynamodb = connect();
  let tables = 0;

  return {
    url,
    dynamodb,
    connect,

    /** Makes an empty table with the keys that both tables have, and gives its name. */
    async emptyTable(): Promise<string> {
      tables += 1;
      const TableName = `table-${tables}`;
      await dynamodb.send(
        new CreateTableCommand({
          TableName,
          BillingMode: 'PAY_PER_REQUEST',
          AttributeDefinitions: [
            { AttributeName: 'pk', AttributeType: 'S' },
            { AttributeName: 'sk', AttributeType: 'S' },
          ],
          KeySchema: [
            { AttributeName: 'pk', KeyType: 'HASH' },
            { AttributeName: 'sk', KeyType: 'RANGE' },
          ],
        }),
      );
      return TableName;
    },

    async stop(): Promise<void> {
      for (const client of clients) client.destroy();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
