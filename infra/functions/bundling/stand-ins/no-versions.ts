// In the place of semver, by which X-Ray's SDK tells one version 2 of the AWS SDK from another: nothing of ours uses that.

export function gte(): boolean {
  throw new Error('This bundle traces no client of version 2 of the AWS SDK');
}
