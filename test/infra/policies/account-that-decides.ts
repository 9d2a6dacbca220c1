import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { type Deployed, deployer } from '../deploy-template.ts';
import { ACCOUNT, type Connection, startAccount } from '../emulated-account.ts';
import { namedBySessions, onOneMetric } from '../what-ministack-lacks.ts';

/** A role that may do everything, as those who run an account have. */
const ADMINISTRATOR = {
  Resources: {
    Role: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: policy({ Action: 'sts:AssumeRole', Principal: { AWS: ACCOUNT } }),
        Policies: [{ PolicyName: 'Everything', PolicyDocument: policy({ Action: '*', Resource: '*' }) }],
      },
    },
  },
  Outputs: { Role: { Value: { 'Fn::GetAtt': ['Role', 'Arn'] } } },
};

function policy(allowed: object) {
  return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...allowed }] };
}

/** Whom somebody signs in as: the ARN of a role, from which account, and what was agreed with that. */
export type SignIn = { role: string; from?: string; externalId?: string };

export type AccountThatDecides = Deployed & {
  /** The root user of the account, who is asked nothing. */
  root: Connection;
  administrator: string;
  signedIn(signIn: SignIn): Promise<Connection>;
  stop(): Promise<void>;
};

/**
 * A template deployed to an account of another make, which shares nothing with the simulator and decides about whoever
 * really asks. It looks at what roles and buckets say; at keys it does not.
 */
export async function accountThatDecides(template: unknown): Promise<AccountThatDecides> {
  const account = await startAccount({ deciding: true });
  const root = account.connection;
  const target = await deployer(root);
  const deployed = await target.deploy('Pipeline', namedBySessions(onOneMetric(template).template));
  const { outputs } = await target.deploy('Administrator', ADMINISTRATOR);
  target.disconnect();

  return {
    ...deployed,
    root,
    administrator: outputs.get('Role') ?? '',

    async signedIn({ role, from = ACCOUNT, externalId }) {
      const sts = new STSClient({ ...root, credentials: { accessKeyId: from, secretAccessKey: 'of the root user' } });
      const asked = { RoleArn: role, RoleSessionName: 'test', ExternalId: externalId };
      const { Credentials } = await sts.send(new AssumeRoleCommand(asked)).finally(() => sts.destroy());
      const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = Credentials ?? {};
      return {
        ...root,
        credentials: { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken },
      };
    },

    stop: () => account.stop(),
  };
}
