import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { soFar } from '../../surveys/answering/answering.ts';
import { draftIdOf } from '../../surveys/answering/drafts.ts';
import { tellHelp } from '../../surveys/answering/helping.ts';
import { rememberLinks } from '../../surveys/answering/links.ts';
import { savePage } from '../../surveys/answering/saving.ts';
import { send } from '../../surveys/answering/sending.ts';
import { close } from '../../surveys/audits/closing.ts';
import { describeOnEachEngine } from '../support/stores.ts';
import { addCollection } from '../support/things.ts';

describeOnEachEngine('who helped, told after sending', (openFresh) => {
  const begun = async () => {
    const store = await openFresh();
    const collection = await addCollection(store);
    const open = await rememberLinks(store).find(collection.code);
    const means = { store, day: '2026-03-02', random: randomBytes };
    const save = async (visit: string) =>
      savePage(means, open, visit, await soFar(store, open, visit), { involved: 'yes' });
    const sent = async (visit: string) => {
      await save(visit);
      await send(store, open, visit);
    };
    const told = async () =>
      (await store.responses.methods(collection.id)).map(({ help }) => help ?? 'nothing').sort();
    return { store, collection, open, save, sent, told };
  };

  it('is counted once for each visit, however many times at once it is told', async () => {
    const { store, open, sent, told } = await begun();
    for (const visit of ['one', 'two', 'three']) await sent(visit);
    await Promise.all(
      ['one', 'one', 'two'].map((visit) => tellHelp(store, open, draftIdOf(visit), 'friend')),
    );
    expect(await told()).to.deep.equal(['friend', 'friend', 'nothing']);
  });

  it('changes nothing before sending, for a visit elsewhere, and after closing', async () => {
    const { store, collection, open, save, sent, told } = await begun();
    await sent('sent');
    await save('under way');
    const other = await addCollection(store);
    const elsewhere = await rememberLinks(store).find(other.code);
    await tellHelp(store, open, draftIdOf('under way'), 'staff');
    await tellHelp(store, open, draftIdOf('never there'), 'staff');
    await tellHelp(store, elsewhere, draftIdOf('sent'), 'staff');
    await close(store, collection, '2026-03-10');
    await tellHelp(store, open, draftIdOf('sent'), 'staff');
    expect(await told()).to.deep.equal(['nothing']);
  });
});
