import { inbox } from './inbox.ts';

const CANARY = 'Zanzibar-7391';
const MAIL = 'jane@example.org';
const FILLER = 'Ashford,5,\n'.repeat(120_000);

/** Files that hold a person, and in some other place a text that must not come out of them. */
const FILES: readonly (readonly [string, string])[] = [
  ['the same cell', `Area,Apr-19,Note\nAshford,5,${CANARY} ${MAIL}\n`],
  ['a cell beside it', `Area,Apr-19,Note\n${CANARY},5,${MAIL}\n`],
  ['a number beside it', `Area,Apr-19,Note\nAshford,${CANARY},${MAIL}\n`],
  ['the heading over it', `Area,Apr-19,${CANARY}\nAshford,5,${MAIL}\n`],
  ['another heading', `Area,${CANARY},Apr-19\nAshford,5,${MAIL}\n`],
  ['a title', `${CANARY}\n\nArea,Apr-19,Note\nAshford,5,${MAIL}\n`],
  ['a note', `Area,Apr-19,Note\nAshford,5,${MAIL}\n${CANARY}\n`],
  ['a line above it', `Area,Apr-19,Note\n${CANARY},5,\nAshford,5,${MAIL}\n`],
  ['a line, the person being more than a megabyte below', `Area,Apr-19,Note\n${CANARY},5,\n${FILLER}Dover,5,${MAIL}\n`],
  ['a line more than a megabyte below the person', `Area,Apr-19,Note\nAshford,5,${MAIL}\n${FILLER}${CANARY},5,\n`],
  ['a file whose header nobody knows', `${CANARY},b\n${CANARY},${MAIL}\n`],
  ['a quotation mark that is never closed', `Area,Apr-19,Note\n${CANARY},5,\n"Dover,5,${MAIL}\n`],
];

const PLACES = [
  'kent-police/all-crime',
  'kent-police/figures',
  'ashford/meetings',
  'nobody/nothing',
  'kent-police/nonsense',
];

describe.each(PLACES)('of a file dropped at %s that holds a person, nothing comes out that stands in', (place) => {
  test.each(FILES)('%s', async (_, content) => {
    const written: string[] = [];
    for (const stream of ['log', 'info', 'warn', 'error'] as const) {
      jest.spyOn(console, stream).mockImplementation((...texts) => written.push(texts.join(' ')));
    }
    const box = inbox();
    const outcome = await box.deliver(await box.drop(content, `in/${place}/2019.csv`));
    const { receipts, pages, quarantined } = box.world.uploads;
    expect({ receipts: receipts.size, pages: pages.size, quarantined: quarantined.size }).toEqual({
      receipts: 1,
      pages: 1,
      quarantined: 1,
    });
    const everything = JSON.stringify([outcome, [...receipts], [...pages], await box.tables(), written]);
    expect(everything).not.toContain(CANARY);
    expect(everything).not.toContain(MAIL);
    expect(new TextDecoder().decode([...quarantined.values()][0])).toContain(CANARY);
  });
});

afterEach(() => jest.restoreAllMocks());
