/** Tests of checks as rows: a questionnaire with one fault, and the problem that tells it. */
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { problemsIn } from './problems-in.ts';

export interface Refusal {
  /** The title of the test. */
  readonly fact: string;
  readonly wrong: Questionnaire;
  readonly message: string;
  readonly place: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** One test for each row, and one for each language that has to have the words. */
export function itRefuses(rows: readonly Refusal[]): void {
  for (const { fact, wrong, message, place, values } of rows) {
    it(fact, () => {
      const found = problemsIn(wrong).find((problem) => problem.message === `questionnaire.${message}`);
      expect(found?.values).to.include({ place, ...values });
    });
  }
  for (const language of ['sv', 'en']) {
    it(`each of these problems has its words in ${language}`, () => {
      const file = new URL(`../../views/locales/${language}/questionnaire.json`, import.meta.url);
      expect(JSON.parse(readFileSync(file, 'utf8'))).to.include.keys(rows.map((row) => row.message));
    });
  }
}
