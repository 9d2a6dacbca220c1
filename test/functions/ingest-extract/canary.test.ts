import { CANARY, FILES_WITH_PEOPLE, MAIL } from './files-with-people.ts';
import { inbox } from './inbox.ts';

const PLACES = [
  'kent-police/all-crime',
  'kent-police/figures',
  'ashford/meetings',
  'nobody/nothing',
  'kent-police/nonsense',
];

describe.each(PLACES)('of a file dropped at %s that holds a person, nothing comes out that stands in', (place) => {
  test.each(FILES_WITH_PEOPLE)('%s', async (_, content) => {
    const written: string[] = [];
    for (const stream of ['log', 'info', 'warn', 'error'] as const) {
      jest.spyOn(console, stream).mockImplementation((...texts) => written.push(texts.join(' ')));
    }
    const box = inbox();
    const outcome = await box.deliver(await box.drop(content, `in/${place}/2019.csv`));
    const { receipts, pages, tags } = box.world.uploads;
    expect({ receipts: receipts.size, pages: pages.size, quarantined: [...tags.keys()] }).toEqual({
      receipts: 1,
      pages: 1,
      quarantined: [`in/${place}/2019.csv`],
    });
    const everything = JSON.stringify([outcome, [...receipts], [...pages], [...tags], await box.tables(), written]);
    expect(everything).not.toContain(CANARY);
    expect(everything).not.toContain(MAIL);
  });
});

afterEach(() => jest.restoreAllMocks());
