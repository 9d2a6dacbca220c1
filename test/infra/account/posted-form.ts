import { createHmac } from 'node:crypto';
import * as z from 'zod';

const condition = z.union([
  z.tuple([z.literal('content-length-range'), z.number(), z.number()]),
  z.record(z.string(), z.string()),
]);
const policySchema = z.strictObject({ expiration: z.iso.datetime(), conditions: z.array(condition) });

/** What an invitation's policy says, decoded. */
export function policyOf(fields: Readonly<Record<string, string>>): z.infer<typeof policySchema> {
  return policySchema.parse(JSON.parse(Buffer.from(fields['Policy'] ?? '', 'base64').toString('utf8')));
}

/**
 * The signature of a policy as AWS documents it for browser-based uploads (Signature Version 4): the policy, in
 * base64, under a key made of the secret, the day, the region and the service.
 */
export function signatureOf(policy: string, secret: string, [day, region]: readonly [string, string]): string {
  const under = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
  const signingKey = ['s3', 'aws4_request'].reduce(under, under(under(`AWS4${secret}`, day), region));
  return under(signingKey, policy).toString('hex');
}

/**
 * What S3 would say of a form that is posted to it, by its rules for browser-based uploads: the policy must be signed
 * and stand, every field but the few exempt must be named by it, and be what it says.
 */
export function answerToForm(form: FormData, file: Blob, { secret, now }: { secret: string; now: Date }): string {
  const fields = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  const [, day = '', region = ''] = (fields['X-Amz-Credential'] ?? '').split('/');
  if (fields['X-Amz-Signature'] !== signatureOf(fields['Policy'] ?? '', secret, [day, region]))
    return 'SignatureDoesNotMatch';
  const { expiration, conditions } = policyOf(fields);
  if (new Date(expiration) <= now) return 'AccessDenied: Policy expired';
  const named = new Set(['Policy', 'X-Amz-Signature']);
  for (const met of conditions) {
    if (Array.isArray(met)) {
      if (file.size < met[1]) return 'EntityTooSmall';
      if (file.size > met[2]) return 'EntityTooLarge';
      continue;
    }
    for (const [name, value] of Object.entries(met)) {
      if (fields[name] !== value) return `AccessDenied: Policy Condition failed: ${name}`;
      named.add(name);
    }
  }
  const extra = Object.keys(fields).find((name) => !named.has(name));
  if (extra !== undefined) return `AccessDenied: Extra input fields: ${extra}`;
  return `stored ${fields['key']}`;
}
