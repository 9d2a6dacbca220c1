// The events of a bucket that keeps versions, as the S3 User Guide has them under "EventBridge event message structure".

const envelope = {
  version: '0',
  source: 'aws.s3',
  account: '111122223333',
  time: '2021-11-12T00:00:00Z',
  region: 'ca-central-1',
  resources: ['arn:aws:s3:::amzn-s3-demo-bucket1'],
};
const bucket = { version: '0', 'event-version': '1.1', bucket: { name: 'amzn-s3-demo-bucket1' } };

export const OBJECT_CREATED = {
  ...envelope,
  id: '17793124-05d4-b198-2fde-7ededc63b103',
  'detail-type': 'Object Created',
  detail: {
    ...bucket,
    object: {
      key: 'example-key',
      size: 5,
      etag: 'b1946ac92492d2347c6235b4d2611184',
      'version-id': 'IYV3p45BT0ac8hjHg1houSdS1a.Mro8e',
      sequencer: '617f08299329d189',
    },
    'request-id': 'N4N7GDK58NMKJ12R',
    requester: '123456789012',
    'source-ip-address': '1.2.3.4',
    reason: 'PutObject',
  },
};

/** Somebody deleted an object without naming a version. */
export const OBJECT_DELETED = {
  ...envelope,
  id: '2ee9cc15-d022-99ea-1fb8-1b1bac4850f9',
  'detail-type': 'Object Deleted',
  detail: {
    ...bucket,
    object: {
      key: 'example-key',
      etag: 'd41d8cd98f00b204e9800998ecf8427e',
      'version-id': '1QW9g1Z99LUNbvaaYVpW9xDlOLU.qxgF',
      sequencer: '617f0837b476e463',
    },
    'request-id': '0BH729840619AG5K',
    requester: '123456789012',
    'source-ip-address': '1.2.3.4',
    reason: 'DeleteObject',
    'deletion-type': 'Delete Marker Created',
  },
};

/** A lifecycle rule deleted an object. */
export const OBJECT_EXPIRED = {
  ...envelope,
  id: 'ad1de317-e409-eba2-9552-30113f8d88e3',
  'detail-type': 'Object Deleted',
  detail: {
    ...bucket,
    object: {
      key: 'example-key',
      etag: 'd41d8cd98f00b204e9800998ecf8427e',
      'version-id': 'mtB0cV.jejK63XkRNceanNMC.qXPWLeK',
      sequencer: '617b398000000000',
    },
    'request-id': '20EB74C14654DC47',
    requester: 's3.amazonaws.com',
    reason: 'Lifecycle Expiration',
    'deletion-type': 'Delete Marker Created',
  },
};
