import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { openStore } from '../../data/store.ts';
import { clearFiles } from '../../surveys/questionnaires/files/clearing.ts';
import type { ReleasedReport } from '../../surveys/reporting/releases.ts';
import { keepRelease, nextNumber, setPublic, withdraw } from '../../surveys/reporting/releasing.ts';
import type { Store } from '../../surveys/storage.ts';
import { randomId } from '../support/random-id.ts';
import { kindOfRefusal } from '../support/refusals.ts';
import { aFile, aMaking, aSealed } from '../support/releases.ts';
import { describeOnEachEngine, describeOnPostgres, describeOnSqlite } from '../support/stores.ts';
import { anAudit } from '../support/things.ts';

const withdrawn = { on: '2026-04-01', by: 'person-auditor', why: 'Ett tal var fel.' };

/** Makes and keeps a release the way the server does. */
async function keep(store: Store, sealed: ReturnType<typeof aSealed>): Promise<void> {
  if (!(await store.audits.byId(sealed.release.about)))
    await store.audits.add(anAudit({ id: sealed.release.about }));
  const { id } = aMaking({ about: sealed.release.about });
  await store.makings.begin(aMaking({ id, about: sealed.release.about }));
  await keepRelease(store, sealed, { id, note: async () => {} });
}

async function bytesOf(store: Store, releaseId: string, name: string): Promise<Buffer | undefined> {
  const file = (await store.releasedReports.filesOf(releaseId)).find((one) => one.name === name);
  return file && (await store.files.byDigest(file.digest))?.bytes;
}

describeOnEachEngine('released reports', (openFresh) => {
  it('are kept with every file, and the list of digests says what each has', async () => {
    const store = await openFresh();
    const files = [aFile('report-sv.pdf', 'one'), aFile('report-en.pdf', 'två \u0000')];
    const sealed = aSealed({ changes: { sv: 'Nytt.' }, publicToken: 'token' }, files);
    const { release } = sealed;
    await keep(store, sealed);
    expect(await store.releasedReports.byId(release.id)).to.deep.equal(release);
    expect(await store.releasedReports.byToken('token')).to.deep.equal(release);
    const list = await bytesOf(store, release.id, 'SHA256SUMS');
    expect(
      createHash('sha256')
        .update(list ?? '')
        .digest('hex'),
    ).to.equal(release.digest);
    for (const { name, bytes } of files) {
      expect(await bytesOf(store, release.id, name)).to.deep.equal(bytes);
      expect(list?.toString()).to.include(`${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`);
    }
  });

  it('keep their files when what nobody is shown is cleared away', async () => {
    const store = await openFresh();
    const sealed = aSealed();
    await keep(store, sealed);
    await store.files.add({ digest: 'f'.repeat(64), type: 'image/png', bytes: Buffer.from('unused') });
    await withdraw(store, sealed.release.id, withdrawn);
    await clearFiles(store);
    expect(await store.files.byDigest('f'.repeat(64))).to.equal(undefined);
    expect((await bytesOf(store, sealed.release.id, 'report-sv.pdf'))?.toString()).to.equal('%PDF one');
  });

  it('have one version of each number, and nothing is left of the second', async () => {
    const store = await openFresh();
    await keep(store, aSealed({ number: 1 }));
    const second = aSealed({ number: 1 }, [aFile('report-sv.pdf', 'another')]);
    expect(await kindOfRefusal(keep(store, second))).to.equal('conflict');
    expect(await store.releasedReports.filesOf(second.release.id)).to.deep.equal([]);
    expect(await store.releasedReports.byId(second.release.id)).to.equal(undefined);
    const releases = await store.releasedReports.of('audit');
    expect(releases.map(({ number }) => number)).to.deep.equal([1]);
    expect(nextNumber(releases)).to.equal(2);
  });

  it('are not kept by a making that has ended', async () => {
    const store = await openFresh();
    await store.audits.add(anAudit({ id: 'audit' }));
    const making = aMaking();
    await store.makings.begin(making);
    await store.makings.end(making.id, { state: 'failed', result: 'bug' });
    const refused = keepRelease(store, aSealed(), { id: making.id, note: async () => {} });
    expect(await kindOfRefusal(refused)).to.equal('conflict');
    expect(await store.releasedReports.of('audit')).to.deep.equal([]);
  });

  it('of a county have one draft of each thing and of each person, which a release takes the place of', async () => {
    const store = await openFresh();
    const county = { audits: ['audit'], audience: 'user' } as const;
    const add = async (given: Partial<ReleasedReport>) => {
      const { release, files } = aSealed({ county, draft: true, releasedBy: 'kim', ...given });
      await store.releasedReports.add(release, files);
      return release.id;
    };
    const idsNow = async () => (await store.releasedReports.ofCounties()).map(({ id }) => id);
    await add({ about: 'one' });
    const second = await add({ about: 'two' });
    expect(await idsNow()).to.deep.equal([second]);
    const third = await add({ about: 'two', releasedBy: 'siv' });
    expect(await idsNow()).to.deep.equal([third]);
    expect(await store.releasedReports.filesOf(second)).to.deep.equal([]);
    expect(await store.releasedReports.setPublic(third, 'token')).to.equal(false);
    expect(await store.releasedReports.withdraw(third, withdrawn)).to.equal(false);
    const released = await add({ about: 'two', draft: false });
    expect(await idsNow()).to.deep.equal([released]);
    expect((await store.releasedReports.of('two')).map(({ id }) => id)).to.deep.equal([released]);
  });

  it('are withdrawn once, and have no public page given or taken after that', async () => {
    const store = await openFresh();
    const { release, files } = aSealed();
    await keep(store, { release, files });
    await setPublic(store, release.id, 'token');
    await withdraw(store, release.id, withdrawn);
    const kept = { ...release, publicToken: 'token', withdrawn };
    expect(await store.releasedReports.byId(release.id)).to.deep.equal(kept);
    for (const again of [withdraw(store, release.id, withdrawn), setPublic(store, release.id, undefined)])
      expect(await kindOfRefusal(again)).to.equal('conflict');
  });
});

describeOnEachEngine('long work', (openFresh) => {
  it('is begun once at a time for each thing, and anew when it has ended', async () => {
    const store = await openFresh();
    const [first, second, other] = [aMaking(), aMaking({ input: 'second' }), aMaking({ about: 'other' })];
    await store.makings.begin(first);
    await store.makings.begin(other);
    expect(await kindOfRefusal(store.makings.begin(second))).to.equal('conflict');
    await store.makings.setDone(first.id, 1);
    expect(await store.makings.find('release', 'audit')).to.deep.equal({ ...first, done: 1 });
    expect(await store.makings.end(first.id, { state: 'failed', result: 'bug' })).to.equal(true);
    expect(await store.makings.end(first.id, { state: 'done', result: 'x' })).to.equal(false);
    const ended = { ...first, done: 1, state: 'failed', result: 'bug', input: '' };
    expect(await store.makings.find('release', 'audit')).to.deep.equal(ended);
    await store.makings.begin(second);
    expect((await store.makings.listUnderWay()).map(({ id }) => id)).to.have.members([second.id, other.id]);
  });
});

const afterRestart = async (store: Store, id: string) =>
  expect((await bytesOf(store, id, 'report-sv.pdf'))?.toString()).to.equal('%PDF one');

describeOnSqlite('the archive', (_, freshFolder, opened) => {
  it('gives the same bytes when the program has been started anew', async () => {
    const dataDir = freshFolder();
    const first = await openStore({ dataDir, newId: randomId });
    const sealed = aSealed();
    await keep(first, sealed);
    await first.close();
    const second = await opened(openStore({ dataDir, newId: randomId }));
    await clearFiles(second);
    await second.compact();
    await afterRestart(second, sealed.release.id);
  });
});

describeOnPostgres('the archive', (openFresh, addressOf, opened) => {
  it('gives the same bytes when the program has been started anew', async () => {
    const first = await openFresh();
    const sealed = aSealed();
    await keep(first, sealed);
    const second = await opened(openStore({ dataDir: '', databaseUrl: addressOf(first), newId: randomId }));
    await clearFiles(second);
    await second.compact();
    await afterRestart(second, sealed.release.id);
  });
});
