/**
 * What may be told of a unit besides what has been told of the same people before (disclosure.md, rule 6). Decided from
 * what is told alone, so that nothing more can be read off what is hidden. Hidden is hidden: no reason is told.
 */

import { backgroundKeys } from '../../surveys/questionnaires/background.ts';
import { asksAbout } from '../../surveys/questionnaires/conditions.ts';
import { type Questionnaire, questionsOf } from '../../surveys/questionnaires/definition.ts';
import type { Question } from '../../surveys/questionnaires/questions/index.ts';

import { behind } from './behind.ts';
import { inSides, suppressed } from './coarsening.ts';
import { noneByOneOrTwo } from './counts-compared.ts';
import { baseOf, type Disclosed, type SplitTables, type UnitTables } from './disclosed.ts';
import { ledOnBy } from './led-on.ts';

/** What was told of the same people before, of one collection by the rules of one edition. */
export interface Earlier {
  /** Undefined where nothing is told yet, and the collection is the one to tell: it opened before, and is open still. */
  readonly tables: UnitTables | undefined;
  /** The two ran at much the same time; otherwise it is an earlier round, to which people answer anew. */
  readonly overlaps: boolean;
  /** By the key of each question that was asked there too: its key there. */
  readonly same: ReadonlyMap<string, string>;
}

/** As they were when the collection opened. */
interface Restricting {
  readonly questionnaire: Questionnaire;
  readonly k: number;
  readonly kCut: number;
}

/**
 * The same tables with less in them. A question that an overlapping collection has told is not told here; a later round
 * is told in sides where it is close to an earlier one; what does not change is told again only where the two are far
 * apart. What leans on a question that is told coarser goes with it.
 */
export function restricted(tables: UnitTables, limits: Restricting, earlier: readonly Earlier[]): UnitTables {
  const shown = earlier.filter(({ tables }) => tables === undefined || tables.answered !== undefined);
  if (tables.answered === undefined || shown.length === 0) return tables;
  const unchanging = unchangingIn(limits.questionnaire);
  const left = (kind: Place['kind'], key: string, disclosed: Disclosed) => {
    const place = { kind, key, answered: tables.answered ?? 0, isUnchanging: unchanging.has(key) };
    return shown.reduce((now, one) => against(now, one, limits, place), disclosed);
  };
  const { channel, help } = tables.method;
  const asked = Object.entries(tables.questions).map(([key, one]) => [key, left('questions', key, one)]);
  const questions = withFollowUps(tables.questions, Object.fromEntries(asked), limits.questionnaire);
  return behind({
    ...tables,
    questions,
    method: { channel: left('method', 'channel', channel), help: left('method', 'help', help) },
    splits: splitsLeft(tables, { questions, earlier: shown, unchanging }),
  });
}

/** Background, and what is marked as a fact: people answer it as they did before. */
function unchangingIn(questionnaire: Questionnaire): ReadonlySet<string> {
  const facts = questionsOf(questionnaire).filter((question) => 'fact' in question && question.fact);
  return new Set([...backgroundKeys(questionnaire), ...facts.map(({ key }) => key)]);
}

interface Place {
  readonly kind: 'questions' | 'method';
  readonly key: string;
  readonly answered: number;
  readonly isUnchanging: boolean;
}

function against(
  disclosed: Disclosed,
  { tables, overlaps, same }: Earlier,
  { k, kCut }: Restricting,
  { kind, key, answered, isUnchanging }: Place,
): Disclosed {
  const there = kind === 'questions' ? same.get(key) : key;
  if (!tables) return there === undefined ? disclosed : suppressed;
  const before = there === undefined ? undefined : (tables[kind] as Record<string, Disclosed>)[there];
  if (disclosed.as === 'suppressed' || !before || before.as === 'suppressed') return disclosed;
  if (overlaps) return suppressed;
  const apart = Math.min(
    Math.abs(answered - (tables.answered ?? 0)),
    Math.abs(baseOf(disclosed) - baseOf(before)),
  );
  if (kind === 'questions' && isUnchanging)
    return apart >= kCut && noneByOneOrTwo(disclosed, before) ? disclosed : suppressed;
  return apart < k ? inSides(disclosed) : disclosed;
}

type Questions = UnitTables['questions'];

/**
 * How many a follow-up was put to is a number of the question before it: where that one is told coarser than it was, the
 * follow-up is told only where the number can still be read off it. In the order asked, since one can follow another.
 */
function withFollowUps(before: Questions, after: Questions, questionnaire: Questionnaire): Questions {
  const left: Record<string, Disclosed> = {};
  const all = questionsOf(questionnaire);
  for (const question of all) {
    const { key } = question;
    const disclosed = after[key];
    if (disclosed)
      left[key] = isStillLed(question, all, { before, left, questionnaire }) ? disclosed : suppressed;
  }
  return left;
}

interface Led {
  readonly before: Questions;
  readonly left: Questions;
  readonly questionnaire: Questionnaire;
}

function isStillLed(
  { showIf }: Question,
  all: readonly Question[],
  { before, left, questionnaire }: Led,
): boolean {
  if (!showIf) return true;
  return asksAbout(showIf).every((key) => {
    const question = all.find((one) => one.key === key);
    const [was, is] = [before[key], left[key]];
    if (!question || !was || !is || isAlike(was, is)) return true;
    const led = (told: Disclosed) => JSON.stringify(ledOnBy(showIf, { question, told }, questionnaire));
    return led(is) !== undefined && led(is) === led(was);
  });
}

/**
 * The parts of a split are counts of the question that splits; and what is not told at all is not told in parts. What does
 * not change is split once by the same question: those who are new to a part would be few, however many are new in all.
 */
function splitsLeft(
  { splits }: UnitTables,
  { questions, earlier, unchanging }: SplitsBefore,
): Readonly<Record<string, SplitTables>> {
  const isTold = (key: string) => questions[key]?.as !== 'suppressed';
  const toldThere = (key: string) =>
    earlier.some(
      ({ overlaps, same, tables }) => overlaps && tables && (same.get(key) ?? '') in tables.splits,
    );
  const isSplitAgain = (by: string, question: string) =>
    unchanging.has(question) &&
    earlier.some(({ same, tables }) => {
      const split = tables?.splits[same.get(by) ?? ''];
      return split !== undefined && (same.get(question) ?? '') in split.questions;
    });
  return Object.fromEntries(
    Object.entries(splits)
      .filter(([key]) => isTold(key) && !toldThere(key))
      .map(([key, { parts, questions: split }]) => {
        const kept = Object.entries(split).filter(([one]) => isTold(one) && !isSplitAgain(key, one));
        return [key, { parts, questions: Object.fromEntries(kept) }];
      }),
  );
}

interface SplitsBefore {
  readonly questions: Questions;
  readonly earlier: readonly Earlier[];
  readonly unchanging: ReadonlySet<string>;
}

function isAlike(one: Disclosed | undefined, other: Disclosed | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
