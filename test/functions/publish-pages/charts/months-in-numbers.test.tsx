import { MonthsInNumbers } from '../../../../functions/publish-pages/charts/months/months-in-numbers.tsx';
import type { ControlChart } from '../../../../schemas/control-chart.ts';
import { pageFaults } from '../page-faults.ts';
import { elementsIn, parsedPage, textIn } from '../parsed-page.ts';
import { draw } from './drawn.ts';
import { madeRun } from './made-charts.ts';

function tableOf(charts: readonly ControlChart[]) {
  const page = parsedPage(draw(<MonthsInNumbers charts={charts} unit="crimes" />));
  expect(pageFaults(page).filter((fault) => fault !== 'there is not one h1')).toEqual([]);
  return elementsIn(page, 'tr').map((row) =>
    row.children.flatMap((cell) => (typeof cell === 'string' ? [] : [textIn(cell)])),
  );
}

test('every month that is drawn stands with its figure, the newest first', () => {
  expect(tableOf([madeRun('2018-11', [1204, 0, 1050])])).toEqual([
    ['Month', 'Crimes'],
    ['January 2019', '1,050'],
    ['December 2018', '0'],
    ['November 2018', '1,204'],
  ]);
});

test('months of several runs stand in one order, and one without a figure does not stand', () => {
  const runs = [madeRun('2018-11', [1, 2]), madeRun('2019-02', [4], { startsWith: 'gap' })];
  expect(tableOf(runs).slice(1)).toEqual([
    ['February 2019', '4'],
    ['December 2018', '2'],
    ['November 2018', '1'],
  ]);
});
