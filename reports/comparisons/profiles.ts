/** Some questions taken together as a part of a profile: shares of answers, of nothing but what is told. */

import { grouped } from '../../surveys/grouping.ts';
import { inLanguage } from '../../surveys/languages.ts';
import { aloneText } from '../../surveys/questionnaires/alone.ts';
import { kindOf } from '../../surveys/questionnaires/questions/index.ts';
import { type Positive, positiveOf, wholeOf } from '../disclosure/wholes.ts';
import { type Compared, type ComparedUnit, disclosedIn, measureIn } from './compared.ts';
import type { ComparisonKind, ComparisonRow, ComparisonTable, Side } from './comparison.ts';
import type { ProfilePart } from './pairings.ts';
import { pictureOf } from './picture.ts';

/** Services beside each other in each round, part by part; none where only one was asked. */
export function* profilesOfServices(
  kind: ComparisonKind,
  parts: readonly ProfilePart[],
  compared: Compared,
): Iterable<ComparisonTable> {
  const users = compared.units.filter(({ audience }) => audience === 'user');
  for (const [key, units] of grouped(users, ({ round }) => `user.${round}`)) {
    const asking = units.filter((unit) => parts.some((part) => isAsked(unit, part)));
    if (asking.length < 2) continue;
    const title = compared.say('comparisons.all-in-round', { round: units[0].round });
    const labelled = asking.map((unit) => ({ unit, label: unit.service.name }));
    yield { key, title, notes: [], rows: rowsOf(kind, parts, { key, labelled }, compared) };
  }
}

/** One service and round: its users, and its close persons where they were asked.  */
export function* profilesOfEach(
  kind: ComparisonKind,
  parts: readonly ProfilePart[],
  compared: Compared,
): Iterable<ComparisonTable> {
  const { say } = compared;
  const asking = compared.units.filter(
    (unit) => unit.audience !== 'staff' && parts.some((part) => isAsked(unit, part)),
  );
  for (const [key, units] of grouped(asking, ({ service, round }) => `${service.id}.${round}`)) {
    const [{ service, round }] = units;
    const title = `${service.name}, ${say('staff.round', { round })}`;
    const labelled = units.map((unit) => ({ unit, label: say(`staff.audience.${unit.audience}`) }));
    yield { key, title, notes: [], rows: rowsOf(kind, parts, { key, labelled }, compared) };
  }
}

interface Shown {
  readonly key: string;
  readonly labelled: readonly { readonly unit: ComparedUnit; readonly label: string }[];
}

function rowsOf(
  kind: ComparisonKind,
  parts: readonly ProfilePart[],
  { key, labelled }: Shown,
  compared: Compared,
): readonly ComparisonRow[] {
  return parts.map((part) => {
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
