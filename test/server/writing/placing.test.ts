import { expect } from 'chai';
import { showReference } from '../../../surveys/findings/evidence.ts';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire, aScale, inBoth } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { anAudit } from '../../support/things.ts';
import { closeNow, keepCollection, type Office, offices } from '../office.ts';

const questions = Array.from({ length: 10 }, (_, i) =>
  aScale(`q${i}`, {
    areas: [i < 6 ? 'influence' : 'participation'],
    text: inBoth(i === 8 ? 'Vet du vad som står i planen?' : `Fråga ${i}?`),
  }),
);

describe('what can be placed in a chapter', () => {
  const openOffice = offices();

  /** The page that figures are chosen on, of the chapter on participation. */
  async function choosing({ store, as }: Office) {
    const audit = anAudit();
    await store.audits.add(audit);
    const given = { auditId: audit.id, status: 'open', invited: 14 } as const;
    const collection = await keepCollection(store, aQuestionnaire({ questions }), given);
    const answers = Object.fromEntries(questions.map(({ key }) => [key, 'always']));
    for (let i = 0; i < 12; i++) await store.responses.add(collection.id, answers);
    await closeNow(store, collection);
    const auditor = await as('auditor');
    const read = async (query: Readonly<Record<string, string>> = {}) => {
      const address = `/audits/${audit.id}/report/writing/participation/placing`;
      const asked = new URLSearchParams({ kind: 'figure', ...query });
      return pageOf(await auditor.get(`${address}?${asked}`).expect(200));
    };
    const figureOf = (key: string) => showReference({ kind: 'question', source: collection.id, key });
    return { read, figureOf };
  }

  it('begins with what is of the same area', async () => {
    const { read } = await choosing(await openOffice());
    const [first, ...others] = (await read()).names('checkbox');
    expect(first).to.include('Delaktighet');
    expect(others.findIndex((name) => name.includes('Inflytande'))).to.equal(4);
  });

  it('is found by a word of a question, and by the name of an area', async () => {
    const { read } = await choosing(await openOffice());
    expect((await read({ find: 'PLANEN' })).names('checkbox')).to.have.length(1);
    expect((await read({ find: 'delaktighet' })).names('checkbox')).to.have.length(5);
    const none = await read({ find: 'boende' });
    expect(none.text).to.include(say('findings.choosing.not-found', { find: 'boende' }));
    expect(none.names('button')).to.not.include(say('findings.choosing.do'));
  });

  it('stays ticked while somebody looks for more', async () => {
    const { read, figureOf } = await choosing(await openOffice());
    const page = await read({ find: 'planen', evidence: figureOf('q1') });
    expect(page.names('checkbox')).to.have.length(2);
    const ticked = page.all('checkbox').filter(({ checked }) => checked);
    expect(ticked.map(({ value }) => value)).to.deep.equal([figureOf('q1')]);
  });
});
