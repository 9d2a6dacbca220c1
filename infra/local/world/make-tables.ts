import { CreateTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { ACCOUNT, REGION } from './engines.ts';
import type { LocalResource } from './resolve-references.ts';
import { resourcesOfType, type Template } from './synthesized-stack.ts';

const tableProperties = z.object({
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  KeySchema: z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) })),
});

/** Creates every table of the template under its logical id. */
export async function makeTables(template: Template, dynamodb: DynamoDBClient): Promise<[string, LocalResource][]> {
  return Promise.all(
    resourcesOfType(template, 'AWS::DynamoDB::GlobalTable').map(async ([id, { Properties }]) => {
      await dynamodb.send(
        new CreateTableCommand({
          TableName: id,
          BillingMode: 'PAY_PER_REQUEST',
          ...tableProperties.parse(Properties),
        }),
      );
      const arn = `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/${id}`;
      return [id, { ref: id, attributes: { Arn: arn } }] satisfies [string, LocalResource];
    }),
  );
}
