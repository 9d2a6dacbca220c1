/** Why what a rule of NIST 800-53 asks for is not there, for whoever has to answer for it; by the rule's name. */
export const WHY_IT_REMAINS: Readonly<Record<string, string>> = {
  IAMNoInlinePolicy:
    'Each policy belongs to one role and goes with it. A managed policy would say the same in a place where others could attach it.',
  LambdaConcurrency:
    'Ingest is held back by the setting `limits.maxConcurrency` on its queue; a limit on the function itself sends good messages to the dead letters. Publishing runs twice a day, and the pages after it.',
  LambdaDLQ:
    'Ingest is only invoked by its queue, and what fails goes to the dead letters of that queue. The functions that publish snapshots and make pages have their own.',
  LambdaInsideVPC:
    'The functions reach S3, DynamoDB and nothing else, by addresses of AWS and with permissions for exactly that; a network of one’s own would add endpoints and cost, and close no way out that their roles leave open.',
  S3BucketReplicationEnabled:
    'Within a region S3 keeps three copies, and what was replaced or deleted stays for as long as the setting says. A county that must survive the loss of a region adds replication to another; what is published can be made again from what was sent.',
  S3DefaultEncryptionKMS:
    'Access logs only: S3 and CloudFront deliver them to no bucket with a key of a customer. They are encrypted with the key of S3.',
};
