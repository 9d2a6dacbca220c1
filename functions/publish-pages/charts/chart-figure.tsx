import type { ComponentChildren } from 'preact';
import { shown } from '../../../schemas/plain-text.ts';

/** What every chart is told of itself: `id` begins the ids within it and differs from that of any other chart of a page. */
export type ChartFace = { id: string; caption: string };

/** The kinds of margin a chart leaves at its left: for the values of an axis that stands there, or none. */
type Margin = 'for-axis' | 'none';

type ChartFigureProps = ChartFace & {
  /** What is to be seen, in one sentence, for whoever has the page read out. */
  says: string;
  height: number;
  margin: Margin;
  /** What explains the signs, between the caption and the chart. */
  legend?: ComponentChildren;
  /** What is said below the chart. */
  notes?: ComponentChildren;
  children: ComponentChildren;
};

/**
 * A chart within its caption, the words that explain its signs, and what is to be said below it. It is as wide as there is room for:
 * places across it are shares of its width, places down it and the size of its writing are pixels.
 */
export function ChartFigure({ id, caption, says, height, margin, legend, notes, children }: ChartFigureProps) {
  const [title, description] = [`${id}-title`, `${id}-desc`];
  return (
    <figure class="chart">
      <figcaption class="chart__caption">{shown(caption)}</figcaption>
      {legend}
      <div class={margin === 'none' ? 'chart__plot' : 'chart__plot chart__plot--with-axis'}>
        <svg role="img" aria-labelledby={`${title} ${description}`} width="100%" height={height}>
          <title id={title}>{shown(caption)}</title>
          <desc id={description}>{says}</desc>
          {children}
        </svg>
      </div>
      {notes}
    </figure>
  );
}

/** What is drawn as paths, over the whole width: across from 0 to 100, down in pixels. */
export function StretchedPaths({ height, children }: { height: number; children: ComponentChildren }) {
  return (
    <svg width="100%" height={height} viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" aria-hidden="true">
      {children}
    </svg>
  );
}
