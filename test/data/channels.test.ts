/** What the channels leave behind: codes, visits that rest, paper sheets, answers put aside, pictures and sounds. */
import { expect } from 'chai';
import { kindOfRefusal } from '../support/refusals.ts';
import { describeOnEachEngine } from '../support/stores.ts';
import { addCollection, aSheet, byCode } from '../support/things.ts';

describeOnEachEngine('single-use codes', (openFresh) => {
  it('can be used once, whoever comes first', async () => {
    const store = await openFresh();
    const { id } = await addCollection(store);
    await store.codes.add(id, ['one', 'two']);
    expect(await store.codes.find('one')).to.deep.equal({ collectionId: id, used: false });
    const both = await Promise.all([store.codes.use('one'), store.codes.use('one')]);
    expect(both.filter(Boolean)).to.have.length(1);
    expect(await store.codes.find('one')).to.deep.equal({ collectionId: id, used: true });
    expect(await store.codes.find('two')).to.deep.equal({ collectionId: id, used: false });
  });

  it('that nobody made are not there, and cannot be used', async () => {
    const store = await openFresh();
    expect(await store.codes.find('none')).to.equal(undefined);
    expect(await store.codes.use('none')).to.equal(false);
  });

  it('are kept by the thousand, and counted by collection', async () => {
    const store = await openFresh();
    const [one, other] = [await addCollection(store), await addCollection(store)];
    await store.codes.add(
      one.id,
      Array.from({ length: 1201 }, (_, n) => `code-${n}`),
    );
    await store.codes.add(other.id, ['another']);
    expect(await store.codes.count(one.id)).to.equal(1201);
    expect(await store.codes.count(other.id)).to.equal(1);
  });

  it('that are taken are refused', async () => {
    const store = await openFresh();
    const { id } = await addCollection(store);
    await store.codes.add(id, ['one']);
    expect(await kindOfRefusal(store.codes.add(id, ['one']))).to.equal('conflict');
  });

  it('are all alike once they are forgotten, and nobody else’s are', async () => {
    const store = await openFresh();
    const [one, other] = [await addCollection(store), await addCollection(store)];
    await store.codes.add(one.id, ['one', 'two']);
    await store.codes.add(other.id, ['another']);
    for (const digest of ['one', 'another']) await store.codes.use(digest);
    await store.codes.forget(one.id);
    expect((await store.codes.find('one'))?.used).to.equal(false);
    expect(await store.codes.count(one.id)).to.equal(2);
    expect((await store.codes.find('another'))?.used).to.equal(true);
  });

  it('are gone with the collection they were made for, and no others', async () => {
    const store = await openFresh();
    const [one, other] = [await addCollection(store), await addCollection(store)];
    await store.codes.add(one.id, ['one', 'two']);
    await store.codes.add(other.id, ['another']);
    await store.codes.eraseOf(one.id);
    expect([await store.codes.count(one.id), await store.codes.count(other.id)]).to.deep.equal([0, 1]);
  });
});

describeOnEachEngine('visits that rest', (openFresh) => {
  const aPause = (collectionId: string, id: string, draftId = 'draft') => {
    return { id, collectionId, draftId, wrapped: `wrapped ${id}`, day: '2026-03-02' };
  };

  it('are found by what the words yield, until the visit is sent', async () => {
    const store = await openFresh();
    const { id } = await addCollection(store);
    await store.pauses.add(aPause(id, 'one'));
    await store.pauses.add(aPause(id, 'two', 'other draft'));
    expect(await store.pauses.byId('one')).to.deep.equal(aPause(id, 'one'));
    expect(await store.pauses.rests('draft')).to.equal(true);
    await store.pauses.eraseOfDraft('draft');
    expect(await store.pauses.rests('draft')).to.equal(false);
    expect(await store.pauses.byId('one')).to.equal(undefined);
    expect(await store.pauses.byId('two')).to.deep.equal(aPause(id, 'two', 'other draft'));
  });

  it('go with their collection', async () => {
    const store = await openFresh();
    const [one, other] = [await addCollection(store), await addCollection(store)];
    await store.pauses.add(aPause(one.id, 'one'));
    await store.pauses.add(aPause(other.id, 'two'));
    await store.pauses.eraseOf(one.id);
    expect(await store.pauses.byId('one')).to.equal(undefined);
    expect(await store.pauses.byId('two')).to.not.equal(undefined);
  });

  it('go when nobody has come back for long', async () => {
    const store = await openFresh();
    const { id } = await addCollection(store);
    await store.pauses.add(aPause(id, 'one'));
    await store.pauses.add(aPause(id, 'two'));
    await store.pauses.touch('two', '2026-03-20');
    await store.pauses.eraseBefore('2026-03-03');
    expect(await store.pauses.byId('one')).to.equal(undefined);
    expect(await store.pauses.byId('two')).to.deep.equal({ ...aPause(id, 'two'), day: '2026-03-20' });
  });
});

describeOnEachEngine('paper sheets typed in once', (openFresh) => {
  const sheetOf = (collectionId: string, number: number, entry?: string) =>
    aSheet(collectionId, { number, sealed: `sealed ${number}`, entry });

  it('are listed by number, without what they say', async () => {
    const store = await openFresh();
    const { id } = await addCollection(store);
    for (const number of [10, 2]) await store.sheets.add(sheetOf(id, number));
    expect(await store.sheets.ofCollection(id)).to.deep.equal(
      [2, 10].map((number) => {
        const { sealed, progress, ...head } = sheetOf(id, number);
        return head;
      }),
    );
    expect(await store.sheets.find(id, 10)).to.deep.equal(sheetOf(id, 10));
    expect(await store.sheets.find(id, 3)).to.equal(undefined);
  });

  it('have a number each, which is free again once the sheet is gone', async () => {
    const store = await openFresh();
    const { id } = await addCollection(store);
    await store.sheets.add(sheetOf(id, 1));
    expect(await kindOfRefusal(store.sheets.add(sheetOf(id, 1)))).to.equal('conflict');
    expect(await store.sheets.erase(id, 1)).to.equal(true);
    expect(await store.sheets.erase(id, 1)).to.equal(false);
    await store.sheets.add(sheetOf(id, 1));
  });

  it('come from a form each, which can be sent again once the sheet is gone', async () => {
    const store = await openFresh();
    const { id } = await addCollection(store);
    await store.sheets.add(sheetOf(id, 1, 'form'));
    expect((await store.sheets.find(id, 1))?.entry).to.equal('form');
    expect((await store.sheets.ofCollection(id)).map(({ entry }) => entry)).to.deep.equal(['form']);
    expect(await kindOfRefusal(store.sheets.add(sheetOf(id, 2, 'form')))).to.equal('conflict');
    await store.sheets.add(sheetOf(id, 2, 'other form'));
    await store.sheets.erase(id, 1);
    await store.sheets.add(sheetOf(id, 1, 'form'));
  });

  it('may be many of which the form is not known', async () => {
    const store = await openFresh();
    const { id } = await addCollection(store);
    for (const number of [1, 2]) await store.sheets.add(sheetOf(id, number));
    expect(await store.sheets.ofCollection(id)).to.have.length(2);
  });

  it('keep how far they have come, and their first entry as it was', async () => {
    const store = await openFresh();
    const { id } = await addCollection(store);
    await store.sheets.add(sheetOf(id, 1, 'form'));
    await store.sheets.add(sheetOf(id, 2));
    const now = { state: 'aside', secondBy: 'bo', unread: true, far: true } as const;
    const come = { ...now, typedAnew: 'first', turn: 2, progress: 'sealed too' } as const;
    await store.sheets.change({ ...sheetOf(id, 1), ...come, sealed: 'other', enteredBy: 'bo' });
    expect(await store.sheets.find(id, 1)).to.deep.equal({ ...sheetOf(id, 1, 'form'), ...come });
    expect(await store.sheets.find(id, 2)).to.deep.equal(sheetOf(id, 2));
  });

  it('leave who threw them away, and why, until that is erased', async () => {
    const store = await openFresh();
    const { id } = await addCollection(store);
    const removal = { collectionId: id, removedBy: 'kim', far: true, reason: 'lost' };
    await store.sheets.addRemoval({ ...removal, id: 'b', secondBy: undefined });
    await store.sheets.addRemoval({ ...removal, id: 'a', secondBy: 'bo' });
    expect((await store.sheets.removals(id)).map(({ secondBy, far }) => [secondBy, far])).to.deep.equal([
      ['bo', true],
      [undefined, true],
    ]);
    await store.sheets.eraseRemovals(id);
    expect(await store.sheets.removals(id)).to.deep.equal([]);
  });
});

describeOnEachEngine('answers put aside', (openFresh) => {
  it('are kept whole, whatever is in them, in no order of their coming', async () => {
    const store = await openFresh();
    const { id } = await addCollection(store);
    const bodies = Array.from(
      { length: 30 },
      (_, n) => `answer ${n} \u0000 ${String.fromCharCode(0xd800)} ☀️`,
    );
    for (const body of bodies) await store.quarantined.add(id, body);
    const all = await store.quarantined.all(id);
    expect([...all].sort()).to.deep.equal([...bodies].sort());
    expect(all).to.not.deep.equal(bodies);
    expect(await store.quarantined.count(id)).to.equal(30);
    await store.quarantined.eraseOf(id);
    expect(await store.quarantined.count(id)).to.equal(0);
  });
});

describeOnEachEngine('pictures and sounds', (openFresh) => {
  it('come back byte for byte, and are kept once', async () => {
    const store = await openFresh();
    const file = { digest: 'a'.repeat(64), type: 'image/png', bytes: Buffer.from([0, 255, 137, 80, 10, 13]) };
    await store.files.add(file);
    await store.files.add({ ...file, type: 'image/jpeg' });
    expect(await store.files.byDigest(file.digest)).to.deep.equal(file);
    expect(await store.files.byDigest('b'.repeat(64))).to.equal(undefined);
  });
});

describeOnEachEngine('a collection', (openFresh) => {
  it('is found by the code of its link, of its tablet and of its interviews', async () => {
    const store = await openFresh();
    const { id } = await addCollection(store, { code: 'c', tabletCode: 't', interviewCode: 'i' });
    for (const code of ['c', 't', 'i']) expect((await byCode(store.collections, code))?.id).to.equal(id);
    expect(await byCode(store.collections, 'x')).to.equal(undefined);
  });

  it('takes another questionnaire only while planned, and at the revision that was seen', async () => {
    const store = await openFresh();
    const { id } = await addCollection(store, { status: 'planned', openedOn: undefined });
    const questionnaire = await store.questionnaires.frozen('digest');
    if (questionnaire) await store.questionnaires.freeze('illustrated', questionnaire);
    expect(await store.collections.setQuestionnaire(id, 9, 'illustrated')).to.equal(false);
    expect(await store.collections.setQuestionnaire(id, 1, 'illustrated')).to.equal(true);
    expect((await store.collections.byId(id))?.questionnaire).to.equal('illustrated');
    await store.collections.open(id, 2, { day: '2026-03-01', k: 5, kCut: 10 });
    expect(await store.collections.setQuestionnaire(id, 3, 'digest')).to.equal(false);
  });

  it('remembers what has been handed out, and a flood warning, until it closes', async () => {
    const store = await openFresh();
    const { id, revision } = await addCollection(store);
    expect(await store.collections.setHandedOut(id, 17)).to.equal(true);
    expect(await store.collections.setFloodWarning(id, true)).to.equal(true);
    expect(await store.collections.byId(id)).to.include({ handedOut: 17, floodWarning: true, revision });
    await store.collections.close(id, revision, '2026-03-05');
    expect(await store.collections.setHandedOut(id, 18)).to.equal(false);
    expect(await store.collections.setFloodWarning(id, false)).to.equal(false);
  });
});
