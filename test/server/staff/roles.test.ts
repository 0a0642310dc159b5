import { expect } from 'chai';
import { type Role, roles } from '../../../surveys/audits/people.ts';
import { aQuestionnaire } from '../../support/questionnaires.ts';
import { anAudit } from '../../support/things.ts';
import { closeNow, keepCollection, keepVersion, type Office, offices, type Staff } from './office.ts';

const all = ['fou', 'auditor', 'reader'] as const;
const working = ['fou', 'auditor'] as const;

/**
 * Every address that staff can ask for, and who may. `:collection` is one that is in the named state; the auditor is in
 * the team of the audit that `:design` and `:version` are of.
 */
const table: readonly (readonly [
  route: string,
  who: readonly Role[],
  state?: 'planned' | 'open' | 'closed',
])[] = [
  ['GET /', all],
  ['GET /audits', all],
  ['GET /audits/new', working],
  ['POST /audits', working],
  ['GET /audits/:audit', all],
  ['GET /services', all],
  ['POST /services', working],
  ['GET /audits/:audit/collections/new', working],
  ['POST /audits/:audit/collections', working],
  ['GET /collections/:collection', all, 'open'],
  ['GET /collections/:collection/qr.svg', working, 'open'],
  ['GET /collections/:collection/cards', working, 'open'],
  ['POST /collections/:collection/cards', working, 'open'],
  ['GET /collections/:collection/poster.pdf', working, 'open'],
  ['POST /collections/:collection/handed-out', working, 'open'],
  ['GET /collections/:collection/in-person', working, 'open'],
  ['GET /collections/:collection/in-person/tablet.svg', working, 'open'],
  ['GET /collections/:collection/in-person/interview.svg', working, 'open'],
  ['GET /collections/:collection/opening', working, 'planned'],
  ['POST /collections/:collection/opening', working, 'planned'],
  ['GET /collections/:collection/closing', working, 'open'],
  ['POST /collections/:collection/closing', working, 'open'],
  ['GET /collections/:collection/quarantine', working, 'open'],
  ['GET /collections/:collection/quarantine/taking', working, 'open'],
  ['POST /collections/:collection/quarantine/taking', working, 'open'],
  ['GET /collections/:collection/quarantine/rejection', working, 'open'],
  ['POST /collections/:collection/quarantine/rejection', working, 'open'],
  ['POST /collections/:collection/version', working, 'planned'],
  ['GET /collections/:collection/removal', working, 'planned'],
  ['POST /collections/:collection/removal', working, 'planned'],
  ['GET /collections/:collection/paper', working, 'open'],
  ['GET /collections/:collection/paper/form.pdf', working, 'open'],
  ['GET /collections/:collection/paper/entry', working, 'open'],
  ['POST /collections/:collection/paper/entry', working, 'open'],
  ['GET /collections/:collection/paper/sheets/:sheet', working, 'open'],
  ['POST /collections/:collection/paper/sheets/:sheet', working, 'open'],
  ['POST /collections/:collection/paper/sheets/:sheet/reconciling', working, 'open'],
  ['GET /collections/:collection/paper/sheets/:sheet/removal', working, 'open'],
  ['POST /collections/:collection/paper/sheets/:sheet/removal', working, 'open'],
  ['GET /collections/:collection/media', all, 'planned'],
  ['GET /collections/:collection/media/:item', ['auditor'], 'planned'],
  ['POST /collections/:collection/media/:item', ['auditor'], 'planned'],
  ['GET /audits/:audit/results', all],
  ['GET /collections/:collection/results', all, 'closed'],
  ['GET /audits/:audit/report.pdf', all],
  ['GET /audits/:audit/tables', working],
  ['GET /audits/:audit/tables.csv', working],
  ['GET /collections/:collection/report.pdf', all, 'closed'],
  ['GET /collections/:collection/tables', working, 'closed'],
  ['GET /collections/:collection/tables.csv', working, 'closed'],
  ['GET /designs/:design/languages', all],
  ['POST /designs/:design/languages', ['auditor']],
  ['GET /designs/:design/languages/:language', all],
  ['POST /designs/:design/languages/:language', ['auditor']],
  ['POST /designs/:design/languages/:language/checked', ['auditor']],
  ['POST /designs/:design/languages/:language/declared', ['auditor']],
  ['GET /designs/:design/languages/:language/removal', ['auditor']],
  ['POST /designs/:design/languages/:language/removal', ['auditor']],
  ['GET /designs/:design/media', all],
  ['GET /designs/:design/media/:item', ['auditor']],
  ['POST /designs/:design/media/:item', ['auditor']],
  ['GET /questionnaires', all],
  ['POST /questionnaires', working],
  ['GET /questionnaire-import', working],
  ['GET /questionnaires/:key.json', all],
  ['GET /questionnaires/:key.zip', all],
  ['GET /bank', all],
  ['GET /audits/:audit/questions', all],
  ['POST /audits/:audit/designs', working],
  ['GET /designs/:design', all],
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
  ['GET /designs/:design/history', all],
  ['GET /designs/:design/history/:revision', all],
  ['GET /designs/:design/history/:revision/changes', all],
  ['GET /designs/:design/history/:revision/return', ['auditor']],
  ['POST /designs/:design/history/:revision/return', ['auditor']],
  ['POST /designs/:design/conflicts', ['auditor']],
  ['GET /designs/:design/comments', all],
  ['POST /designs/:design/comments', working],
  ['POST /designs/:design/comments/:comment/resolving', ['auditor']],
  ['POST /designs/:design/comment-links', ['auditor']],
  ['POST /designs/:design/comment-links/:link/removal', ['auditor']],
  ['GET /designs/:design/lists', all],
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
  ['GET /designs/:design/map', all],
  ['GET /designs/:design/questions/:question/same', ['auditor']],
  ['POST /designs/:design/questions/:question/same', ['auditor']],
  ['GET /designs/:design/bank', all],
  ['POST /designs/:design/bank', ['auditor']],
  ['GET /audits/:audit/team', working],
  ['POST /audits/:audit/team', working],
  ['GET /designs/:design/approval', all],
  ['GET /designs/:design/approval/version', ['auditor']],
  ['POST /designs/:design/approval/version', ['auditor']],
  ['GET /designs/:design/approval/correction', ['auditor']],
  ['POST /designs/:design/approval/correction', ['auditor']],
  ['GET /versions/:version.json', all],
  ['GET /versions/:version', all],
  ['GET /designs/:design/preview/:question', all],
  ['GET /designs/:design/try', all],
  ['POST /designs/:design/try', all],
  ['GET /designs/:design/paper.pdf', all],
  ['GET /designs/:design/package', all],
  ['POST /designs/:design/package', all],
  ['GET /questionnaires/:key', all],
  ['GET /designs/:design/language-help', all],
  ['GET /designs/:design/dismissals/new', ['auditor']],
  ['POST /designs/:design/dismissals', ['auditor']],
  ['POST /designs/:design/dismissals/removal', ['auditor']],
  ['GET /designs/:design/forecast', all],
  ['POST /designs/:design/splits', ['auditor']],
  ['GET /language-rules', all],
  ['GET /people', ['fou']],
  ['POST /people', ['fou']],
  ['POST /people/:person/password', ['fou']],
];

/** Addresses that lead in, or that tell nothing of any audit. */
const open = [
  // Below /a, where those who have a card type its code.
  'POST /',
  // Below /c, where the reference group comments by a link.
  'GET /:token',
  'POST /:token',
  'GET /files/:digest',
  'GET /health',
  'GET /neutral',
  'GET /worker.js',
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

describe('who may ask for what', () => {
  const openOffice = offices();

  it('names every route of staff in this table', async () => {
    const { app } = await openOffice();
    const known = [...table.map(([route]) => route), ...open];
    expect(routesOf(app).filter((route) => !known.includes(route))).to.deep.equal([]);
    expect(known.filter((route) => !routesOf(app).includes(route))).to.deep.equal([]);
  });

  for (const role of roles) {
    it(`lets a ${role} do what the table says, and refuses the rest`, async () => {
      const office = await openOffice();
      const address = await filled(office);
      const staff = await office.as(role);
      for (const [route, who, state] of table) {
        const status = await asked(staff, route, address(route, state));
        expect(status === 403 ? 'refused' : 'let in', `${role} ${route}: ${status}`).to.equal(
          who.includes(role) ? 'let in' : 'refused',
        );
        expect(status, `${role} ${route}`).to.be.below(500);
      }
    });
  }

  it('sends everyone who is not signed in to the sign-in page', async () => {
    const office = await openOffice();
    const address = await filled(office);
    for (const [route, , state] of table) {
      const [method = '', path] = [route.split(' ')[0], address(route, state)];
      const visitor = office.visitor();
      const { headers } = await (method === 'GET' ? visitor.get(path) : visitor.post(path).send(''));
      const back = method === 'GET' ? `?back=${encodeURIComponent(path)}` : '';
      expect(headers.location, route).to.equal(`/sign-in${back}`);
    }
  });
});

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

interface Layer {
  readonly route?: { readonly path: string | RegExp; readonly methods: Readonly<Record<string, boolean>> };
  readonly handle?: { readonly stack?: readonly Layer[] };
}

/** The routes of staff: those of the routers that are mounted at the root. */
function routesOf(app: unknown): readonly string[] {
  const walk = (layers: readonly Layer[]): string[] =>
    layers.flatMap(({ route, handle }) => {
      if (!route) return walk(handle?.stack ?? []);
      // A pattern instead of a path is no page: compression, which stands before every answer.
      if (typeof route.path !== 'string') return [];
      return Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`);
    });
  const { stack } = (app as { readonly router: { readonly stack: readonly Layer[] } }).router;
  const notStaff = /^(GET|POST) \/(chart\.js|answering\.js|:code)/;
  return walk(stack).filter((route) => !notStaff.test(route));
}
