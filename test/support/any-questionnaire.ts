/** Random valid questionnaires, with conditions over earlier questions, and random answers to them. */
import fc from 'fast-check';
import type { Answer, Answers } from '../../surveys/questionnaires/answers.ts';
import type { Condition } from '../../surveys/questionnaires/conditions.ts';
import { type Questionnaire, questionsOf } from '../../surveys/questionnaires/definition.ts';
import { kindOf, type Question } from '../../surveys/questionnaires/questions/index.ts';
import { canHold, type Earlier } from '../../surveys/questionnaires/reachability.ts';
import {
  aFaces,
  aLadder,
  aMonth,
  aNumber,
  anInformation,
  aOne,
  aQuestionnaire,
  aRank,
  aScale,
  aSection,
  aSeveral,
  aTen,
  aText,
  aYesNo,
} from './questionnaires.ts';

const aLine: typeof aText = (key, parts) => aText(key, { ...parts, line: true });

const kinds = [
  aScale,
  aYesNo,
  aSeveral,
  aOne,
  aTen,
  aLadder,
  aText,
  aLine,
  anInformation,
  aFaces,
  aRank,
  aNumber,
  aMonth,
];

/** A condition before it is known which questions come earlier: numbers that pick among what there is. */
type Sketch =
  | { readonly join: 'all' | 'any'; readonly parts: readonly Sketch[] }
  | { readonly op: 'is' | 'isNot' | 'anyOf'; readonly question: number; readonly choices: readonly number[] };

const leaf = fc.record({
  op: fc.constantFrom('is' as const, 'isNot' as const, 'anyOf' as const),
  question: fc.nat(40),
  choices: fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }),
});

const { sketch } = fc.letrec<{ sketch: Sketch }>((tie) => ({
  sketch: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    leaf,
    fc.record({
      join: fc.constantFrom('all' as const, 'any' as const),
      parts: fc.array(tie('sketch'), { minLength: 1, maxLength: 3 }),
    }),
  ),
}));

const plan = fc.record({
  kind: fc.nat(kinds.length - 1),
  condition: fc.option(sketch, { nil: undefined }),
  followsUp: fc.boolean(),
  newSection: fc.boolean(),
  optional: fc.constantFrom(undefined, undefined, 'module' as const, 'background' as const),
  short: fc.boolean(),
});
type Plan = typeof plan extends fc.Arbitrary<infer P> ? P : never;

/** Any valid questionnaire: every question can be reached by some answers. */
export function anyQuestionnaire({
  most = 12,
}: {
  readonly most?: number;
} = {}): fc.Arbitrary<Questionnaire> {
  return fc.array(plan, { minLength: 1, maxLength: most }).map((plans) => built(plans, true));
}

/** As `anyQuestionnaire`, but some questions may be out of reach. */
export function anyUncheckedQuestionnaire({
  most = 5,
}: {
  readonly most?: number;
} = {}): fc.Arbitrary<Questionnaire> {
  return fc.array(plan, { minLength: 1, maxLength: most }).map((plans) => built(plans, false));
}

/** An answer or none to every question, whether it is on the route or not. */
export function anyAnswersTo(questionnaire: Questionnaire): fc.Arbitrary<Answers> {
  const parts = questionsOf(questionnaire).flatMap((question) => {
    const answer = anyAnswerTo(question, questionnaire);
    return answer ? [[question.key, fc.option(answer, { nil: undefined })] as const] : [];
  });
  return fc.record(Object.fromEntries(parts)).map((given) => {
    const answered = Object.entries(given).flatMap(([key, answer]) =>
      answer === undefined ? [] : [[key, answer] as const],
    );
    return Object.fromEntries(answered);
  });
}

function anyAnswerTo(question: Question, around: Questionnaire): fc.Arbitrary<Answer> | undefined {
  const kind = kindOf(question);
  if (question.kind === 'text')
    return fc.constantFrom('Bra.', 'Hon ringer när hon har sagt det.', '<b>å</b>');
  if (!kind.asks) return undefined;
  const ways = kind.nonAnswersOf(question, around);
  if (kind.control === 'ten') return fc.oneof(fc.nat(10), fc.constantFrom(...ways));
  if (question.kind === 'month') return fc.oneof(aMonthIn(question), fc.constantFrom(...ways));
  const choices = kind.offered(question, around).map(({ key }) => key);
  const several = kind.together(question, around);
  if (!several) return fc.constantFrom(...choices, ...ways);
  const { most: maxLength, alone } = several;
  const together = choices.filter((choice) => !alone.includes(choice));
  const subset = kind.control === 'places' ? fc.shuffledSubarray<string> : fc.subarray<string>;
  return fc.oneof(
    subset([...together], { minLength: 1, maxLength: Math.min(maxLength, together.length) }),
    fc.constantFrom(...alone.map((choice) => [choice]), ...ways),
  );
}

function aMonthIn({ from, to }: { readonly from: number; readonly to: number }): fc.Arbitrary<string> {
  return fc
    .tuple(fc.integer({ min: from, max: to }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`);
}

function built(plans: readonly Plan[], reachable: boolean): Questionnaire {
  const around = aQuestionnaire();
  const earlier = new Map<string, Question>();
  const sections: Questionnaire['sections'] = [];
  plans.forEach((wanted, i) => {
    const question = planned(wanted, `q${i + 1}`, earlier, around, reachable);
    earlier.set(question.key, question);
    const last = sections.at(-1);
    if (last && !wanted.newSection) last.questions.push(question);
    else
      sections.push(
        aSection(
          `s${sections.length + 1}`,
          [question],
          i > 0 && wanted.optional ? { optional: wanted.optional } : {},
        ),
      );
  });
  return aQuestionnaire({ sections });
}

function planned(
  wanted: Plan,
  key: string,
  earlier: Earlier,
  around: Questionnaire,
  reachable: boolean,
): Question {
  const showIf = wanted.condition && filledIn(wanted.condition, earlier, around);
  const kept = showIf && (!reachable || canHold(showIf, earlier, around) === true) ? showIf : undefined;
  const [first] = kept ? namedIn(kept) : [];
  const make = kinds[wanted.kind] ?? aScale;
  return make(key, {
    ...(kept && { showIf: kept }),
    ...(wanted.followsUp && first && { followUpTo: first }),
    ...(wanted.short && { short: true }),
  });
}

function filledIn(sketched: Sketch, earlier: Earlier, around: Questionnaire): Condition | undefined {
  if ('join' in sketched) {
    const parts = sketched.parts
      .map((part) => filledIn(part, earlier, around))
      .filter((part) => part !== undefined);
    if (parts.length === 0) return undefined;
    return sketched.join === 'all' ? { all: parts } : { any: parts };
  }
  const closed = [...earlier.values()].filter(
    (question) => kindOf(question).choices(question, around).length > 0,
  );
  const asked = closed[sketched.question % closed.length];
  if (!asked) return undefined;
  const choices = kindOf(asked).choices(asked, around);
  const picked = [...new Set(sketched.choices.map((n) => choices[n % choices.length] ?? ''))];
  const [choice = ''] = picked;
  if (sketched.op === 'anyOf') return { question: asked.key, anyOf: picked };
  return sketched.op === 'is' ? { question: asked.key, is: choice } : { question: asked.key, isNot: choice };
}

function namedIn(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(namedIn);
  if ('any' in condition) return condition.any.flatMap(namedIn);
  return [condition.question];
}
