import { hash, randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { savePage, soFar } from '../../../../surveys/answering/answering.ts';
import { draftIdOf } from '../../../../surveys/answering/drafts.ts';
import { leave } from '../../../../surveys/answering/leaving.ts';
import { type Open, rememberLinks } from '../../../../surveys/answering/links.ts';
import { canPause, pause, resume } from '../../../../surveys/answering/pausing/pausing.ts';
import type { Stretch } from '../../../../surveys/answering/pausing/stretching.ts';
import { send } from '../../../../surveys/answering/sending.ts';
import { tidy } from '../../../../surveys/answering/tidying.ts';
import { close } from '../../../../surveys/audits/closing.ts';
import type { Store } from '../../../../surveys/storage.ts';
import { kindOfRefusal } from '../../../support/refusals.ts';
import { describeOnEachEngine } from '../../../support/stores.ts';
import { addCollection } from '../../../support/things.ts';

const words = ['hund', 'stol', 'regn', 'bok'];
const day = '2026-03-02';
/** The real one is slow on purpose, and is tested through HTTP. */
const stretch: Stretch = async (text, salt) =>
  hash('sha512', `${text} ${Buffer.from(salt).toString('hex')}`, 'buffer');

describeOnEachEngine('a visit that rests', (openFresh) => {
  async function saved(store: Store, secret: string, given: Parameters<typeof addCollection>[1] = {}) {
    const collection = await addCollection(store, given);
    const open = await rememberLinks(store).find(collection.code);
    const means = { store, day, random: randomBytes };
    await savePage(means, open, secret, await soFar(store, open, undefined), { involved: 'yes' });
    return { open, means };
  }

  it('is opened again by its words, and by no others', async () => {
    const store = await openFresh();
    const { open, means } = await saved(store, 'secret one');
    await pause(means, stretch, open, 'secret one', words);
    expect(await resume(means, stretch, open, words)).to.equal('secret one');
    expect(await resume(means, stretch, open, [...words].reverse())).to.equal(undefined);
    expect(await resume(means, stretch, open, ['hund', 'stol', 'regn', 'sol'])).to.equal(undefined);
  });

  it('is not opened by the same words in another collection', async () => {
    const store = await openFresh();
    const { open, means } = await saved(store, 'secret one');
    const elsewhere = await saved(store, 'secret two', { questionnaire: 'other' });
    await pause(means, stretch, open, 'secret one', words);
    await pause(elsewhere.means, stretch, elsewhere.open, 'secret two', words);
    expect(await resume(means, stretch, elsewhere.open, words)).to.equal('secret two');
    expect(await resume(means, stretch, open, words)).to.equal('secret one');
  });

  it('has only its newest words', async () => {
    const store = await openFresh();
    const { open, means } = await saved(store, 'secret one');
    await pause(means, stretch, open, 'secret one', words);
    await pause(means, stretch, open, 'secret one', ['sol', 'vind', 'ask', 'lind']);
    expect(await resume(means, stretch, open, words)).to.equal(undefined);
    expect(await resume(means, stretch, open, ['sol', 'vind', 'ask', 'lind'])).to.equal('secret one');
  });

  it('refuses words that somebody else has, and leaves theirs alone', async () => {
    const store = await openFresh();
    const { open, means } = await saved(store, 'secret one');
    await savePage(means, open, 'secret two', await soFar(store, open, undefined), { involved: 'no' });
    await pause(means, stretch, open, 'secret one', words);
    expect(await kindOfRefusal(pause(means, stretch, open, 'secret two', words))).to.equal('conflict');
    expect(await resume(means, stretch, open, words)).to.equal('secret one');
  });

  it('is gone once it has been sent or left', async () => {
    const store = await openFresh();
    for (const end of [send, (_: Store, __: Open, secret: string) => leave(store, secret)]) {
      const secret = randomBytes(8).toString('hex');
      const { open, means } = await saved(store, secret);
      await pause(means, stretch, open, secret, words);
      await end(store, open, secret);
      expect(await resume(means, stretch, open, words)).to.equal(undefined);
      expect(await store.pauses.rests(draftIdOf(secret))).to.equal(false);
      expect(await kindOfRefusal(pause(means, stretch, open, secret, words))).to.equal('expired');
    }
  });

  it('is gone when its collection closes', async () => {
    const store = await openFresh();
    const { open, means } = await saved(store, 'secret one');
    await pause(means, stretch, open, 'secret one', words);
    await close(store, open.collection, '2026-03-03');
    expect(await store.pauses.rests(draftIdOf('secret one'))).to.equal(false);
  });

  it('is gone when nobody has come back for thirty days, and not before', async () => {
    const store = await openFresh();
    const { open, means } = await saved(store, 'secret one');
    await pause(means, stretch, open, 'secret one', words);
    await tidy(store, new Date('2026-04-01T08:00:00Z'));
    expect(await resume({ store, day: '2026-04-01' }, stretch, open, words)).to.equal('secret one');
    await tidy(store, new Date('2026-05-01T08:00:00Z'));
    expect(await store.pauses.rests(draftIdOf('secret one'))).to.equal(true);
    expect((await soFar(store, open, 'secret one')).answers).to.deep.equal({ involved: 'yes' });
    await tidy(store, new Date('2026-05-05T08:00:00Z'));
    expect(await resume(means, stretch, open, words)).to.equal(undefined);
  });

  it('cannot be asked for where nothing has been saved', async () => {
    const store = await openFresh();
    const { open, means } = await saved(store, 'secret one');
    expect(await kindOfRefusal(pause(means, stretch, open, 'nobody', words))).to.equal('expired');
  });
});

describe('pausing', () => {
  it('is for those who answer on their own', () => {
    expect((['link', 'code'] as const).map((channel) => canPause({ channel }))).to.deep.equal([true, true]);
    expect((['tablet', 'interview', 'paper'] as const).some((channel) => canPause({ channel }))).to.equal(
      false,
    );
  });
});
