import { z } from 'zod';
import { Localised } from '../../languages.ts';
import { Key } from '../choices.ts';
import type { Condition } from '../conditions.ts';
import { keysIn, reworded } from './closed.ts';
import { composite, partOf } from './composite.ts';
import { everyQuestion, type Kind, nonAnswers, type Part, type Surroundings } from './kind.ts';
import type { InRisk } from './mistakes.ts';

/** More than this nobody writes down in a questionnaire. */
const mostRisks = 8;

/** The steps on each side of a risk matrix. */
export const riskSteps = 4;

/** The words of each are the setting `<name>Text`. */
export const partNames = ['risk', 'likelihood', 'seriousness', 'action', 'responsible'] as const;

export const Risks = z.strictObject({
  kind: z.literal('risks'),
  ...everyQuestion,
  most: z.number().int().min(1).max(mostRisks).meta({ description: 'How many risks can be written down.' }),
  likelihood: Key.meta({
    description: 'The ordered list of how likely a risk is, in four steps: best is least likely.',
  }),
  seriousness: Key.meta({
    description: 'The ordered list of how serious it would be, in four steps: best is least serious.',
  }),
  riskText: Localised,
  likelihoodText: Localised,
  seriousnessText: Localised,
  actionText: Localised,
  responsibleText: Localised,
  nonAnswers,
});
export type Risks = Readonly<z.infer<typeof Risks>>;

const sides = ['likelihood', 'seriousness'] as const;

/**
 * Risks, one at a time: what it is, how likely, how serious, what can be done and by whom. The next one is asked for where
 * the one before has been judged. Only where answers are named: words of one's own stand beside each other here.
 */
export const risks: Kind<Risks> = {
  ...composite,
  onlyNamed: true,
  settings: [
    { path: ['riskText'], is: 'words' },
    { path: ['likelihoodText'], is: 'words' },
    { path: ['likelihood'], is: 'list', ordered: true, least: riskSteps, most: riskSteps },
    { path: ['seriousnessText'], is: 'words' },
    { path: ['seriousness'], is: 'list', ordered: true, least: riskSteps, most: riskSteps },
    { path: ['actionText'], is: 'words' },
    { path: ['responsibleText'], is: 'words' },
    { path: ['most'], is: 'whole', least: 1, most: mostRisks, start: 5 },
  ],
  lists: ({ likelihood, seriousness }) => [likelihood, seriousness],
  nonAnswersOf: (question, around) => question.nonAnswers ?? around.alwaysOffer,
  parts: (question, around) =>
    Array.from({ length: question.most }, (_, i) => partsOf(question, i + 1, around)).flat(),
};

function partsOf(question: Risks, number: number, around: Surroundings): readonly Part[] {
  const { text, most, nonAnswers, equivalentTo } = question;
  const whole = {
    ...question,
    key: riskKey(question.key, number),
    text: most === 1 ? text : reworded(text, (one) => `${one} (${number}/${most})`),
    equivalentTo: equivalentTo && {
      ...equivalentTo,
      question: riskKey(equivalentTo.question, number),
    },
    showIf: number === 1 ? question.showIf : afterAnother(question, number - 1, around),
  };
  const part = (name: InRisk['part'], as: object) =>
    partOf(whole, name, 'risk', number === 1 && name === 'risk', { text: question[`${name}Text`], ...as });
  const judged = (name: 'likelihood' | 'seriousness') =>
    part(name, { kind: 'scale', choices: question[name], nonAnswers, scored: false });
  return [
    part('risk', { kind: 'text' }),
    ...sides.map(judged),
    part('action', { kind: 'text' }),
    part('responsible', { kind: 'text' }),
  ];
}

const riskKey = (key: string, number: number): string => `${key}-${number}`;

/** One side is enough: what comes from paper may lack the other. */
function afterAnother(question: Risks, before: number, around: Surroundings): Condition | undefined {
  const judged = sides.flatMap((side): Condition[] => {
    const anyOf = keysIn(around.choiceLists[question[side]]?.choices ?? [], question, around);
    return anyOf.length > 0 ? [{ question: `${riskKey(question.key, before)}-${side}`, anyOf }] : [];
  });
  if (judged.length === 0) return question.showIf;
  return question.showIf ? { all: [question.showIf, { any: judged }] } : { any: judged };
}

interface Grouped {
  readonly key: string;
  readonly group?: { readonly key: string; readonly as: string } | undefined;
}

/** Which part of which risk a question is; undefined of other questions. */
export function riskPartOf({ key, group }: Grouped): InRisk | undefined {
  const part = partNames.find((name) => group?.as === 'risk' && key === `${group.key}-${name}`);
  if (!group || !part) return undefined;
  return { key: group.key, number: Number(group.key.slice(group.key.lastIndexOf('-') + 1)), part };
}
