import { AttributeType, Billing, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';

/**
 * Where figures are kept, append-only, and the ledger of the uploads they came from. Whoever uses
 * a table grants itself the actions it needs, and no others.
 */
export class FigureStore extends Construct {
  readonly figures: TableV2;
  readonly ledger: TableV2;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.figures = this.table('Figures');
    this.ledger = this.table('Ledger');
  }

  private table(id: string): TableV2 {
    return new TableV2(this, id, {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billing: Billing.onDemand(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    });
  }
}
