import { expect } from 'chai';
import { comparisonKinds } from '../../reports/comparisons/comparison.ts';
import { staffRegister } from '../../server/register.ts';
import { makingsEnded } from '../../server/reporting/making.ts';
import { type Role, roles } from '../../surveys/audits/people.ts';
import { parts } from '../../surveys/reporting/parts.ts';
import { closeNow, form, keepCollection, type Office, offices, type Staff } from '../server/office.ts';
import { asBuffer } from '../support/as-buffer.ts';
import { twinsSeen, twinsSeenWhole } from '../support/long-run.ts';
import { pageOf } from '../support/page.ts';
import {
  aOne,
  aQuestionnaire,
  aScale,
  aSection,
  aSeveral,
  aText,
  aYesNo,
} from '../support/questionnaires.ts';
import { anAudit, aService } from '../support/things.ts';
import { pairs, type Twin } from './twins.ts';

/** Those whose questions differ from what another audit asked. */
const asked = (key: string, ordinary: string) =>
  aQuestionnaire({
    key,
    sections: [
      aSection('all', [
        aScale(ordinary),
        aScale('scale', { areas: ['participation'] }),
        aOne('colour'),
        aSeveral('colours'),
        aYesNo('gate'),
        aScale('led', { showIf: { question: 'gate', is: 'yes' } }),
        aText('more'),
      ]),
    ],
  });

describe('audits that differ only in what is hidden', () => {
  const openOffice = offices();

  for (const { differ, one, other } of pairs) {
    it(`have the same tables: ${differ}`, async () => {
      const [first, second] = [
        await tablesIn(await openOffice(wanted), one),
        await tablesIn(await openOffice(wanted), other),
      ];
      expect(first).to.include('"mine"');
      expect(first).to.equal(second);
    });
  }

  for (const [i, { differ, one, other }] of pairs.entries()) {
    if (!twinsSeen(i)) continue;
    it(`are the same to staff, byte for byte: ${differ}`, async () => {
      const look = twinsSeenWhole(i) ? everything : numbers;
      const [first, second] = [
        await seenIn(await openOffice(wanted), one, look),
        await seenIn(await openOffice(wanted), other, look),
      ];
      expect(Object.keys(first).length).to.be.greaterThan(3);
      expect(Object.keys(first)).to.deep.equal(Object.keys(second));
      const differing = Object.keys(first).filter((place) => first[place] !== second[place]);
      expect(differing).to.deep.equal([]);
    });
  }

  it('are told apart where what differs is told', async () => {
    const [first, second] = [
      await seenIn(await openOffice(wanted), seven(4), numbers),
      await seenIn(await openOffice(wanted), seven(3), numbers),
    ];
    expect(first['auditor /collections/mine/results']).to.not.equal(
      second['auditor /collections/mine/results'],
    );
  });
});

interface Look {
  readonly where: RegExp;
  readonly as: readonly Role[];
  /** Of a report that is released, too. */
  readonly files: boolean;
}

const everything: Look = { where: /^/, as: roles, files: true };

/** Pages and tables where numbers stand. */
const numbers: Look = {
  where:
    /^\/$|audits\/[^/]+$|collections\/[^/]+$|results|tables|preview|meeting|release|figures|mapping|texts|themes|compar|finding|proposal/,
  as: ['auditor'],
  files: false,
};

const wanted = { random: (bytes: number) => Buffer.alloc(bytes, 7) };

const seven = (good: number): Twin => ({
  answers: Array.from({ length: 7 }, (_, i) => ({ ordinary: i < good ? 'always' : 'never' })),
});

/** Everything that staff can fetch of the audits of an office, as it came. */
async function seenIn(office: Office, twin: Twin, look: Look): Promise<Readonly<Record<string, string>>> {
  const ids = await keepAll(office, twin);
  // Signed in once: a second session would be listed, by an id of its own.
  const auditor = await office.as('auditor');
  const release = look.files ? await released(office, auditor, 'audit-mine') : [];
  const seen: Record<string, string> = {};
  for (const role of look.as) {
    const staff = role === 'auditor' ? auditor : await office.as(role);
    for (const place of [...places(ids), ...release].filter((place) => look.where.test(place))) {
      const { status, headers, body, text } = await staff.get(place).buffer(true).parse(asBuffer);
      const content = Buffer.isBuffer(body) ? body.toString('base64') : text;
      seen[`${role} ${place}`] = `${status} ${headers['content-disposition'] ?? ''} ${content}`;
    }
  }
  return seen;
}

/** All that is told of the collections of an audit, as it is kept: pages, tables and reports read nothing beneath it. */
async function tablesIn(office: Office, twin: Twin): Promise<string> {
  const ids = await keepAll(office, twin);
  return JSON.stringify(await office.store.register.ofCollectionsWhole(ids));
}

/** Keeps the collections, closed; gives their ids. */
async function keepAll(office: Office, twin: Twin): Promise<readonly string[]> {
  const service = aService({ id: 'service', name: 'Gula huset' });
  const access = twin.link ? 'link' : 'codes';
  if (twin.before)
    await keep(office, { id: 'before', service, questionnaire: asked('before', 'first') }, twin.before);
  const { texts } = twin;
  const mine = { id: 'mine', service, questionnaire: asked('mine', 'ordinary'), access, texts } as const;
  await keep(office, mine, twin.answers);
  return twin.before ? ['before', 'mine'] : ['mine'];
}

/** Releases the report of an audit: addresses of all that it froze, as it came. */
async function released(office: Office, auditor: Staff, auditId: string): Promise<readonly string[]> {
  const home = `/audits/${auditId}/report`;
  const { revision = '' } = pageOf(await auditor.get(`${home}/release`).expect(200)).unseen;
  await auditor
    .post(`${home}/release`)
    .send(form({ revision, public: 'no' }))
    .expect(303);
  await makingsEnded();
  const [release] = await office.store.releasedReports.of(auditId);
  const files = release ? await office.store.releasedReports.filesOf(release.id) : [];
  return files.map(({ name }) => `/audits/${auditId}/releases/${release?.id}/${name}`);
}

/** Every address of staff that names an audit, a collection or a service, or nothing. Cards and posters know of no answers. */
function places(ids: readonly string[]): readonly string[] {
  const paths = staffRegister.filter(
    ({ method, path }) => method === 'GET' && !/cards|poster|\.svg|questionnaire|paper|bank|new/.test(path),
  );
  const compared = paths.flatMap(({ path }) =>
    path.includes(':comparison') ? comparisonKinds.map((kind) => path.replace(':comparison', kind)) : [path],
  );
  const written = compared.flatMap((path) =>
    path.includes(':part') ? parts.map((part) => path.replace(':part', part)) : [path],
  );
  const named = written.flatMap((path) =>
    ids.map((id) =>
      path
        .replace(':audit', `audit-${id}`)
        .replace(':collection', id)
        .replace(':service', 'service')
        .replace(':person', 'person-auditor')
        .replace(':screen', '2'),
    ),
  );
  return [...new Set(named)].filter((path) => !path.includes(':'));
}

async function keep(
  { store }: Office,
  given: { readonly id: string; readonly texts?: readonly string[] | undefined } & Pick<
    Parameters<typeof keepCollection>[2],
    'service' | 'access'
  > & { readonly questionnaire: ReturnType<typeof asked> },
  answers: Twin['answers'],
): Promise<void> {
  const { id, questionnaire, texts = [], service, access = 'codes' } = given;
  await store.audits.add(anAudit({ id: `audit-${id}` }));
  const codes = { code: `code-${id}`, tabletCode: `tablet-${id}`, interviewCode: `interview-${id}` };
  const about = {
    ...codes,
    id,
    auditId: `audit-${id}`,
    access,
    invited: 20,
    ...(service ? { service } : {}),
  };
  const collection = await keepCollection(withService(store), questionnaire, about);
  for (const answer of answers) await store.responses.add(collection.id, answer);
  for (const text of texts) await store.responses.addText(collection.id, 'more', text);
  await closeNow(store, collection);
}

/** Two collections of one service. */
function withService(store: Office['store']): Office['store'] {
  const add: typeof store.services.add = async (service) => {
    if (!(await store.services.byId(service.id))) await store.services.add(service);
  };
  return { ...store, services: { ...store.services, add } };
}
