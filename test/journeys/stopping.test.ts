import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { startServer } from '../support/real-server.ts';

describe('a server that is told to stop', () => {
  it('stops although somebody never finishes a request', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'stopping-'));
    const server = await startServer({ DATA_DIR: dataDir });
    const socket = connect(Number(new URL(server.base).port), '127.0.0.1').on('error', () => {});
    await once(socket, 'connect');
    const type = 'Content-Type: application/x-www-form-urlencoded';
    socket.write(`POST /sign-in HTTP/1.1\r\nHost: localhost\r\n${type}\r\nContent-Length: 10\r\n\r\nhalf`);
    await fetch(`${server.base}/health`);
    await server.stop('SIGTERM');
    expect(server.process.exitCode).to.equal(0);
    socket.destroy();
    rmSync(dataDir, { recursive: true });
  });
});
