import { describePeriod } from '../../../schemas/period.ts';
import { counted } from '../../../schemas/plain-text.ts';
import { href } from '../frame/href.ts';
import { snapshotPath } from '../frame/paths.ts';
import { TableHead, TableScroll } from '../frame/table-scroll.tsx';
import type { EarlierValue } from '../history/earlier-values.ts';
import { MarkSigns, MarksExplained } from '../marks/mark-signs.tsx';
import type { Mark } from '../marks/marks.ts';
import { dayInWords } from '../words/days.ts';
import { countInWords } from '../words/numbers.ts';
import { shortId } from '../words/short-id.ts';
import type { FigureSent } from './figures-sent.ts';
import { type Uploads, WhereRead } from './where-read.tsx';

const COLUMNS = [
  { name: 'Period' },
  { name: 'Figure', isNumeric: true },
  { name: 'Read in' },
  { name: 'Earlier values' },
];

/** Earlier values of one period that are shown, the newest of all. */
const EARLIER_SHOWN = 3;

/** Every figure that was sent of an area, where it was read, and what was published of it before; those withdrawn stand too. */
export function FiguresSentTable({
  figures,
  earlier,
  uploads,
  path,
  document,
  most,
}: {
  figures: readonly FigureSent[];
  earlier: ReadonlyMap<string, readonly EarlierValue[]>;
  uploads: Uploads;
  path: string;
  /** Where the measure's whole document lies. */
  document: string;
  /** Periods that are shown, the newest of all. */
  most: number;
}) {
  const there = new Set(figures.map(({ period }) => period));
  const newest = figures.slice(0, most);
  const gone = [...earlier].filter(([period]) => !there.has(period));
  const withdrawn = gone.slice(0, most);
  if (figures.length + withdrawn.length === 0) return null;
  const marksOf = ({ period, sources }: FigureSent): Mark[] => [
    ...(sources.some(({ approximate }) => approximate) ? (['approximate'] as const) : []),
    ...(earlier.has(period) ? (['revised'] as const) : []),
  ];
  return (
    <>
      <TableScroll label="Figures as they were sent">
        <table class="figures" id="sent">
          <caption>
            <h2 class="govuk-heading-m">Figures as they were sent</h2>
          </caption>
          <TableHead columns={COLUMNS} />
          <tbody>
            {newest.map((figure) => (
              <tr key={figure.period}>
                <th scope="row">{describePeriod(figure.period)}</th>
                <td class="n">
                  {countInWords(figure.value)}
                  <MarkSigns marks={marksOf(figure)} />
                </td>
                <td class="read-from">
                  {figure.sources.map((source) => (
                    <WhereRead key={source.line} source={source} uploads={uploads} />
                  ))}
                </td>
                <td>
                  <Earlier values={earlier.get(figure.period) ?? []} path={path} />
                </td>
              </tr>
            ))}
            {withdrawn.map(([period, values]) => (
              <tr key={period}>
                <th scope="row">{describePeriod(period)}</th>
                <td class="n">
                  <MarkSigns marks={['missing']} />
                </td>
                <td>Withdrawn</td>
                <td>
                  <Earlier values={values} path={path} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <div class="beside-table">
        {gone.length > most && (
          <p>
            The first {most} of {gone.length} that were withdrawn.
          </p>
        )}
        {figures.length > most && (
          <p>
            The newest {most} of {figures.length}; every one is in the{' '}
            <a class="govuk-link" href={href(path, document)}>
              measure’s document
            </a>
            .
          </p>
        )}
        <MarksExplained marks={[...newest.flatMap(marksOf), ...(withdrawn.length > 0 ? (['missing'] as const) : [])]} />
      </div>
    </>
  );
}

function uploadOf(uploadId: string, upload: EarlierValue['upload']): Uploads {
  return new Map(upload === null ? [] : [[uploadId, upload]]);
}

function Earlier({ values, path }: { values: readonly EarlierValue[]; path: string }) {
  if (values.length === 0) return <>None published</>;
  return (
    <ul class="govuk-list">
      {values.slice(0, EARLIER_SHOWN).map(({ value, source, upload, fate, by }) => (
        <li key={`${by.id} ${source.uploadId}`}>
          {countInWords(value)} (<WhereRead source={source} uploads={uploadOf(source.uploadId, upload)} />
          ), {fate} {dayInWords(by.asAt)} in snapshot{' '}
          <a class="govuk-link" href={href(path, snapshotPath(by.id))}>
            {shortId(by.id)}
          </a>
        </li>
      ))}
      {values.length > EARLIER_SHOWN && <li>and {counted(values.length - EARLIER_SHOWN, 'value')} before</li>}
    </ul>
  );
}
