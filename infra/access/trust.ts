import { AccountPrincipal, AccountRootPrincipal, FederatedPrincipal, type PrincipalBase } from 'aws-cdk-lib/aws-iam';
import type { SignIn } from '../settings/sign-in-settings.ts';

/**
 * Who may assume a role, from the setting that says how its holder signs in. Without one it is this account,
 * whose administrators then let their own people assume it.
 */
export function trustedBy(signIn: SignIn | undefined): PrincipalBase {
  if (signIn === undefined) return new AccountRootPrincipal();
  if ('account' in signIn) {
    const account = new AccountPrincipal(signIn.account);
    if (signIn.externalId === undefined) return account;
    return account.withConditions({ StringEquals: { 'sts:ExternalId': signIn.externalId } });
  }
  const { identityProvider, audience, subject } = signIn;
  const [, kind, host] = /:(oidc|saml)-provider\/(.+)$/.exec(identityProvider) ?? [];
  const [claims, action] =
    kind === 'saml' ? ['SAML', 'sts:AssumeRoleWithSAML'] : [host, 'sts:AssumeRoleWithWebIdentity'];
  const stated = { [`${claims}:aud`]: audience, ...(subject !== undefined && { [`${claims}:sub`]: subject }) };
  return new FederatedPrincipal(identityProvider, { StringEquals: stated }, action);
}
