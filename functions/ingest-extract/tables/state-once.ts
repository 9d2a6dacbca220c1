import type { Statement } from '../../../schemas/statement.ts';
import type { ExtractContext } from '../extract-context.ts';

/**
 * What a statement is about: texts that together no other statement has, and how to call it in a finding.
 * `said` is all that it says of that.
 */
export type Subject = { identity: readonly (string | null)[]; called: string; column: string; said: unknown };

/**
 * Gives a function that adds statements to those of the extract, each subject once: a line that says
 * again what an earlier one says is told of, and one that says something else of it is refused.
 */
export function stateOnce({ statements, findings }: ExtractContext): (statement: Statement, subject: Subject) => void {
  const bySubject = new Map<string, { line: number; said: string }>();
  return (statement, { identity, called, column, said }) => {
    const key = JSON.stringify(identity);
    const [{ line }, words] = [statement, JSON.stringify(said)];
    const earlier = bySubject.get(key);
    if (earlier === undefined) {
      bySubject.set(key, { line, said: words });
      statements.add(statement);
      return;
    }
    const code = words === earlier.said ? 'statement-repeated' : 'statement-contradicted';
    findings.add(code, { line, column, found: called, first: earlier.line });
  };
}
