import type { RequestContext } from './conditions.ts';
import { ACCOUNT } from './deployed-names.ts';
import { type Asked, type Principals, type Statement, speaksOf } from './statement.ts';

/** Whoever asks: somebody of an account, with the policies of their own; a service; someone signed in elsewhere; or nobody known. */
export type Principal =
  | { kind: 'identity'; arn: string; own: readonly Statement[] }
  | { kind: 'service'; name: string }
  | { kind: 'federated'; provider: string }
  | { kind: 'anonymous' };

export type Decision = 'allowed' | 'refused';

/** Whether a policy names whoever asks, or their whole account, which then has to let them itself. */
type Naming = 'named' | 'account' | 'no';

/**
 * What AWS decides, as its guide to policy evaluation has it for accounts without an organisation's policies,
 * boundaries and session policies: an explicit denial anywhere wins; in one account, the policy of who asks or that of
 * what is asked for is enough, but keys and roles have to agree themselves; across accounts both have to.
 *
 * @param governing the policy of the resource that is asked for
 */
export function decide(principal: Principal, asked: Asked, governing: readonly Statement[]): Decision {
  const request = { ...asked, context: { ...told(principal), ...asked.context } };
  const spoken = governing
    .filter((statement) => speaksOf(statement, request))
    .map(({ Effect, Principal }) => ({ Effect, naming: namingOf(Principal, principal) }));
  const own = principal.kind === 'identity' ? principal.own.filter((statement) => speaksOf(statement, request)) : [];

  if (own.some(({ Effect }) => Effect === 'Deny')) return 'refused';
  if (spoken.some(({ Effect, naming }) => Effect === 'Deny' && naming !== 'no')) return 'refused';

  const allowedBy = (naming: Naming) =>
    spoken.some(({ Effect, naming: named }) => Effect === 'Allow' && named === naming);
  const named = allowedBy('named');
  if (principal.kind !== 'identity') return named ? 'allowed' : 'refused';

  const lets = own.some(({ Effect }) => Effect === 'Allow');
  const agrees = named || allowedBy('account');
  if (accountOf(principal.arn) !== ACCOUNT) return lets && agrees ? 'allowed' : 'refused';
  const mustAgree = /:(kms:.*:key|iam:.*:role)\//.test(request.resource);
  return named || (lets && (agrees || !mustAgree)) ? 'allowed' : 'refused';
}

/** What AWS itself says of whoever asks. Of a service it is the caller of it that the request tells, if anybody. */
function told(principal: Principal): RequestContext {
  const plainly = { 'aws:SecureTransport': 'true', 's3:TlsVersion': '1.3' };
  if (principal.kind === 'service') return { ...plainly, 'aws:PrincipalIsAWSService': 'true' };
  if (principal.kind !== 'identity') return plainly;
  const account = accountOf(principal.arn);
  return {
    ...plainly,
    'aws:PrincipalArn': principal.arn,
    'aws:PrincipalAccount': account,
    'aws:PrincipalIsAWSService': 'false',
    'kms:CallerAccount': account,
  };
}

function namingOf(principals: Principals | undefined, asking: Principal): Naming {
  if (principals === undefined) throw new Error('the policy of a resource has a statement that names no principal');
  if (principals.AWS.includes('*')) return 'named';
  if (asking.kind === 'service') return principals.Service.includes(asking.name) ? 'named' : 'no';
  if (asking.kind === 'federated') return principals.Federated.includes(asking.provider) ? 'named' : 'no';
  if (asking.kind === 'anonymous') return 'no';
  if (principals.AWS.includes(asking.arn)) return 'named';
  const account = accountOf(asking.arn);
  return principals.AWS.some((named) => named === account || named === `arn:aws:iam::${account}:root`)
    ? 'account'
    : 'no';
}

function accountOf(arn: string): string {
  return arn.split(':')[4] ?? '';
}
