/** Invented responses to the measured form: the same at every run, with every step in use. */
import { compile } from '../../reports/compiling.ts';
import type { AuditReport } from '../../reports/report.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import type { Answers } from '../../surveys/questionnaires/answers.ts';
import { wordsIn } from '../../views/words.ts';
import { steps } from './form-of-24.ts';
import { audit, plannedCollection, questionnaire } from './ours.ts';

const keys = questionnaire.sections.flatMap(({ questions }) => questions.map(({ key }) => key));

/** The answers of the respondent with that number. */
export function answersOf(respondent: number): Answers {
  return Object.fromEntries(
    keys.map((key, at) => [
      key,
      steps[(respondent * 7 + at * 3 + ((respondent * at) % 4)) % steps.length]?.key ?? '',
    ]),
  );
}

/** A report on so many responses, compiled as the app does it, without a database. */
export function reportOn(responses: number): Promise<AuditReport> {
  const closed: Collection = { ...plannedCollection('report', 'section'), status: 'closed', settled: true };
  return compile({
    store: {
      questionnaires: { frozen: async () => questionnaire },
      responses: { each: () => generate(responses), methods: async () => [] },
    } as unknown as Parameters<typeof compile>[0]['store'],
    audit,
    collections: [closed],
    language: 'sv',
    madeOn: '2026-03-01',
    say: wordsIn('sv'),
  });
}

async function* generate(count: number): AsyncGenerator<Answers> {
  for (let respondent = 0; respondent < count; respondent += 1) yield answersOf(respondent);
}
