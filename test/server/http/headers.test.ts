/** What every answer carries, whatever was asked for; and what is not answered at all. */
import { connect } from 'node:net';
import { expect } from 'chai';
import type { Response } from 'supertest';
import { offices, type Staff } from '../office.ts';

/** One of each kind of answer that the app gives. */
const kinds = {
  'a page of staff': { path: '/', status: 200, type: 'text/html; charset=utf-8' },
  'a page of those who answer': { path: '/a', status: 200, type: 'text/html; charset=utf-8' },
  'the page that one leaves to': { path: '/neutral', status: 200, type: 'text/html; charset=utf-8' },
  'a page that is not there': { path: '/nowhere', status: 404, type: 'text/html; charset=utf-8' },
  'a link that is not there': { path: '/a/nowhere', status: 404, type: 'text/html; charset=utf-8' },
  'a redirect': { path: '/sign-in', status: 303, type: undefined },
  'a style': { path: '/assets/site.css', status: 200, type: 'text/css; charset=utf-8' },
  'a script': { path: '/assets/answering.js', status: 200, type: 'text/javascript; charset=utf-8' },
  'a questionnaire': {
    path: '/questionnaires/users.json',
    status: 200,
    type: 'application/json; charset=utf-8',
  },
  'a sign of life': { path: '/health', status: 200, type: 'text/plain; charset=utf-8' },
} as const;

describe('every answer', () => {
  const openOffice = offices();

  for (const [kind, { path, status, type }] of Object.entries(kinds)) {
    it(`says what it is and what a browser may do with it: ${kind}`, async () => {
      const answer = await (await (await openOffice()).as('fou')).get(path);
      expect(answer.status).to.equal(status);
      expect(answer.headers['content-type']).to.equal(type);
      expect(answer.headers).to.include({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(policyOf(answer)).to.include({
        'default-src': "'none'",
        'script-src': "'self'",
        'style-src': "'self'",
        'object-src': "'none'",
        'base-uri': "'none'",
        'frame-ancestors': "'none'",
        'form-action': "'self'",
      });
    });
  }

  it('is kept by no cache, unless it is the same for all and named by its content', async () => {
    const fou = await (await openOffice()).as('fou');
    const kept: string[] = [];
    for (const { path } of Object.values(kinds)) {
      if ((await fou.get(path)).headers['cache-control'] !== 'no-store') kept.push(path);
    }
    expect(kept).to.deep.equal(['/assets/site.css', '/assets/answering.js']);
  });

  it('tells of no program and no version, and lets no other site read it', async () => {
    const fou = await (await openOffice()).as('fou');
    for (const { path } of Object.values(kinds)) {
      const { headers } = await fou.get(path).set('Origin', 'https://elsewhere.example');
      expect(headers).to.not.have.any.keys('x-powered-by', 'server', 'via', 'access-control-allow-origin');
    }
  });
});

describe('the server', () => {
  const openOffice = offices();

  for (const method of ['trace', 'options', 'put', 'patch', 'delete'] as const) {
    it(`takes no ${method.toUpperCase()}, and says nothing of what was asked`, async () => {
      const fou = await (await openOffice()).as('fou');
      for (const path of ['/', '/sign-in', '/a', '/assets/site.css']) {
        const answer = await sent(fou, method, path);
        expect({ status: answer.status, allow: answer.headers.allow, text: answer.text }).to.deep.equal({
          status: 405,
          allow: 'GET, HEAD, POST',
          text: '',
        });
      }
    });
  }

  for (const path of [
    '/assets/',
    '/assets/answering/',
    '/assets/fonts/',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/.git/config',
    '/.env',
    '/package.json',
    '/server/main.js',
    '/files/',
    '/files/..%2f..%2fsession-secret',
  ]) {
    it(`lists no folder and gives no file but its own: ${path}`, async () => {
      expect((await (await (await openOffice()).as('fou')).get(path)).status).to.equal(404);
    });
  }

  for (const [what, head] of Object.entries({
    'two lengths': 'Content-Length: 5\r\nContent-Length: 6',
    'a length and chunks': 'Content-Length: 5\r\nTransfer-Encoding: chunked',
    'chunks by another name': 'Transfer-Encoding: xchunked',
    'a space before the colon': 'Content-Length : 5',
  })) {
    it(`refuses a request that could be read in two ways: ${what}`, async () => {
      const base = await (await openOffice()).listen();
      const told = await answersTo(
        base,
        `POST /sign-out HTTP/1.1\r\nHost: here\r\n${head}\r\n\r\n0\r\n\r\nGET /health HTTP/1.1\r\nHost: here\r\n\r\n`,
      );
      expect(told.match(/HTTP\/1\.1 \d+/g)).to.deep.equal(['HTTP/1.1 400']);
    });
  }
});

function policyOf({ headers }: Response): Readonly<Record<string, string>> {
  const parts = String(headers['content-security-policy']).split(';');
  return Object.fromEntries(parts.map((part) => [part.split(' ')[0], part.split(' ').slice(1).join(' ')]));
}

function sent(staff: Staff, method: 'trace' | 'options' | 'put' | 'patch' | 'delete', path: string) {
  return staff[method](path);
}

/** Everything that the server says to these very bytes, until it hangs up. */
function answersTo(base: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    let told = '';
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.on('data', (part) => {
      told += part;
    });
    socket.on('close', () => resolve(told)).on('error', reject);
  });
}
