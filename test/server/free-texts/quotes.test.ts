import { expect } from 'chai';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';
import { form, offices } from '../office.ts';
import { filled } from './filled.ts';

describe('the page of quotes', () => {
  const openOffice = offices();

  it('has two auditors approve the same words, and says whom they wait for', async () => {
    const office = await openOffice();
    const { audit, cardOf } = await filled(office);
    const [one, other] = [await office.as('auditor'), await office.as({ personId: 'siv' })];
    const path = `/audits/${audit.id}/quotes`;
    const choosing = `${await cardOf('Jag vill')}/quote`;
    const wrong = await one.post(choosing).send(form({ 'quote-words': 'Jag vill inte' }));
    expect([wrong.status, pageOf(wrong).problems]).to.deep.equal([422, [say('quotes.problems.not-there')]]);
    expect(pageOf(wrong).field(say('quotes.fields.words')).value).to.equal('Jag vill inte');
    await one
      .post(choosing)
      .send(form({ 'quote-words': 'Jag vill veta' }))
      .expect(303);
    expect(pageOf(await one.get(path)).text).to.include(say('quotes.waiting-for', { name: 'Siv' }));
    const waiting = pageOf(await other.get(path));
    const approval = waiting.button(new RegExp(`^${say('quotes.approve')}`)).sentTo ?? '';
    await other
      .post(approval)
      .send(form({ revision: '1' }))
      .expect(303);
    expect(pageOf(await other.get(path)).text).to.include(say('quotes.in-report'));
  });
  it('has none whose words were masked afterwards, which the one who masks is told', async () => {
    const office = await openOffice();
    const { audit, cardOf } = await filled(office);
    const [one, other] = [await office.as('auditor'), await office.as({ personId: 'siv' })];
    const card = await cardOf('Jag vill');
    await one
      .post(`${card}/quote`)
      .send(form({ 'quote-words': 'innan de byter CM' }))
      .expect(303);
    const [quote] = await office.store.quotes.ofAudit(audit.id);
    await other
      .post(`/audits/${audit.id}/quotes/${quote?.id}/approval`)
      .send(form({ revision: '1' }))
      .expect(303);
    await other
      .post(`${card}/masks`)
      .send(form({ revision: '0', words: 'CM', kind: 'other' }))
      .expect(303);
    const done = say('free-texts.notices.masked');
    expect(pageOf(await other.get(card)).status).to.equal(
      say('free-texts.notices.with-quotes-gone', { done, count: 1 }),
    );
    expect(await office.store.quotes.ofAudit(audit.id)).to.deep.equal([]);
  });

  it("has the auditors' own words approved anew once they are written anew, and says so", async () => {
    const office = await openOffice();
    const { audit, cardOf } = await filled(office);
    const auditor = await office.as('auditor');
    const card = await cardOf('Ingen');
    const write = (revision: string, paraphrase: string) =>
      auditor.post(`${card}/paraphrase`).send(form({ revision, paraphrase })).expect(303);
    await write('0', 'Det blev aldrig sagt.');
    await auditor
      .post(`${card}/quote`)
      .send(form({ 'own-words': '1' }))
      .expect(303);
    await write('1', 'Ingen berättade.');
    const done = say('free-texts.notices.paraphrased');
    expect(pageOf(await auditor.get(card)).status).to.equal(
      say('free-texts.notices.with-quotes-reworded', { done }),
    );
    const [quote] = await office.store.quotes.ofAudit(audit.id);
    expect([quote?.words, quote?.approvedBy]).to.deep.equal(['Ingen berättade.', []]);
  });

  it('gives words back to whoever comes second', async () => {
    const office = await openOffice();
    const { audit, cardOf } = await filled(office);
    const [one, other] = [await office.as('auditor'), await office.as({ personId: 'siv' })];
    await one.post(`${await cardOf('Jag vill')}/quote`).send(form({ 'quote-words': 'Jag vill veta' }));
    const [quote] = await office.store.quotes.ofAudit(audit.id);
    const path = `/audits/${audit.id}/quotes/${quote?.id}/words`;
    await other
      .post(path)
      .send(form({ revision: '1', words: 'Jag vill' }))
      .expect(303);
    const late = pageOf(
      await one
        .post(path)
        .send(form({ revision: '1', words: 'innan de byter' }))
        .expect(409),
    );
    expect(late.problems).to.deep.equal([say('quotes.problems.changed')]);
    expect(late.field(say('quotes.fields.words')).value).to.equal('innan de byter');
    expect(late.text).to.include('Jag vill');
  });

  it('refuses the words of somebody who was not told of it, and takes those of the auditors', async () => {
    const office = await openOffice();
    const { audit, cardOf } = await filled(office);
    const auditor = await office.as('auditor');
    const card = await cardOf('Ingen');
    const refused = await auditor.post(`${card}/quote`).send(form({ 'quote-words': 'Ingen sa något.' }));
    expect([refused.status, pageOf(refused).problems]).to.deep.equal([
      422,
      [say('quotes.problems.not-told')],
    ]);
    await auditor
      .post(`${card}/paraphrase`)
      .send(form({ revision: '0', paraphrase: 'Det blev aldrig sagt.' }))
      .expect(303);
    await auditor
      .post(`${card}/quote`)
      .send(form({ 'own-words': '1' }))
      .expect(303);
    expect((await office.store.quotes.ofAudit(audit.id)).map(({ words }) => words)).to.deep.equal([
      'Det blev aldrig sagt.',
    ]);
  });
});
