import { expect } from 'chai';
import { digestOf } from '../../../server/http/signed-in.ts';
import { emailOf, form, offices, password } from '../office.ts';

describe('the cookie of a session', () => {
  const openOffice = offices();

  /** What a browser has been given after signing in: the id of the session, and the whole cookie. */
  async function signedIn(office: Awaited<ReturnType<typeof openOffice>>) {
    const visitor = office.visitor();
    const { headers } = await visitor
      .post('/sign-in')
      .send(form({ email: emailOf('fou'), password }))
      .expect(303);
    const cookie = String(headers['set-cookie']);
    const [, id = ''] = /^staff=s%3A([\w-]+)\./.exec(cookie) ?? [];
    return { id, cookie };
  }

  it('has an id of 192 bits, another one each time', async () => {
    const office = await openOffice();
    const ids = [(await signedIn(office)).id, (await signedIn(office)).id];
    for (const id of ids) expect(Buffer.from(id, 'base64url')).to.have.length(24);
    expect(new Set(ids).size).to.equal(2);
  });

  it('cannot be read by a script, or sent along from another site', async () => {
    const { cookie } = await signedIn(await openOffice());
    expect(cookie).to.match(/; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
  });

  it('opens nothing with another signature, and is kept as a digest alone', async () => {
    const office = await openOffice();
    const { id, cookie } = await signedIn(office);
    const kept = await office.store.sessions.find(digestOf(id));
    expect(kept?.data).to.be.a('string').and.not.include(id);
    expect(await office.store.sessions.find(id)).to.equal(undefined);
    const forged = (cookie.split(';')[0] ?? '').replace(/\.[^.]+$/, `.${'A'.repeat(43)}`);
    await office
      .visitor()
      .get('/')
      .set('Cookie', cookie.split(';')[0] ?? '')
      .expect(200);
    await office.visitor().get('/').set('Cookie', forged).expect(303);
    await office.visitor().get('/').set('Cookie', `staff=${id}`).expect(303);
  });
});
