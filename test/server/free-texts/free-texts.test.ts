import { expect } from 'chai';
import { readableTexts } from '../../../surveys/analysing/readable.ts';
import { addTheme } from '../../../surveys/analysing/themes.ts';
import { addWritten, textLike } from '../../support/free-texts.ts';
import { type Part, pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';
import { anAudit, aPerson, aService } from '../../support/things.ts';
import { form, type Office, offices } from '../office.ts';

const written = {
  told: ['Prata med Kalle på boendet om det.', 'Jag vill veta innan de byter CM.'],
  untold: ['Ingen sa något.'],
};

/** An audit with a second auditor, Siv, and with texts to read. */
async function filled({ store }: Office, texts: Readonly<Record<string, readonly string[]>> = written) {
  await store.people.add(aPerson({ id: 'siv', name: 'Siv Sol', role: 'auditor' }));
  const audit = anAudit();
  await store.audits.add(audit);
  const collection = await addWritten(store, audit.id, { texts });
  const home = `/audits/${audit.id}/free-texts`;
  const cardOf = async (words: string) => `${home}/${(await textLike(store, audit.id, words)).id}`;
  const reviewOf = async (words: string) => (await textLike(store, audit.id, words)).review;
  return { audit, collection, home, cardOf, reviewOf };
}

/** Those of the texts that stand on a page. */
function amongAll(page: Part): readonly string[] {
  const there = page.texts('paragraph');
  return Object.values(written)
    .flat()
    .filter((words) => there.includes(words));
}

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

  it('marks what may point somebody out, and masks what is ticked and what is typed', async () => {
    const office = await openOffice();
    const { cardOf, reviewOf } = await filled(office);
    const auditor = await office.as('auditor');
    const card = await cardOf('Prata');
    const page = pageOf(await auditor.get(card).expect(200));
    const place = page.one('checkbox', /Kalle/);
    const masking = { revision: '0', masking: '1', mask: place.value, words: 'boendet', kind: 'place' };
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
    const masking = { revision: '0', masking: '1', words: 'Bengt', kind: 'name' };
    const wrong = pageOf(await auditor.post(`${card}/masks`).send(form(masking)).expect(422));
    expect(wrong.problems).to.deep.equal([say('free-texts.problems.not-in-it', { words: 'Bengt' })]);
    expect(wrong.field(say('free-texts.fields.words')).value).to.equal('Bengt');
    const empty = await auditor.post(`${card}/aside`).send(form({ revision: '0', reason: ' ' }));
    expect([empty.status, pageOf(empty).problems]).to.deep.equal([422, [say('free-texts.missing.reason')]]);
    const unsorted = await auditor
      .post(`${card}/sorting`)
      .send(form({ revision: '0', sorting: '1', title: 'Nytt' }));
    expect([unsorted.status, pageOf(unsorted).problems]).to.deep.equal([
      422,
      [say('free-texts.missing.verdict')],
    ]);
    expect(pageOf(unsorted).field(new RegExp(say('free-texts.new-theme'))).value).to.equal('Nytt');
  });

  it('is shown as it is now to whoever comes second, with what they chose and wrote', async () => {
    const office = await openOffice();
    const { cardOf, reviewOf } = await filled(office);
    const [one, other] = [await office.as('auditor'), await office.as({ personId: 'siv' })];
    const card = await cardOf('Ingen');
    const sorting = { revision: '0', sorting: '1', verdict: 'change' };
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
        .send(form({ revision: '0', sorting: '1', verdict: 'strength' }))
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
      at = page.link(say('free-texts.skip')).href ?? '';
    }
    expect(seen.size).to.equal(3);
    expect(amongAll(pageOf(await auditor.get(at)))).to.have.length(1);
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

describe('what was written', () => {
  const openOffice = offices();

  it('is in no page of FoU and readers, who are told how many of each in words', async () => {
    const office = await openOffice();
    const { audit, collection, cardOf } = await filled(office);
    const auditor = await office.as('auditor');
    await addTheme(office.store, { id: 't', auditId: audit.id, title: 'Byte av CM' });
    const sorting = { revision: '0', sorting: '1', verdict: 'change', theme: 't' };
    await auditor
      .post(`${await cardOf('Jag vill')}/sorting`)
      .send(form(sorting))
      .expect(303);
    await office.store.collections.setReleased(collection.id, '2026-03-21', 'siv');
    for (const role of ['fou', 'reader'] as const) {
      const staff = await office.as(role);
      const page = pageOf(await staff.get(`/audits/${audit.id}/themes`).expect(200));
      expect(page.text)
        .to.include('Byte av CM')
        .and.include(say('themes.at-most', { high: 4 }));
      for (const words of Object.values(written).flat()) expect(page.text).to.not.include(words);
      await staff.get(await cardOf('Jag vill')).expect(403);
    }
  });

  it('is not told of to FoU and readers until the results of all that is closed are released', async () => {
    const office = await openOffice();
    const { store } = office;
    const { audit, collection } = await filled(office);
    const later = await addWritten(store, audit.id, {
      texts: { told: ['Vi kom sist.'] },
      collection: { id: 'later', code: 'later', service: aService({ id: 'later', name: 'Senare' }) },
    });
    await addTheme(store, { id: 't', auditId: audit.id, title: 'Byte av CM' });
    const reader = await office.as('reader');
    const fou = await office.as('fou');
    const seen = async (who = reader) => pageOf(await who.get(`/audits/${audit.id}/themes`).expect(200)).text;
    const untold = [await seen(), await seen(fou)];
    await store.collections.setReleased(collection.id, '2026-03-21', 'siv');
    untold.push(await seen(), await seen(fou));
    for (const text of untold) {
      expect(text).to.include(say('themes.not-released'));
      expect(text)
        .to.not.include('Byte av CM')
        .and.not.include(say('themes.at-most', { high: 4 }));
    }
    await store.collections.setReleased(later.id, '2026-03-21', 'siv');
    expect(await seen())
      .to.include('Byte av CM')
      .and.include(say('themes.at-most', { high: 4 }));
  });

  it('is not there at all of fewer than five, and the page says why', async () => {
    const office = await openOffice();
    const { store } = office;
    const audit = anAudit();
    await store.audits.add(audit);
    await addWritten(store, audit.id, { answered: 4, texts: { told: ['Vi är få.'] } });
    const auditor = await office.as('auditor');
    for (const path of ['free-texts', 'free-texts/list', 'themes', 'quotes'])
      expect((await auditor.get(`/audits/${audit.id}/${path}`).expect(200)).text).to.not.include('Vi är få');
    const page = pageOf(await auditor.get(`/audits/${audit.id}/free-texts`));
    expect(page.text).to.include(say('free-texts.few', { k: 5 }));
  });

  it('is listed by what it was found to be', async () => {
    const office = await openOffice();
    const { home, cardOf } = await filled(office);
    const auditor = await office.as('auditor');
    const card = await cardOf('Ingen');
    await auditor
      .post(`${card}/aside`)
      .send(form({ revision: '0', reason: 'Handlar om annat.' }))
      .expect(303);
    const listed = async (query: string) =>
      amongAll(pageOf(await auditor.get(`${home}/list?${query}`).expect(200)));
    expect(await listed('verdict=aside')).to.deep.equal(written.untold);
    expect(await listed('verdict=unsorted')).to.have.members(written.told);
    expect(await listed('verdict=nonsense&theme=')).to.have.length(3);
  });

  it('is moved on the board, and stays where somebody else put it first', async () => {
    const office = await openOffice();
    const { audit, cardOf, reviewOf } = await filled(office);
    const auditor = await office.as('auditor');
    const card = await cardOf('Ingen');
    await auditor.post(`${card}/sorting`).send(form({ revision: '0', sorting: '1', verdict: 'develop' }));
    const board = pageOf(await auditor.get(`/audits/${audit.id}/themes`).expect(200));
    expect(board.text).to.include('Ingen sa något.').and.not.include('Jag vill veta');
    const move = (revision: string, verdict: string) =>
      auditor
        .post(`${card}/moving`)
        .send(form({ revision, verdict, area: 'influence' }))
        .expect(303);
    await move('1', 'change');
    await move('1', 'strength');
    expect(await reviewOf('Ingen')).to.include({ verdict: 'change', area: 'influence' });
  });
});

describe('the page of quotes', () => {
  const openOffice = offices();

  it('has two auditors approve the same words, and says whom they wait for', async () => {
    const office = await openOffice();
    const { audit, cardOf } = await filled(office);
    const [one, other] = [await office.as('auditor'), await office.as({ personId: 'siv' })];
    const path = `/audits/${audit.id}/quotes`;
    const text = (await cardOf('Jag vill')).split('/').at(-1) ?? '';
    const proposal = { text, kind: 'quote', words: 'Jag vill veta' };
    const wrong = await one.post(path).send(form({ ...proposal, words: 'Jag vill inte' }));
    expect([wrong.status, pageOf(wrong).problems]).to.deep.equal([422, [say('quotes.problems.not-there')]]);
    expect(pageOf(wrong).field(say('quotes.fields.words')).value).to.equal('Jag vill inte');
    await one.post(path).send(form(proposal)).expect(303);
    expect(pageOf(await one.get(path)).text).to.include(say('quotes.waiting-for', { name: 'Siv' }));
    const waiting = pageOf(await other.get(path));
    const approval = waiting.button(new RegExp(`^${say('quotes.approve')}`)).sentTo ?? '';
    await other
      .post(approval)
      .send(form({ revision: '1' }))
      .expect(303);
    expect(pageOf(await other.get(path)).text).to.include(say('quotes.in-report'));
  });
});
