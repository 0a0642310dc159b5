import { expect } from 'chai';
import supertest from 'supertest';
import { createApp } from '../../../server/app.ts';
import { makeLog } from '../../../server/http/log.ts';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';
import { withAudit } from '../findings/with-audit.ts';
import { offices } from '../office.ts';

describe('a fault of ours', () => {
  const openOffice = offices();

  /** The sign-in page where counting people fails: what was answered, and the lines of the log. */
  async function failing(error: unknown) {
    const { services, store } = await openOffice();
    const lines: string[] = [];
    const log = makeLog('info', { write: (line) => void lines.push(line) });
    const people = { ...store.people, count: () => Promise.reject(error) };
    const app = createApp({ ...services, log, store: { ...store, people } });
    const answer = await supertest(app).get('/sign-in?back=%2Fsecret-place');
    return { answer, errors: lines.map((line) => JSON.parse(line)).filter(({ level }) => level >= 50) };
  }

  it('is told in words that say nothing of what happened inside', async () => {
    const { answer } = await failing(new Error('relation "people" has no column hemligt'));
    expect(answer.status).to.equal(500);
    expect(pageOf(answer).heading).to.equal(say('failures.staff.bug.title'));
    expect(answer.text).to.not.match(/hemligt|relation|Error|at \w+ \(|node_modules|\.ts/);
  });

  it('is logged where it was thrown, without the address that was asked for', async () => {
    const { errors } = await failing(new Error('a bug'));
    expect(errors).to.have.length(1);
    expect(errors[0]).to.deep.include({ msg: 'bug', method: 'GET' });
    expect(errors[0].err.at.join('\n')).to.include('failures.test.ts');
    expect(JSON.stringify(errors)).to.not.include('secret-place');
  });

  it('of what is thrown and is no error is told alike', async () => {
    const { answer, errors } = await failing('hemligt');
    expect(answer.status).to.equal(500);
    expect(answer.text + JSON.stringify(errors)).to.not.include('hemligt');
  });

  it('leaves the server answering', async () => {
    const { services, store } = await openOffice();
    let calls = 0;
    const count = () => (++calls === 1 ? Promise.reject(new Error('once')) : store.people.count());
    const app = createApp({ ...services, store: { ...store, people: { ...store.people, count } } });
    await supertest(app).get('/sign-in').expect(500);
    await supertest(app).get('/sign-in').expect(200);
  });
});

describe('a refusal', () => {
  const openOffice = offices();

  it('leaves staff the menu and the way home, and nobody else', async () => {
    const office = await openOffice();
    const reader = await office.as('reader');
    const menu = pageOf(await reader.get('/audits').expect(200)).one('navigation', say('staff.nav.label'));
    for (const [path, status] of [
      ['/nowhere', 404],
      ['/people', 403],
    ] as const) {
      const page = pageOf(await reader.get(path).expect(status));
      expect(page.one('navigation', say('staff.nav.label')).names('link')).to.deep.equal(menu.names('link'));
      expect(page.all('main')).to.have.length(1);
      expect(page.link(say('failures.onward-staff')).href).to.equal('/');
    }
    const stranger = await supertest(createApp(office.services)).get('/nowhere').expect(404);
    expect(pageOf(stranger).all('navigation', say('staff.nav.label'))).to.have.length(0);
  });

  it('is the same for what is there and what is not', async () => {
    const office = await openOffice();
    const { audit } = await withAudit(office);
    const admin = await office.as('admin');
    const [there, not] = await Promise.all(
      [audit.id, 'nothing'].map(async (id) => {
        const { text } = await admin.get(`/audits/${id}/plan`).expect(404);
        return text.replaceAll(id, 'id');
      }),
    );
    expect(there).to.equal(not);
  });
});
