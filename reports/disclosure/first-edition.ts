/**
 * What the first edition told of a collection, as tables of today: kept in the register of releases for collections that
 * closed before there was one, since it has been seen. Nothing new is told by it.
 */
import { channels, helps, type Method } from '../../surveys/answering/method.ts';
import { type Questionnaire, questionsOf } from '../../surveys/questionnaires/definition.ts';
import { kindOf, type Question } from '../../surveys/questionnaires/questions/index.ts';
import type { Tally } from '../tally.ts';
import { behind } from './behind.ts';
import { suppressed } from './coarsening.ts';
import type { Disclosed, DisclosedContent, Side, UnitTables } from './disclosed.ts';
import { disclose, fullFrom, mayDisclose } from './disclosure.ts';
import type { Banded, Full, ToldThen } from './told-then.ts';

interface ClosedThen {
  readonly questionnaire: Questionnaire;
  readonly tally: Tally;
  readonly methods: readonly Method[];
  readonly k: number;
}

/** Every step from ten real answers, and bounds of two sides of five to nine; no splits. */
export function firstEditionOf(unit: ClosedThen): UnitTables {
  const { questionnaire, tally, methods, k } = unit;
  const least = Math.max(k, fullFrom);
  if (!mayDisclose(unit)) {
    const method = { channel: suppressed, help: suppressed };
    return behind({ edition: 1, answered: undefined, questions: {}, method, splits: {} });
  }
  const reports = disclose({ questionnaire, tally, k, language: 'sv' });
  const asked = new Map(questionsOf(questionnaire).map((question) => [question.key, question]));
  const told = reports.map(({ key, disclosed }) => {
    const question = asked.get(key);
    return [key, behind(question ? asTable(question, questionnaire, disclosed) : suppressed)] as const;
  });
  return behind({
    edition: 1,
    answered: tally.answered,
    questions: Object.fromEntries(told),
    method: {
      channel: came(
        channels,
        methods.map(({ channel }) => channel),
        tally.answered,
        least,
      ),
      help: came(
        helps,
        methods.map(({ help }) => help),
        tally.answered,
        least,
      ),
    },
    splits: {},
  });
}

function asTable(
  question: Question,
  questionnaire: Questionnaire,
  disclosed: ToldThen['disclosed'],
): DisclosedContent {
  if (disclosed.as === 'suppressed') return { as: 'suppressed' };
  const sides = kindOf(question).sides(question, questionnaire);
  if (disclosed.as === 'full')
    return inFull(disclosed, sides && bestFirst(question, questionnaire, sides.positive));
  return inBands(disclosed, bestFirst(question, questionnaire, sides?.positive ?? []));
}

/** The keys of either side, best first. */
function bestFirst(question: Question, questionnaire: Questionnaire, positive: readonly string[]) {
  const steps = [...(kindOf(question).steps(question, questionnaire) ?? [])];
  const keys = steps.sort((a, b) => b.score - a.score).map(({ key }) => key);
  return {
    positive: keys.filter((key) => positive.includes(key)),
    rest: keys.filter((key) => !positive.includes(key)),
  };
}

type Keys = ReturnType<typeof bestFirst>;

function inFull({ n, steps, rest, counts }: Full, sides: Keys | undefined): DisclosedContent {
  const count = new Map(steps.map((step) => [step.key, step.count]));
  const kinds = Object.fromEntries(rest.map((kind) => [kind.key, kind.count]));
  const noAnswer = { count: rest.reduce((sum, kind) => sum + kind.count, 0), kinds };
  const choices = steps.map(({ key, count }) => ({ key, low: count, high: count }));
  if (counts === 'several') return { as: 'several', of: n + noAnswer.count, outOf: 'asked', n, choices };
  if (!sides) return { as: 'choices', n, counts, choices, others: undefined, noAnswer };
  const side = (name: 'positive' | 'rest'): Side => {
    const exact = Object.fromEntries(sides[name].map((key) => [key, count.get(key) ?? 0]));
    const whole = Object.values(exact).reduce((sum, some) => sum + some, 0);
    return { side: name, low: whole, high: whole, keys: sides[name], steps: exact };
  };
  return { as: 'ordered', of: n, outOf: 'answers', sides: [side('positive'), side('rest')], noAnswer };
}

/** Where "at most one" gave none, the number of real answers was not told, and the sides are out of all who were asked. */
function inBands({ base, positive, negative, rest }: Banded, keys: Keys): DisclosedContent {
  const exact = rest.low === rest.high;
  return {
    as: 'ordered',
    of: exact ? base - rest.low : base,
    outOf: exact ? 'answers' : 'asked',
    sides: [
      { side: 'positive', low: positive.low, high: positive.high, keys: keys.positive },
      { side: 'rest', low: negative.low, high: negative.high, keys: keys.rest },
    ],
    noAnswer: exact ? { count: rest.low } : undefined,
  };
}

function came(
  keys: readonly string[],
  given: readonly (string | undefined)[],
  answered: number,
  least: number,
): Disclosed {
  const choices = keys.map((key) => {
    const count = given.filter((other) => other === key).length;
    return { key, low: count, high: count };
  });
  const n = choices.reduce((sum, { low }) => sum + low, 0);
  if (n < least) return suppressed;
  const skipped = Math.max(0, answered - n);
  const noAnswer = { count: skipped, kinds: { skipped } };
  return behind({ as: 'choices', n, counts: 'once', choices, others: undefined, noAnswer });
}
