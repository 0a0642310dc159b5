import { expect } from 'chai';
import { addEntry } from '../../surveys/reporting/fact-check/answering.ts';
import type { FactCheckLink, FactEntry } from '../../surveys/reporting/fact-check/fact-check.ts';
import {
  addLink,
  endLink,
  factCheckDone,
  makeFactCheck,
  openFactChecks,
} from '../../surveys/reporting/fact-check/making.ts';
import { keepSaid } from '../../surveys/reporting/fact-check/saying.ts';
import { aFactCheck, aFactComment, aFactLink } from '../support/fact-checks.ts';
import { refusalOf } from '../support/refusals.ts';
import { describeOnEachEngine } from '../support/stores.ts';
import { anAudit } from '../support/things.ts';

const answer: FactEntry = { as: 'changed', by: 'siv', on: '2026-03-13', words: 'Rättat: <b>sex</b>.\n' };

describeOnEachEngine('fact checks', (openFresh) => {
  async function opened() {
    const store = await openFresh();
    for (const id of ['audit', 'other']) await store.audits.add(anAudit({ id }));
    const check = aFactCheck();
    const link = aFactLink({ factCheckId: check.id });
    await store.factChecks.add(check, '{"sv":"utkast"}');
    await store.factCheckLinks.add(link);
    return { store, check, link };
  }

  it('come back as they were kept, of their audit alone, with the draft as it was', async () => {
    const { store, check, link } = await opened();
    const elsewhere = aFactCheck({ auditId: 'other' });
    await store.factChecks.add(elsewhere, '{}');
    const second = aFactLink({ factCheckId: check.id, endedOn: '2026-03-11' });
    for (const one of [second, aFactLink({ factCheckId: elsewhere.id })]) await store.factCheckLinks.add(one);
    expect(await store.factChecks.ofAudit('audit')).to.deep.equal([check]);
    expect(await store.factChecks.byId(check.id)).to.deep.equal(check);
    expect(await store.factChecks.readDraft(check.id)).to.equal('{"sv":"utkast"}');
    expect(await store.factCheckLinks.ofAudit('audit')).to.deep.equal([link, second]);
    expect(await store.factCheckLinks.find(second.tokenDigest)).to.deep.equal(second);
    await store.factCheckLinks.end(second.id, '2026-03-20');
    expect((await store.factCheckLinks.find(second.tokenDigest))?.endedOn).to.equal('2026-03-11');
    await store.factChecks.showAnswers(check.id, true);
    expect((await store.factChecks.byId(check.id))?.answersShown).to.equal(true);
  });

  it('keep what was said in the order it came, with everything that was answered', async () => {
    const { store, check, link } = await opened();
    const about = { factCheckId: check.id, linkId: link.id };
    const comments = [aFactComment(about), aFactComment({ ...about, chapter: undefined, role: '' })];
    for (const comment of comments) await store.factComments.add(comment);
    expect(await store.factComments.ofAudit('audit')).to.deep.equal(comments);
    expect(await store.factComments.ofLink(link.id)).to.deep.equal(comments);
    expect(await store.factComments.ofAudit('other')).to.deep.equal([]);
    const remark: FactEntry = { ...answer, as: 'remark', by: 'kim' };
    const first = comments[0]?.id ?? '';
    await addEntry(store, check, first, { entry: remark });
    await addEntry(store, check, first, { entry: answer, seen: 1 });
    const refused = await refusalOf(addEntry(store, check, first, { entry: answer, seen: 1 }));
    expect(refused.kind).to.equal('conflict');
    expect((await store.factComments.ofAudit('audit'))[0]?.entries).to.deep.equal([remark, answer]);
    const elsewhere = addEntry(store, { auditId: 'other' }, first, { entry: answer });
    expect((await refusalOf(elsewhere)).kind).to.equal('not-found');
  });

  it('are one at a time: another round comes when the last one is over', async () => {
    const { store, check, link } = await opened();
    const round = (madeOn: string) => ({
      ...aFactCheck({ madeOn, lastDay: '2026-05-01' }),
      draft: '{}',
      link: newLink(aFactLink({ factCheckId: '' })),
    });
    expect((await refusalOf(makeFactCheck(store, round('2026-03-31')))).kind).to.equal('conflict');
    await endLink(store, check, { id: link.id, day: '2026-03-12' });
    await makeFactCheck(store, round('2026-03-12'));
    expect((await store.factChecks.ofAudit('audit')).map(({ number }) => number)).to.deep.equal([1, 2]);
    const late = addLink(store, check, newLink(aFactLink({ factCheckId: check.id })));
    expect((await refusalOf(late)).kind).to.equal('conflict');
  });

  it('take nothing by a link that has ended, and no more than there is room for', async () => {
    const { store, check, link } = await opened();
    const said = (count: number) => ({
      by: 'Eva',
      role: '',
      day: '2026-03-12',
      newId: () => aFactComment({ factCheckId: '', linkId: '' }).id,
      comments: Array.from({ length: count }, () => ({ chapter: undefined, words: 'Hej' })),
    });
    expect(await keepSaid(store, check, link, said(101))).to.equal(false);
    expect(await keepSaid(store, check, link, said(99))).to.equal(true);
    expect(await keepSaid(store, check, link, said(2))).to.equal(false);
    await endLink(store, check, { id: link.id, day: '2026-03-12' });
    expect((await refusalOf(keepSaid(store, check, link, said(1)))).kind).to.equal('expired');
    expect(await store.factComments.ofLink(link.id)).to.have.length(99);
    const elsewhere = endLink(store, { ...check, id: 'another' }, { id: link.id, day: '2026-03-12' });
    expect((await refusalOf(elsewhere)).kind).to.equal('not-found');
  });

  it('wait for answers until they are given, and are in the report once they are over', async () => {
    const { store, check, link } = await opened();
    const ended = aFactLink({ factCheckId: check.id, receiver: 'Ingen', endedOn: '2026-03-11' });
    await store.factCheckLinks.add(ended);
    const comments = [1, 2].map(() => aFactComment({ factCheckId: check.id, linkId: link.id }));
    for (const comment of comments) await store.factComments.add(comment);
    await addEntry(store, check, comments[0]?.id ?? '', { entry: answer });
    expect(await openFactChecks(store, 'audit', '2026-03-31')).to.deep.equal({
      running: check,
      unanswered: 1,
    });
    expect(await factCheckDone(store, 'audit', '2026-03-31')).to.equal(undefined);
    expect((await openFactChecks(store, 'audit', '2026-04-01')).running).to.equal(undefined);
    expect(await factCheckDone(store, 'audit', '2026-04-01')).to.deep.equal({
      receivers: ['Enhetschefen'],
      answered: 1,
    });
    await store.people.add({ id: 'siv', email: 'siv@exempel.se', name: 'Siv', role: 'auditor' });
    await store.members.add('audit', 'siv');
    const counts = await store.audits.countsOf('audit', { id: 'siv', role: 'auditor' }, '2026-04-01');
    expect(counts?.approvals.facts).to.equal(1);
  });
});

function newLink({ factCheckId: _, endedOn: _ended, ...link }: FactCheckLink) {
  return link;
}
