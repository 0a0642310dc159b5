import { Writable } from 'node:stream';
import { expect } from 'chai';
import express from 'express';
import { pino } from 'pino';
import supertest from 'supertest';
import { logRequests } from '../../../server/http/log.ts';

describe('the log of staff requests', () => {
  it('has the pattern of a path, and never the one-time link in it', async () => {
    const lines: string[] = [];
    const out = new Writable({
      write: (line, _encoding, done) => {
        lines.push(String(line));
        done();
      },
    });
    const app = express().use(logRequests(pino(out)));
    app.get('/invitation/:token', (_request, response) => {
      response.end();
    });
    await supertest(app).get('/invitation/a-secret?back=another').expect(200);
    await supertest(app).get('/nowhere/a-secret').expect(404);
    const told = lines.map((line) => JSON.parse(line)).map(({ path, status }) => ({ path, status }));
    expect(told).to.deep.equal([
      { path: '/invitation/:token', status: 200 },
      { path: undefined, status: 404 },
    ]);
    expect(lines.join('')).to.not.match(/secret|another/);
  });
});
