import { expect } from 'chai';
import supertest from 'supertest';
import { createApp } from '../../../server/app.ts';
import { attemptsPerAddress } from '../../../server/http/throttling.ts';
import { emailOf, form, offices, password } from '../office.ts';

describe('where somebody comes from', () => {
  const openOffice = offices();

  /** The status of one more try than is allowed, each said to come from elsewhere. */
  async function tryTooOften(trustProxy: number, from: (n: number) => string): Promise<number> {
    const { services } = await openOffice();
    const app = createApp({ ...services, config: { ...services.config, trustProxy } });
    const attempt = (n: number, given: string) =>
      supertest(app)
        .post('/sign-in')
        .set('X-Forwarded-For', from(n))
        .set('X-Real-IP', from(n))
        .set('Forwarded', `for=${from(n)}`)
        .send(form({ email: emailOf('fou'), password: given }));
    for (let n = 0; n < attemptsPerAddress; n++) expect((await attempt(n, 'x')).status).to.equal(422);
    return (await attempt(attemptsPerAddress, password)).status;
  }

  it('is not what they say of themselves where no proxy is trusted', async () => {
    expect(await tryTooOften(0, (n) => `192.0.2.${n}`)).to.equal(429);
  });

  it('is what the trusted proxy says, whatever they have written before it', async () => {
    expect(await tryTooOften(1, (n) => `192.0.2.${n}, 198.51.100.7`)).to.equal(429);
    expect(await tryTooOften(1, (n) => `198.51.100.7, 192.0.2.${n}`)).to.equal(303);
  });
});
