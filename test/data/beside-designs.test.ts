/** What lies around a questionnaire in the making: its versions, comments, links, dismissed advice, and those in its audit. */
import { expect } from 'chai';
import type { Source } from '../../surveys/designing/bank/bank.ts';
import type { Dismissal } from '../../surveys/designing/document/design.ts';
import { digestOf } from '../../surveys/questionnaires/digest.ts';
import { aComment, addDesign, aVersion } from '../support/designs.ts';
import { aQuestionnaire } from '../support/questionnaires.ts';
import { kindOfRefusal } from '../support/refusals.ts';
import { describeOnEachEngine } from '../support/stores.ts';
import { anAudit, aPerson } from '../support/things.ts';

describeOnEachEngine('versions of a questionnaire', (openFresh) => {
  it('are listed with the newest first, of the design, of the audit and of all', async () => {
    const store = await openFresh();
    await addDesign(store, { id: 'one' });
    await addDesign(store, { id: 'two', auditId: 'other' });
    const first = aVersion({ designId: 'one' });
    const corrected = aVersion({ designId: 'one', correction: 1, revision: 3 });
    const second = aVersion({ designId: 'one', number: 2, revision: 7 });
    const elsewhere = aVersion({ designId: 'two', auditId: 'other' });
    for (const version of [second, elsewhere, first, corrected]) await store.versions.add(version);
    expect(await store.versions.ofDesign('one')).to.deep.equal([second, corrected, first]);
    expect(await store.versions.ofAudit('other')).to.deep.equal([elsewhere]);
    expect(await store.versions.list()).to.have.deep.members([second, corrected, first, elsewhere]);
    expect(await store.versions.byId(corrected.id)).to.deep.equal(corrected);
    expect(await store.versions.byId('none')).to.equal(undefined);
    expect(await store.versions.newest(['audit'])).to.deep.equal([second]);
    expect(await store.versions.newest(['audit', 'other'])).to.have.deep.members([second, elsewhere]);
  });

  it('have a number and correction each', async () => {
    const store = await openFresh();
    await addDesign(store, { id: 'one' });
    await store.versions.add(aVersion({ designId: 'one' }));
    expect(await kindOfRefusal(store.versions.add(aVersion({ designId: 'one' })))).to.equal('conflict');
    await store.versions.add(aVersion({ designId: 'one', correction: 1 }));
  });
});

describeOnEachEngine('comments on a questionnaire', (openFresh) => {
  it('come back as they were written, the oldest first', async () => {
    const store = await openFresh();
    await addDesign(store, { id: 'one' });
    await addDesign(store, { id: 'two' });
    const comments = [
      aComment({ designId: 'one', words: '<b>å</b>\n2', from: { guest: '' } }),
      aComment({ designId: 'one', question: 'q1', proposal: 'Bättre?', from: { person: 'kim' } }),
      aComment({
        designId: 'one',
        from: { guest: 'Bo' },
        resolved: { by: 'kim', day: '2026-03-04', how: 'declined' },
      }),
    ];
    for (const comment of comments) await store.comments.add(comment);
    await store.comments.add(aComment({ designId: 'two' }));
    expect(await store.comments.ofDesign('one')).to.deep.equal(comments);
    for (const comment of comments) expect(await store.comments.byId(comment.id)).to.deep.equal(comment);
    expect(await store.comments.byId('none')).to.equal(undefined);
  });

  it('written at once all get in, each with a number of its own', async () => {
    const store = await openFresh();
    await addDesign(store, { id: 'one' });
    const comments = Array.from({ length: 12 }, (_, n) => aComment({ designId: 'one', words: `${n}` }));
    const [first, ...rest] = comments;
    // The first has its number before the others ask for theirs, and is not there for them to see yet.
    await store
      .inTransaction(async (inside) => {
        if (first) await inside.comments.add(first);
        const others = rest.map((one) => store.inTransaction(({ comments }) => comments.add(one)));
        for (let n = 0; n < 20; n++) await inside.people.count();
        return { others };
      })
      .then(({ others }) => Promise.all(others));
    const kept = await store.comments.ofDesign('one');
    expect(kept[0]).to.deep.equal(first);
    expect(kept).to.have.deep.members(comments);
  });

  it('are resolved, and opened again', async () => {
    const store = await openFresh();
    await addDesign(store, { id: 'one' });
    const [comment, other] = [aComment({ designId: 'one' }), aComment({ designId: 'one' })];
    for (const one of [comment, other]) await store.comments.add(one);
    const resolved = { by: 'kim', day: '2026-03-05', how: 'done' } as const;
    await store.comments.resolve(comment.id, resolved);
    expect(await store.comments.ofDesign('one')).to.deep.equal([{ ...comment, resolved }, other]);
    await store.comments.resolve(comment.id, undefined);
    expect(await store.comments.byId(comment.id)).to.deep.equal(comment);
  });
});

describeOnEachEngine('comment links', (openFresh) => {
  const aLink = (tokenDigest: string, lastDay: string, designId = 'one') => ({
    tokenDigest,
    designId,
    lastDay,
  });

  it('are found by their digest, and listed by their last day', async () => {
    const store = await openFresh();
    await addDesign(store, { id: 'one' });
    await addDesign(store, { id: 'two' });
    const [late, early] = [aLink('a', '2026-04-30'), aLink('b', '2026-04-01')];
    for (const link of [late, early, aLink('c', '2026-04-01', 'two')]) await store.commentLinks.add(link);
    expect(await store.commentLinks.ofDesign('one')).to.deep.equal([early, late]);
    expect(await store.commentLinks.find('a')).to.deep.equal(late);
    expect(await store.commentLinks.find('none')).to.equal(undefined);
  });

  it('are gone when taken back, and when their last day has passed', async () => {
    const store = await openFresh();
    await addDesign(store, { id: 'one' });
    for (const [digest, day] of [
      ['a', '2026-04-01'],
      ['b', '2026-04-02'],
      ['c', '2026-04-03'],
    ] as const)
      await store.commentLinks.add(aLink(digest, day));
    await store.commentLinks.erase('c');
    await store.commentLinks.eraseBefore('2026-04-02');
    expect(await store.commentLinks.ofDesign('one')).to.deep.equal([aLink('b', '2026-04-02')]);
  });
});

describeOnEachEngine('dismissed advice', (openFresh) => {
  const aDismissal = (given: Partial<Dismissal> = {}): Dismissal => ({
    designId: 'one',
    rule: 'negation',
    place: 'question.q1.text.sv',
    words: 'Är det inte bra?',
    reason: 'Så säger vi.',
    by: 'kim',
    ...given,
  });

  it('are dismissed once for a rule, place and words; the last reason stands', async () => {
    const store = await openFresh();
    await addDesign(store, { id: 'one' });
    await store.dismissals.add(aDismissal());
    await store.dismissals.add(aDismissal({ reason: 'Annat skäl', by: 'bo' }));
    expect(await store.dismissals.ofDesign('one')).to.deep.equal([
      aDismissal({ reason: 'Annat skäl', by: 'bo' }),
    ]);
  });

  it('of other words, places or rules are told apart, and heard again one by one', async () => {
    const store = await openFresh();
    await addDesign(store, { id: 'one' });
    await addDesign(store, { id: 'two' });
    const dismissals = [
      aDismissal(),
      aDismissal({ words: `Ett annat ${'långt '.repeat(2000)}ord` }),
      aDismissal({ place: 'question.q2.text.sv' }),
      aDismissal({ rule: 'two-things' }),
      aDismissal({ designId: 'two' }),
    ];
    for (const dismiss of dismissals) await store.dismissals.add(dismiss);
    expect(await store.dismissals.ofDesign('one')).to.have.deep.members(dismissals.slice(0, 4));
    await store.dismissals.remove(aDismissal());
    expect(await store.dismissals.ofDesign('one')).to.have.deep.members(dismissals.slice(1, 4));
    expect(await store.dismissals.ofDesign('two')).to.have.length(1);
  });
});

describeOnEachEngine('members of audits', (openFresh) => {
  const ids = (people: readonly { readonly id: string }[] | undefined) => people?.map(({ id }) => id);

  async function two() {
    const store = await openFresh();
    for (const id of ['audit', 'other']) await store.audits.add(anAudit({ id }));
    const people = [
      aPerson({ id: 'a', name: 'Östen', role: 'reader' }),
      aPerson({ id: 'b', name: 'Åsa', role: 'fou' }),
      aPerson({ id: 'c', name: 'Zara' }),
    ];
    for (const person of people) await store.people.add(person);
    for (const { id } of [...people, ...people.slice(0, 1)]) await store.members.add('audit', id);
    return { store, people };
  }

  it('are listed by name as Swedish sorts, each person once, with their roles', async () => {
    const { store, people } = await two();
    expect(await store.members.of('audit')).to.deep.equal([...people].reverse());
    expect(await store.members.of('other')).to.deep.equal([]);
    expect([...(await store.members.ofEach(['other', 'audit']))]).to.deep.equal([
      ['other', []],
      ['audit', [...people].reverse()],
    ]);
  });

  it('are those who were added, until they are removed', async () => {
    const { store } = await two();
    await store.members.remove('audit', 'b');
    await store.members.remove('other', 'a');
    expect(ids(await store.members.of('audit'))).to.deep.equal(['c', 'a']);
    expect(await store.members.has('audit', 'a')).to.equal(true);
    expect(await store.members.has('audit', 'b')).to.equal(false);
    expect(await store.members.has('other', 'a')).to.equal(false);
  });

  it('are changed by one at a time', async () => {
    const { store } = await two();
    const seen = await Promise.all(
      ['a', 'b', 'c'].map((id) =>
        store.inTransaction(async ({ members }) => {
          const before = await members.lock('audit');
          await members.remove('audit', id);
          return before.length;
        }),
      ),
    );
    expect([...seen].sort()).to.deep.equal([1, 2, 3]);
  });

  it('have the audits, versions and questions of those alone', async () => {
    const { store } = await two();
    const newer = anAudit({ id: 'newer', createdOn: '2027-01-01', invented: true });
    await store.audits.add(newer);
    await store.members.add('newer', 'a');
    for (const auditId of ['audit', 'other', 'newer']) {
      const body = aQuestionnaire({ key: auditId });
      const design = await addDesign(store, { auditId, body });
      await store.questionnaires.freeze(digestOf(body), body);
      await store.versions.add(
        aVersion({ id: auditId, designId: design.id, auditId, digest: digestOf(body) }),
      );
    }
    expect(ids(await store.audits.withMember('a'))).to.deep.equal(['newer', 'audit']);
    expect(ids(await store.versions.seenBy('a'))).to.have.members(['newer', 'audit']);
    const approvedIn = (sources: readonly Source[]) =>
      sources.filter(({ audit }) => audit !== undefined).map(({ id }) => id);
    for (const [who, seen] of [
      ['a', ['newer', 'audit']],
      ['b', ['audit']],
      ['nobody', []],
    ] as const) {
      expect(approvedIn(await store.bank.sources(who)), who).to.have.members(seen);
      const bank = await store.bank.read(who);
      expect(approvedIn(bank.sources), who).to.have.members(seen);
      const found = new Set(bank.entries.map(({ source }) => source));
      expect(approvedIn([...found]), who).to.have.members(seen);
    }
    const [first] = await store.audits.counts({ id: 'b', role: 'fou' }, '2026-03-10');
    expect(first).to.include({ id: 'audit', designs: 1, versions: 1 });
    expect(ids(first?.members)).to.deep.equal(['b', 'c']);
  });
});
