/** Invented answers: what a person who leans this way might have said. Drawn from a seed, so that each demo is alike. */

import { onRoute, pagesOf, routeOf } from '../../surveys/answering/journey.ts';
import { helps, type Method } from '../../surveys/answering/method.ts';
import type { Answer, Answers } from '../../surveys/questionnaires/answers.ts';
import type { Step } from '../../surveys/questionnaires/choices.ts';
import { type Questionnaire, questionsOf } from '../../surveys/questionnaires/definition.ts';
import { kindOf, type Question } from '../../surveys/questionnaires/questions/index.ts';
import type { Offered } from '../../surveys/questionnaires/questions/kind.ts';
import { riskPartOf } from '../../surveys/questionnaires/questions/risks.ts';
import type { DemoCollection, Leaning } from './county.ts';
import { inventedIn } from './invented.ts';

interface InventedTexts {
  /** By the question they are written under, of none where what is said is in `mapping.json` and nobody guesses. */
  readonly bySubject: Readonly<Record<string, readonly string[]>>;
  /** Under any other. */
  readonly usual: readonly string[];
  /** What auditors write down beside interviews. */
  readonly interviewNotes: readonly string[];
}

/** Of domain.md, §6; one of them with a made-up name for those who review texts to find. */
const { bySubject, usual, interviewNotes } = inventedIn<InventedTexts>('texts');

export { interviewNotes };

/** A number from 0 to 1, the next in a row that a seed fixes. */
export type Draw = () => number;

/** mulberry32: small, even enough for invented answers, and the same everywhere. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Most answer by the link and alone; some have met the auditors. */
export function inventMethod(draw: Draw): Method {
  const at = draw();
  if (at < 0.12) return { channel: 'interview', help: 'auditor' };
  const channel = at < 0.7 ? 'link' : at < 0.9 ? 'tablet' : 'paper';
  return { channel, help: helps[Math.floor(draw() * draw() * helps.length)] };
}

/** One person's answers, on the route only; never empty. */
export function inventAnswers(
  questionnaire: Questionnaire,
  collection: Pick<DemoCollection, 'leaning' | 'given'>,
  draw: Draw,
): Answers {
  const mood = (draw() - 0.5) * 0.3;
  const answers: Record<string, Answer> = {};
  for (const question of questionsOf(questionnaire)) {
    const given = collection.given?.[question.key];
    const values =
      given === undefined
        ? invent(question, questionnaire, { leaning: collection.leaning, mood }, draw)
        : kindOf(question).inputs(given);
    const read = kindOf(question).read(question, values, questionnaire);
    if (!read.ok) throw new Error(`an invented answer that is none: ${question.key} ${values.join(', ')}`);
    if (read.value !== undefined) answers[question.key] = read.value;
  }
  const route = routeOf(pagesOf(questionnaire, 'question'), answers);
  return onRoute(route, answers);
}

interface Person {
  readonly leaning: Leaning;
  readonly mood: number;
}

/** As a form would send it; empty for a question left out. */
function invent(question: Question, around: Questionnaire, person: Person, draw: Draw): readonly string[] {
  const kind = kindOf(question);
  // A risk is given whole, or not at all: drawn parts would not go together.
  if (riskPartOf(question)) return [];
  if (!kind.asks || draw() < 0.03) return [];
  if (kind.control === 'text') return inventText(question, draw);
  const out = kind.nonAnswersOf(question, around);
  if (draw() < 0.06) return [out[Math.floor(draw() * out.length)] ?? ''];
  const steps = kind.steps(question, around);
  if (steps) return [stepNear(steps, question, person, draw)];
  const alone = kind.together(question, around)?.alone ?? [];
  const choices = kind
    .offered(question, around)
    .map(({ key }) => key)
    .filter((key) => !alone.includes(key));
  if (kind.control === 'several') return several(choices, draw);
  const lists = kind.selects(question, around);
  return lists.length > 0
    ? fromLists(lists, alone, draw)
    : [choices[Math.floor(draw() * choices.length)] ?? ''];
}

function stepNear(steps: readonly Step[], question: Question, person: Person, draw: Draw): string {
  const areas = 'areas' in question ? question.areas : [];
  const named = areas.map((area) => person.leaning[area]).filter((leaning) => leaning !== undefined);
  const leaning =
    person.leaning[question.key] ?? (named.length > 0 ? Math.min(...named) : person.leaning.usual);
  const wanted = (leaning + person.mood + (draw() + draw() - 1) * 0.42) * 100;
  return [...steps].sort((a, b) => Math.abs(a.score - wanted) - Math.abs(b.score - wanted))[0]?.key ?? '';
}

function several(choices: readonly string[], draw: Draw): readonly string[] {
  const chosen = choices.filter(() => draw() < 0.3);
  return chosen.length > 0 ? chosen : choices.slice(0, 1);
}

/** One out of each list, and nothing twice. */
function fromLists(
  lists: readonly (readonly Offered[])[],
  alone: readonly string[],
  draw: Draw,
): readonly string[] {
  const taken: string[] = [];
  for (const list of lists) {
    const left = list.map(({ key }) => key).filter((key) => !alone.includes(key) && !taken.includes(key));
    taken.push(left[Math.floor(draw() * left.length)] ?? '');
  }
  return taken;
}

function inventText(question: Question, draw: Draw): readonly string[] {
  const texts = bySubject[question.key] ?? usual;
  return draw() < 0.45 ? [texts[Math.floor(draw() * texts.length)] ?? ''] : [];
}
