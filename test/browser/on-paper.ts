import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { checker } from '../infra/checkers.ts';

/** What stands on the sheets of a printed page, in the order of the sheets, and what is told of their size. */
export type OnPaper = { sheets: string[]; size: string };

/** `test` where what tells text out of PDF is on this machine; elsewhere the tests are skipped and said to be so. */
export function testOnPaper(): jest.It {
  if (checker('pdftotext') !== undefined && checker('pdfinfo') !== undefined) return test;
  process.stderr.write('Skipped: the tests of printed pages need pdftotext and pdfinfo (poppler-utils).\n');
  return test.skip;
}

/** Prints a page as a browser does, with the size of paper that its own style asks for. */
export async function printed(page: Page): Promise<OnPaper> {
  const file = join(mkdtempSync(join(tmpdir(), 'on-paper-')), 'page.pdf');
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
  const size = /^Page size:\s+(.*)$/m.exec(said('pdfinfo', file))?.[1] ?? '';
  const sheets = said('pdftotext', '-layout', file, '-').split('\f').slice(0, -1);
  return { sheets, size };
}

function said(program: string, ...options: string[]): string {
  const { status, stdout, stderr } = spawnSync(program, options, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
  return stdout;
}
