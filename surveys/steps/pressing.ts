/** What presses most in an audit, by how far it has come and by who asks: what each step has to be done in it, in one table. */

import { type Actor, mayIn, needsDeclaration, teamOf } from '../audits/members.ts';
import type { Action } from '../audits/people.ts';
import { commission } from '../records/kinds/commission.ts';
import { dueOf } from '../records/kinds/index.ts';
import { type Due, isOverdue, type KeptRecord, ofKind } from '../records/record.ts';
import {
  type AuditFacts,
  cameOf,
  isShut,
  ofStep,
  type StepKey,
  steps,
  unclosed,
  usersTold,
} from './steps.ts';

/** The most pressing first; the action is that of who keeps the step where none is named. */
const tasks = [
  { key: 'decide', step: 'collecting', action: 'decide-quarantined' },
  { key: 'close', step: 'collecting', action: 'close-collection' },
  { key: 'tell-late', step: 'feedback' },
  { key: 'action-late', step: 'plan' },
  { key: 'follow-up-late', step: 'follow-up' },
  { key: 'declare', step: 'analysis', action: 'sign-declaration', page: '/declaration' },
  { key: 'quotes', step: 'analysis', action: 'read-texts', page: '/quotes' },
  { key: 'findings', step: 'analysis', action: 'decide-findings', page: '/findings' },
  { key: 'facts', step: 'report', action: 'answer-fact-check', page: '/fact-check' },
  { key: 'team', step: 'commission', action: 'change-team', page: '/team' },
  { key: 'commission', step: 'commission' },
  { key: 'open', step: 'collecting', action: 'open-collection' },
  { key: 'release', step: 'analysis', action: 'release-results' },
  { key: 'begin', step: 'questions', action: 'start-design' },
  { key: 'approve', step: 'questions', action: 'approve-design' },
  { key: 'comment', step: 'questions', action: 'comment-design' },
  { key: 'plan', step: 'collecting', action: 'add-collection', page: '/collections/new' },
  // A signature can take weeks: meanwhile the questions are written.
  { key: 'agree', step: 'commission' },
  { key: 'report', step: 'report', action: 'see-draft' },
  { key: 'tell', step: 'feedback' },
  { key: 'tell-plan', step: 'feedback' },
  { key: 'answers', step: 'plan' },
  { key: 'action-tell', step: 'plan' },
  { key: 'action', step: 'plan' },
  { key: 'follow-up', step: 'follow-up' },
  { key: 'close-audit', step: 'follow-up', action: 'close-audit', page: '/closing' },
  { key: 'wait', step: 'collecting', action: 'see-answering-link' },
  { key: 'report-read', step: 'report', action: 'see-report' },
  { key: 'read', step: 'analysis', action: 'see-results' },
] as const satisfies readonly Task[];

interface Task {
  readonly key: string;
  readonly step: StepKey;
  readonly action?: Action;
  readonly page?: string;
}

/** What there is to do, as numbers and days say it. */
export type TaskKey = (typeof tasks)[number]['key'];

export interface Pressing {
  readonly facts: AuditFacts;
  readonly key: TaskKey;
}

/** The first thing that the person may do, over these audits; `today` is an ISO date. */
export function mostPressing(
  audits: readonly AuditFacts[],
  person: Actor,
  today: string,
): Pressing | undefined {
  const all = audits.map((facts) => ({
    facts,
    keys: [...owed(facts, person), ...keysIn(facts, today)],
  }));
  for (const task of tasks) {
    const { key } = task;
    const action = actionOf(task);
    const found = all.find(({ facts, keys }) => action && keys.includes(key) && mayDo(facts, person, action));
    if (found) return { facts: found.facts, key };
  }
  return undefined;
}

/** A step that has no page of its own yet is nobody's to go to. */
function actionOf({ step, action }: Task): Action | undefined {
  return action ?? steps[step].write;
}

function keysIn(facts: AuditFacts, today: string): readonly TaskKey[] {
  const keys: TaskKey[] = afterReport(facts, today);
  if (facts.closedOn === undefined) {
    if (facts.planned === facts.collections) keys.push(...agreeing(facts));
    keys.push(...(facts.collections === 0 ? beforeCollecting(facts) : collectingAndOn(facts)));
  }
  if (facts.reports > 0) keys.push('report-read');
  if (facts.withResults > facts.unreleased) keys.push('read');
  return keys;
}

/** What lets an auditor read what is there to be read. */
function owed({ withResults, members }: AuditFacts, person: Actor): readonly TaskKey[] {
  return withResults > 0 && needsDeclaration(members, person, 'see-unreleased') ? ['declare'] : [];
}

/** Who asks for what, before anybody is asked anything. */
function agreeing(facts: AuditFacts): readonly TaskKey[] {
  if (cameOf('commission', facts) === 'done') return [];
  const [sheet] = ofKind(commission, facts.records);
  const isWritten = sheet && commission.needed?.every((name) => sheet.values[name] !== undefined);
  return isWritten ? ['agree'] : ['commission'];
}

/** Auditors first, then their questions, approved, and then those who are to answer. */
function beforeCollecting({ designs, versions, members }: AuditFacts): readonly TaskKey[] {
  if (versions > 0) return ['plan'];
  if (teamOf(members).length === 0) return ['team'];
  return designs === 0 ? ['begin'] : ['approve', 'comment'];
}

function collectingAndOn(facts: AuditFacts): readonly TaskKey[] {
  const keys: TaskKey[] = [];
  if (facts.warned > 0) keys.push('decide');
  if (facts.over > 0) keys.push('close');
  if (facts.approvals.quotes > 0) keys.push('quotes');
  if (facts.approvals.findings > 0) keys.push('findings');
  if (facts.approvals.facts > 0) keys.push('facts');
  if (facts.planned > 0) keys.push('open');
  if (facts.unreleased > 0) keys.push('release');
  // What is not released is not for everybody to read, and makes no report.
  else if (facts.withResults === facts.collections && facts.reports === 0) keys.push('report');
  if (facts.running > 0) keys.push('wait');
  return keys;
}

/** That they are told, what the service does, and whether it became better. */
function afterReport(facts: AuditFacts, today: string): TaskKey[] {
  const keys: TaskKey[] = [];
  const duesIn = (step: StepKey) => ofStep(step, facts).flatMap((record) => dueOf(record) ?? []);
  const late = (step: StepKey) => duesIn(step).some((due) => isOverdue(due, today));
  const left = (due: Due) => !due.isDone;
  if (late('feedback')) keys.push('tell-late');
  if (late('plan')) keys.push('action-late');
  if (late('follow-up')) keys.push('follow-up-late');
  if (facts.reports === 0) return keys;
  if (duesIn('feedback').some(left)) keys.push('tell');
  else if (!usersTold(facts.records)) keys.push('tell-plan');
  if (ofStep('plan', facts).length === 0) keys.push('answers');
  if (ofStep('plan', facts).some(isUntold)) keys.push('action-tell');
  if (duesIn('plan').some(left)) keys.push('action');
  if (duesIn('follow-up').some((due) => left(due) && due.day <= today)) keys.push('follow-up');
  const isOver = (['feedback', 'plan', 'follow-up'] as const).every((step) => cameOf(step, facts) === 'done');
  if (isOver && unclosed(facts) === 0) keys.push('close-audit');
  return keys;
}

/** Something that has been done, or will not be, and those who answered do not know. */
function isUntold({ kind, values }: KeptRecord): boolean {
  return kind === 'action' && /^(done|stopped)$/.test(String(values.status)) && values.toldOn === undefined;
}

/** Where it leads, beneath the address of the audit. */
export function pageOfTask(key: TaskKey): string {
  const task: Task | undefined = tasks.find((one) => one.key === key);
  return task?.page ?? (task && steps[task.step].page) ?? '';
}

/** Whether a person may do something in an audit that no address names, as it is now. */
export function mayDo(facts: AuditFacts, person: Actor, action: Action): boolean {
  return !isShut(facts, action) && mayIn(facts.members, person, action);
}
