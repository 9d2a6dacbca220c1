import { type FindingCode, findingSchema, makeFinding } from '../../schemas/finding.ts';
import { FINDINGS } from '../../schemas/finding-catalogue.ts';

const codes = Object.keys(FINDINGS) as FindingCode[];

/** A sentence asks something of its reader, if only to look, or says that nothing needs doing. */
const VERBS =
  'ask|call|check|close|correct|delete|drop|export|fill|format|give|have|keep|leave|look|move|name|open|print|put|remove|rename|save|send|shorten|take|use|write';
const WHAT_TO_DO = new RegExp(
  String.raw`(?:^|\. )(?:(?:If|When) [^.]*, )?(?:${VERBS})\b|needs quotation marks|Nothing needs doing|choose "Save as"`,
  'i',
);

describe.each(codes)('%s', (code) => {
  const { sentence, severity } = FINDINGS[code];
  const details = { line: 17, ...Object.fromEntries(namesIn(sentence).map((name) => [name, `the ${name}`])) };

  test('can be filled', () => {
    const finding = makeFinding(code, details);
    expect(finding.message).not.toMatch(/[{}]|undefined/);
    for (const name of namesIn(sentence)) expect(finding.message).toContain(`the ${name}`);
    expect(finding.severity).toBe(severity);
    expect(findingSchema.safeParse({ ...finding, line: 17 }).error).toBeUndefined();
  });

  test('says what to do', () => {
    expect(sentence).toMatch(WHAT_TO_DO);
  });

  test('is whole sentences', () => {
    expect(sentence).toMatch(/^[A-Z{].*\.$/);
  });
});

test('a sentence never shows a gap: leaving a detail out is a fault of ours', () => {
  expect(() => makeFinding('area-not-known', { line: 4, found: 'Atlantis' })).toThrow('{expected}');
});

test('what the sender wrote stands in quotation marks, and a plain number does not', () => {
  const message = (found: string) => makeFinding('value-not-a-number', { line: 4, column: 'Apr-19', found }).message;
  expect(message('TBC')).toMatch(/^"TBC" on line 4, under "Apr-19", is not a number/);
  expect(message('5,370')).toMatch(/^5,370 on line 4/);
});

test.each(['{line}', '$& and $1', '__proto__', '"quoted"'])('%s is quoted as it is', (found) => {
  expect(makeFinding('value-not-a-number', { line: 4, column: 'Apr-19', found }).message).toContain(`"${found}" on`);
});

function namesIn(sentence: string): string[] {
  return [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').filter((name) => name !== 'line');
}
