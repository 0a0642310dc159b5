import { expect } from 'chai';
import { nothingWritten } from '../../../surveys/reporting/written.ts';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';
import { offices } from '../office.ts';
import { linkFor, receiver, sent, withReleased } from './with-check.ts';

describe('the draft with a quote', () => {
  const openOffice = offices();
  const words = 'Ingen sa "något".';

  async function withQuote() {
    const office = await openOffice();
    const { store } = office;
    const { audit, collection, home } = await withReleased(office);
    const quote = { auditId: audit.id, textId: '', collectionId: collection.id, kind: 'paraphrase' } as const;
    const approved = { approvedBy: ['person-auditor'], needed: 1, revision: 1 };
    await store.quotes.add({ id: 'quote', ...quote, ...approved, words });
    await store.quotes.add({ id: 'other', ...quote, ...approved, words: 'Ett annat.' });
    const placed = [{ number: 1, kind: 'quote', source: 'quote', key: '' }];
    const body = { ...nothingWritten, chapters: { voices: { text: { sv: 'Så här:\n\n{1}' }, placed } } };
    await store.writtenReports.save(audit.id, 0, body, { by: 'person-auditor', at: '2026-03-10T09:00:00Z' });
    const fou = await office.as('fou');
    const link = await linkFor(await office.as('auditor'), home, { receiver, days: '14' });
    const [check] = await store.factChecks.ofAudit(audit.id);
    return { office, store, fou, link, audit, round: `${home}/${check?.id}` };
  }

  it('is shown to nobody outside once the quote is taken back, and staff are told', async () => {
    const { office, store, fou, link, audit, round } = await withQuote();
    const guest = office.visitor();
    await store.quotes.remove('other');
    expect(pageOf(await guest.get(link).expect(200)).text).to.include(words);
    expect(pageOf(await fou.get(round)).text).to.not.include(say('fact-check.taken-back'));
    await store.quotes.remove('quote');
    const gone = await guest.get(link).expect(410);
    expect(pageOf(gone).text).to.include(say('fact-check.reader.gone.title')).and.not.include(words);
    const late = pageOf(
      await guest
        .post(link)
        .send(sent({ whole: 'Fel årtal.' }))
        .expect(410),
    );
    expect(late.text).to.include('Fel årtal.').and.not.include(words);
    expect(await store.factComments.ofAudit(audit.id)).to.have.length(0);
    expect(pageOf(await fou.get(round)).text).to.include(say('fact-check.taken-back'));
  });

  it('is not shown as it was once the quote is worded otherwise', async () => {
    const { office, store, link } = await withQuote();
    await store.quotes.reword({ id: 'quote', words: 'Få sa något.', revision: 2 });
    await store.quotes.approve({ id: 'quote', revision: 2, needed: 1 }, 'person-auditor');
    await office.visitor().get(link).expect(410);
  });
});
