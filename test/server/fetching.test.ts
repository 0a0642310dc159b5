/** Fetching a page changes nothing that is kept, so that no picture or link elsewhere can act for somebody. */
import { expect } from 'chai';
import supertest from 'supertest';
import { createApp } from '../../server/app.ts';
import * as register from '../../server/register.ts';
import type { Store } from '../../surveys/storage.ts';
import { aQuestionnaire } from '../support/questionnaires.ts';
import { beginSession } from '../support/sessions.ts';
import { anAudit } from '../support/things.ts';
import { closeNow, keepCollection, keepVersion, type Office, offices } from './office.ts';

/** Acts that only read, by the beginning of their names. */
const reading =
  /^(all|at|by|codes|counts?|each|entrance|find|for|frozen|has|history|imported|is|known|last|list|newest|notes|of|open|progress|read|removals|seen|some|sources|summaries|which|with)(?![a-z])/;

const known = new Map([
  ['acts.add', 'that a file was fetched, or an entry refused, is recorded'],
  ['collections.setProgressOfEach', 'how many have answered is counted once a day, by whoever looks first'],
  [
    'disclosedThemes.keep',
    'how many texts a theme has is kept at release, or by whoever first asks after it',
  ],
  ['sessions.renew', 'a session that is used lives longer'],
]);

describe('fetching', () => {
  const openOffice = offices();

  it('any page, file or link changes nothing that is kept', async () => {
    const office = await openOffice();
    const address = await filled(office);
    const acts = new Set<string>();
    const app = createApp({ ...office.services, store: noting(office.store, acts) });
    const cookie = `staff=${await beginSession(office.services, 'person-auditor')}`;
    const lines = Object.values(register).flat();
    for (const { method, path } of lines) {
      if (method !== 'GET') continue;
      for (const state of /:(collection|code)/.test(path) ? ['planned', 'open', 'closed'] : ['open']) {
        const { status } = await supertest(app).get(address(path, state)).set('Cookie', cookie);
        expect(status, path).to.be.below(500);
      }
    }
    expect([...acts].filter((act) => !reading.test(act.split('.')[1] ?? '')).sort()).to.deep.equal([
      ...known.keys(),
    ]);
  });
});

type Acts = Readonly<Record<string, (...given: readonly unknown[]) => unknown>>;

/** Notes every act that is asked of a store, in transactions too. */
function noting(store: Store, acts: Set<string>): Store {
  const noted = (part: string, its: unknown): unknown =>
    new Proxy(its as Acts, {
      get: (target, act: string) =>
        typeof target[act] !== 'function'
          ? target[act]
          : (...given: readonly unknown[]) => {
              acts.add(`${part}.${act}`);
              return target[act]?.(...given);
            },
    });
  const parts = Object.entries(store).map(([part, its]) =>
    typeof its === 'object' ? [part, noted(part, its)] : [part, its],
  );
  return {
    ...(Object.fromEntries(parts) as unknown as Store),
    inTransaction: (work) => store.inTransaction((inside) => work(noting(inside, acts))),
  };
}

/** An audit with a collection in each state, and its questions. Gives the address of a route. */
async function filled({ store }: Office) {
  const audit = anAudit();
  await store.audits.add(audit);
  const made: Record<string, { readonly id: string; readonly code: string }> = {};
  for (const state of ['planned', 'open', 'closed'] as const) {
    const status = state === 'planned' ? state : 'open';
    made[state] = await keepCollection(store, aQuestionnaire(), { auditId: audit.id, status });
  }
  await closeNow(store, { id: made.closed?.id ?? '' });
  const version = await keepVersion(store, { auditId: audit.id });
  return (path: string, state: string): string =>
    path
      .replace(':audit', audit.id)
      .replace(':collection', made[state]?.id ?? '')
      .replace(':code', made[state]?.code ?? '')
      .replace(':design', version.designId)
      .replace(':version', version.id)
      .replace(':key', 'users')
      .replace(':item', 'question.q1')
      .replace(':language', 'en')
      .replace(':question', 'q1')
      .replace(':page', 'q1');
}
