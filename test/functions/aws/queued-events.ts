import type { SQSEvent } from 'aws-lambda';

/** An event as S3 sends it through EventBridge, parts that are not read included. */
export function created(key = 'in/ashford/figures/2018.csv', etag = 'b1946ac92492d2347c6235b4d2611184') {
  return {
    version: '0',
    id: '17793124-05d4-b198-2fde-7ededc63b103',
    'detail-type': 'Object Created',
    source: 'aws.s3',
    account: '111122223333',
    time: '2019-05-01T09:00:00Z',
    region: 'eu-west-2',
    resources: ['arn:aws:s3:::uploads'],
    detail: {
      version: '0',
      bucket: { name: 'uploads' },
      object: { key, size: 5, etag, sequencer: '00617F08299329D189' },
      'request-id': 'N4N7GDK58NMKJ12R',
      requester: '111122223333',
      'source-ip-address': '1.2.3.4',
      reason: 'PutObject',
    },
  };
}

/** Message bodies as the batch that a queue hands to a function; their ids are `message-0`, `message-1` … */
export function batchOf(bodies: readonly string[]): SQSEvent {
  const attributes = {
    ApproximateReceiveCount: '1',
    SentTimestamp: '0',
    SenderId: 'events',
    ApproximateFirstReceiveTimestamp: '0',
  };
  const rest = { receiptHandle: 'handle', attributes, messageAttributes: {}, md5OfBody: '', eventSource: 'aws:sqs' };
  const where = { eventSourceARN: 'arn:aws:sqs:eu-west-2:111122223333:arrivals', awsRegion: 'eu-west-2' };
  return { Records: bodies.map((body, index) => ({ messageId: `message-${index}`, body, ...rest, ...where })) };
}
