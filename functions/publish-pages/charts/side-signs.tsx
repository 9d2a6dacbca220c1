import type { Side } from './standing.ts';

/** The shapes of what stands out: a triangle that points the way it does. To be put once into a chart that uses them. */
export function SideSigns({ id }: { id: string }) {
  return (
    <defs>
      <path id={`${id}-higher`} d="M0-7 6 4H-6Z" />
      <path id={`${id}-lower`} d="M0 7 6-4H-6Z" />
    </defs>
  );
}

/** The shape of a side at a place of the chart, or of the key beside it. */
export function SideSign({ id, side, ...place }: { id: string; side: Side; x: string | number; y: string | number }) {
  return <use href={`#${id}-${side}`} {...place} />;
}
