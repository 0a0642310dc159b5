/** Some questions taken together as a part of a profile: shares of answers, of nothing but what is told. */

import { grouped } from '../../surveys/grouping.ts';
import { inLanguage } from '../../surveys/languages.ts';
import { aloneText } from '../../surveys/questionnaires/alone.ts';
import { kindOf } from '../../surveys/questionnaires/questions/index.ts';
import { type Positive, positiveOf, wholeOf } from '../disclosure/wholes.ts';
import { type Compared, type ComparedUnit, disclosedIn, measureIn } from './compared.ts';
import type { ComparisonRow, ComparisonTable, Side } from './comparison.ts';
import { alliance, type ProfilePart, threeParts } from './pairings.ts';
import { pictureOf } from './picture.ts';

type ProfileKind = 'alliance' | 'three-parts';

const parts: Readonly<Record<ProfileKind, readonly ProfilePart[]>> = { alliance, 'three-parts': threeParts };

/**
 * Services beside each other in each round, part by part, where several were asked; and of each service and round its users,
 * with its close persons where they were asked.
 */
export function* profilesOf(kind: ProfileKind, compared: Compared): Iterable<ComparisonTable> {
  const { units, say } = compared;
  const asking = units.filter(
    (unit) => unit.audience !== 'staff' && parts[kind].some((part) => isAsked(unit, part)),
  );
  const tableOf = (key: string, title: string, some: readonly ComparedUnit[], name: NameOf) => {
    const labelled = some.map((unit) => ({ unit, label: name(unit) }));
    return { key, title, notes: [], rows: rowsOf(kind, { key, labelled }, compared) };
  };
  const users = asking.filter(({ audience }) => audience === 'user');
  for (const [key, some] of grouped(users, ({ round }) => `user.${round}`)) {
    const title = say('comparisons.all-in-round', { round: some[0].round });
    if (some.length > 1) yield tableOf(key, title, some, ({ service }) => service.name);
  }
  for (const [key, some] of grouped(asking, ({ service, round }) => `${service.id}.${round}`)) {
    const [{ service, round }] = some;
    const title = `${service.name}, ${say('staff.round', { round })}`;
    yield tableOf(key, title, some, ({ audience }) => say(`staff.audience.${audience}`));
  }
}

type NameOf = (unit: ComparedUnit) => string;

interface Shown {
  readonly key: string;
  readonly labelled: readonly { readonly unit: ComparedUnit; readonly label: string }[];
}

function rowsOf(kind: ProfileKind, { key, labelled }: Shown, compared: Compared): readonly ComparisonRow[] {
  return parts[kind].map((part) => {
    const sides = labelled.map(({ unit, label }) => partSide(unit, part, label));
    const compares = sides.filter(({ as }) => as !== 'not-asked').length > 1;
    return {
      key: `${key}.${part.key}`,
      text: compared.say(`comparisons.parts.${kind}.${part.key}`),
      sides,
      wholes: [],
      picture: compares ? pictureOf(sides) : { likeness: 'alone', difference: undefined },
      notes: restsOn({ labelled }, part, compared),
    };
  });
}

function partSide(unit: ComparedUnit, part: ProfilePart, label: string): Side {
  if (!isAsked(unit, part)) return { label, as: 'not-asked' };
  const shares = [
    ...part.questions.flatMap((name) => levelOf(unit, name) ?? []),
    ...(part.choices ?? []).flatMap(({ question, choice }) => chosenIn(unit, question, choice) ?? []),
  ];
  const whole = wholeOf(shares);
  if (!whole) return { label, as: 'hidden' };
  // Answers, not people: what those would have said who did not answer cannot be bounded by the number invited.
  return { label, as: 'told', figure: { positive: whole.positive, of: whole.of, invited: undefined } };
}

function isAsked({ asked }: ComparedUnit, { questions, choices = [] }: ProfilePart): boolean {
  return [...questions, ...choices.map(({ question }) => question)].some((name) => asked.by.has(name));
}

function levelOf(unit: ComparedUnit, name: string): Positive | undefined {
  const disclosed = disclosedIn(unit, name);
  if (disclosed?.as !== 'ordered' || disclosed.outOf !== 'answers' || disclosed.of === 0) return undefined;
  return measureIn(unit, name) === 'level' ? positiveOf(disclosed) : undefined;
}

function chosenIn(unit: ComparedUnit, name: string, choice: string): Positive | undefined {
  const disclosed = disclosedIn(unit, name);
  if (disclosed?.as !== 'several') return undefined;
  const told = disclosed.choices.find(({ key }) => key === choice);
  return told && { positive: { low: told.low, high: told.high }, of: disclosed.of };
}

/** The questions that a part rests on, in the words of those who answered. */
function restsOn({ labelled }: Pick<Shown, 'labelled'>, part: ProfilePart, compared: Compared) {
  const { say, language } = compared;
  const names = [...part.questions, ...(part.choices ?? []).map(({ question }) => question)];
  const texts = names.flatMap((name) => {
    const unit = labelled.map((one) => one.unit).find(({ asked }) => asked.by.has(name));
    const question = unit?.asked.by.get(name);
    if (!unit || !question) return [];
    const choice = part.choices?.find((one) => one.question === name)?.choice;
    const offered = kindOf(question).offered(question, unit.asked.questionnaire);
    const chosen = offered.find(({ key }) => key === choice);
    const text = inLanguage(aloneText(question), language);
    return [chosen ? `${text} ${inLanguage(chosen.label, language)}.` : text];
  });
  return texts.length === 0 ? [] : [say('comparisons.rests-on', { questions: texts.join(' ') })];
}
