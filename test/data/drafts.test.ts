import { expect } from 'chai';
import { kindOfRefusal } from '../support/refusals.ts';
import { describeOnEachEngine } from '../support/stores.ts';
import { aDraft, addCollection } from '../support/things.ts';

describeOnEachEngine('drafts', (openFresh) => {
  async function withDraft() {
    const store = await openFresh();
    const { id: collectionId } = await addCollection(store);
    const draft = aDraft({ collectionId });
    await store.drafts.add(draft);
    return { ...store, draft };
  }

  it('are found as they were added', async () => {
    const { drafts, draft } = await withDraft();
    expect(await drafts.byId(draft.id)).to.deep.equal(draft);
    expect(await drafts.byId('another')).to.equal(undefined);
  });

  it('are added once under their id', async () => {
    const { drafts, draft } = await withDraft();
    expect(await kindOfRefusal(drafts.add(draft))).to.equal('conflict');
  });

  it('are saved over the revision before, so that the second of two savers learns of the first', async () => {
    const { drafts, draft } = await withDraft();
    const second = { ...draft, revision: 2, day: '2026-03-03' };
    const saves = ['one', 'two'].map((sealed) => drafts.save({ ...second, sealed }));
    const saved = await Promise.all(saves);
    expect([...saved].sort()).to.deep.equal([false, true]);
    const sealed = saved[0] ? 'one' : 'two';
    expect(await drafts.byId(draft.id)).to.deep.equal({ ...second, sealed });
  });

  it('are emptied by the first sending, and neither sent nor saved again', async () => {
    const { drafts, draft } = await withDraft();
    const sent = await Promise.all([drafts.markSent(draft.id, 1), drafts.markSent(draft.id, 1)]);
    expect([...sent].sort()).to.deep.equal([false, true]);
    for (const revision of [1, 2]) expect(await drafts.save({ ...draft, revision })).to.equal(false);
    expect((await drafts.byId(draft.id))?.sealed).to.equal(undefined);
  });

  it('do not tell, once sent, in how many steps somebody answered, or on which day', async () => {
    const { drafts, draft } = await withDraft();
    await drafts.save({ ...draft, revision: 2 });
    await drafts.markSent(draft.id, 2);
    const sent = await drafts.byId(draft.id);
    expect(sent?.revision).to.equal(0);
    expect(sent?.day).to.equal('');
  });

  it('are sent only as they were read: not when they have been saved meanwhile', async () => {
    const { drafts, draft } = await withDraft();
    await drafts.save({ ...draft, sealed: 'more', revision: 2 });
    expect(await drafts.markSent(draft.id, 1)).to.equal(false);
    expect((await drafts.byId(draft.id))?.sealed).to.equal('more');
  });

  it('that are not there cannot be sent', async () => {
    const { drafts } = await withDraft();
    expect(await drafts.markSent('another', 1)).to.equal(false);
  });

  it('are erased one by one, or all of a collection', async () => {
    const { drafts, draft, ...store } = await withDraft();
    const other = await addCollection({ drafts, ...store });
    const [a, b] = [aDraft({ collectionId: draft.collectionId }), aDraft({ collectionId: other.id })];
    await drafts.add(a);
    await drafts.add(b);
    await drafts.erase(draft.id);
    expect(await drafts.byId(draft.id)).to.equal(undefined);
    await drafts.eraseOf(draft.collectionId);
    expect(await drafts.byId(a.id)).to.equal(undefined);
    expect(await drafts.byId(b.id)).to.deep.equal(b);
  });

  it('left since before a day are erased, but never the mark that a visit has sent', async () => {
    const { drafts, draft } = await withDraft();
    const { collectionId } = draft;
    const left = aDraft({ collectionId, day: '2026-02-28' });
    const sent = aDraft({ collectionId, day: '2026-02-28' });
    await drafts.add(left);
    await drafts.add(sent);
    await drafts.markSent(sent.id, sent.revision);
    await drafts.eraseBefore(draft.day);
    const kept = await Promise.all([draft, left, sent].map(({ id }) => drafts.byId(id)));
    expect(kept.map((it) => it?.id)).to.deep.equal([draft.id, undefined, sent.id]);
  });
});
