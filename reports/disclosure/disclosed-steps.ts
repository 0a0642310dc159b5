/** The steps and sides that an ordered question can be told by (disclosure.md, rule 3), before anything is counted. */
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { kindOf, type Question } from '../../surveys/questionnaires/questions/index.ts';
import type { Surroundings } from '../../surveys/questionnaires/questions/kind.ts';
import { numberBands } from '../../surveys/questionnaires/questions/ten.ts';
import type { SideName } from './disclosed.ts';

/** A step as it is told: a choice or, of numbers, several of them (`8-10`). */
interface DisclosedStep {
  readonly key: string;
  readonly choices: readonly string[];
  readonly side: SideName;
}

/**
 * Best first; undefined where the question has no order. The positive side is the two best of four or more steps, the best
 * of two or three, 8-10 of 0-10, and ends above a neutral middle. What is neither positive nor neutral is the rest.
 */
export function disclosedStepsOf(
  question: Question,
  questionnaire: Pick<Questionnaire, keyof Surroundings>,
): readonly DisclosedStep[] | undefined {
  const kind = kindOf(question);
  if (kind.control === 'ten') return bandsOf(kind.offered(question, questionnaire));
  const steps = kind.steps(question, questionnaire);
  if (!steps) return undefined;
  const best = [...steps].sort((a, b) => b.score - a.score);
  const neutral = neutralIn(question, questionnaire);
  const firstNeutral = best.findIndex(({ key }) => neutral.has(key));
  const most = best.length >= 4 ? 2 : 1;
  const positive = firstNeutral > 0 ? Math.min(most, firstNeutral) : most;
  return best.map(({ key }, i) => {
    const side = i < positive ? 'positive' : neutral.has(key) ? 'neutral' : 'rest';
    return { key, choices: [key], side };
  });
}

function neutralIn(question: Question, { choiceLists }: Pick<Questionnaire, 'choiceLists'>): Set<string> {
  const lists = kindOf(question).lists(question);
  const choices = lists.flatMap((name) => choiceLists[name]?.choices ?? []);
  return new Set(choices.filter(({ neutral }) => neutral).map(({ key }) => key));
}

/** Numbers are told in three bands at most, as many as there are sides. */
function bandsOf(offered: readonly { readonly key: string }[]): readonly DisclosedStep[] {
  const sides = ['positive', 'neutral', 'rest'] as const;
  return numberBands(offered.map(({ key }) => Number(key))).map((band, i) => ({
    key: band.length > 1 ? `${band[0]}-${band.at(-1)}` : String(band[0]),
    choices: band.map(String).reverse(),
    side: sides[i] as SideName,
  }));
}

/** What steps that are told together are made of. */
export function choicesOnSteps(...asked: Parameters<typeof disclosedStepsOf>) {
  const choicesOf = new Map(disclosedStepsOf(...asked)?.map(({ key, choices }) => [key, choices]));
  return (keys: readonly string[]) => keys.flatMap((key) => choicesOf.get(key) ?? [key]);
}
