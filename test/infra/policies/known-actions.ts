/** What AWS lets be asked of each kind of thing: what anybody here could want, and all that must not happen. */
const ACTIONS: Record<string, string> = {
  object: `s3: GetObject GetObjectVersion GetObjectAttributes GetObjectVersionAttributes GetObjectTagging
    GetObjectVersionTagging GetObjectAcl GetObjectVersionAcl GetObjectTorrent GetObjectRetention GetObjectLegalHold
    GetObjectVersionForReplication PutObject PutObjectAcl PutObjectVersionAcl PutObjectTagging PutObjectVersionTagging
    PutObjectRetention PutObjectLegalHold DeleteObject DeleteObjectVersion DeleteObjectTagging
    DeleteObjectVersionTagging RestoreObject ReplicateObject ReplicateDelete ReplicateTags InitiateReplication
    ObjectOwnerOverrideToBucketOwner AbortMultipartUpload ListMultipartUploadParts BypassGovernanceRetention`,
  bucket: `s3: ListBucket ListBucketVersions ListBucketMultipartUploads GetBucketLocation GetBucketPolicy PutBucketPolicy
    DeleteBucketPolicy GetBucketAcl PutBucketAcl GetBucketVersioning PutBucketVersioning GetEncryptionConfiguration
    PutEncryptionConfiguration GetLifecycleConfiguration PutLifecycleConfiguration GetBucketNotification
    PutBucketNotification GetReplicationConfiguration PutReplicationConfiguration GetBucketLogging PutBucketLogging
    PutBucketPublicAccessBlock PutBucketOwnershipControls PutBucketCORS PutBucketWebsite PutBucketTagging DeleteBucket`,
  table: `dynamodb: GetItem BatchGetItem Query Scan ConditionCheckItem PutItem BatchWriteItem UpdateItem DeleteItem
    PartiQLSelect PartiQLInsert PartiQLUpdate PartiQLDelete DescribeTable UpdateTable DeleteTable UpdateTimeToLive
    UpdateContinuousBackups CreateBackup ExportTableToPointInTime RestoreTableToPointInTime ImportTable GetRecords
    GetShardIterator GetResourcePolicy PutResourcePolicy DeleteResourcePolicy TagResource`,
  queue: `sqs: SendMessage ReceiveMessage DeleteMessage ChangeMessageVisibility GetQueueUrl GetQueueAttributes
    SetQueueAttributes PurgeQueue DeleteQueue AddPermission RemovePermission StartMessageMoveTask CancelMessageMoveTask
    ListDeadLetterSourceQueues`,
  topic: `sns: Publish Subscribe ListSubscriptionsByTopic GetTopicAttributes SetTopicAttributes DeleteTopic AddPermission
    RemovePermission`,
  key: `kms: Encrypt Decrypt ReEncryptFrom ReEncryptTo GenerateDataKey GenerateDataKeyWithoutPlaintext
    GenerateDataKeyPair GenerateDataKeyPairWithoutPlaintext DescribeKey CreateGrant RetireGrant RevokeGrant ListGrants
    GetKeyPolicy PutKeyPolicy DisableKey EnableKey ScheduleKeyDeletion CancelKeyDeletion EnableKeyRotation
    DisableKeyRotation TagResource UpdateKeyDescription`,
  function: `lambda: InvokeFunction InvokeFunctionUrl GetFunction GetFunctionConfiguration UpdateFunctionCode
    UpdateFunctionConfiguration DeleteFunction AddPermission RemovePermission PutFunctionConcurrency
    CreateFunctionUrlConfig PublishVersion`,
  log: `logs: CreateLogStream PutLogEvents CreateLogGroup DeleteLogGroup DeleteLogStream GetLogEvents FilterLogEvents
    StartQuery PutRetentionPolicy DeleteRetentionPolicy DisassociateKmsKey PutSubscriptionFilter`,
  dashboard: `cloudwatch: GetDashboard PutDashboard DeleteDashboards`,
  role: `sts: AssumeRole AssumeRoleWithSAML AssumeRoleWithWebIdentity TagSession SetSourceIdentity
    iam: PassRole UpdateAssumeRolePolicy PutRolePolicy AttachRolePolicy DeleteRole`,
  everything: `xray: PutTraceSegments PutTelemetryRecords GetTraceSummaries
    cloudwatch: PutMetricData GetMetricData ListMetrics DescribeAlarms PutMetricAlarm DeleteAlarms SetAlarmState
    logs: GetQueryResults StopQuery DescribeLogGroups events: PutEvents PutRule PutTargets
    s3: ListAllMyBuckets CreateBucket iam: CreateRole CreateUser CreateAccessKey PassRole sts: AssumeRole
    ec2: CreateNetworkInterface DescribeNetworkInterfaces secretsmanager: GetSecretValue ssm: GetParameter
    kms: CreateKey lambda: CreateFunction cloudformation: UpdateStack DeleteStack`,
};

const KINDS: [RegExp, string][] = [
  [/^arn:aws:s3:::[^/]+$/, 'bucket'],
  [/^arn:aws:s3:::/, 'object'],
  [/:table\//, 'table'],
  [/^arn:aws:sqs:/, 'queue'],
  [/^arn:aws:sns:/, 'topic'],
  [/:key\//, 'key'],
  [/:function:/, 'function'],
  [/:log-group:/, 'log'],
  [/:dashboard\//, 'dashboard'],
  [/:role\//, 'role'],
];

/** The actions that can be asked of a resource. */
export function actionsOn(resource: string): string[] {
  const kind = KINDS.find(([pattern]) => pattern.test(resource))?.[1] ?? 'everything';
  let service = '';
  return (ACTIONS[kind] ?? '').split(/\s+/).flatMap((word) => {
    if (!word.endsWith(':')) return [service + word];
    service = word;
    return [];
  });
}

export const knownActions: readonly string[] = [
  'arn:aws:s3:::b',
  'arn:aws:s3:::b/o',
  ':table/',
  'arn:aws:sqs:',
  'arn:aws:sns:',
  ':key/',
  ':function:',
  ':log-group:',
  ':dashboard/',
  ':role/',
  '*',
].flatMap(actionsOn);
