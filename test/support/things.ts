/** Things of an audit with everything filled in, so that a test only says what it is about. */

import type { Act } from '../../surveys/accounts/acts.ts';
import type { Reset } from '../../surveys/accounts/reset.ts';
import type { Invitation } from '../../surveys/accounts/storage.ts';
import type { Draft, Sheet } from '../../surveys/answering/storage.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import type { Person } from '../../surveys/audits/people.ts';
import type { Service } from '../../surveys/audits/service.ts';
import { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import type { Collections, Store } from '../../surveys/storage.ts';

let made = 0;
/** Another one at each call, so that two things never clash unless a test wants them to. */
const next = (kind: string) => `${kind}-${++made}`;

export function aPerson(given: Partial<Person> = {}): Person {
  const id = next('person');
  return { id, email: `${id}@example.se`, name: 'Kim Lind', role: 'auditor', ...given };
}

export function anInvitation(given: Partial<Invitation> = {}): Invitation {
  const tokenDigest = next('invitation');
  const email = `${tokenDigest}@example.se`;
  return {
    tokenDigest,
    email,
    name: 'Kim Lind',
    role: 'auditor',
    madeBy: 'fou',
    lastDay: '2026-03-31',
    ...given,
  };
}

/** Of no audit, by somebody. */
export function anAct(given: Partial<Act> = {}): Act {
  return {
    id: next('act'),
    at: '2026-03-01T10:00:00.000Z',
    kind: 'signed-in',
    personId: 'kim',
    aboutId: undefined,
    auditId: undefined,
    what: undefined,
    afterReset: undefined,
    ...given,
  };
}

/** Of a password, confirmed by nobody. */
export function aReset(given: Partial<Reset> = {}): Reset {
  return {
    id: next('reset'),
    personId: 'kim',
    kind: 'password',
    madeBy: 'fou',
    at: '2026-03-01T10:00:00.000Z',
    day: '2026-03-01',
    seen: false,
    confirmedBy: undefined,
    confirmedOn: undefined,
    ...given,
  };
}

export function aService(given: Partial<Service> = {}): Service {
  const id = next('service');
  return { id, county: 'Norrland', municipality: 'Storvik', name: `Stödet ${id}`, ...given };
}

export function anAudit(given: Partial<Audit> = {}): Audit {
  return {
    id: next('audit'),
    title: 'Brukarrevision 2026',
    commissioner: 'Länets kommuner',
    auditors: { sv: 'tre brukarrevisorer' },
    afterwards: undefined,
    contact: { sv: 'Kim Lind, 070-000 00 00' },
    feedback: { sv: 'Ett möte i maj' },
    keptUntil: '2027-12-31',
    term: 'cm',
    template: 'users',
    k: 5,
    kCut: 10,
    invented: false,
    createdOn: '2026-02-01',
    closedOn: undefined,
    untoldReason: undefined,
    ...given,
  };
}

export function aCollection(given: Partial<Collection> = {}): Collection {
  const id = next('collection');
  return {
    id,
    auditId: 'audit',
    service: aService(),
    audience: 'user',
    round: 1,
    nature: 'anonymous',
    questionnaire: 'digest',
    version: undefined,
    form: 'full',
    layout: 'section',
    access: 'link',
    code: `code-${id}`,
    tabletCode: `tablet-${id}`,
    interviewCode: `interview-${id}`,
    handedOut: undefined,
    floodWarning: false,
    floodWarningOn: undefined,
    edition: 2,
    toldByFirst: false,
    releasedOn: undefined,
    releasedBy: undefined,
    openLinkReason: 'Alla svarar hemifrån.',
    overInvitedReason: undefined,
    status: 'open',
    invited: 20,
    lastDay: '2026-03-31',
    k: 5,
    kCut: 10,
    openedOn: '2026-03-01',
    amendments: [],
    closedOn: undefined,
    anonymised: false,
    erasedOn: undefined,
    revision: 1,
    ...given,
  };
}

export function aDraft(given: Partial<Draft> = {}): Draft {
  return {
    id: next('draft'),
    collectionId: 'collection',
    sealed: 'sealed',
    revision: 1,
    day: '2026-03-02',
    ...given,
  };
}

/** One yes/no question and one text. */
export function aQuestionnaire(given: Partial<Questionnaire> = {}): Questionnaire {
  const both = (sv: string, en: string) => ({ sv, en });
  const asked = { text: both('Känner du dig delaktig?', 'Do you feel involved?'), areas: ['involvement'] };
  const written = { text: both('Vill du berätta mer?', 'Do you want to tell more?') };
  return Questionnaire.parse({
    format: 2,
    key: next('questionnaire'),
    audience: 'user',
    nature: 'anonymous',
    languages: ['sv', 'en'],
    title: both('Ditt stöd', 'Your support'),
    intro: both('Vi frågar om ditt stöd.', 'We ask about your support.'),
    areas: { involvement: both('Delaktighet', 'Involvement') },
    nonAnswers: { unknown: both('Vet inte', 'Do not know') },
    alwaysOffer: ['unknown'],
    choiceLists: {
      'yes-no': {
        name: both('Ja eller nej', 'Yes or no'),
        ordered: true,
        choices: [
          { key: 'no', label: both('Nej', 'No'), step: 0 },
          { key: 'yes', label: both('Ja', 'Yes'), step: 1 },
        ],
      },
    },
    sections: [
      {
        key: 'all',
        title: both('Frågor', 'Questions'),
        questions: [
          { kind: 'yes-no', key: 'involved', ...asked },
          { kind: 'text', key: 'more', ...written },
        ],
      },
    ],
    ...given,
  });
}

/** A collection in a store, with the audit, the service and the frozen questionnaire that it needs there. */
export async function addCollection(store: Store, given: Partial<Collection> = {}): Promise<Collection> {
  const collection = aCollection(given);
  const { auditId, service, questionnaire } = collection;
  if (!(await store.audits.byId(auditId))) await store.audits.add(anAudit({ id: auditId }));
  if (!(await store.services.byId(service.id))) await store.services.add(service);
  await store.questionnaires.freeze(questionnaire, aQuestionnaire());
  await store.collections.add(collection);
  return collection;
}

/** A paper sheet typed in once, with nothing to read through, unless told otherwise. */
export function aSheet(collectionId: string, wanted: Partial<Sheet> = {}): Sheet {
  return {
    collectionId,
    number: 1,
    sealed: 'sealed',
    enteredBy: 'kim',
    entry: undefined,
    state: 'once',
    secondBy: undefined,
    unread: false,
    far: false,
    typedAnew: undefined,
    turn: 0,
    progress: undefined,
    ...wanted,
  };
}

/** The collection that somebody comes to by the code of its link, of its tablet or of its interviews. */
export async function byCode({ entrance }: Pick<Collections, 'entrance'>, code: string) {
  return (await entrance({ code, codeDigest: '', draftId: undefined }))?.collection;
}
