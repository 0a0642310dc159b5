import { Writable } from 'node:stream';
import { expect } from 'chai';
import express from 'express';
import { pino } from 'pino';
import supertest from 'supertest';
import { logRequests, makeLog } from '../../../server/http/log.ts';

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

describe('a line of the log', () => {
  const written = (write: (log: ReturnType<typeof makeLog>) => void): string[] => {
    const lines: string[] = [];
    write(makeLog('info', { write: (line) => void lines.push(line) }));
    return lines;
  };

  it('is one line with its time in UTC, whatever stands in it', () => {
    const lines = written((log) =>
      log.error({ err: new Error('one\n{"level":30,"msg":"forged"}\r\n\u2028two') }, 'bug'),
    );
    expect(lines).to.have.length(1);
    expect(lines[0]?.trimEnd()).to.not.match(/[\r\n]/);
    const line = JSON.parse(lines[0] ?? '');
    expect(line.time).to.match(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(line.msg).to.equal('bug');
  });

  it('says of an error what it is and where, and nothing else that hangs on it', () => {
    const detail = 'Failing row contains (kim@exempel.se)';
    const cause = Object.assign(new Error('a row was refused'), { detail, code: '23514', where: detail });
    const [line = ''] = written((log) => log.error({ err: new Error('not kept', { cause }) }, 'bug'));
    expect(line).to.not.include('kim@exempel.se');
    const { err } = JSON.parse(line);
    expect(err).to.include({ type: 'Error', message: 'not kept' });
    expect(err.at.join()).to.include('log.test.ts');
    expect(err.cause).to.include({ message: 'a row was refused', code: '23514' });
  });

  it('has nothing of a text that could not be read', () => {
    const [line = ''] = written((log) => {
      try {
        JSON.parse('svar: jag är rädd');
      } catch (err) {
        log.error({ err }, 'bug');
      }
    });
    expect(line).to.not.match(/svar|rädd/);
    expect(JSON.parse(line).err.type).to.equal('SyntaxError');
  });

  it('says no more than its kind of what is thrown and is no error', () => {
    const [line = ''] = written((log) => log.error({ err: { password: 'hemligt' } }, 'bug'));
    expect(line).to.not.include('hemligt');
  });
});
