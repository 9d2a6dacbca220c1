import { shown } from '../../../schemas/plain-text.ts';
import { Sparkline } from '../charts/sparkline.tsx';
import { href } from '../frame/href.ts';
import { TableScroll } from '../frame/table-scroll.tsx';
import { MarkSigns, MarksExplained } from '../marks/mark-signs.tsx';
import type { ShownCell, ShownColumn, ShownRow, ShownTable } from './shown-table.ts';

type TableShownProps = {
  table: ShownTable;
  /** The page it stands on. */
  from: string;
  id: string;
  /** Of the heading that its caption is. */
  level?: 'h2' | 'h3';
};

/**
 * A table for readers, with its marks explained and its notes beside it. With script its columns can be
 * sorted; what is sorted by is in the cells themselves.
 */
export function TableShown({ table, from, id, level = 'h2' }: TableShownProps) {
  const { caption, columns, rows, notes } = table;
  const Heading = level;
  const marks = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.marks ?? []));
  const [areas, totals] = [rows.filter(({ kind }) => kind === 'area'), rows.filter(({ kind }) => kind === 'total')];
  return (
    <>
      <TableScroll label={shown(caption)}>
        <table class={`figures figures--${columns[0]?.id}`} id={id} data-sortable>
          <caption>
            <Heading class={level === 'h2' ? 'govuk-heading-m' : 'govuk-heading-s'}>{shown(caption)}</Heading>
          </caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={column.id}
                  scope="col"
                  class={classOf(column)}
                  {...(column.kind === 'line' && { 'data-sort': 'never' })}
                >
                  {column.heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {areas.map((row) => (
              <Row key={row.code} row={row} columns={columns} from={from} />
            ))}
          </tbody>
          {totals.length > 0 && (
            <tfoot class="figures__totals">
              {totals.map((row) => (
                <Row key={row.code} row={row} columns={columns} from={from} />
              ))}
            </tfoot>
          )}
        </table>
      </TableScroll>
      <div class="beside-table">
        <MarksExplained marks={marks} />
        {notes.length > 0 && (
          <ul class="govuk-list govuk-list--bullet table-notes">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

function Row({ row, columns, from }: { row: ShownRow; columns: readonly ShownColumn[]; from: string }) {
  const [name, ...cells] = row.cells;
  return (
    <tr>
      <th scope="row">{name !== undefined && <Content cell={name} from={from} />}</th>
      {cells.map((cell, place) => {
        const column = columns[place + 1];
        return (
          <td
            key={column?.id ?? place}
            class={column && classOf(column)}
            {...(typeof cell.value === 'number' && { 'data-value': cell.value })}
          >
            <Content cell={cell} from={from} />
          </td>
        );
      })}
    </tr>
  );
}

function Content({ cell, from }: { cell: ShownCell; from: string }) {
  const { text, link, marks = [], detail, reading, months } = cell;
  if (months !== undefined) return <Sparkline points={months} label={text} />;
  const words = reading === undefined ? shown(text) : <span class={`reading-${reading}`}>{shown(text)}</span>;
  return (
    <>
      {link === undefined || text === '' ? (
        words
      ) : (
        <a class="govuk-link" href={href(from, link)}>
          {words}
          {typeof cell.value === 'number' && <span class="govuk-visually-hidden">, where it comes from</span>}
        </a>
      )}
      <MarkSigns marks={marks} />
      {detail !== undefined && <small> {detail}</small>}
    </>
  );
}

/** Short, for a page has a thousand cells. */
function classOf({ kind }: ShownColumn): string | undefined {
  return { name: undefined, number: 'n', words: 'w', line: 'l' }[kind];
}
