import type { Context } from 'aws-lambda';
import { logFault, logInfo, logWarning, logWithin, nameInvocation } from '../../../functions/aws/log.ts';
import { type WrittenLines, writtenLines } from './written-lines.ts';

let written: WrittenLines;
beforeEach(() => {
  written = writtenLines();
});
afterEach(() => jest.restoreAllMocks());

test('a line says what happened, with its fields beside it', () => {
  logInfo('arrival-taken', { outcome: 'accepted', figures: 0 });
  logWarning('extract-late', { submitter: 'ashford' });
  expect(written.logged()).toMatchObject([
    { level: 'INFO', message: 'arrival-taken', outcome: 'accepted', figures: 0 },
    { level: 'WARN', message: 'extract-late', submitter: 'ashford' },
  ]);
});

test('of a fault nothing is told but its name, its message and where it was raised', () => {
  const cause = new Error('the line secret-1 could not be read');
  const fault = Object.assign(new TypeError('the table is away\nfor now', { cause }), { row: ['secret-2'] });
  logFault('arrival-failed', fault);
  expect(written.logged()).toMatchObject([{ level: 'ERROR', message: 'arrival-failed' }]);
  expect(written.logged()[0]?.['error']).toEqual({
    name: 'TypeError',
    message: 'the table is away\nfor now',
    raisedAt: expect.stringMatching(/^at .*log\.test\.ts:\d+:\d+\)?$/),
  });
  expect(written.text()).not.toContain('secret');
});

test('nor is more told of an error that stands among the fields', () => {
  const error = Object.assign(new Error('away', { cause: 'secret-1' }), { row: 'secret-2' });
  logInfo('tried-again', { attempts: [{ error }], last: error });
  expect(written.text()).toContain('away');
  expect(written.text()).not.toContain('secret');
  expect(written.text()).not.toContain('node_modules');
});

test('what is thrown and no error is told as it is', () => {
  logFault('arrival-failed', 'no reason');
  expect(written.logged()).toMatchObject([{ error: { name: 'Error', message: 'no reason' } }]);
});

test('lines of a piece of work have its fields, lines after it have not, also where it failed', async () => {
  const work = async () => {
    logInfo('within', {});
    throw new Error('failed');
  };
  await expect(logWithin({ messageId: 'message-1' }, work)).rejects.toThrow('failed');
  logInfo('after', {});
  const [within, after] = written.logged();
  expect(within).toMatchObject({ message: 'within', messageId: 'message-1' });
  expect(after).not.toHaveProperty('messageId');
});

test('every line names the invocation that it is of', () => {
  nameInvocation({ awsRequestId: 'request-1' } as Context);
  logInfo('one', {});
  nameInvocation({ awsRequestId: 'request-2' } as Context);
  logInfo('other', {});
  expect(written.logged()).toMatchObject([
    { message: 'one', function_request_id: 'request-1' },
    { message: 'other', function_request_id: 'request-2' },
  ]);
});
