/** Where an audit is and what to do next in it, as each of its pages tells it first. */
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Action } from '../../surveys/audits/people.ts';
import type { Say } from '../../surveys/languages.ts';
import {
  type AuditFacts,
  type StepKey,
  steps,
  stepsOf,
  unclosed,
  usersTold,
} from '../../surveys/steps/steps.ts';
import { showDay } from '../days.ts';
import type { PageContext, Words } from '../shell.ts';
import type { NextStep } from './next-step.ts';

interface OnPage extends Words, Pick<PageContext, 'may' | 'today' | 'audit'> {
  /** The address of the page. */
  readonly path: string;
}

/** `next` is left out where the page is the way to it already, or what it is part of. */
export function placeModel(about: OnPage, facts: AuditFacts, next?: NextStep) {
  const { say, audit, path } = about;
  const home = `/audits/${audit.id}`;
  const isHere = next && path.startsWith(next.href.split('#')[0] ?? '');
  return {
    steps: stepLine(about, facts),
    home,
    at: stepWords(facts, about.today, say),
    next: next && !isHere ? { href: next.href, title: say(`audits.next.${next.key}.title`) } : undefined,
    closed: closedWords(audit, facts, about),
    reopen: audit.closedOn !== undefined && about.may('close-audit') ? `${home}/reopening` : undefined,
  };
}

/** Every step with the way to it: one goes back as one goes on. */
function stepLine({ say, may, audit, today }: OnPage, facts: AuditFacts) {
  return stepsOf(facts, today).map(({ key, state, isOverdue }) => {
    const { page, see } = wayTo(key, facts, may);
    return {
      ...{ key, state, isOverdue, now: state === 'now', label: say(`audits.steps.${key}`) },
      stateWord: say(`audits.step-states.${isOverdue ? 'overdue' : state}`),
      href: page && see && may(see) ? `/audits/${audit.id}${page}` : undefined,
    };
  });
}

/** The page of a step; analysis and report have none while there are no results to see. */
export function wayTo(
  key: StepKey,
  facts: AuditFacts,
  may: PageContext['may'],
): { readonly page?: string | undefined; readonly see?: Action | undefined } {
  const closed = facts.collections - unclosed(facts);
  const shown = may('see-unreleased') ? closed : closed - facts.unreleased;
  const isLater = key === 'analysis' || key === 'report';
  return isLater && shown === 0 ? {} : steps[key];
}

/** "Analys, steg 4 av 8"; the last one when all is done. */
export function stepWords(facts: AuditFacts, today: string, say: Say): string {
  const marks = stepsOf(facts, today);
  if (facts.closedOn !== undefined) return say('audits.step-closed');
  const now = marks.find(({ state }) => state === 'now');
  if (!now) return say('audits.step-all');
  const place = marks.indexOf(now) + 1;
  return say('audits.step-of', { step: say(`audits.steps.${now.key}`), place, all: marks.length });
}

/** That it is closed, and in words that cannot be passed over where those who answered were never told. */
export function closedWords(
  { closedOn, untoldReason }: Pick<Audit, 'closedOn' | 'untoldReason'>,
  { records }: Pick<AuditFacts, 'records'>,
  { language, say }: Words,
) {
  if (closedOn === undefined) return undefined;
  return {
    words: say('closing-audit.closed', { day: showDay(closedOn, language) }),
    untold: usersTold(records)
      ? undefined
      : say(`closing-audit.${untoldReason === undefined ? 'untold' : 'untold-why'}`, {
          reason: untoldReason ?? '',
        }),
  };
}
