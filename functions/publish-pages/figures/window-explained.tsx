import { describePeriod } from '../../../schemas/period.ts';
import type { MeasureDocument } from '../../../schemas/snapshot.ts';
import { SummaryList } from '../frame/summary-list.tsx';
import { kindOfWindow, windowSlug } from '../words/window-names.ts';
import type { ComparedArea } from './figures-sent.ts';
import { ChangeExplained, PositionExplained } from './judged-explained.tsx';
import { RateExplained } from './rate-explained.tsx';
import { SideExplained } from './side-explained.tsx';
import type { Uploads } from './where-read.tsx';

type WindowExplainedProps = {
  of: ComparedArea;
  uploads: Uploads;
  rules: MeasureDocument['rules'];
};

/** How the numbers of one window were worked out: the counts and where they were read, then the change, the rate, the rules. */
export function WindowExplained({ of: { window, compared }, uploads, rules }: WindowExplainedProps) {
  const { sentence } = compared;
  return (
    <section class="explained" aria-labelledby={windowSlug(window)}>
      <h2 class="govuk-heading-m" id={windowSlug(window)}>
        {kindOfWindow(window)}: {describePeriod(window.current)}
      </h2>
      {sentence !== null && <p class="govuk-body">{sentence}</p>}
      <SummaryList>
        <SideExplained side="current" window={window} compared={compared} uploads={uploads} />
        <SideExplained side="previous" window={window} compared={compared} uploads={uploads} />
        <ChangeExplained compared={compared} rules={rules} />
        <RateExplained compared={compared} rules={rules} uploads={uploads} />
        {'rankByRate' in compared && <PositionExplained compared={compared} rules={rules} />}
      </SummaryList>
    </section>
  );
}
