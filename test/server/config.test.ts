import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path, { join } from 'node:path';
import { expect } from 'chai';
import { readConfig, warningsOf } from '../../server/config.ts';
import { startServer } from '../support/real-server.ts';

describe('the settings', () => {
  it('have a value where none is given, and none is empty', () => {
    const { host, port, dataDir, databaseUrl, publicUrl, trustProxy } = readConfig({
      PORT: '',
      PUBLIC_URL: '',
    });
    expect({ host, port, trustProxy }).to.deep.equal({ host: '127.0.0.1', port: 3000, trustProxy: 0 });
    expect({ databaseUrl, publicUrl }).to.deep.equal({ databaseUrl: undefined, publicUrl: undefined });
    expect(dataDir).to.equal(path.resolve('var/data'));
  });

  for (const [name, value] of [
    ['PORT', '80a'],
    ['PORT', '70000'],
    ['PUBLIC_URL', 'revision.example.se'],
    ['PUBLIC_URL', 'ftp://revision.example.se'],
    ['PUBLIC_URL', 'http://revision.example.se/under'],
    ['TRUST_PROXY', '-1'],
    ['LEAVE_TO', 'www.example.se'],
    ['LEAVE_TO', 'ftp://www.example.se'],
    ['SECURITY_CONTACT', 'it@exempel.se'],
    ['SECURITY_CONTACT', 'mailto:it'],
    ['SECURITY_CONTACT', 'http://exempel.se/fel'],
    ['LOG_LEVEL', 'loud'],
  ] as const) {
    it(`stop the start, named and quoted: ${name}=${value}`, () => {
      expect(() => readConfig({ [name]: value })).to.throw(new RegExp(`^${name}: .*, not "${value}"$`));
    });
  }

  for (const [name, value] of [
    ['DATABASE_URL', 'mysql://user:hemligt@host/name'],
    ['SESSION_SECRET', 'hemligt'],
  ] as const) {
    it(`that may hold a password are named, never quoted: ${name}`, () => {
      expect(() => readConfig({ [name]: value }))
        .to.throw(new RegExp(`^${name}: `))
        .with.property('message')
        .not.contain('hemligt');
    });
  }

  for (const address of [
    'postgres://kim:hemligt@db.example.se/brukarrevision',
    'postgres://kim:hemligt@10.0.0.7:5432/brukarrevision?sslmode=prefer',
    'postgres://kim:hemligt@localhost/brukarrevision?host=db.example.se',
    'postgres://kim:hemligt@localhost.example.se/brukarrevision?sslmode=no-verify',
  ]) {
    it(`take no database on another machine without encryption: ${address}`, () => {
      expect(() => readConfig({ DATABASE_URL: address }))
        .to.throw(/^DATABASE_URL: must end with \?sslmode=verify-full/)
        .with.property('message')
        .not.contain('hemligt');
    });
  }

  for (const address of [
    'postgres://kim@localhost/brukarrevision',
    'postgres://kim@127.0.0.1:5432/brukarrevision',
    'postgres://kim@[::1]/brukarrevision',
    'postgres://kim@localhost/brukarrevision?host=%2Fvar%2Frun%2Fpostgresql',
    'postgres://kim@db.example.se/brukarrevision?sslmode=verify-full',
    'postgres://kim@db/brukarrevision?sslmode=disable',
  ]) {
    it(`take a database here, one that is encrypted, and one of which it is said: ${address}`, () => {
      expect(readConfig({ DATABASE_URL: address }).databaseUrl).to.equal(address);
    });
  }

  it('warn of an address that people reach in the open, and of no other', () => {
    const warned = (publicUrl?: string) => warningsOf({ publicUrl }).map((line) => line.split(' ')[0]);
    expect(warned('http://revision.example.se')).to.deep.equal(['PUBLIC_URL']);
    expect(warned('http://10.0.0.7:3000')).to.deep.equal(['PUBLIC_URL']);
    for (const safe of [
      undefined,
      'https://revision.example.se',
      'http://localhost:3000',
      'http://127.0.0.1:1',
    ])
      expect(warned(safe)).to.deep.equal([]);
  });

  it('are told all at once where several are wrong', () => {
    expect(() => readConfig({ PORT: 'a', LOG_LEVEL: 'b' })).to.throw(/^PORT: .*\nLOG_LEVEL: /);
  });

  it('ask for a trusted proxy with an https: address, since nobody could sign in without', () => {
    const environment = { PUBLIC_URL: 'https://revision.example.se/' };
    expect(() => readConfig(environment)).to.throw(/^TRUST_PROXY: must be at least 1 [^,]*$/);
    expect(readConfig({ ...environment, TRUST_PROXY: '1' })).to.include({
      publicUrl: 'https://revision.example.se',
      trustProxy: 1,
    });
  });

  it('that point at what cannot be used are named', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'settings-'));
    try {
      writeFileSync(join(folder, 'file'), '');
      expect(await refusal({ DATA_DIR: join(folder, 'file') })).to.match(/^DATA_DIR: /m);
      const nowhere = 'postgres://kim:hemligt@127.0.0.1:1/x';
      const told = await refusal({ DATA_DIR: folder, DATABASE_URL: nowhere });
      expect(told)
        .to.match(/^DATABASE_URL: /m)
        .and.not.include('hemligt');
      expect(await refusal({ DATA_DIR: folder, PORT: '0', HOST: '192.0.2.1' })).to.match(
        /^HOST: 192.0.2.1 /m,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** What the real program prints before it gives up. */
function refusal(settings: Readonly<Record<string, string>>): Promise<string> {
  return startServer({ LOG_LEVEL: 'silent', ...settings }).then(
    async ({ stop }) => {
      await stop();
      throw new Error('it started');
    },
    ({ message }: Error) => message,
  );
}
