/** Invented answers: what a person who leans this way might have said. Drawn from a seed, so that each demo is alike. */
import type { Answer, Answers } from '../../surveys/answering/answers.ts';
import { onRoute, pagesOf, routeOf } from '../../surveys/answering/journey.ts';
import { helps, type Method } from '../../surveys/answering/method.ts';
import type { Step } from '../../surveys/questionnaires/choices.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { questionsOf } from '../../surveys/questionnaires/definition.ts';
import { kindOf, type Question } from '../../surveys/questionnaires/questions/index.ts';
import type { DemoCollection, Leaning } from './audits.ts';
import { textsFor } from './invented-texts.ts';

/** A number from 0 to 1, the next in a row that a seed settles. */
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
  if (at < 0.12) return { way: 'interview', help: 'auditor' };
  const way = at < 0.7 ? 'link' : at < 0.9 ? 'tablet' : 'paper';
  return { way, help: helps[Math.floor(draw() * draw() * helps.length)] };
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
    const answer = given ?? invent(question, questionnaire, { leaning: collection.leaning, mood }, draw);
    if (answer !== undefined) answers[question.key] = asAnswer(question, answer);
  }
  const route = routeOf(pagesOf(questionnaire, 'question'), answers);
  return onRoute(route, answers);
}

function asAnswer(question: Question, answer: Answer): Answer {
  return question.kind === 'several' && typeof answer === 'string' ? [answer] : answer;
}

interface Person {
  readonly leaning: Leaning;
  readonly mood: number;
}

function invent(question: Question, around: Questionnaire, person: Person, draw: Draw): Answer | undefined {
  const kind = kindOf(question);
  if (!kind.asks || draw() < 0.03) return undefined;
  if (question.kind === 'text') return inventText(question, draw);
  const out = kind.waysOut(question, around);
  if (draw() < 0.06) return out[Math.floor(draw() * out.length)];
  const steps = kind.steps(question, around);
  if (steps) return stepNear(steps, question, person, draw);
  const choices = kind.choices(question, around).filter((key) => !out.includes(key));
  if (question.kind === 'several') return several(choices, draw);
  return choices[Math.floor(draw() * choices.length)];
}

function stepNear(steps: readonly Step[], question: Question, person: Person, draw: Draw): Answer {
  const areas = 'areas' in question ? question.areas : [];
  const named = areas.map((area) => person.leaning[area]).filter((leaning) => leaning !== undefined);
  const leaning = named.length > 0 ? Math.min(...named) : person.leaning.usual;
  const wanted = (leaning + person.mood + (draw() + draw() - 1) * 0.42) * 100;
  const near =
    [...steps].sort((a, b) => Math.abs(a.score - wanted) - Math.abs(b.score - wanted))[0]?.key ?? '';
  return question.kind === 'ten' ? Number(near) : near;
}

function several(choices: readonly string[], draw: Draw): readonly string[] {
  const open = choices.filter((key) => key !== 'none' && key !== 'not-told');
  const chosen = open.filter(() => draw() < 0.3);
  return chosen.length > 0 ? chosen : open.slice(0, 1);
}

function inventText(question: Question, draw: Draw): string | undefined {
  const texts = textsFor(question.key);
  return draw() < 0.45 ? texts[Math.floor(draw() * texts.length)] : undefined;
}
