/** A gate of yes and no, a follow-up of those who said yes, and one of those who said yes to that. */

import type { Rules } from '../../reports/disclosure/rules.ts';
import { discloseUnit } from '../../reports/disclosure/unit.ts';
import type { QuestionTally } from '../../reports/question-count.ts';
import { sealed } from '../../reports/tally.ts';
import type { Edition } from '../../surveys/audits/collection.ts';
import { aQuestionnaire, aYesNo } from './questionnaires.ts';

const led = aQuestionnaire({
  nonAnswers: {},
  alwaysOffer: [],
  questions: [
    aYesNo('gate'),
    aYesNo('second', { showIf: { question: 'gate', is: 'yes' } }),
    aYesNo('third', { showIf: { question: 'second', is: 'yes' } }),
  ],
});

/** Yes and no to each; the second and third need not be answered by all who were asked. */
export interface LedTable {
  readonly gate: readonly [yes: number, no: number];
  readonly second: readonly [yes: number, no: number];
  readonly third?: readonly [yes: number, no: number];
  readonly edition?: Edition;
  readonly rules?: Rules;
}

/** What is told of the three, all having answered the gate. */
export function toldOfLed({ gate, second, third = [0, 0], ...how }: LedTable) {
  const answered = gate[0] + gate[1];
  const counted = ([yes, no]: readonly [number, number]): QuestionTally => ({
    n: yes + no,
    choices: { yes, no },
    nonAnswers: {},
    nothing: answered - yes - no,
  });
  const questions = new Map([
    ['gate', counted(gate)],
    ['second', counted(second)],
    ['third', counted(third)],
  ]);
  const tally = sealed({ answered, questions, parts: new Map() });
  const told = discloseUnit({ questionnaire: led, tally, methods: [], k: 5, kCut: 10, ...how });
  return [told.questions.gate, told.questions.second, told.questions.third] as const;
}
