import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { keptSecret } from '../../server/session-secret.ts';

describe('the secret that the program makes for itself', () => {
  let folder = '';
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'secret-')), 'data');
  });
  afterEach(() => {
    rmSync(join(folder, '..'), { recursive: true });
  });

  it('is 32 random bytes, and the same at the next start', () => {
    const made = keptSecret(folder, (bytes) => Buffer.alloc(bytes, 7));
    expect(Buffer.from(made, 'base64url')).to.deep.equal(Buffer.alloc(32, 7));
    expect(keptSecret(folder, (bytes) => Buffer.alloc(bytes, 8))).to.equal(made);
  });

  it('lies where its owner alone can read it', () => {
    const made = keptSecret(folder, (bytes) => Buffer.alloc(bytes, 7));
    const file = join(folder, 'session-secret');
    expect(readFileSync(file, 'utf8')).to.equal(made);
    expect(statSync(file).mode & 0o777).to.equal(0o600);
    expect(statSync(folder).mode & 0o777).to.equal(0o700);
  });
});
