import type { Reset } from '../../surveys/accounts/reset.ts';
import { mayVouch } from '../../surveys/accounts/resets.ts';
import { isWarned } from '../../surveys/answering/fair-play/flood-warning.ts';
import { isSettled } from '../../surveys/audits/changing-settings.ts';
import type { CommissionStatus } from '../../surveys/audits/commissioning.ts';
import { teamOf } from '../../surveys/audits/members.ts';
import { type Action, isAuditor, nameIn, type Person } from '../../surveys/audits/people.ts';
import type { ListedDesign } from '../../surveys/designing/approving/approval-status.ts';
import type { Say } from '../../surveys/languages.ts';
import { dueOf } from '../../surveys/records/kinds/index.ts';
import { isOverdue, type KeptRecord } from '../../surveys/records/record.ts';
import { ofStep, type StepKey, type StepMark, steps, stepsOf } from '../../surveys/steps/steps.ts';
import { answeredWords, statusTag } from '../collecting/follow-up.ts';
import { auditCrumbs } from '../collection-names.ts';
import { commissionWords } from '../commissioning/commission.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { resetTold } from '../people/reset-words.ts';
import { recordName } from '../records/values.ts';
import { type PageContext, staffPage, type Words } from '../shell.ts';
import { type NextStep, nextCard } from '../steps/next-step.ts';
import { placeModel } from '../steps/place.ts';
import type { AuditOverview } from './audit-lines.ts';
import { settingsOf } from './decided.ts';
import { questionsModel } from './questions-card.ts';

interface AuditPage extends AuditOverview, Words, Pick<PageContext, 'person' | 'members' | 'may' | 'today'> {
  readonly next: NextStep | undefined;
  /** Its questionnaires in the making, by title. */
  readonly designs: readonly ListedDesign[];
  /** Everyone with an account. */
  readonly people: readonly Person[];
  readonly commission: CommissionStatus;
  /** Of its team, that nobody has confirmed. */
  readonly resets: readonly Reset[];
  /** The title of the questionnaire that the first questions are a copy of, where it is still there. */
  readonly template: string | undefined;
  /** The organisation that owns it, where one is chosen. */
  readonly owner: string | undefined;
  /** With the records that are told to the person. */
  readonly told: AuditOverview['facts'];
}

export function auditPage(about: AuditPage): View {
  const { members, person, audit, facts, next, say, may } = about;
  const home = `/audits/${audit.id}`;
  return staffPage(about, 'auditing/audit', audit.title, {
    invented: audit.invented,
    crumbs: auditCrumbs(audit, say),
    // What is to be done is told beneath it at length.
    place: placeModel({ ...about, path: home }, facts),
    resets: resetsModel(about),
    declaration: members.some((one) => one.id === person.id && one.unsigned) && may('sign-declaration'),
    home,
    kept: keptLinks(about),
    next: nextCard(next, say),
    steps: stepsOf(facts, about.today).map((mark, i) => stepCard(about, mark, i + 1)),
    agreed: may('see-commission') ? commissionWords(about.commission, about) : [],
    team: teamModel(about),
    questions: questionsModel(about),
    collections: collectionsModel(about),
    add: may('add-collection') ? `${home}/collections/new` : undefined,
    settings: settingsOf(about),
    own: may('write-around') ? `${home}/owner` : undefined,
    change: may('change-texts') ? `${home}/texts` : undefined,
    settle: may('change-texts') && !hasOpened(about) ? `${home}/settings` : undefined,
    acts: may('see-audit-acts') ? `${home}/acts` : undefined,
    calendar: `${home}/calendar.ics`,
    closing: audit.closedOn === undefined && may('close-audit') ? `${home}/closing` : undefined,
  });
}

/** A step with its state, whose turn it is, where it is read and written, and what is written down in it. */
function stepCard(about: AuditPage, { key, state, isOverdue }: StepMark, number: number) {
  const [{ say, audit, told, person }, { turn }] = [about, steps[key]];
  // What is the auditors' is the lead's too.
  const isYours = turn.some((role) => role === person.role || (role === 'auditor' && isAuditor(person)));
  return {
    ...{ key, state, number, title: say(`audits.steps.${key}`), [key]: true },
    stateWord: say(`audits.step-states.${isOverdue ? 'overdue' : state}`),
    isOverdue,
    turn: state === 'now' && (isYours ? say('audits.turn.yours') : say(`audits.turn.${turn.join('-')}`)),
    links: linksOf(key, about)
      .filter(({ action }) => about.may(action))
      .map(({ page, label }) => ({ href: `/audits/${audit.id}${page}`, label })),
    // How far the two parties have come is told in a sentence of its own.
    records: key === 'commission' ? [] : ofStep(key, told).map((record) => recordLine(record, about)),
  };
}

/** For whoever is there for what is kept alone; others come to it by the pages that they work with. */
function keptLinks({ audit, may, say }: AuditPage) {
  if (may('see-results')) return [];
  const home = `/audits/${audit.id}`;
  return [
    { href: `${home}/report`, label: say('releases.home.title') },
    { href: `${home}/privacy`, label: say('privacy.title') },
    { href: `${home}/disposal`, label: say('disposal.title') },
  ];
}

/** What else a step has pages for than the step's own. */
function linksOf(key: StepKey, about: AuditPage): readonly { page: string; action: Action; label: string }[] {
  const { say, may, collections } = about;
  const { page, see } = steps[key];
  const own =
    page && see && !page.startsWith('#') ? [{ page, action: see, label: say(`audits.to-step.${key}`) }] : [];
  const closed = collections.some(({ collection }) => collection.status === 'closed');
  if (key === 'commission')
    return [...own, { page: '/around', action: 'see-around', label: say('records.around.title') }];
  if (key === 'collecting' && collections.some(({ collection }) => collection.nature === 'named'))
    return [{ page: '/mapping-project', action: 'see-progress', label: say('mapping-project.title') }];
  if ((key === 'analysis' || key === 'report') && !closed) return [];
  if (key === 'report')
    return [...own, { page: '/fact-check', action: 'see-draft', label: say('fact-check.title') }];
  if (key !== 'analysis') return own;
  return [
    ...own,
    ...(collections.some(
      ({ collection: { nature, status } }) => nature === 'anonymous' && status === 'closed',
    )
      ? [textsLink(may('read-texts'), say)]
      : []),
    { page: '/findings', action: 'see-findings', label: say('findings.title') },
  ];
}

/** The texts for its auditors; for others how they were sorted. */
function textsLink(reads: boolean, say: Say) {
  return reads
    ? ({ page: '/free-texts', action: 'read-texts', label: say('free-texts.link') } as const)
    : ({ page: '/themes', action: 'see-themes', label: say('themes.title') } as const);
}

function recordLine(record: KeptRecord, about: AuditPage) {
  const { say, language, today } = about;
  const due = dueOf(record);
  const late = isOverdue(due, today);
  return {
    name: recordName(record, about),
    done: due?.isDone,
    when:
      due &&
      say(due.isDone ? 'records.done' : `reminders.${late ? 'late' : 'by'}`, {
        day: showDay(due.day, language),
      }),
    late,
  };
}

function hasOpened({ collections }: AuditPage): boolean {
  return isSettled(collections.map(({ collection }) => collection));
}

function collectionsModel({ collections, may, say, today }: AuditPage) {
  return collections.map(({ collection, answered }) => ({
    href: may('see-progress') ? `/collections/${collection.id}` : undefined,
    service: collection.service.name,
    municipality: collection.service.municipality,
    audience: say(`staff.audience.${collection.audience}`),
    round: collection.round,
    status: statusTag(collection, say),
    floodWarning:
      may('decide-quarantined') && isWarned(collection, today) ? say('quarantine.notice') : undefined,
    answered: answered && answeredWords(answered, collection.invited, say),
  }));
}

/** For everybody who sees the audit, until somebody has confirmed whose hands an account is in. */
function resetsModel(about: AuditPage) {
  const { audit, members, people, person, resets, say } = about;
  return resets.map((reset) => ({
    words: resetTold(reset, about, people),
    name: nameIn(people, reset.personId),
    ask: say('resets.ask', { name: nameIn(people, reset.personId) ?? '' }),
    vouching: mayVouch(reset, { includes: isAuditor, among: teamOf(members) }, person)
      ? `/audits/${audit.id}/resets/${reset.id}/vouching`
      : undefined,
  }));
}

function teamModel({ audit, members }: AuditPage) {
  return {
    all: `/audits/${audit.id}/team`,
    names: members.filter(isAuditor).map(({ name }) => name),
  };
}
