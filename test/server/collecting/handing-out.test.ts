import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { codeDigestOf } from '../../../surveys/answering/codes/cards.ts';
import type { Collection } from '../../../surveys/audits/collection.ts';
import { describeWithPoppler, poppler } from '../../reports/pdf/reading.ts';
import { asBuffer } from '../../support/as-buffer.ts';
import { pageOf } from '../../support/page.ts';
import { named, say, sayIn } from '../../support/say.ts';
import { anAudit, aQuestionnaire } from '../../support/things.ts';
import { closeNow, form, keepCollection, type Office, offices, type Staff } from '../office.ts';

function textOf(file: Buffer, folder: string): string {
  const path = join(folder, 'handout.pdf');
  writeFileSync(path, file);
  return poppler('pdftotext', '-raw', path, '-').replaceAll(/\s+/g, ' ');
}

function codesOn(text: string): readonly string[] {
  return text.match(/\b[2-9a-hjkmnp-z]{5}-[2-9a-hjkmnp-z]{5}\b/g) ?? [];
}

describeWithPoppler('handing out', () => {
  const openOffice = offices();
  const folders: string[] = [];
  const folder = () => {
    const made = mkdtempSync(join(tmpdir(), 'handouts-'));
    folders.push(made);
    return made;
  };
  afterEach(() => {
    for (const made of folders.splice(0)) rmSync(made, { recursive: true });
  });

  async function withCollection(given: Partial<Collection> = {}, invented = false) {
    const office = await openOffice();
    const audit = anAudit({ invented });
    await office.store.audits.add(audit);
    const kept = { auditId: audit.id, access: 'codes', invited: 24, ...given } as const;
    const collection = await keepCollection(office.store, aQuestionnaire(), kept);
    const auditor = await office.as('auditor');
    return { office, collection, auditor, path: `/collections/${collection.id}` };
  }
  const cardsOn = (page: { readonly text: string }) => pageOf(page).sentAs('cards-sv')[0]?.value;
  /** The buttons of the page are pressed: to make them, and then to fetch them. */
  const make = async (staff: Staff, path: string, fields: Readonly<Record<string, string>>) => {
    const { unseen } = pageOf(await staff.get(`${path}/cards`));
    const sent = await staff
      .post(`${path}/cards`)
      .send(form({ ...unseen, ...fields }))
      .expect(303);
    return fetchFrom(staff, sent.headers.location ?? '');
  };
  const fetchFrom = async (staff: Staff, address: string) => {
    const page = pageOf(await staff.get(address).expect(200));
    const { href = '' } = page.link(/PDF/);
    return staff.get(href).buffer(true).parse(asBuffer);
  };

  it('makes as many cards as are asked for, each with a code that opens the questions once', async () => {
    const { office, collection, auditor, path } = await withCollection();
    expect(cardsOn(await auditor.get(`${path}/cards`))).to.equal('24');
    const { body, headers, status } = await make(auditor, path, { 'cards-sv': '7', 'cards-en': '2' });
    expect(status).to.equal(200);
    expect(headers['content-type']).to.equal('application/pdf');
    expect(headers['content-disposition']).to.match(/^attachment; filename\*=UTF-8''Kort%2C%20.*\.pdf$/);
    expect(headers['cache-control']).to.equal('no-store');
    const text = textOf(body, folder());
    const codes = codesOn(text);
    expect(new Set(codes).size).to.equal(9);
    expect(await office.store.codes.count(collection.id)).to.equal(9);
    for (const code of codes) {
      const plain = code.replace('-', '');
      expect(await office.store.codes.find(codeDigestOf(plain))).to.deep.equal({
        collectionId: collection.id,
        used: false,
      });
    }
    await office
      .visitor()
      .get(`/a/${codes[0]?.replace('-', '')}`)
      .expect(200);
    expect(text.match(/Din kod:/g)).to.have.length(7);
    expect(text.match(/Your code:/g)).to.have.length(2);
  });

  it('tells afterwards how many are made, and never shows a code or which are used', async () => {
    const { office, collection, auditor, path } = await withCollection();
    const { unseen } = pageOf(await auditor.get(`${path}/cards`));
    const sent = await auditor.post(`${path}/cards`).send(form({ ...unseen, 'cards-sv': '5' }));
    const cards = await auditor.get(sent.headers.location ?? '');
    const { body } = await fetchFrom(auditor, sent.headers.location ?? '');
    const [code = ''] = textOf(body, folder()).match(/\b[2-9a-hjkmnp-z]{5}-[2-9a-hjkmnp-z]{5}\b/) ?? [];
    const plain = code.replace('-', '');
    expect(pageOf(cards).status).to.equal(say('cards.made', { count: 5 }));
    expect(pageOf(cards).text).to.include(say('cards.made-so-far', { count: 5, invited: 24 }));
    expect(cardsOn(cards)).to.equal('19');
    const pages = async () => {
      const all = [];
      for (const page of ['', '/cards']) all.push((await auditor.get(`${path}${page}`)).text);
      return all.join('').replace(/name="batch" value="[^"]+"/g, '');
    };
    const before = await pages();
    await office.store.codes.use(codeDigestOf(plain));
    expect(await pages()).to.equal(before);
    expect(before).not.to.include(plain).and.not.include(code);
    expect(bytesIn(office).includes(plain)).to.equal(false);
    expect(bytesIn(office).includes(code)).to.equal(false);
    expect(bytesIn(office).includes(codeDigestOf(plain))).to.equal(true);
    expect(await office.store.codes.count(collection.id)).to.equal(5);
  });

  it('asks to shuffle the cards where nobody is to know whose is which, and not of a service with its name', async () => {
    const shuffle = say('cards.once.shuffle');
    const anonymous = await withCollection();
    expect(pageOf(await anonymous.auditor.get(`${anonymous.path}/cards`)).text).to.include(shuffle);
    const named = await withCollection({ nature: 'named', audience: 'manager' });
    expect(pageOf(await named.auditor.get(`${named.path}/cards`)).text).not.to.include(shuffle);
  });

  it('makes the same cards once, however often the button is pressed', async () => {
    const { office, collection, auditor, path } = await withCollection();
    const { unseen } = pageOf(await auditor.get(`${path}/cards`));
    const press = () => auditor.post(`${path}/cards`).send(form({ ...unseen, 'cards-sv': '4' }));
    const [one, again] = await Promise.all([press(), press()]);
    expect([one.status, again.status]).to.deep.equal([303, 303]);
    expect(again.headers.location).to.equal(one.headers.location);
    expect(await office.store.codes.count(collection.id)).to.equal(4);
    const address = one.headers.location ?? '';
    const codes = async () => codesOn(textOf((await fetchFrom(auditor, address)).body, folder()));
    await auditor
      .post(`${path}/cards`)
      .send(form({ ...unseen, 'cards-sv': '7' }))
      .expect(409);
    expect(await office.store.codes.count(collection.id)).to.equal(4);
    expect(await codes())
      .to.have.length(4)
      .and.to.deep.equal(await codes());
  });

  it('says that cards have been made where another window made them, and keeps what was typed', async () => {
    const { office, collection, auditor, path } = await withCollection();
    const windows = [pageOf(await auditor.get(`${path}/cards`)), pageOf(await auditor.get(`${path}/cards`))];
    const [first, second] = windows.map(({ unseen }) => form({ ...unseen, 'cards-sv': '4' }));
    await auditor.post(`${path}/cards`).send(first).expect(303);
    const told = pageOf(await auditor.post(`${path}/cards`).send(second).expect(409));
    expect(told.problems).to.deep.equal([say('cards.made-meanwhile', { count: 4 })]);
    expect(told.sentAs('cards-sv')[0]?.value).to.equal('4');
    expect(await office.store.codes.count(collection.id)).to.equal(4);
    await auditor
      .post(`${path}/cards`)
      .send(form({ ...told.unseen, 'cards-sv': '2' }))
      .expect(303);
    expect(await office.store.codes.count(collection.id)).to.equal(6);
  });

  it('gives the sheet again to whoever made it, today and tomorrow, and to nobody else', async () => {
    const { office, auditor, path } = await withCollection();
    const { unseen } = pageOf(await auditor.get(`${path}/cards`));
    const sent = await auditor.post(`${path}/cards`).send(form({ ...unseen, 'cards-sv': '4' }));
    const file = `${path}/cards.pdf?${sent.headers.location?.split('?')[1]}`;
    await (await office.as('fou')).get(file).expect(404);
    await auditor.get(file.replace('cards-sv=4', 'cards-sv=5')).expect(404);
    office.setNow('2026-03-11T09:00:00Z');
    await (await office.as('auditor')).get(file).expect(200);
    office.setNow('2026-03-12T09:00:00Z');
    await (await office.as('auditor')).get(file).expect(404);
  });

  it('keeps no code when the file could not be made', async () => {
    const { office, collection, auditor, path } = await withCollection();
    const found = office.store.questionnaires.frozen;
    const untitled = async (digest: string) => ({ ...(await found(digest)), title: undefined });
    const { unseen } = pageOf(await auditor.get(`${path}/cards`));
    Object.assign(office.store.questionnaires, { frozen: untitled });
    await auditor
      .post(`${path}/cards`)
      .send(form({ ...unseen, 'cards-sv': '3' }))
      .expect(500);
    expect(await office.store.codes.count(collection.id)).to.equal(0);
    Object.assign(office.store.questionnaires, { frozen: found });
    expect((await make(auditor, path, { 'cards-sv': '3' })).status).to.equal(200);
    expect(await office.store.codes.count(collection.id)).to.equal(3);
  });

  it('tells what is wrong with how many, and keeps what was typed', async () => {
    const { auditor, path } = await withCollection();
    const again = await auditor
      .post(`${path}/cards`)
      .send(form({ 'cards-sv': '500' }))
      .expect(422);
    expect(pageOf(again).one('alert').one('link').href).to.equal('#cards-sv');
    expect(cardsOn(again)).to.equal('500');
    await auditor.post(`${path}/cards`).send('').expect(422);
  });

  it('makes cards with the open link where that is enough, and keeps nothing', async () => {
    const { office, collection, auditor, path } = await withCollection({ access: 'link' }, true);
    const { body } = await auditor
      .post(`${path}/cards`)
      .send(form({ 'cards-sv': '2' }))
      .buffer(true)
      .parse(asBuffer)
      .expect(200);
    const text = textOf(body, folder()).replaceAll(' ', '');
    expect(text.split(`/a/${collection.code}`)).to.have.length(3);
    expect(text).to.include('PÅHITTADESVAR').and.not.include('Dinkod');
    expect(await office.store.codes.count(collection.id)).to.equal(0);
  });

  it('has a poster that leads to the link, or to where a code is typed', async () => {
    for (const access of ['link', 'codes'] as const) {
      const { collection, auditor, path } = await withCollection({ access });
      const { body, headers } = await auditor
        .get(`${path}/poster.pdf?language=en`)
        .buffer(true)
        .parse(asBuffer);
      expect(headers['content-disposition']).to.match(/^inline/);
      const text = textOf(body, folder());
      expect(text)
        .to.include(sayIn('en')('handouts.say'))
        .and.match(/Kim Lind, 070-000\s00\s00/);
      expect(text.includes(`/a/${collection.code}`)).to.equal(access === 'link');
      expect(text.includes('You need a card')).to.equal(access === 'codes');
    }
  });

  for (const status of ['planned', 'open'] as const) {
    it(`shows the ways to answer that there are, and none that lead nowhere: ${status}`, async () => {
      const { office, collection, auditor, path } = await withCollection({ status });
      await office.store.members.add(collection.auditId, 'person-auditor');
      const ways = pageOf(await auditor.get(path)).one('region', say('collections.ways.title'));
      const addresses = ways
        .all('heading')
        .flatMap((heading) => heading.all('link').map(({ href = '' }) => href));
      const places = [
        'cards',
        'poster.pdf',
        'in-person',
        'paper',
        ...(status === 'planned' ? ['media'] : []),
      ];
      expect(addresses).to.deep.equal(places.map((place) => `${path}/${place}`));
      for (const address of addresses) await auditor.get(address).expect(200);
    });
  }

  it('leaves no codes behind of a collection that is removed', async () => {
    const { office, collection, auditor, path } = await withCollection({ status: 'planned' });
    expect((await make(auditor, path, { 'cards-sv': '3' })).status).to.equal(200);
    await auditor
      .post(`${path}/removal`)
      .send(form({ revision: '1' }))
      .expect(303);
    expect(await office.store.collections.byId(collection.id)).to.equal(undefined);
    expect(await office.store.codes.count(collection.id)).to.equal(0);
  });

  it('is over when the collection is closed', async () => {
    const { office, collection, auditor, path } = await withCollection();
    await closeNow(office.store, collection);
    for (const place of ['cards', 'poster.pdf']) await auditor.get(`${path}/${place}`).expect(410);
    await auditor
      .post(`${path}/cards`)
      .send(form({ 'cards-sv': '3' }))
      .expect(410);
    await auditor
      .post(`${path}/handed-out`)
      .send(form({ handedOut: '3' }))
      .expect(410);
    expect(await office.store.codes.count(collection.id)).to.equal(0);
    const page = pageOf(await auditor.get(path));
    expect(page.names('region')).not.to.include(say('collections.ways.title'));
    expect(page.sentAs('handedOut')).to.have.length(0);
  });
});

describe('how a collection is going', () => {
  const openOffice = offices();

  async function going(answers: number, handedOut: string) {
    const office = await openOffice();
    const audit = anAudit();
    await office.store.audits.add(audit);
    const collection = await keepCollection(office.store, aQuestionnaire(), {
      auditId: audit.id,
      invited: 30,
    });
    for (let i = 0; i < answers; i++) await office.store.responses.add(collection.id, { involved: 'yes' });
    const auditor = await office.as('auditor');
    const path = `/collections/${collection.id}`;
    await auditor.post(`${path}/handed-out`).send(form({ handedOut })).expect(303);
    return { office, auditor, path, text: (await auditor.get(path)).text };
  }
  const told = (text: string) => {
    const page = pageOf(text);
    return Object.fromEntries(page.texts('term').map((term) => [term, page.definition(term)]));
  };
  const [out, answered, share] = ['handedOut', 'answered', 'share'].map((key) =>
    say(`collections.follow-up.${key}`),
  ) as [string, string, string];

  const percent = say('collections.follow-up.at-least-percent', { percent: 41 });
  const shared = `${say('collections.follow-up.at-least', { answered: 10, handedOut: 24 })}, ${percent}`;

  it('is told by how many have a way in and the rounded number of answers', async () => {
    const { text } = await going(13, '24');
    expect(told(text)).to.include({
      [out]: '24',
      [answered]: say('collections.follow-up.at-least-so-many', { n: 10 }),
      [share]: shared,
    });
    expect(pageOf(text).status).to.equal(say('collections.notices.handed-out'));
    expect(pageOf(text).sentAs('handedOut')[0]?.value).to.equal('24');
  });

  it('is the same page for 10 answers as for 14', async () => {
    const pages = [];
    for (const answers of [10, 14]) {
      const { text, path } = await going(answers, '24');
      pages.push(text.replaceAll(path, '').replaceAll(/service-\d+|collection-\d+|audit-\d+/g, ''));
    }
    expect(pages[0]).to.equal(pages[1]);
  });

  it('tells no share of fewer than k, and no percent of few', async () => {
    expect(told((await going(4, '24')).text))
      .to.include({ [answered]: say('collections.follow-up.fewer-than', { k: 5 }) })
      .and.not.have.property(say('collections.follow-up.share'));
    expect(told((await going(12, '15')).text)).to.include({
      [share]: say('collections.follow-up.at-least', { answered: 10, handedOut: 15 }),
    });
    expect(told((await going(12, '4')).text)).not.to.have.property(say('collections.follow-up.share'));
  });

  it('asks again where the number cannot be read', async () => {
    const { auditor, path } = await going(0, '8');
    const page = pageOf(
      await auditor
        .post(`${path}/handed-out`)
        .send(form({ handedOut: 'alla' }))
        .expect(422),
    );
    expect(page.sentAs('handedOut')[0]?.value).to.equal('alla');
    const wrong = say('staff.problems.not-a-number', { least: 0, most: 10_000 });
    expect(page.one('alert').link(named('collections.fields.handedOut', wrong)).href).to.equal('#handedOut');
    expect(told((await auditor.get(path)).text)).to.include({ [out]: '8' });
  });

  it('is shown to a reader without anything to press', async () => {
    const { office, path } = await going(13, '24');
    const { text } = await (await office.as('reader')).get(path);
    expect(told(text)).to.include({
      [out]: '24',
      [share]: shared,
    });
    expect(pageOf(text).fields()).to.have.length(0);
    expect(text).not.to.include('/cards"');
  });
});

/** Everything that lies in the folder of the data, with the log of the database. */
function bytesIn({ services }: Office): string {
  const { dataDir } = services.config;
  const files = readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name)));
  return Buffer.concat(files).toString('latin1');
}
