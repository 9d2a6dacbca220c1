import * as z from 'zod';
import { ACCOUNT } from '../emulated-account.ts';

/** The functions, each by the logical name of its role. */
export const FUNCTIONS = {
  ingest: 'ExtractIntakeIngestExtractRole',
  publish: 'SnapshotPublicationPublishSnapshotRole',
  pages: 'PagePublicationPublishPagesRole',
} as const;

const withResources = z.looseObject({ Resources: z.record(z.string(), z.unknown()) });
const role = z.looseObject({
  Type: z.literal('AWS::IAM::Role'),
  Properties: z.looseObject({ AssumeRolePolicyDocument: z.looseObject({ Statement: z.array(z.unknown()) }) }),
});

/** A template in which somebody of the account may put themselves in the place of a function, whom only Lambda can be otherwise. */
export function withFunctionsPlayed(whole: unknown): unknown {
  const template = withResources.parse(whole);
  const playing = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: ACCOUNT } };
  const names: string[] = Object.values(FUNCTIONS);
  const Resources = Object.entries(template.Resources).map(([id, resource]) => {
    if (!names.includes(id.replace(/[0-9A-F]{8}$/, ''))) return [id, resource];
    const changed = structuredClone(role.parse(resource));
    changed.Properties.AssumeRolePolicyDocument.Statement.push(playing);
    return [id, changed];
  });
  return { ...template, Resources: Object.fromEntries(Resources) };
}
