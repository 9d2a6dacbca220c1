import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { shared } from '../shared-folder.ts';

const LIST = shared('data/csv-suites/blns/blns.json');

/** A word that no line of a narrow window takes. */
export const LONG_WORD = 'Wanderlust'.repeat(1_000);

/** Texts that break out of their place where somebody forgot to say that they are text. */
export const NASTIEST = [
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(2)>',
  "' onmouseover='alert(3)' x='",
  '</td></tr></table><h1>Out of the table</h1>',
  '<svg onload=alert(4)><title>',
  '</title><style>*{display:none}</style>',
  '<a href="javascript:alert(5)">javascript:alert(5)</a>',
  '<!-- a comment that does not end',
  ']]><![CDATA[',
  '&lt;b&gt; &amp;amp; &#x3C;i&#x3E;',
  '<iframe src="http://elsewhere.invalid/"></iframe>',
  '{{constructor.constructor("alert(6)")()}}',
  'safe\u202Egnp.exe\u202C \u2066isolated\u2069 \u200Fright\u200E',
  'nought\u0000 bell\u0007 escape\u001b[31m',
  'ZWJ\u200D, BOM\uFEFF, soft\u00ADhyphen',
  'Z̸̡̛͖͉̪͓̻̭̊͗̓a̵̢̛̟͖̦̽̑͆l̸̰̞̻̈́́̇̕g̸̨͍̬̗͆̋̂͝o̷̢͕̩̍',
  '__proto__',
  'constructor',
  'null',
  'undefined',
  '=cmd|" /C calc"!A0',
];

/** The naughty strings of the list that lies beside the project, where it does; each is some text. */
export function naughtyStrings(): string[] {
  if (!existsSync(LIST)) {
    process.stderr.write('Skipped: the naughty strings of ../shared/data, which are not on this machine.\n');
    return [];
  }
  return z
    .array(z.string())
    .parse(JSON.parse(readFileSync(LIST, 'utf8')))
    .filter((text) => text.trim() !== '');
}
