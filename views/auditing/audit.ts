import type { Reset } from '../../surveys/accounts/reset.ts';
import { mayVouch } from '../../surveys/accounts/resets.ts';
import { isWarned } from '../../surveys/answering/fair-play/flood-warning.ts';
import type { Approvals } from '../../surveys/audits/audit-counts.ts';
import { fromNothing } from '../../surveys/audits/commission.ts';
import type { CommissionStatus } from '../../surveys/audits/commissioning.ts';
import { teamOf } from '../../surveys/audits/members.ts';
import { isAuditor, nameIn, type Person } from '../../surveys/audits/people.ts';
import type { ApprovalStatus } from '../../surveys/designing/approving/approval-status.ts';
import { inLanguage, type Say } from '../../surveys/languages.ts';
import { nameOf } from '../../surveys/questionnaires/terms.ts';
import { approvalStatusWords } from '../approval-status.ts';
import { answeredWords, statusTag } from '../collecting/answered.ts';
import { auditCrumbs } from '../collection-names.ts';
import { commissionCard } from '../commissioning/commission.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { resetTold } from '../people/reset-words.ts';
import { type PageContext, staffPage, type Words } from '../shell.ts';
import { designTitle } from '../titles.ts';
import { type AuditOverview, hasVersion } from './audit-lines.ts';
import { nextCard } from './next-card.ts';
import { nextStep } from './next-step.ts';
import { stepsOf } from './steps.ts';

interface AuditPage extends AuditOverview, Words, Pick<PageContext, 'person' | 'may' | 'today'> {
  /** Everyone with an account. */
  readonly people: readonly Person[];
  readonly commission: CommissionStatus;
  /** Of its team, that nobody has confirmed. */
  readonly resets: readonly Reset[];
  /** The title of the questionnaire that the first questions are a copy of, where it is still there. */
  readonly template: string | undefined;
  /** The organisation that owns it, where one is chosen. */
  readonly owner: string | undefined;
  /** Something that people wrote is left to be sorted before results are released. */
  readonly hasUnsorted: boolean;
  /** What others have approved, and the person has not. */
  readonly approvals: Approvals;
}

export function auditPage(about: AuditPage): View {
  const { audit, collections, members, designs, say, person, may, today } = about;
  const { hasUnsorted, approvals, hasReport } = about;
  const plain = collections.map(({ collection }) => collection);
  const next = nextStep(
    [{ audit, members, designs, collections: plain, hasUnsorted, approvals, hasReport }],
    person,
    today,
  );
  return staffPage(about, 'auditing/audit', audit.title, {
    invented: audit.invented,
    crumbs: auditCrumbs(audit, say),
    resets: resetsModel(about),
    declaration: members.some((one) => one.id === person.id && one.unsigned) && may('sign-declaration'),
    home: `/audits/${audit.id}`,
    acts: may('see-audit-acts') ? `/audits/${audit.id}/acts` : undefined,
    kept: keptLinks(about),
    steps: namedSteps(plain, hasVersion(designs), say, hasReport),
    next: nextCard(next, say),
    commission: may('see-commission') ? commissionCard(about.commission, about) : undefined,
    team: teamModel(about),
    questions: questionsModel(about),
    add: may('add-collection') ? `/audits/${audit.id}/collections/new` : undefined,
    findings: may('see-findings') ? `/audits/${audit.id}/findings` : undefined,
    results:
      may('see-results') && plain.some(({ status }) => status === 'closed')
        ? `/audits/${audit.id}/results`
        : undefined,
    report: may('see-report') ? `/audits/${audit.id}/report` : undefined,
    plan: may('see-plan') ? `/audits/${audit.id}/plan` : undefined,
    texts: textsLink(
      about,
      plain.some((one) => one.nature === 'anonymous' && one.status === 'closed'),
    ),
    collections: collections.map(({ collection, answered }) => ({
      href: may('see-progress') ? `/collections/${collection.id}` : undefined,
      service: collection.service.name,
      municipality: collection.service.municipality,
      audience: say(`staff.audience.${collection.audience}`),
      round: collection.round,
      status: statusTag(collection, say),
      floodWarning:
        may('decide-quarantined') && isWarned(collection, today) ? say('quarantine.notice') : undefined,
      answered: answered && answeredWords(answered, collection.invited, say),
    })),
    settings: settingsOf(about),
    own: may('write-around') ? `/audits/${audit.id}/owner` : undefined,
    change: may('change-texts') ? `/audits/${audit.id}/texts` : undefined,
  });
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

/** The texts for its auditors; for others how they were sorted. */
function textsLink({ audit, may, say }: AuditPage, closed: boolean) {
  if (!closed || !may('see-themes')) return undefined;
  return may('read-texts')
    ? { href: `/audits/${audit.id}/free-texts`, label: say('free-texts.link') }
    : { href: `/audits/${audit.id}/themes`, label: say('themes.title') };
}

/** The steps with their names and states in words. */
export function namedSteps(
  collections: Parameters<typeof stepsOf>[0],
  approved: boolean,
  say: Say,
  hasReport: boolean,
) {
  return stepsOf(collections, approved, hasReport).map(({ key, state }) => ({
    state,
    label: say(`audits.steps.${key}`),
    stateWord: say(`audits.step-states.${state}`),
    now: state === 'now',
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

/** Each questionnaire in the making, and how far it has come; or what has been approved of it. */
function questionsModel({ audit, designs, language, say, may }: AuditPage) {
  const inMaking = may('see-designs');
  const links = designs.map(({ design, approvalStatus }) => ({
    href: inMaking ? `/designs/${design.id}` : versionPath(approvalStatus),
    name: designTitle(design.summary, audit, language, say),
    state: approvalStatus.as,
    stands: approvalStatusWords(approvalStatus, say, language),
  }));
  return {
    all: inMaking ? `/audits/${audit.id}/questions` : undefined,
    designs: links.filter(({ href }) => href !== undefined),
  };
}

function versionPath(status: ApprovalStatus): string | undefined {
  return status.as === 'draft' ? undefined : `/versions/${status.version.id}`;
}

function settingsOf({ audit, language, say, template, owner }: AuditPage) {
  const values = {
    ...(owner === undefined ? {} : { owner }),
    commissioner: audit.commissioner,
    auditors: inLanguage(audit.auditors, language),
    ...(audit.afterwards ? { afterwards: inLanguage(audit.afterwards, language) } : {}),
    contact: inLanguage(audit.contact, language),
    feedback: inLanguage(audit.feedback, language),
    keptUntil: showDay(audit.keptUntil, language),
    template: template ?? say(`audits.template.${audit.template === fromNothing ? 'empty' : 'gone'}`),
    term: inLanguage(nameOf(audit.term), language),
    k: say('audits.k-told', { k: audit.k }),
    kCut: say('audits.k-cut-told', { kCut: audit.kCut }),
  };
  return Object.entries(values).map(([name, value]) => ({ label: say(`audits.decided.${name}`), value }));
}
