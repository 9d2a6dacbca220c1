import { currentStatements } from '../../../functions/what-counts/current-statements.ts';
import { meetingName } from '../../../functions/what-counts/meeting-name.ts';
import { kent } from '../../../schemas/reference/kent/county.ts';
import type { Statement, StatementOf } from '../../../schemas/statement.ts';
import { codeOf } from '../publish-snapshot/police-table-of-2019.ts';
import { type SentUpload, statedUpload } from '../publish-snapshot/sent-upload.ts';

const JANUARY = '2019-01-01T09:00:00Z';
const FEBRUARY = '2019-02-01T09:00:00Z';
const NONE = { state: 'not-reported', text: '', value: null, unit: null, period: null } as const;
const planned = { ...NONE, period: '2013-04/2014-03' };

const target: StatementOf<'plan-targets'> = {
  kind: 'plan-targets',
  line: 4,
  area: codeOf('Tonbridge and Malling'),
  priority: 'Domestic Abuse',
  action: 'Support victims',
  baseline: { ...NONE, period: '2012-04/2013-03' },
  target: planned,
  actual: planned,
};
const meeting: StatementOf<'meetings'> = {
  kind: 'meetings',
  line: 2,
  area: codeOf('Ashford'),
  committee: 'Overview and Scrutiny Committee',
  date: '2019-02-26',
  papersOn: null,
};

test.each<[string, Statement, Statement]>([
  ['a target', target, { ...target, line: 9, priority: 'Other', actual: { ...planned, state: 'number', value: 40 } }],
  ['a meeting', meeting, { ...meeting, committee: 'Overview & scrutiny committee', papersOn: '2019-02-18' }],
  ['a rebase', rebase(null), { ...rebase(null), reason: 'New app', decidedBy: 'Board', decidedOn: '2019-03-01' }],
])('%s that two uploads state stands once, as the newer states it', (_, older, newer) => {
  const sent = [made('aaa', JANUARY, [older]), made('bbb', FEBRUARY, [newer])];
  for (const order of [sent, sent.toReversed()]) {
    expect(current(order)).toEqual([{ statement: newer, uploadId: 'bbb' }]);
  }
});

test.each<[string, Statement, Statement]>([
  ['targets of two years', target, { ...target, target: { ...planned, period: '2014-04/2015-03' } }],
  ['targets of two districts', target, { ...target, area: codeOf('Dover') }],
  ["meetings of two districts' committees of one name", meeting, { ...meeting, area: codeOf('Dover') }],
  ['breaks in one area and in all', seriesBreak(null), seriesBreak(codeOf('Dover'))],
  ['rebases in one area and in all', rebase(null), rebase(codeOf('Dover'))],
  ['a break and a rebase', seriesBreak(null), rebase(null)],
])("%s both stand, the newer upload's first", (_, older, newer) => {
  const sent = [made('aaa', JANUARY, [older]), made('bbb', FEBRUARY, [newer])];
  expect(current(sent).map(({ statement }) => statement)).toEqual([newer, older]);
});

test('statements of one upload stand in the order of its lines', () => {
  const lines = [7, 3, 5].map((line) => ({ ...target, line, action: `Action ${line}` }));
  expect(current([made('aaa', JANUARY, lines)]).map(({ statement }) => statement.line)).toEqual([3, 5, 7]);
});

test('packs of an upload that is not current are passed over', () => {
  const { entry } = made('aaa', JANUARY, [meeting]);
  const strangers = [made('zzz', FEBRUARY, [target]), made('aaa', FEBRUARY, [target])];
  expect(
    currentStatements(
      strangers.flatMap(({ statementPacks = [] }) => statementPacks),
      [entry],
      kent,
    ),
  ).toEqual([]);
});

test.each([
  ['Ashford', 'Overview and Scrutiny Committee', '2019-02-26-ashford-overview-and-scrutiny-committee'],
  [
    'Gravesham',
    "Gravesham's Crime & Disorder Committee",
    '2019-02-26-gravesham-graveshams-crime-and-disorder-committee',
  ],
  ['Kent', 'Kent Scrutiny Committee', '2019-02-26-kent-scrutiny-committee'],
  [null, 'Kent and Medway Police and Crime Panel', '2019-02-26-kent-and-medway-police-and-crime-panel'],
  [null, '?', '2019-02-26'],
])('the meeting of %s, %s, is known as %s', (name, committee, known) => {
  expect(meetingName({ ...meeting, area: name === null ? null : codeOf(name), committee }, kent)).toBe(known);
});

function seriesBreak(area: string | null): Statement {
  return { kind: 'series-breaks', line: 2, area, measure: 'road-casualties', month: '2016-01', reason: 'CRASH' };
}

function rebase(area: string | null): StatementOf<'chart-rebases'> {
  const decided = { decidedBy: 'Scrutiny Committee', decidedOn: '2019-02-26' };
  return {
    kind: 'chart-rebases',
    line: 2,
    area,
    measure: 'road-casualties',
    month: '2016-01',
    reason: 'App',
    ...decided,
  };
}

function made(uploadId: string, writtenAt: string, statements: readonly Statement[]): SentUpload {
  return statedUpload(statements, { uploadId, writtenAt, key: `in/kent-county/statements/${uploadId}.csv` });
}

function current(sent: readonly SentUpload[]) {
  return currentStatements(
    sent.flatMap(({ statementPacks = [] }) => statementPacks),
    sent.map(({ entry }) => entry),
    kent,
  );
}
