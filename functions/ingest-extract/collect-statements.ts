import type { Statement } from '../../schemas/statement.ts';
import type { FindingCollector } from './collect-findings.ts';

/** Gathers the statements of one extract, in the order of its lines. */
export type StatementCollector = {
  add(statement: Statement): void;
  all(): Statement[];
};

/** An extract with more of them is refused: nobody plans so much. */
const MOST_STATEMENTS = 10_000;

/** A collector with nothing in it. */
export function collectStatements(findings: FindingCollector): StatementCollector {
  const kept: Statement[] = [];
  let tooMany = false;
  return {
    add(statement) {
      if (kept.length < MOST_STATEMENTS) kept.push(statement);
      else if (!tooMany) {
        tooMany = true;
        findings.add('too-many-lines', { line: statement.line, expected: MOST_STATEMENTS.toLocaleString('en-GB') });
      }
    },
    all: () => kept,
  };
}
