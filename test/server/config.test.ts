import path from 'node:path';
import { expect } from 'chai';
import { readConfig } from '../../server/config.ts';

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
    ['TRUST_PROXY', '-1'],
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
});
