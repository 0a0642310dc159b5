import { expect } from 'chai';
import { sheetKeyOf, unsealProgress } from '../../../surveys/answering/paper/sheet-sealing.ts';
import { mixed } from '../../support/answering.ts';
import { kindOfRefusal } from '../../support/refusals.ts';
import { describeOnEachEngine } from '../../support/stores.ts';
import { addCollection } from '../../support/things.ts';
import { deskOf } from './desk.ts';

/** Six answers and who helped: a fifth is one question. */
const full = { group: '1', chosen: '2', often: '1', colours: '1 3', ladder: '2', whole: '8', _help: '3' };

describeOnEachEngine('a paper sheet typed in by two', (openFresh) => {
  async function begun() {
    const store = await openFresh();
    const collection = await addCollection(store);
    return { store, collection, ...deskOf(store, collection, mixed) };
  }

  it('counts once where both agree on all that is crossed, and is erased', async () => {
    const { store, collection, first, second, seen } = await begun();
    await first('one', full);
    const mark = await seen();
    expect(await second('other', full)).to.equal('counted');
    expect(await kindOfRefusal(second('third', full, mark))).to.equal('not-found');
    expect(await store.responses.count(collection.id)).to.equal(1);
    expect(await store.sheets.ofCollection(collection.id)).to.deep.equal([]);
  });

  it('has its second person type what differs anew, and counts when it agrees then', async () => {
    const { store, collection, first, second, differing } = await begun();
    await first('one', full);
    expect(await second('other', { ...full, often: '4' })).to.equal('differs');
    expect(await store.responses.count(collection.id)).to.equal(0);
    expect(await differing('other', { often: '1' })).to.equal('counted');
    const stored: object[] = [];
    for await (const one of store.responses.each(collection.id)) stored.push(one);
    expect(stored).to.deep.equal([
      {
        group: 'yes',
        chosen: 'mostly',
        often: 'always',
        colours: ['red', 'blue'],
        ladder: 'told-why',
        whole: 8,
      },
    ]);
  });

  it('takes no other question anew than those that differed', async () => {
    const { first, second, differing, store, collection } = await begun();
    await first('one', full);
    await second('other', { ...full, often: '4' });
    expect(await differing('other', { often: '1', whole: '3', group: '2' })).to.equal('counted');
    expect(await store.responses.count(collection.id)).to.equal(1);
  });

  it('is set aside where more than a fifth differs, and where two rounds did not do', async () => {
    const { store, collection, first, second, differing } = await begun();
    await first('one', full);
    expect(await second('other', { ...full, often: '4', whole: '7' })).to.equal('aside');
    expect(await second('other', full)).to.equal('before');
    const [aside] = await store.sheets.ofCollection(collection.id);
    expect(aside).to.include({ state: 'aside', far: true, secondBy: 'other' });
    await store.sheets.erase(collection.id, 1);
    await first('one', full);
    await second('other', { ...full, often: '4' });
    expect(await differing('other', { often: '2' })).to.equal('aside');
    expect(await differing('other', { often: '1' })).to.equal('before');
    expect((await store.sheets.ofCollection(collection.id))[0]).to.include({ state: 'aside', far: false });
  });

  it('keeps nothing of what the second person typed once it is set aside', async () => {
    const { store, collection, first, second } = await begun();
    await first('one', full);
    await second('other', { ...full, often: '4', whole: '7' });
    const sheet = await store.sheets.find(collection.id, 1);
    expect(sheet && unsealProgress(sheet.progress, sheet, sheetKeyOf('a secret'))).to.deep.equal({
      texts: {},
    });
  });

  it('of few answers is set aside for a single difference: a fifth of them is less than one', async () => {
    const { first, second } = await begun();
    const few = { group: '2', often: '1', colours: '1', whole: '8' };
    await first('one', few);
    expect(await second('other', { ...few, whole: '7' })).to.equal('aside');
  });

  it('reckons the fifth of what is answered, not of what both left empty', async () => {
    const { first, second } = await begun();
    await first('one', { often: '1' });
    expect(await second('other', {})).to.equal('aside');
  });

  it('that was set aside counts when both have typed the same anew, in any order', async () => {
    for (const order of [
      ['one', 'other'],
      ['other', 'one'],
    ] as const) {
      const { store, collection, first, second, anew } = await begun();
      await first('one', full);
      await second('other', { often: '4' });
      const right = { ...full, whole: '9' };
      expect(await anew(order[0], right)).to.equal('waits');
      expect(await anew(order[0], full), 'pressed twice').to.equal('before');
      expect(await anew(order[1], right)).to.equal('counted');
      const stored: object[] = [];
      for await (const one of store.responses.each(collection.id)) stored.push(one);
      expect(stored).to.have.length(1);
      expect(stored[0]).to.include({ whole: 9 });
    }
  });

  it('that was set aside stays so while they type it unlike, and both entries are used up', async () => {
    const { first, second, anew } = await begun();
    await first('one', full);
    await second('other', { often: '4' });
    await anew('one', full);
    expect(await anew('other', { ...full, whole: '1' })).to.equal('unlike');
    // A second guess alone gets nowhere: the other has to type it again too.
    expect(await anew('other', full)).to.equal('waits');
    expect(await anew('one', full)).to.equal('counted');
  });

  it('is for those two alone from the second person’s try on', async () => {
    const { first, second, differing, anew } = await begun();
    await first('one', full);
    expect(await kindOfRefusal(second('one', full))).to.equal('not-allowed');
    await second('other', { ...full, often: '4' });
    for (const act of [second, differing, anew])
      expect(await kindOfRefusal(act('third', full))).to.equal('not-allowed');
    expect(await kindOfRefusal(differing('one', full))).to.equal('not-allowed');
    await differing('other', { often: '3' });
    for (const act of [second, differing, anew])
      expect(await kindOfRefusal(act('third', full))).to.equal('not-allowed');
  });

  it('is refused after closing', async () => {
    const { store, collection, first, second, seen } = await begun();
    await first('one', full);
    const mark = await seen();
    await store.collections.close(collection.id, collection.revision, '2026-03-20');
    expect(await kindOfRefusal(second('other', full, mark))).to.equal('closed');
    expect(await kindOfRefusal(first('one', full))).to.equal('closed');
  });

  it('is not taken for another that has got its number since', async () => {
    const { store, collection, first, second, seen, remove } = await begun();
    await first('one', full);
    const old = await seen();
    await second('other', full);
    await first('one', { group: '2' });
    expect(await kindOfRefusal(second('other', { group: '2' }, old))).to.equal('conflict');
    expect(await kindOfRefusal(remove({ id: 'one', role: 'auditor' }, old))).to.equal('conflict');
    expect(await store.sheets.ofCollection(collection.id)).to.have.length(1);
  });

  it('is one sheet of a form, even of two that are sent at once', async () => {
    const { store, collection, first } = await begun();
    const send = (group: string) => first('one', { group }, 'form');
    const both = await Promise.all([send('1'), send('1')]);
    expect(both.map(({ number }) => number)).to.deep.equal([1, 1]);
    expect(both.map(({ kept }) => kept)).to.have.members(['now', 'before']);
    expect(await send('2')).to.deep.equal({ number: 1, kept: 'otherwise' });
    expect(await store.sheets.ofCollection(collection.id)).to.have.length(1);
  });

  it('is compared with nothing that somebody else sends from its form', async () => {
    const { first } = await begun();
    await first('one', full, 'form');
    expect(await first('other', full, 'form')).to.deep.equal({ number: 2, kept: 'now' });
    expect(await first('other', { group: '2' }, 'form')).to.deep.equal({ number: 3, kept: 'now' });
  });
});

describeOnEachEngine('words on a paper sheet', (openFresh) => {
  const written = { ...full, words: 'Bra folk.' };

  async function begun() {
    const store = await openFresh();
    const collection = await addCollection(store);
    const texts = async () => (await store.responses.texts(collection.id)).map(({ text }) => text);
    return { store, collection, texts, ...deskOf(store, collection, mixed) };
  }

  it('are read through by the one who typed them, before or after the second person', async () => {
    for (const isBefore of [true, false]) {
      const { first, second, read, texts } = await begun();
      await first('one', written);
      if (isBefore) expect(await read('one', { words: 'Bra folk!' })).to.equal('read');
      expect(await second('other', full)).to.equal(isBefore ? 'counted' : 'agreed');
      if (!isBefore) expect(await texts()).to.deep.equal([]);
      if (!isBefore) expect(await read('one', { words: 'Bra folk!' })).to.equal('counted');
      expect(await texts()).to.deep.equal(['Bra folk!']);
    }
  });

  it('are compared with nothing, so what a second person writes there is nothing', async () => {
    const { first, second, read, texts } = await begun();
    await first('one', written);
    await read('one', written);
    expect(await second('other', { ...full, words: 'Något annat.' })).to.equal('counted');
    expect(await texts()).to.deep.equal(['Bra folk.']);
  });

  it('are read through once more where the sheet was set aside: it may have been another paper', async () => {
    const { first, second, anew, read, texts } = await begun();
    await first('one', written);
    await read('one', { words: 'Rättat.' });
    await second('other', { often: '4' });
    expect(await read('one', { words: 'Nu?' }), 'not before both have typed').to.equal('before');
    await anew('other', full);
    expect(await anew('one', full)).to.equal('agreed');
    expect(await read('one', { words: 'Nytt.' })).to.equal('counted');
    expect(await texts()).to.deep.equal(['Nytt.']);
  });

  it('are kept where the first person was wrong about who is asked, until both agree', async () => {
    const { first, second, anew, read, texts } = await begun();
    await first('one', { group: '2', words: 'Kvar.' });
    await second('other', full);
    await anew('one', full);
    await anew('other', full);
    await read('one', { words: 'Kvar.' });
    expect(await texts()).to.deep.equal(['Kvar.']);
  });

  it('may be all there is on a sheet, but not nothing', async () => {
    const { first, second, read, texts } = await begun();
    await first('one', { words: 'Bara ord.' });
    expect(await second('other', {})).to.equal('agreed');
    expect(await read('one', {})).to.equal('empty');
    expect(await read('one', { words: 'Bara ord.' })).to.equal('counted');
    expect(await texts()).to.deep.equal(['Bara ord.']);
  });

  it('are for nobody else to read through', async () => {
    const { first, second, read } = await begun();
    await first('one', written);
    expect(await kindOfRefusal(read('other', written))).to.equal('not-allowed');
    await second('other', full);
    for (const person of ['other', 'third'])
      expect(await kindOfRefusal(read(person, written))).to.equal('not-allowed');
  });
});
