import { expect } from 'chai';
import * as register from '../../server/register.ts';
import { type Role, roles } from '../../surveys/audits/people.ts';
import { aQuestionnaire } from '../support/questionnaires.ts';
import { anAudit } from '../support/things.ts';
import { closeNow, keepCollection, keepVersion, type Office, offices, type Staff } from './office.ts';

const all = ['fou', 'auditor', 'reader'] as const;
const working = ['fou', 'auditor'] as const;

/**
 * Every address that staff can ask for, and who may. `:collection` is one that is in the named state; the auditor is in
 * the team of the audit that all of it is of. `outside` names who is let in with no part in that audit: each of them is
 * an opening, known and not closed yet.
 */
const table: readonly (readonly [
  route: string,
  who: readonly Role[],
  about?: { readonly state?: 'planned' | 'open' | 'closed'; readonly outside?: readonly Role[] },
])[] = [
  ['GET /', all],
  ['GET /audits', all],
  ['GET /audits/new', working],
  ['POST /audits', working],
  ['GET /audits/:audit', all, { outside: all }],
  ['GET /services', all],
  ['POST /services', working],
  ['GET /audits/:audit/collections/new', working, { outside: working }],
  ['POST /audits/:audit/collections', working, { outside: working }],
  ['GET /collections/:collection', all, { state: 'open', outside: all }],
  ['GET /collections/:collection/qr.svg', working, { state: 'open', outside: working }],
  ['GET /collections/:collection/cards', working, { state: 'open', outside: working }],
  ['POST /collections/:collection/cards', working, { state: 'open', outside: working }],
  ['GET /collections/:collection/poster.pdf', working, { state: 'open', outside: working }],
  ['POST /collections/:collection/handed-out', working, { state: 'open', outside: working }],
  ['GET /collections/:collection/in-person', working, { state: 'open', outside: working }],
  ['GET /collections/:collection/in-person/tablet.svg', working, { state: 'open', outside: working }],
  ['GET /collections/:collection/in-person/interview.svg', working, { state: 'open', outside: working }],
  ['GET /collections/:collection/opening', working, { state: 'planned', outside: working }],
  ['POST /collections/:collection/opening', working, { state: 'planned', outside: working }],
  ['GET /collections/:collection/closing', working, { state: 'open', outside: working }],
  ['POST /collections/:collection/closing', working, { state: 'open', outside: working }],
  ['GET /collections/:collection/quarantine', working, { state: 'open', outside: working }],
  ['GET /collections/:collection/quarantine/taking', working, { state: 'open', outside: working }],
  ['POST /collections/:collection/quarantine/taking', working, { state: 'open', outside: working }],
  ['GET /collections/:collection/quarantine/rejection', working, { state: 'open', outside: working }],
  ['POST /collections/:collection/quarantine/rejection', working, { state: 'open', outside: working }],
  ['POST /collections/:collection/version', working, { state: 'planned', outside: working }],
  ['GET /collections/:collection/removal', working, { state: 'planned', outside: working }],
  ['POST /collections/:collection/removal', working, { state: 'planned', outside: working }],
  ['GET /collections/:collection/paper', working, { state: 'open', outside: working }],
  ['GET /collections/:collection/paper/form.pdf', working, { state: 'open', outside: working }],
  ['GET /collections/:collection/paper/entry', working, { state: 'open', outside: working }],
  ['POST /collections/:collection/paper/entry', working, { state: 'open', outside: working }],
  ['GET /collections/:collection/paper/sheets/:sheet', working, { state: 'open', outside: working }],
  ['POST /collections/:collection/paper/sheets/:sheet', working, { state: 'open', outside: working }],
  [
    'POST /collections/:collection/paper/sheets/:sheet/differing',
    working,
    { state: 'open', outside: working },
  ],
  ['POST /collections/:collection/paper/sheets/:sheet/anew', working, { state: 'open', outside: working }],
  ['GET /collections/:collection/paper/sheets/:sheet/reading', working, { state: 'open', outside: working }],
  ['POST /collections/:collection/paper/sheets/:sheet/reading', working, { state: 'open', outside: working }],
  ['GET /collections/:collection/paper/sheets/:sheet/removal', working, { state: 'open', outside: working }],
  ['POST /collections/:collection/paper/sheets/:sheet/removal', working, { state: 'open', outside: working }],
  ['GET /collections/:collection/media', all, { state: 'planned', outside: all }],
  ['GET /collections/:collection/media/:item', ['auditor'], { state: 'planned' }],
  ['POST /collections/:collection/media/:item', ['auditor'], { state: 'planned' }],
  ['GET /audits/:audit/results', all, { outside: all }],
  ['GET /collections/:collection/results', all, { state: 'closed', outside: all }],
  ['GET /audits/:audit/report.pdf', all, { outside: all }],
  ['GET /audits/:audit/tables', working, { outside: working }],
  ['GET /audits/:audit/tables.csv', working, { outside: working }],
  ['GET /collections/:collection/report.pdf', all, { state: 'closed', outside: all }],
  ['GET /collections/:collection/tables', working, { state: 'closed', outside: working }],
  ['GET /collections/:collection/tables.csv', working, { state: 'closed', outside: working }],
  ['GET /designs/:design/languages', all, { outside: all }],
  ['POST /designs/:design/languages', ['auditor']],
  ['GET /designs/:design/languages/:language', all, { outside: all }],
  ['POST /designs/:design/languages/:language', ['auditor']],
  ['POST /designs/:design/languages/:language/checked', ['auditor']],
  ['POST /designs/:design/languages/:language/declared', ['auditor']],
  ['GET /designs/:design/languages/:language/removal', ['auditor']],
  ['POST /designs/:design/languages/:language/removal', ['auditor']],
  ['GET /designs/:design/media', all, { outside: all }],
  ['GET /designs/:design/media/:item', ['auditor']],
  ['POST /designs/:design/media/:item', ['auditor']],
  ['GET /questionnaires', all],
  ['POST /questionnaires', working],
  ['GET /questionnaire-import', working],
  ['GET /questionnaires/:key.json', all],
  ['GET /questionnaires/:key.zip', all],
  ['GET /bank', all],
  ['GET /audits/:audit/questions', all, { outside: all }],
  ['POST /audits/:audit/designs', working, { outside: working }],
  ['GET /designs/:design', all, { outside: all }],
  ['POST /designs/:design/questions', ['auditor']],
  ['POST /designs/:design/questions/:key', ['auditor']],
  ['POST /designs/:design/questions/:key/move', ['auditor']],
  ['POST /designs/:design/questions/:key/copy', ['auditor']],
  ['POST /designs/:design/questions/:key/remove', ['auditor']],
  ['POST /designs/:design/sections', ['auditor']],
  ['POST /designs/:design/sections/:key', ['auditor']],
  ['POST /designs/:design/sections/:key/move', ['auditor']],
  ['POST /designs/:design/sections/:key/remove', ['auditor']],
  ['POST /designs/:design/undo', ['auditor']],
  ['GET /designs/:design/about', ['auditor']],
  ['POST /designs/:design/about', ['auditor']],
  ['GET /designs/:design/discarding', ['auditor']],
  ['POST /designs/:design/discarding', ['auditor']],
  ['GET /designs/:design/history', all, { outside: all }],
  ['GET /designs/:design/history/:revision', all, { outside: all }],
  ['GET /designs/:design/history/:revision/changes', all, { outside: all }],
  ['GET /designs/:design/history/:revision/return', ['auditor']],
  ['POST /designs/:design/history/:revision/return', ['auditor']],
  ['POST /designs/:design/conflicts', ['auditor']],
  ['GET /designs/:design/comments', all, { outside: all }],
  ['POST /designs/:design/comments', working, { outside: ['fou'] }],
  ['POST /designs/:design/comments/:comment/resolving', ['auditor']],
  ['POST /designs/:design/comment-links', ['auditor']],
  ['POST /designs/:design/comment-links/:link/removal', ['auditor']],
  ['GET /designs/:design/lists', all, { outside: all }],
  ['POST /designs/:design/lists', ['auditor']],
  ['GET /designs/:design/new-list', ['auditor']],
  ['POST /designs/:design/new-list', ['auditor']],
  ['GET /designs/:design/lists/:list', ['auditor']],
  ['POST /designs/:design/lists/:list', ['auditor']],
  ['POST /designs/:design/lists/:list/copy', ['auditor']],
  ['POST /designs/:design/lists/:list/removal', ['auditor']],
  ['GET /designs/:design/areas', ['auditor']],
  ['POST /designs/:design/areas', ['auditor']],
  ['GET /designs/:design/non-answers', ['auditor']],
  ['POST /designs/:design/non-answers', ['auditor']],
  ['GET /designs/:design/questions/:key/condition', ['auditor']],
  ['POST /designs/:design/questions/:key/condition', ['auditor']],
  ['GET /designs/:design/map', all, { outside: all }],
  ['GET /designs/:design/questions/:question/same', ['auditor']],
  ['POST /designs/:design/questions/:question/same', ['auditor']],
  ['GET /designs/:design/bank', all, { outside: all }],
  ['POST /designs/:design/bank', ['auditor']],
  ['GET /audits/:audit/team', working, { outside: working }],
  ['POST /audits/:audit/team', working, { outside: ['fou'] }],
  ['GET /designs/:design/approval', all, { outside: all }],
  ['GET /designs/:design/approval/version', ['auditor']],
  ['POST /designs/:design/approval/version', ['auditor']],
  ['GET /designs/:design/approval/correction', ['auditor']],
  ['POST /designs/:design/approval/correction', ['auditor']],
  ['GET /versions/:version.json', all, { outside: all }],
  ['GET /versions/:version', all, { outside: all }],
  ['GET /designs/:design/preview/:question', all, { outside: all }],
  ['GET /designs/:design/try', all, { outside: all }],
  ['POST /designs/:design/try', all, { outside: all }],
  ['GET /designs/:design/paper.pdf', all, { outside: all }],
  ['GET /designs/:design/package', all, { outside: all }],
  ['POST /designs/:design/package', all, { outside: all }],
  ['GET /questionnaires/:key', all],
  ['GET /designs/:design/language-help', all, { outside: all }],
  ['GET /designs/:design/dismissals/new', ['auditor']],
  ['POST /designs/:design/dismissals', ['auditor']],
  ['POST /designs/:design/dismissals/removal', ['auditor']],
  ['GET /designs/:design/forecast', all, { outside: all }],
  ['POST /designs/:design/splits', ['auditor']],
  ['GET /language-rules', all],
  ['GET /people', ['fou']],
  ['POST /people', ['fou']],
  ['POST /people/:person/password', ['fou']],
];

/** Addresses that lead in, or that tell nothing of any audit. */
const open = [
  'GET /c/:token',
  'POST /c/:token',
  'GET /files/:digest',
  'GET /neutral',
  'GET /health',
  'GET /sign-in',
  'POST /sign-in',
  'POST /sign-out',
  'POST /language',
  'GET /first-account/:token',
  'POST /first-account/:token',
  'GET /invitation/:token',
  'POST /invitation/:token',
  'GET /questionnaire-schema.json',
];

/** For those who answer. */
const answering = [
  'GET /a/worker.js',
  'GET /a/:code/offline',
  'GET /a/:code/waiting',
  'POST /a/:code/waiting',
  'GET /a',
  'POST /a',
  'GET /a/:code',
  'GET /a/:code/start',
  'POST /a/:code/start',
  'GET /a/:code/promise',
  'GET /a/:code/p/:page',
  'POST /a/:code/p/:page',
  'GET /a/:code/check',
  'GET /a/:code/send',
  'POST /a/:code/send',
  'GET /a/:code/pause',
  'POST /a/:code/pause',
  'GET /a/:code/resume',
  'POST /a/:code/resume',
  'GET /a/:code/thanks',
  'GET /a/:code/try/done',
  'GET /a/:code/try/:step',
  'POST /a/:code/try/:step',
  'GET /a/:code/leave',
  'POST /a/:code/leave',
];

describe('who may ask for what', () => {
  const openOffice = offices();

  it('stands in this table for every route of the register, and for no other', () => {
    const named = table.map(([route]) => route);
    expect(named).to.have.members(routesIn(register.staffRegister));
    expect(open).to.have.members(routesIn([...register.unloggedRegister, ...register.openRegister]));
    expect(answering).to.have.members(routesIn(register.answeringRegister));
  });

  it('is asked of every route, since there is none beside the register', async () => {
    const { app } = await openOffice();
    const known = Object.values(register).flatMap((each) => routesIn(each));
    expect(new Set(routesOf(app))).to.deep.equal(new Set(known));
  });

  for (const role of roles) {
    it(`lets a ${role} do what the table says, and refuses the rest`, async () => {
      const office = await openOffice();
      const address = await filled(office);
      const staff = await office.as(role);
      for (const [route, who, about] of table) {
        const status = await asked(staff, route, address(route, about?.state));
        expect(status === 403 ? 'refused' : 'let in', `${role} ${route}: ${status}`).to.equal(
          who.includes(role) ? 'let in' : 'refused',
        );
        expect(status, `${role} ${route}`).to.be.below(500);
      }
    });
  }

  for (const role of roles) {
    it(`lets a ${role} of another audit do what the table marks as open, and refuses the rest`, async () => {
      const office = await openOffice();
      const address = await filled(office);
      const staff = await outsider(office, role);
      for (const [route, , { state, outside = [] } = {}] of table.filter(([route]) => isOfAudit(route))) {
        const status = await asked(staff, route, address(route, state));
        expect(status === 403 ? 'refused' : 'let in', `${role} ${route}: ${status}`).to.equal(
          outside.includes(role) ? 'let in' : 'refused',
        );
      }
    });
  }

  it('marks as open only what is of an audit, and only for those whose role may', () => {
    const wrong = table.filter(([route, who, about]) =>
      about?.outside?.some((role) => !isOfAudit(route) || !who.includes(role)),
    );
    expect(wrong).to.deep.equal([]);
  });

  it('sends everyone who is not signed in to the sign-in page', async () => {
    const office = await openOffice();
    const address = await filled(office);
    for (const [route, , about] of table) {
      const [method = '', path] = [route.split(' ')[0], address(route, about?.state)];
      const visitor = office.visitor();
      const { headers } = await (method === 'GET' ? visitor.get(path) : visitor.post(path).send(''));
      const back = method === 'GET' ? `?back=${encodeURIComponent(path)}` : '';
      expect(headers.location, route).to.equal(`/sign-in${back}`);
    }
  });
});

/** An audit, a collection, a design or a version is named. */
function isOfAudit(route: string): boolean {
  return /:(audit|collection|design|version)\b/.test(route);
}

/** An auditor has an audit of their own; the other roles are in the team of none. */
async function outsider({ store, as }: Office, role: Role): Promise<Staff> {
  const id = `outside-${role}`;
  await store.people.add({ id, email: `${id}@exempel.se`, name: `Lo ${role}`, role });
  await store.audits.add(anAudit({ id: 'another-audit' }));
  if (role === 'auditor') await store.teams.add('another-audit', id);
  return as({ personId: id });
}

async function asked(staff: Staff, route: string, path: string): Promise<number> {
  const answer = await (route.startsWith('GET') ? staff.get(path) : staff.post(path).send(''));
  return answer.status;
}

/** An audit with a collection in each state. Gives the address of a route. */
async function filled({ store }: Office) {
  const audit = anAudit();
  const questionnaire = aQuestionnaire();
  await store.audits.add(audit);
  const ids: Record<string, string> = {};
  for (const state of ['planned', 'open', 'closed'] as const) {
    const kept = { auditId: audit.id, status: state === 'planned' ? state : 'open' } as const;
    ids[state] = (await keepCollection(store, questionnaire, kept)).id;
  }
  await closeNow(store, { id: ids.closed ?? '' });
  const version = await keepVersion(store, { auditId: audit.id });
  return (route: string, state = 'open'): string =>
    (route.split(' ')[1] ?? '')
      .replace(':audit', audit.id)
      .replace(':collection', ids[state] ?? '')
      .replace(':design', version.designId)
      .replace(':version', version.id)
      .replace(':key', 'users')
      .replace(':item', 'question.q1')
      .replace(':language', 'en')
      .replace(':question', 'q1')
      .replace(':person', 'person-reader');
}

function routesIn(lines: readonly { readonly method: string; readonly path: string }[]): readonly string[] {
  return lines.map(({ method, path }) => `${method} ${path}`);
}

interface Layer {
  readonly route?: { readonly path: string | RegExp; readonly methods: Readonly<Record<string, boolean>> };
  readonly handle?: { readonly stack?: readonly Layer[] };
}

/** What the app itself has, with all its routers. */
function routesOf(app: unknown): readonly string[] {
  const walk = (layers: readonly Layer[]): string[] =>
    layers.flatMap(({ route, handle }) => {
      if (!route) return walk(handle?.stack ?? []);
      // A pattern instead of a path is no page: compression, and links in capitals.
      if (typeof route.path !== 'string') return [];
      return Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`);
    });
  const { stack } = (app as { readonly router: { readonly stack: readonly Layer[] } }).router;
  return walk(stack).filter((route) => !/^GET \/\w+\.js$/.test(route));
}
