/** However many audits there are, a list asks for the same number of things, and no questionnaire is read whole. */
import { expect } from 'chai';
import supertest from 'supertest';
import type { Engine } from '../../../data/engine.ts';
import { openPostgres } from '../../../data/postgres.ts';
import { openSqlite } from '../../../data/sqlite.ts';
import { type OpenStore, openStoreOn } from '../../../data/store.ts';
import { createApp } from '../../../server/app.ts';
import { factsOf } from '../../../server/http/audit-place.ts';
import { sessionCookie } from '../../../server/http/sessions.ts';
import { type Role, roles } from '../../../surveys/audits/people.ts';
import { digestOf } from '../../../surveys/questionnaires/digest.ts';
import { mostPressing } from '../../../surveys/steps/pressing.ts';
import type { Store } from '../../../surveys/storage.ts';
import { onePage } from '../../../views/auditing/audit-lines.ts';
import { servicesOver } from '../../support/answering.ts';
import { anAgreement } from '../../support/audit-facts.ts';
import { type Asked, counting } from '../../support/counting-engine.ts';
import { addDesign, aVersion } from '../../support/designs.ts';
import { freshDatabase } from '../../support/postgres.ts';
import { aQuestionnaire, aScale, inBoth } from '../../support/questionnaires.ts';
import { randomId } from '../../support/random-id.ts';
import { beginSession } from '../../support/sessions.ts';
import { describeOnPostgres, describeOnSqlite } from '../../support/stores.ts';
import { aCollection, anAudit, aService } from '../../support/things.ts';
import { emailOf } from '../office.ts';

const day = '2026-03-10';

/** Two pages of audits, and more. */
const many = 2 * onePage + 5;

/** More than a few: what is asked for each of them would be asked so often. */
const several = 15;

describeOnSqlite('lists of audits and questionnaires', (_, freshFolder) => {
  theyHold(async () => openSqlite(freshFolder()).engine);
});

describeOnPostgres('lists of audits and questionnaires', () => {
  theyHold(async () => openPostgres(await freshDatabase()));
});

function theyHold(openEngine: () => Promise<Engine>): void {
  const open: OpenStore[] = [];
  afterEach(async () => {
    for (const store of open.splice(0)) await store.close();
  });

  async function site() {
    const asked: Asked = { queries: 0, bodies: 0 };
    const store = await openStoreOn(counting(await openEngine(), asked), randomId);
    open.push(store);
    for (const role of roles) {
      await store.people.add({ id: `person-${role}`, email: emailOf(role), name: `Kim ${role}`, role });
    }
    const services = servicesOver(store, '');
    const staff = supertest.agent(createApp(services));
    return { store, staff, asked, services };
  }

  async function signedIn(role: Role) {
    const here = await site();
    here.staff.jar.setCookie(
      `${sessionCookie(false)}=${await beginSession(here.services, `person-${role}`)}`,
    );
    return here;
  }

  for (const [role, paths] of [
    ['fou', ['/', '/audits', '/audits/new', '/audits/audit-0', '/audits/audit-0/questions', '/bank']],
    ['auditor', ['/', '/audits', '/questionnaires', '/questionnaires/users', '/bank?words=trodd']],
  ] as const) {
    it(`ask the same of the database for three audits and for ${several}, as ${role}`, async () => {
      const [few, more] = [await signedIn(role), await signedIn(role)];
      await few.store.inTransaction((inside) => fill(inside, 0, 3));
      await more.store.inTransaction((inside) => fill(inside, 0, several));
      for (const { store } of [few, more]) await store.bank.read(`person-${role}`);
      for (const path of paths) {
        const counted = [];
        for (const { staff, asked } of [few, more]) {
          Object.assign(asked, { queries: 0, bodies: 0 });
          await staff.get(path).expect(200);
          counted.push({ ...asked });
        }
        expect(counted[1], path).to.deep.equal(counted[0]);
        expect(counted[1], path).to.include({ bodies: 0 });
        expect(counted[1]?.queries, path).to.be.within(2, 22);
      }
    });
  }

  it('read of the question bank only what has been approved since', async () => {
    const { store, staff, asked } = await signedIn('fou');
    await fill(store, 0, 3);
    await staff.get('/bank').expect(200);
    await fill(store, 3, 4);
    Object.assign(asked, { queries: 0, bodies: 0 });
    const { text } = await staff.get('/bank?words=trodd').expect(200);
    expect(asked.bodies).to.equal(1);
    for (const i of [0, 1, 2, 3]) expect(text).to.include(`Blir du trodd ${i}?`);
  });

  it('show a page at a time, with a way to the others', async () => {
    const { store, staff } = await signedIn('reader');
    await store.inTransaction((inside) => fill(inside, 0, many));
    const links = async (path: string) => {
      const { text } = await staff.get(path).expect(200);
      const rels = [...text.replaceAll('&#x3D;', '=').matchAll(/rel="(prev|next)" href="([^"]*)"/g)].map(
        ([, rel, href]) => [rel, href],
      );
      return {
        lines: [...text.matchAll(/class="card audit-line"/g)].length,
        links: Object.fromEntries(rels),
      };
    };
    for (const home of ['/', '/audits']) {
      const next = `${home}?page=2`;
      expect(await links(home)).to.deep.equal({ lines: onePage, links: { next } });
      const both = { prev: `${home}?page=1`, next: `${home}?page=3` };
      expect(await links(next)).to.deep.equal({ lines: onePage, links: both });
      const last = { lines: 5, links: { prev: next } };
      expect(await links(`${home}?page=3`)).to.deep.equal(last);
      expect(await links(`${home}?page=99`)).to.deep.equal(last);
    }
  });

  it('that fit on one page have none', async () => {
    const { store, staff } = await signedIn('fou');
    await store.inTransaction((inside) => fill(inside, 0, onePage));
    for (const path of ['/', '/audits', '/bank', '/questionnaires', '/audits/audit-0/questions']) {
      const { text } = await staff.get(path).expect(200);
      expect(text, path).to.not.match(/rel="(prev|next)"/);
    }
  });

  it('tell by numbers what presses most, as each kind of audit comes', async () => {
    const { store } = await site();
    for (const [i, [kind, expected]] of kindsOfAudits.entries()) {
      // The most pressing last: each is the first that there is to do until the next has come.
      await store.inTransaction((inside) => kind(inside, `audit-${i}`));
      const keys = [];
      for (const role of ['fou', 'auditor', 'reader'] as const) {
        const person = { id: `person-${role}`, role };
        keys.push(mostPressing(await factsOf({ store, person, today: day }), person, day)?.key ?? '');
      }
      expect(keys.join(' '), `${i}`).to.equal(expected);
    }
  });

  it('tell of one audit alone what they tell of it among others', async () => {
    const { store } = await site();
    for (const [i, [kind]] of kindsOfAudits.entries())
      await store.inTransaction((inside) => kind(inside, `audit-${i}`));
    const person = { id: 'person-auditor', role: 'auditor' } as const;
    for (const counts of await store.audits.counts(person, day))
      expect(await store.audits.countsOf(counts.id, person, day)).to.deep.equal(counts);
    expect(await store.audits.countsOf('audit-0', { id: 'other', role: 'auditor' }, day)).to.equal(undefined);
  });
}

/** Each role is in it. */
async function addAudit(store: Store, id: string, members: readonly Role[] = roles): Promise<void> {
  await store.audits.add(anAudit({ id }));
  for (const role of members) await store.members.add(id, `person-${role}`);
}

/** Audits of every sort, each with a design of which a version is approved, and one open collection. */
async function fill(store: Store, from: number, to: number): Promise<void> {
  for (let i = from; i < to; i++) {
    const auditId = `audit-${i}`;
    const text = inBoth(`Blir du trodd ${i}?`);
    const body = aQuestionnaire({ key: `asked-${i}`, questions: [aScale('q1', { text })] });
    await addAudit(store, auditId);
    await approved(store, auditId, body);
    await collect(store, auditId, { lastDay: '2026-03-31' });
  }
}

async function approved(store: Store, auditId: string, body = aQuestionnaire()): Promise<void> {
  const { id } = await addDesign(store, { body, auditId });
  await store.members.add(auditId, 'person-auditor');
  const version = aVersion({ designId: id, auditId, digest: digestOf(body) });
  await store.questionnaires.freeze(version.digest, body);
  await store.versions.add(version);
}

async function collect(
  store: Store,
  auditId: string,
  given: Parameters<typeof aCollection>[0],
): Promise<void> {
  const body = aQuestionnaire();
  const collection = aCollection({ service: aService(), ...given, auditId, questionnaire: digestOf(body) });
  await store.questionnaires.freeze(collection.questionnaire, body);
  await store.services.add(collection.service);
  await store.collections.add(collection);
}

type Kind = (store: Store, id: string) => Promise<void>;

const empty: Kind = async (store, id) => {
  await addAudit(store, id);
  for (const record of anAgreement(id)) await store.records.add(record);
};
const collecting =
  (...given: readonly Parameters<typeof aCollection>[0][]): Kind =>
  async (store, id) => {
    await empty(store, id);
    for (const one of given) await collect(store, id, one);
  };
const designed =
  (members: readonly Role[], count: number): Kind =>
  async (store, id) => {
    await addAudit(store, id, members);
    for (const record of anAgreement(id)) await store.records.add(record);
    for (let i = 0; i < count; i++) await addDesign(store, { auditId: id });
  };
const unreleased = { status: 'closed', anonymised: true } as const;
const closed = { ...unreleased, releasedOn: '2026-03-02' } as const;

/** Each has a step that presses more than those before it, for somebody; what that is for FoU, auditors and readers. */
const kindsOfAudits: readonly (readonly [Kind, string])[] = [
  [collecting({ status: 'closed' }), '  '],
  [collecting(closed, { ...closed, erasedOn: day }), 'read read read'],
  [collecting({ lastDay: day }, closed), 'wait wait read'],
  [collecting({ lastDay: undefined }), 'wait wait read'],
  [collecting(closed, closed), 'report report read'],
  [
    async (store, id) => {
      await empty(store, id);
      await approved(store, id);
    },
    'plan plan read',
  ],
  [designed(roles, 2), 'comment approve read'],
  [designed(roles, 0), 'begin begin read'],
  [designed(['fou', 'reader'], 1), 'team begin read'],
  [collecting(unreleased, closed), 'team release read'],
  [collecting({ status: 'planned' }), 'team open read'],
  [collecting({ status: 'planned' }, { lastDay: '2026-03-09' }), 'close close read'],
  [collecting({ lastDay: '2026-03-09' }, closed), 'close close read'],
  [collecting({ lastDay: '2026-03-09', floodWarning: true }, { status: 'planned' }), 'decide decide read'],
  [collecting({ lastDay: '2026-03-09', floodWarning: true }), 'decide decide read'],
];
