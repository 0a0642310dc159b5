import { may, type Person } from '../../surveys/audits/people.ts';
import { type InterfaceLanguage, inLanguage } from '../../surveys/languages.ts';
import { nameOf } from '../../surveys/questionnaires/terms.ts';
import { answeredWords, statusTag } from '../collecting/told.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';
import type { Followed } from './audit-lines.ts';
import { nextCard } from './next-card.ts';
import { nextStep } from './next-step.ts';
import { stepsOf } from './steps.ts';

interface AuditPage extends Followed {
  readonly language: InterfaceLanguage;
  readonly person: Person;
  /** ISO date. */
  readonly today: string;
  /** The title of the template, where it is still there. */
  readonly template: string;
}

export function auditPage(about: AuditPage): View {
  const { audit, collections, language, person, today } = about;
  const say = wordsIn(language);
  const plain = collections.map(({ collection }) => collection);
  const next = nextStep([{ audit, collections: plain }], person, today);
  return {
    template: 'auditing/audit',
    layout: 'staff',
    language,
    title: audit.title,
    model: {
      invented: audit.invented,
      crumbs: [{ href: '/audits', label: say('staff.nav.audits') }, { label: audit.title }],
      heading: audit.title,
      steps: namedSteps(plain, language),
      next: nextCard(next, language),
      add: may(person, 'add-collection') ? `/audits/${audit.id}/collections/new` : undefined,
      results: plain.some(({ status }) => status === 'closed') ? `/audits/${audit.id}/results` : undefined,
      collections: collections.map(({ collection, answered }) => ({
        href: `/collections/${collection.id}`,
        service: collection.service.name,
        municipality: collection.service.municipality,
        audience: say(`staff.audience.${collection.audience}`),
        round: collection.round,
        status: statusTag(collection, say),
        alarm: collection.status === 'open' && collection.alarmed ? say('held.notice') : undefined,
        answered: answeredWords(answered, collection.invited, say),
      })),
      settings: settingsOf(about),
    },
  };
}

/** The steps with their names and states in words. */
export function namedSteps(collections: Parameters<typeof stepsOf>[0], language: InterfaceLanguage) {
  const say = wordsIn(language);
  return stepsOf(collections).map(({ key, state }) => ({
    state,
    label: say(`audits.steps.${key}`),
    stateWord: say(`audits.step-states.${state}`),
    now: state === 'now',
  }));
}

function settingsOf({ audit, language, template }: AuditPage) {
  const say = wordsIn(language);
  const values = {
    commissioner: audit.commissioner,
    auditors: audit.auditors,
    contact: audit.contact,
    feedback: audit.feedback,
    keptUntil: showDay(audit.keptUntil, language),
    template,
    term: inLanguage(nameOf(audit.term), language),
    k: say('audits.k-told', { k: audit.k }),
    kCut: say('audits.k-cut-told', { kCut: audit.kCut }),
  };
  return Object.entries(values).map(([name, value]) => ({ label: say(`audits.settled.${name}`), value }));
}
