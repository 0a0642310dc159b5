import { expect } from 'chai';
import { readableTexts } from '../../../surveys/analysing/readable.ts';
import { cardForm } from '../../support/free-texts.ts';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';
import { form, offices } from '../office.ts';
import { amongAll, filled } from './filled.ts';

describe('the card of a text', () => {
  const openOffice = offices();

  it('has the question and the voice, and never the service or other answers', async () => {
    const office = await openOffice();
    const { cardOf, collection } = await filled(office);
    const auditor = await office.as('auditor');
    const page = pageOf(await auditor.get(await cardOf('Jag vill')).expect(200));
    expect(amongAll(page)).to.deep.equal(['Jag vill veta innan de byter CM.']);
    expect(page.text).to.include(say('staff.audience.user')).and.not.include(collection.service.name);
  });

  it('asks for a tick only where there is something to tick', async () => {
    const office = await openOffice();
    const { cardOf } = await filled(office);
    const auditor = await office.as('auditor');
    const told = async (words: string) => pageOf(await auditor.get(await cardOf(words))).text;
    const [tick, write] = [say('free-texts.mask-how'), say('free-texts.mask-how-typed')];
    expect(await told('Prata'))
      .to.include(tick)
      .and.not.include(write);
    expect(await told('Jag vill'))
      .to.include(write)
      .and.not.include(tick);
  });

  it('marks what may point somebody out, and masks what is ticked and what is typed', async () => {
    const office = await openOffice();
    const { cardOf, reviewOf } = await filled(office);
    const auditor = await office.as('auditor');
    const card = await cardOf('Prata');
    const page = pageOf(await auditor.get(card).expect(200));
    const place = page.one('checkbox', /Kalle/);
    const masking = { revision: '0', mask: place.value, words: 'boendet', kind: 'place' };
    await auditor.post(`${card}/masks`).send(form(masking)).expect(303);
    const after = pageOf(await auditor.get(card));
    expect(after.texts('paragraph')).to.include('Prata med [namn] på [plats] om det.');
    await auditor
      .post(`${card}/undo`)
      .send(form({ revision: '1' }))
      .expect(303);
    expect((await reviewOf('Prata')).masks).to.deep.equal([]);
  });

  it('keeps what was typed where it does not fit, and tells why', async () => {
    const office = await openOffice();
    const { cardOf } = await filled(office);
    const auditor = await office.as('auditor');
    const card = await cardOf('Prata');
    const masking = { revision: '0', words: 'Bengt', kind: 'name' };
    const wrong = pageOf(await auditor.post(`${card}/masks`).send(form(masking)).expect(422));
    expect(wrong.problems).to.deep.equal([say('free-texts.problems.not-in-it', { words: 'Bengt' })]);
    expect(wrong.field(say('free-texts.fields.words')).value).to.equal('Bengt');
    const empty = await auditor.post(`${card}/aside`).send(form({ revision: '0', reason: ' ' }));
    expect([empty.status, pageOf(empty).problems]).to.deep.equal([422, [say('free-texts.missing.reason')]]);
    const unsorted = await auditor.post(`${card}/sorting`).send(form({ revision: '0', title: 'Nytt' }));
    expect([unsorted.status, pageOf(unsorted).problems]).to.deep.equal([
      422,
      [say('free-texts.missing.verdict')],
    ]);
    expect(pageOf(unsorted).field(new RegExp(say('free-texts.new-theme'))).value).to.equal('Nytt');
  });

  it('has everything that was chosen and typed on it after something else was done', async () => {
    const office = await openOffice();
    const { cardOf, reviewOf } = await filled(office);
    const auditor = await office.as('auditor');
    const card = await cardOf('Prata');
    const chosen = { verdict: 'proposal', title: 'Boende', 'tag-1': 'service', paraphrase: 'Fråga boendet.' };
    const opened = pageOf(await auditor.get(card).expect(200));
    const after = pageOf(
      await auditor
        .post(`${card}/masks`)
        .send(cardForm(opened, { ...chosen, reason: 'Osäker' }))
        .expect(200),
    );
    expect(after.status).to.equal(say('free-texts.notices.masked'));
    expect(after.texts('paragraph')).to.include('Prata med [namn] på boendet om det.');
    const left = new URLSearchParams(cardForm(after));
    expect(Object.fromEntries(left)).to.include({ ...chosen, reason: 'Osäker', revision: '1' });
    expect(await reviewOf('Prata')).to.include({
      verdict: undefined,
      paraphrase: undefined,
      aside: undefined,
    });
    await auditor
      .post(`${card}/sorting`)
      .send(cardForm(after, { reason: '' }))
      .expect(303);
    const { verdict, paraphrase, masks, tags, themes } = await reviewOf('Prata');
    expect([verdict, paraphrase, masks.length, tags, themes.length]).to.deep.equal([
      'proposal',
      'Fråga boendet.',
      1,
      ['service'],
      1,
    ]);
  });

  it('says how long what is masked can be undone', async () => {
    const office = await openOffice();
    const { collection, cardOf } = await filled(office);
    const auditor = await office.as('auditor');
    const card = await cardOf('Prata');
    expect(pageOf(await auditor.get(card)).text).to.include(say('free-texts.erased-at-release'));
    await office.store.collections.setReleased(collection.id, '2026-03-21', 'siv');
    expect(pageOf(await auditor.get(card)).text).to.include(say('free-texts.erased-soon'));
  });

  it('comes back with all of it to whoever has been signed out, and can be sent again', async () => {
    const office = await openOffice();
    const { cardOf } = await filled(office);
    const card = await cardOf('Prata');
    const opened = pageOf(await (await office.as('auditor')).get(card));
    const typed = { verdict: 'change', paraphrase: 'Fråga boendet.' };
    const sent = office.visitor().post(`${card}/sorting`).send(cardForm(opened, typed));
    expect(pageOf(await sent.expect(401)).unseen).to.include(typed);
  });

  it('is not sorted while a reason or a quote on it waits, and says so', async () => {
    const office = await openOffice();
    const { cardOf, reviewOf } = await filled(office);
    const auditor = await office.as('auditor');
    const card = await cardOf('Jag vill');
    const waiting = { verdict: 'change', reason: 'Osäker', 'quote-words': 'Jag vill veta', words: 'Bengt' };
    const sent = cardForm(pageOf(await auditor.get(card)), waiting);
    const page = pageOf(await auditor.post(`${card}/sorting`).send(sent).expect(422));
    expect(page.problems).to.have.members([
      say('free-texts.problems.not-put-aside'),
      say('quotes.problems.not-chosen'),
      say('free-texts.problems.not-in-it', { words: 'Bengt' }),
    ]);
    expect(Object.fromEntries(new URLSearchParams(cardForm(page)))).to.include(waiting);
    expect((await reviewOf('Jag vill')).revision).to.equal(0);
  });

  it('has nothing of what another did written over by fields that were not touched', async () => {
    const office = await openOffice();
    const { cardOf, reviewOf } = await filled(office);
    const [one, other] = [await office.as('auditor'), await office.as({ personId: 'siv' })];
    const card = await cardOf('Prata');
    const opened = pageOf(await one.get(card));
    const theirs = cardForm(pageOf(await other.get(card)), { paraphrase: 'Fråga boendet.' });
    await other.post(`${card}/paraphrase`).send(theirs).expect(303);
    const late = await one
      .post(`${card}/sorting`)
      .send(cardForm(opened, { verdict: 'change' }))
      .expect(409);
    await one
      .post(`${card}/sorting`)
      .send(cardForm(pageOf(late)))
      .expect(303);
    expect(await reviewOf('Prata')).to.include({ verdict: 'change', paraphrase: 'Fråga boendet.' });
  });

  it('says so where somebody was first in another window of their own', async () => {
    const office = await openOffice();
    const { cardOf } = await filled(office);
    const auditor = await office.as('auditor');
    const card = await cardOf('Prata');
    const sent = cardForm(pageOf(await auditor.get(card)), { paraphrase: 'Fråga boendet.' });
    await auditor.post(`${card}/paraphrase`).send(sent).expect(303);
    const again = pageOf(await auditor.post(`${card}/paraphrase`).send(sent).expect(409));
    expect(again.problems).to.deep.equal([say('free-texts.problems.changed-by-you')]);
  });

  it('has words of the auditors taken away where there are none any more', async () => {
    const office = await openOffice();
    const { cardOf, reviewOf } = await filled(office);
    const auditor = await office.as('auditor');
    const card = await cardOf('Prata');
    for (const paraphrase of ['Fråga boendet.', '']) {
      const sent = cardForm(pageOf(await auditor.get(card)), { paraphrase });
      await auditor.post(`${card}/paraphrase`).send(sent).expect(303);
    }
    expect((await reviewOf('Prata')).paraphrase).to.equal(undefined);
  });

  it('is shown as it is now to whoever comes second, with what they chose and wrote', async () => {
    const office = await openOffice();
    const { cardOf, reviewOf } = await filled(office);
    const [one, other] = [await office.as('auditor'), await office.as({ personId: 'siv' })];
    const card = await cardOf('Ingen');
    const sorting = { revision: '0', verdict: 'change' };
    await other.post(`${card}/sorting`).send(form(sorting)).expect(303);
    const late = await one
      .post(`${card}/sorting`)
      .send(form({ ...sorting, verdict: 'proposal', title: 'Möten' }));
    expect(late.status).to.equal(409);
    const page = pageOf(late);
    expect(page.problems).to.deep.equal([say('free-texts.problems.changed', { name: 'Siv Sol' })]);
    expect(page.one('radio', new RegExp(`^${say('free-texts.verdicts.proposal')}`)).checked).to.equal(true);
    expect((await reviewOf('Ingen')).verdict).to.equal('change');
    const paraphrase = await one
      .post(`${card}/paraphrase`)
      .send(form({ revision: '0', paraphrase: 'Egna ord' }));
    expect([
      paraphrase.status,
      pageOf(paraphrase).field(say('free-texts.fields.paraphrase')).value,
    ]).to.deep.equal([409, 'Egna ord']);
  });

  it('leads on to the next one until all are sorted, and says who else sorts', async () => {
    const office = await openOffice();
    const { home } = await filled(office);
    const [one, other] = [await office.as('auditor'), await office.as({ personId: 'siv' })];
    for (const staff of [other, one, one]) {
      const page = pageOf(await staff.get(home).expect(200));
      const to = page.button(say('free-texts.save-next')).sentTo ?? '';
      await staff
        .post(to)
        .send(form({ revision: '0', verdict: 'strength' }))
        .expect(303);
      if (staff === other)
        expect(pageOf(await one.get(home)).text)
          .to.include(say('free-texts.progress', { sorted: 1, all: 3 }))
          .and.include(say('free-texts.also-here', { name: 'Siv' }));
    }
    office.setNow('2026-03-10T09:11:00Z');
    const done = pageOf(await one.get(home).expect(200));
    expect(done.text).to.include(say('free-texts.all-sorted', { count: 3 }));
  });

  it('is skipped to another, and comes again', async () => {
    const office = await openOffice();
    const { home } = await filled(office);
    const auditor = await office.as('auditor');
    const seen = new Set<string>();
    let at = home;
    for (let i = 0; i < 3; i++) {
      const page = pageOf(await auditor.get(at).expect(200));
      for (const words of amongAll(page)) seen.add(words);
      const to = page.button(say('free-texts.skip')).sentTo ?? '';
      const { headers } = await auditor.post(to).send(cardForm(page)).expect(303);
      at = headers.location ?? '';
    }
    expect(seen.size).to.equal(3);
    expect(amongAll(pageOf(await auditor.get(at)))).to.have.length(1);
  });

  it('is not skipped while something on it waits to be saved, but for who wants that', async () => {
    const office = await openOffice();
    const { cardOf } = await filled(office);
    const auditor = await office.as('auditor');
    const card = await cardOf('Prata');
    const sent = cardForm(pageOf(await auditor.get(card)), { paraphrase: 'Fråga boendet.' });
    const page = pageOf(await auditor.post(`${card}/skipping`).send(sent).expect(422));
    expect(page.problems).to.deep.equal([say('free-texts.problems.unsaved')]);
    expect(page.field(say('free-texts.fields.paraphrase')).value).to.equal('Fråga boendet.');
    expect(page.link(say('free-texts.skip-unsaved')).href).to.include('?after=');
  });

  it('takes the longest text, a word without end, Arabic, signs alone, and what looks like code', async () => {
    const odd = ['ord '.repeat(2500).trim(), 'å'.repeat(400), 'أريد أن أعرف.', '👍🏽❤️', '<b>&amp;</b>'];
    const office = await openOffice();
    const { audit } = await filled(office, { told: odd });
    const { texts } = await readableTexts(office.store, audit.id);
    const auditor = await office.as('auditor');
    const read: string[] = [];
    for (const { id } of texts) {
      const page = pageOf(await auditor.get(`/audits/${audit.id}/free-texts/${id}`).expect(200));
      read.push(...page.texts('paragraph').filter((one) => odd.includes(one)));
    }
    expect(read).to.have.members(odd);
    await auditor.get(`/audits/${audit.id}/free-texts/list`).expect(200);
  });
});
