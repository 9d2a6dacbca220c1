import * as z from 'zod';
import { kent } from '../../schemas/reference/kent/county.ts';
import { addresses } from './addresses.ts';

const EXTERNAL_ID = 'must be the text agreed with the other account, of letters, digits and _ + = , . @ : / - alone';

const ANOTHER_ACCOUNT = z.strictObject({
  account: z
    .string({ error: 'must be an AWS account of twelve digits, as text' })
    .regex(/^\d{12}$/, { error: 'must be an AWS account of twelve digits, as text' }),
  externalId: z
    .string({ error: EXTERNAL_ID })
    .regex(/^[\w+=,.@:/-]{2,1224}$/, { error: EXTERNAL_ID })
    .optional(),
});
const AN_IDENTITY_PROVIDER = z.strictObject({
  identityProvider: z
    .string({ error: 'must be the ARN of an identity provider of this account' })
    .regex(/^arn:aws:iam::\d{12}:(oidc-provider|saml-provider)\/.+$/, {
      error: 'must be the ARN of an OpenID Connect or SAML provider of this account',
    }),
  audience: z.string({ error: 'must be the audience that the provider states' }).min(1),
  subject: z.string({ error: 'must be the one subject that may sign in' }).min(1).optional(),
});

/**
 * Who may assume a role: another account (with the external id agreed with it), or people whom an identity
 * provider vouches for. Left out, it is this account, whose own administrators then say who.
 */
const signIn = z.union([ANOTHER_ACCOUNT, AN_IDENTITY_PROVIDER], {
  error:
    'must have "account" (twelve digits, and perhaps "externalId"), or "identityProvider" (its ARN), "audience" and perhaps "subject"',
});
export type SignIn = z.infer<typeof signIn>;

export const countySignIn = signIn.optional();

const submitters: readonly string[] = kent.submitters.map(({ id }) => id);

/** For submitters, by their id, how they sign in and who is mailed when a receipt is there; those left out have the defaults. */
export const submittersSettings = z.record(
  z.string().refine((id) => submitters.includes(id), {
    error: `must name only submitters of the county: ${submitters.join(', ')}`,
  }),
  z.strictObject(
    { addresses: addresses.optional(), signIn: signIn.optional() },
    { error: 'must be an object with "addresses" or "signIn" or both' },
  ),
  { error: 'must be an object of submitters, which may be empty' },
);
export type SubmittersSettings = z.infer<typeof submittersSettings>;
