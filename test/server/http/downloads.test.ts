import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { expect } from 'chai';
import express from 'express';
import { pino } from 'pino';
import supertest from 'supertest';
import { failurePages } from '../../../server/http/failures.ts';
import { handle, type Reply } from '../../../server/http/handle.ts';

/** A site with one file, and the messages of its log. */
function siteWith(write: Extract<Reply, { write: unknown }>['write']) {
  const told: string[] = [];
  const log = pino({ hooks: { logMethod: (args) => void told.push(String(args[1])) } });
  const app = express();
  app.locals.surroundings = () => ({ asset: {} });
  app.get(
    '/file',
    handle(() => ({ type: 'text/csv', fileName: 'tables.csv', write })),
  );
  app.use(failurePages(log));
  return { app, told };
}

describe('a file', () => {
  it('that cannot be written becomes a page, not a file with a page in it', async () => {
    const { app, told } = siteWith(() => Promise.reject(new Error('a bug')));
    const { status, headers } = await supertest(app).get('/file');
    expect(status).to.equal(500);
    expect(headers['content-type']).to.match(/html/);
    expect(headers).to.not.have.property('content-disposition');
    expect(told).to.deep.equal(['bug']);
  });

  it('that its reader stops fetching is no bug', async () => {
    let ended: Promise<void> | undefined;
    const { app, told } = siteWith((out) => {
      const endless = new Readable({ read: () => setImmediate(() => endless.push('a;b\n'.repeat(1000))) });
      ended = pipeline(endless, out);
      return ended;
    });
    const server = app.listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const reader = new AbortController();
    const response = await fetch(`http://127.0.0.1:${port}/file`, { signal: reader.signal });
    expect(response.status).to.equal(200);
    reader.abort();
    await ended?.catch(() => {});
    await new Promise((resolve) => setImmediate(resolve));
    server.close().closeAllConnections();
    expect(told).to.deep.equal([]);
  });
});
