import type { ComponentChildren } from 'preact';

/** What a wide table scrolls in, so that the page does not; the keyboard reaches it too. `label` says which table it is. */
export function TableScroll({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <section class="table-scroll" aria-label={label} tabindex={0}>
      {children}
    </section>
  );
}

/** The head of a table: each column's name, and whether its cells are numbers. */
export function TableHead({ columns }: { columns: readonly { name: string; isNumeric?: boolean }[] }) {
  return (
    <thead>
      <tr>
        {columns.map(({ name, isNumeric = false }) => (
          <th key={name} scope="col" class={isNumeric ? 'n' : undefined}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}
