import { expect } from 'chai';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { anAudit, aService } from '../../support/things.ts';
import { keepCollection, offices, type Staff } from '../office.ts';

const heads = 'Län;Kommun;Verksamhetens namn;Länsdel;Huvudmän;Är verksamheten en pilot?';

describe('services out of a table', () => {
  const openOffice = offices();

  const send = (staff: Staff, table: string | Buffer, trying = false) => {
    const sent = staff.post('/services/import').attach('file', Buffer.from(table), 'tabell.csv');
    return trying ? sent.field('trying', 'yes') : sent;
  };

  it('are tried first, and then read in, each row told', async () => {
    const office = await openOffice();
    const fou = await office.as('fou');
    const table = `${heads}\nExempellän;Provstad;Teamet A;Norr;Kommunen; Ja\nExempellän;Provstad;Teamet B;;;\n`;
    const tried = pageOf(await send(fou, table, true).expect(200));
    expect(tried.heading).to.equal(say('services.import.tried'));
    expect(await office.store.services.list()).to.deep.equal([]);
    const done = pageOf(await send(fou, table).expect(200));
    expect(done.headings(2)).to.include(say('services.import.outcomes.added', { count: 2 }));
    const kept = await office.store.services.list();
    expect(kept.map(({ name, countyPart, pilot }) => [name, countyPart, pilot])).to.deep.equal([
      ['Teamet A', 'Norr', true],
      ['Teamet B', undefined, undefined],
    ]);
    const again = pageOf(await send(fou, table.replace('Norr', 'Söder')).expect(200));
    expect(again.headings(2)).to.deep.equal([
      say('services.import.outcomes.changed', { count: 1 }),
      say('services.import.outcomes.unchanged', { count: 1 }),
    ]);
    expect((await office.store.services.list())[0]?.countyPart).to.equal('Söder');
  });

  it('are all left where one row is wrong, which is told with its number', async () => {
    const office = await openOffice();
    const fou = await office.as('fou');
    const table = `${heads}\nExempellän;Provstad;Teamet A;;;\nExempellän;Provstad;;;;\nExempellän;Provstad;Teamet B;;;kanske\n`;
    const wrong = pageOf(await send(fou, table).expect(422));
    expect(wrong.text)
      .to.include(say('services.import.line', { line: 3 }))
      .and.include(say('services.missing.name'));
    expect(wrong.text).to.include(say('services.missing.pilot'));
    expect(await office.store.services.list()).to.deep.equal([]);
  });

  for (const [what, table, problem] of [
    ['no table', '', say('services.import.problems.no-table')],
    ['other heads', 'Namn;Ort\nA;B\n', /saknar/],
    ['more than 50 000 rows', `${heads}\n${'a;b;c;;;\n'.repeat(50_001)}`, /50.001/],
    ['a broken quote', `${heads}\na;"b;c\n`, say('services.import.problems.no-table')],
  ] as const)
    it(`that are ${what} are told so`, async () => {
      const office = await openOffice();
      const told = pageOf(await send(await office.as('fou'), table || ' ').expect(422));
      expect(told.problems.join()).to.match(problem instanceof RegExp ? problem : new RegExp(problem));
      expect(await office.store.services.list()).to.deep.equal([]);
    });

  const many = (count: number, more: (i: number) => string) =>
    `${heads}\n${Array.from({ length: count }, (_, i) => `Exempellän;Provstad;Teamet ${i};${more(i)}\n`).join('')}`;

  it('that are 50 000 are told in a page that can be read, and nothing is half-done', async () => {
    const office = await openOffice();
    const table = many(50_000, (i) => `;;${i % 2 ? 'kanske' : 'ja'}`);
    const told = pageOf(await send(await office.as('fou'), table).expect(422));
    expect(told.headings(2)).to.include(say('services.import.outcomes.wrong', { count: 25_000 }));
    expect(told.all('listitem').length).to.be.below(1000);
    expect(await office.store.services.list()).to.deep.equal([]);
  }).timeout(60_000);

  it('are told row by row in a table, however many they are, and not kept', async () => {
    const office = await openOffice();
    const table = many(6000, (i) => `;;${i % 2 ? 'kanske' : 'ja'}`);
    const all = await send(await office.as('fou'), table)
      .field('as', 'table')
      .buffer(true)
      .expect(200);
    expect(all.headers['content-type']).to.match(/^text\/csv/);
    const lines = all.text.trimEnd().split('\n');
    expect(lines).to.have.length(6001);
    expect(lines[2])
      .to.include(say('services.import.outcome.wrong'))
      .and.include(say('services.missing.pilot'));
    expect(await office.store.services.list()).to.deep.equal([]);
  });

  it('that are more than a thousand are all read in, changed later, and stand in the record', async () => {
    const office = await openOffice();
    const fou = await office.as('fou');
    const twice = 'Exempellän;Provstad;TEAMET 0;Öster;;\n';
    for (const [part, outcome] of [
      ['Norr', 'added'],
      ['Söder', 'changed'],
    ] as const) {
      const table = many(1200, () => `${part};;`);
      const done = pageOf(await send(fou, part === 'Norr' ? table : table + twice).expect(200));
      const count = part === 'Norr' ? 1200 : 1201;
      expect(done.headings(2)).to.deep.equal([say(`services.import.outcomes.${outcome}`, { count })]);
    }
    const kept = await office.store.services.list();
    expect(kept).to.have.length(1200);
    expect(kept.filter(({ countyPart }) => countyPart === 'Söder')).to.have.length(1199);
    expect(kept.find(({ countyPart }) => countyPart === 'Öster')?.name).to.equal('TEAMET 0');
    const wanted = { audits: [], besides: true, kinds: ['service-added', 'service-changed'] } as const;
    expect(await office.store.acts.count(wanted)).to.equal(2401);
  });

  it('are named in a wrong row no longer and no other than can be seen', async () => {
    const office = await openOffice();
    const table = `${heads}\nExempellän;Provstad;\u202eTeamet${'x'.repeat(100_000)};;;\n`;
    const wrong = await send(await office.as('fou'), table).expect(422);
    expect(wrong.text).to.include('Teametxxx');
    expect(wrong.text).to.not.include('\u202e');
    expect(wrong.text.length).to.be.below(20_000);
  });

  it('in UTF-16, as Excel saves Unicode text, are read as they were written', async () => {
    const office = await openOffice();
    const table = `\ufeff${heads}\nÖrebro län;Örebro;Teamet Å;;;\n`.replaceAll(';', '\t');
    await send(await office.as('fou'), Buffer.from(table, 'utf16le')).expect(200);
    expect((await office.store.services.list()).map(({ name }) => name)).to.deep.equal(['Teamet Å']);
  });

  it('in the letters of Windows are read as they were written', async () => {
    const office = await openOffice();
    const table = Buffer.from(`${heads}\nExempellän;Östby;Åsa;;;\n`, 'latin1');
    await send(await office.as('fou'), table).expect(200);
    expect((await office.store.services.list())[0]?.municipality).to.equal('Östby');
  });

  it('come back as the table that was taken out, and tell what is tied', async () => {
    const office = await openOffice();
    const service = aService({
      county: 'Län',
      site: 'Huset',
      name: '=1+1',
      authorities: ['Kommunen', 'Regionen'],
    });
    const mate = aService({
      municipality: service.municipality,
      name: 'Grannen',
      county: 'Län',
      site: 'Huset',
    });
    await office.store.services.add(mate);
    const audit = anAudit();
    await office.store.audits.add(audit);
    await keepCollection(office.store, aQuestionnaire(), { auditId: audit.id, service });
    const fou = await office.as('fou');
    const table = (await fou.get('/services.csv').expect(200)).text;
    const same = pageOf(await send(fou, table).expect(200));
    expect(same.headings(2)).to.deep.equal([say('services.import.outcomes.unchanged', { count: 2 })]);
    const moved = pageOf(await send(fou, table.replaceAll('Huset', '')).expect(422));
    expect(moved.text).to.include(say('services.problems.parted'));
  });
});
