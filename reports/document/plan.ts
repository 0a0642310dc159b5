/** What came of the proposals: what the service answers, and what is done. A chapter of the report, and a document of its own. */
import type { Say, StaffLanguage } from '../../surveys/languages.ts';
import { type Action, isOver, isTold } from '../../surveys/records/kinds/action.ts';
import type { Answer } from '../../surveys/records/kinds/answer.ts';
import { balanceOf, byDepartment, type Plan, type PlanLine, planLines } from '../../surveys/records/plan.ts';
import { isOverdue, type KeptRecord } from '../../surveys/records/record.ts';
import { type Making, period } from '../words.ts';
import { facts, heading, list, paragraph } from './blocks.ts';
import type { Block, FactsBlock } from './document.ts';
import type { OwnWords } from './own-words.ts';

/** A proposal as it is told here, in the language of the document where it is there in it. */
export interface Proposed {
  readonly id: string;
  readonly number: number;
  readonly what: string;
}

export interface PlanSources extends Plan {
  /** Those that a later version took away: what was said and done of them stays. */
  readonly gone: readonly Omit<Proposed, 'number'>[];
}

/** What was late is told as of the day it is made. */
export interface Writing extends Making {
  readonly own: OwnWords;
}

/** Nothing where the service has neither answered nor planned anything of these proposals. */
export function planBlocks(
  plan: PlanSources,
  proposals: readonly Proposed[],
  writing: Writing,
): readonly Block[] {
  const { say } = writing;
  const lines = planLines(
    plan,
    proposals.map(({ id }) => id),
  );
  const told = lines.filter(isSpokenOf);
  const gone = planLines(
    plan,
    plan.gone.map(({ id }) => id),
  );
  if (told.length + gone.length === 0) return [];
  const seen = new Set<string>();
  const named = (id: string) => proposals.find((one) => one.id === id);
  const silent = proposals.filter(({ id }) => !told.some((line) => line.id === id));
  return [
    paragraph(sayBalance(plan, say)),
    ...told.flatMap((line): readonly Block[] => {
      const { number = 0, what = '' } = named(line.id) ?? {};
      const title = heading(2, say('plan.proposal', { number }));
      return [title, paragraph(what, 'lead'), ...lineBlocks(line, what, seen, writing)];
    }),
    ...(silent.length > 0 ? [heading(2, say('plan.silent.title')), paragraph(saySilent(silent, say))] : []),
    ...(gone.length > 0 ? [heading(2, say('plan.gone.title')), paragraph(say('plan.gone.means'))] : []),
    ...gone.flatMap((line): readonly Block[] => {
      const what = plan.gone.find(({ id }) => id === line.id)?.what ?? '';
      return [paragraph(writing.own.asWritten(what), 'lead'), ...lineBlocks(line, what, seen, writing)];
    }),
    ...departmentBlocks(plan, writing),
  ];
}

/** What each department is to do, where more than one is. */
function departmentBlocks(plan: PlanSources, { say, own }: Writing): readonly Block[] {
  const parts = byDepartment(plan);
  if (parts.length < 2) return [];
  const of = parts.flatMap(({ department, actions }) => [
    heading(3, own.asWritten(department)),
    list(actions.map(({ values }) => own.asWritten(values.what))),
  ]);
  return [heading(2, say('plan.departments')), ...of];
}

const isSpokenOf = ({ answer, actions }: PlanLine) => answer !== undefined || actions.length > 0;

/** "Förslag 3 och 4 har inte fått något svar än." */
function saySilent(silent: readonly Proposed[], say: Say): string {
  const numbers = silent.map(({ number }) => String(number));
  const last = numbers.pop() ?? '';
  if (numbers.length === 0) return say('plan.silent.one', { number: last });
  return say('plan.silent.many', { numbers: numbers.join(', '), last });
}

/** How many actions there are, and whose: words and figures. */
export function sayBalance(plan: Pick<Plan, 'actions'>, say: Say): string {
  const { municipality, region, both } = balanceOf(plan);
  const { length: count } = plan.actions;
  if (count === 0) return say('plan.balance.none');
  const lacking = both > 0 ? [] : [...(municipality ? [] : ['municipality']), ...(region ? [] : ['region'])];
  return [
    say('plan.balance.all', { count }),
    say('plan.balance.parts', { municipality, region, both }),
    ...lacking.map((one) => say(`plan.balance.without.${one}`)),
  ].join(' ');
}

function lineBlocks(
  { answer, actions }: PlanLine,
  what: string,
  seen: Set<string>,
  writing: Writing,
): readonly Block[] {
  const { say, own } = writing;
  return [
    ...(answer ? answerFacts(answer, what, writing) : [paragraph(say('plan.no-answer'))]),
    ...actions.flatMap((action): readonly Block[] => {
      const words = own.asWritten(action.values.what);
      if (seen.has(action.id)) return [paragraph(say('plan.also', { what: words }))];
      seen.add(action.id);
      return [heading(3, words), ...actionFacts(action, writing)];
    }),
  ];
}

function answerFacts(
  { id, values }: KeptRecord<Answer>,
  proposal: string,
  { say, own, language }: Writing,
): readonly FactsBlock[] {
  const { outcome, why, answeredBy, answeredOn } = values;
  const rows = facts([
    [say('answer.fields.outcome'), say(`answer.outcomes.${outcome}`)],
    [say('answer.fields.why'), why && own.asWritten(why)],
    [
      say('answer.fields.answeredBy'),
      say('plan.by-on', { by: own.asWritten(answeredBy), day: dayIn(answeredOn, language) }),
    ],
  ]);
  return rows.map((block) => ({ ...block, about: { what: 'answer', id, name: proposal } }));
}

function actionFacts(
  { id, values }: KeptRecord<Action>,
  { say, own, language, madeOn }: Writing,
): readonly FactsBlock[] {
  const { what, type, responsible, level, authority, part, aspect, doneBy, measure, status, toldOn } = values;
  const day = dayIn(doneBy, language);
  const isLate = isOverdue({ day: doneBy, isDone: isOver(values) }, madeOn);
  const term = (field: string) => say(`action.fields.${field}`);
  const typed = (field: 'department' | 'resources' | 'precondition' | 'external' | 'decision' | 'progress') =>
    [term(field), values[field] && own.asWritten(values[field])] as const;
  const told = {
    day: toldOn === undefined ? '' : dayIn(toldOn, language),
    way: own.asWritten(values.toldWay ?? ''),
  };
  const rows = facts([
    [
      term('responsible'),
      say('plan.responsible', {
        who: own.asWritten(responsible),
        authority: say(`action.authoritys.${authority}`),
      }),
    ],
    [term('doneBy'), isLate ? say('plan.late', { day }) : day],
    [term('status'), say(`action.statuss.${status}`)],
    [say('plan.told.term'), say(isTold(values) ? 'plan.told.yes' : 'plan.told.no', told)],
    [term('measure'), own.asWritten(measure)],
    [term('level'), say(`action.levels.${level}`)],
    [term('type'), say(`action.types.${type}`)],
    [term('part'), part && say(`action.parts.${part}`)],
    [term('aspect'), aspect && say(`action.aspects.${aspect}`)],
    typed('department'),
    typed('resources'),
    typed('precondition'),
    typed('external'),
    typed('decision'),
    typed('progress'),
  ]);
  return rows.map((block) => ({ ...block, about: { what: 'action', id, name: what } }));
}

function dayIn(iso: string, language: StaffLanguage): string {
  return period(iso, iso, language) ?? iso;
}
