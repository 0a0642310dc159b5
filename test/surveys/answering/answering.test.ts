import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { followed, readPage, savePage, soFar } from '../../../surveys/answering/answering.ts';
import { pagesOf } from '../../../surveys/answering/journey.ts';
import { lengthOf } from '../../../surveys/answering/length.ts';
import { rememberLinks } from '../../../surveys/answering/links.ts';
import { send } from '../../../surveys/answering/sending.ts';
import type { Store } from '../../../surveys/storage.ts';
import { mixed, sites } from '../../support/answering.ts';
import { aQuestionnaire, aScale, aText } from '../../support/questionnaires.ts';

const secret = 's'.repeat(43);

describe('a visit', () => {
  const openSite = sites();
  const begin = async () => {
    const site = await openSite({ questionnaire: mixed });
    const links = rememberLinks(site.store);
    const open = await links.find(site.collection.code);
    const means = { store: site.store as Store, day: '2026-03-10', random: randomBytes };
    const save = async (given: Record<string, string | undefined>) =>
      savePage(means, open, secret, await soFar(site.store, open, secret), given);
    return { ...site, open, means, save };
  };

  it('keeps both answers when two windows save at once', async () => {
    const { store, open, means, save } = await begin();
    await save({ group: 'no' });
    const read = await soFar(store, open, secret);
    await Promise.all([
      savePage(means, open, secret, read, { often: 'always' }),
      savePage(means, open, secret, read, { words: 'Hej' }),
    ]);
    expect((await soFar(store, open, secret)).answers).to.deep.equal({
      group: 'no',
      often: 'always',
      words: 'Hej',
    });
  });

  it('keeps both answers when two windows save the first one at once', async () => {
    const { store, open, means } = await begin();
    const nothing = await soFar(store, open, secret);
    await Promise.all([
      savePage(means, open, secret, nothing, { often: 'always' }),
      savePage(means, open, secret, nothing, { words: 'Hej' }),
    ]);
    expect((await soFar(store, open, secret)).answers).to.deep.equal({ often: 'always', words: 'Hej' });
  });

  it('takes no answers once it has been sent', async () => {
    const { store, open, save } = await begin();
    await save({ often: 'always' });
    await send(store, open, secret);
    const refused = await save({ often: 'never' }).catch((error: { kind?: string }) => error.kind);
    expect(refused).to.equal('conflict');
  });

  it('keeps answers that went off the way until it is sent, so that a change of mind brings them back', async () => {
    const { open, save } = await begin();
    await save({ group: 'yes', chosen: 'always' });
    expect(followed(open, await save({ group: 'no' })).answers).to.deep.equal({ group: 'no' });
    expect(followed(open, await save({ group: 'yes' })).answers).to.deep.equal({
      group: 'yes',
      chosen: 'always',
    });
  });

  it('cannot be sent over another link of the same site', async () => {
    const { store, open, save } = await begin();
    await save({ often: 'always' });
    const elsewhere = { ...open, collection: { ...open.collection, id: 'another' } };
    const refused = await send(store, elsewhere, secret).catch((error: { kind?: string }) => error.kind);
    expect(refused).to.equal('expired');
  });
});

describe('a link', () => {
  const openSite = sites();

  it('is refused from the moment its collection closes, although it is remembered', async () => {
    const { store, collection } = await openSite();
    const links = rememberLinks(store);
    await links.find(collection.code);
    await store.collections.close(collection.id, collection.revision, '2026-03-10');
    const refused = await links.find(collection.code).catch((error: { kind?: string }) => error.kind);
    expect(refused).to.equal('closed');
  });
});

describe('a posted page', () => {
  const [page] = pagesOf(aQuestionnaire({ questions: [aScale('q1'), aText('q2')] }), 'section');
  const read = (fields: Record<string, string[]>) => {
    if (!page) throw new Error('no page');
    return readPage(page, aQuestionnaire(), new Map(Object.entries(fields)));
  };

  it('gives an answer for every question, undefined where it was left empty', () => {
    expect(read({ q1: ['always'], q2: [' '] })).to.deep.equal({
      ok: true,
      value: { q1: 'always', q2: undefined },
    });
  });

  it('tells every problem at once', () => {
    const result = read({ q1: ['nope'], q2: ['a'.repeat(4001)], q3: ['x'] });
    expect(result.ok ? [] : result.problems.map(({ field }) => field)).to.have.members(['q1', 'q2', 'q3']);
  });
});

describe('the length of a questionnaire', () => {
  it('counts the questions that everybody gets, 20 seconds each and a minute where one writes', () => {
    expect(lengthOf(pagesOf(mixed, 'question'))).to.deep.equal({ questions: 6, minutes: 3, mayGrow: true });
  });

  it('is the same with a section on a page', () => {
    expect(lengthOf(pagesOf(mixed, 'section'))).to.deep.equal(lengthOf(pagesOf(mixed, 'question')));
  });
});
