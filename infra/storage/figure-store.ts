import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Retention } from './retention.ts';

/** As far back as DynamoDB can set a table. */
const RECOVERY_DAYS = 35;

export type FigureStoreProps = { encryptionKey: IKey; retention: Retention };

/**
 * Where figures are kept, append-only, and the ledger of the uploads they came from. Whoever uses
 * a table grants itself the actions it needs, and no others.
 */
export class FigureStore extends Construct {
  readonly figures: TableV2;
  readonly ledger: TableV2;

  constructor(scope: Construct, id: string, props: FigureStoreProps) {
    super(scope, id);
    this.figures = this.table('Figures', props);
    this.ledger = this.table('Ledger', props);
  }

  private table(id: string, { encryptionKey, retention }: FigureStoreProps): TableV2 {
    return new TableV2(this, id, {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(encryptionKey),
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: RECOVERY_DAYS,
      },
      deletionProtection: retention.data === 'keep',
      // Protected against deletion, so that to delete it with a deployment that failed would fail too.
      removalPolicy: retention.data === 'keep' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
  }
}
