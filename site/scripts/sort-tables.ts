/** How a column is sorted, or that it is not: as `aria-sort` tells it. */
type Order = 'ascending' | 'descending';

/**
 * Lets readers sort a table by each of its columns: a button in each heading, first the highest number or the first name, then the
 * other way round. Lines of the foot stay where they are, and those without a value stand last either way.
 */
export function makeSortable(table: HTMLTableElement): void {
  const [body] = table.tBodies;
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])];
  if (body === undefined || body.rows.length < 2) return;
  headings.forEach((heading, column) => {
    if (heading.dataset['sort'] === 'never') return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort-button';
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener('click', () => {
      const first: Order = isNumeric(body, column) ? 'descending' : 'ascending';
      const order = nextOrder(heading.getAttribute('aria-sort'), first);
      for (const other of headings) other.removeAttribute('aria-sort');
      heading.setAttribute('aria-sort', order);
      sort(body, column, order);
    });
  });
}

function nextOrder(standing: string | null, first: Order): Order {
  if (standing !== first) return first;
  return first === 'ascending' ? 'descending' : 'ascending';
}

function sort(body: HTMLTableSectionElement, column: number, order: Order): void {
  const sign = order === 'ascending' ? 1 : -1;
  const areNumbers = isNumeric(body, column);
  const rows = [...body.rows].map((row) => ({ row, value: sortValue(row, column, areNumbers) }));
  rows.sort(({ value: one }, { value: other }) => {
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return sign * compare(one, other);
  });
  body.append(...rows.map(({ row }) => row));
}

function compare(one: number | string, other: number | string): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one).localeCompare(String(other), 'en-GB', { numeric: true });
}

/** The number of a cell in a column of numbers, or its words in another; null where it has none: a mark is no value. */
function sortValue(row: HTMLTableRowElement, column: number, areNumbers: boolean): number | string | null {
  const cell = row.cells[column];
  const number = cell?.dataset['value'];
  if (areNumbers) return number === undefined ? null : Number(number);
  return cell?.textContent?.trim() || null;
}

function isNumeric(body: HTMLTableSectionElement, column: number): boolean {
  return [...body.rows].some((row) => row.cells[column]?.dataset['value'] !== undefined);
}
