import type { ComponentChildren } from 'preact';

/** A sign as it stands in a chart, drawn in a box of 28 by 16, and what it means. */
export type KeyEntry = { sign: ComponentChildren; meaning: string };

/** What the signs of a chart mean, in words. */
export function ChartKey({ entries }: { entries: readonly KeyEntry[] }) {
  return (
    <ul class="chart__key">
      {entries.map(({ sign, meaning }) => (
        <li key={meaning}>
          <svg class="chart__key-sign" width="28" height="16" aria-hidden="true">
            {sign}
          </svg>
          {meaning}
        </li>
      ))}
    </ul>
  );
}
