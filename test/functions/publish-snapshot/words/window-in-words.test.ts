import { windowInWords } from '../../../../functions/publish-snapshot/words/window-in-words.ts';
import { monthsOf, yearBefore } from '../../../../schemas/period.ts';
import type { Window, WindowKind } from '../../../../schemas/window.ts';

test.each<[WindowKind, WindowKind[], string, string, string]>([
  ['month', [], '2019-05', 'in May 2019', 'May 2018'],
  ['month', ['financial-year-to-date'], '2019-04', 'in April 2019', 'April 2018'],
  ['quarter', ['financial-year-to-date'], '2019-04/2019-06', 'between April and June 2019', 'the same months of 2018'],
  ['financial-year-to-date', [], '2019-04/2019-05', 'in April and May 2019', 'the same months of 2018'],
  ['financial-year-to-date', [], '2019-04/2019-08', 'between April and August 2019', 'the same months of 2018'],
  [
    'financial-year-to-date',
    [],
    '2018-04/2019-02',
    'between April 2018 and February 2019',
    'the same months a year earlier',
  ],
  ['financial-year-to-date', ['rolling-twelve-months'], '2018-04/2019-03', 'in the financial year 2018/19', '2017/18'],
  ['as-sent', ['financial-year-to-date'], '1999-04/2000-03', 'in the financial year 1999/00', '1998/99'],
  ['calendar-year', ['rolling-twelve-months'], '2018-01/2018-12', 'in 2018', '2017'],
  ['as-sent', ['calendar-year', 'rolling-twelve-months'], '2018-01/2018-12', 'in 2018', '2017'],
  ['rolling-twelve-months', [], '2017-11/2018-10', 'in the twelve months to October 2018', 'the twelve months before'],
  ['rolling-twelve-months', ['year-to-june'], '2017-07/2018-06', 'in the year to June 2018', 'the year before'],
  ['as-sent', [], '2019-04/2019-08', 'between April and August 2019', 'the same months of 2018'],
  [
    'as-sent',
    ['rolling-twelve-months'],
    '2017-11/2018-10',
    'between November 2017 and October 2018',
    'the same months a year earlier',
  ],
  ['as-sent', [], '2018-12/2019-01', 'in December 2018 and January 2019', 'the same months a year earlier'],
])('%s %j of %s is %s, compared with that in %s', (kind, alsoKnownAs, current, when, before) => {
  const months = monthsOf(current).length;
  const window: Window = { kind, alsoKnownAs, current, previous: yearBefore(current), months };
  expect(windowInWords(window)).toEqual({ when, before });
});
