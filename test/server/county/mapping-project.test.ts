import { expect } from 'chai';
import type { Collection } from '../../../surveys/audits/collection.ts';
import type { Service } from '../../../surveys/audits/service.ts';
import { copyOf } from '../../support/compared.ts';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';
import { anAudit, aService } from '../../support/things.ts';
import { closeNow, keepCollection, type Office, offices } from '../office.ts';

const mapping = copyOf('mapping');
const by = { by: 'person-fou', on: '2026-03-01' };

describe('the page of a mapping project', () => {
  const openOffice = offices();

  async function begun() {
    const office = await openOffice();
    const audit = anAudit({ title: 'Kartläggning 2026', contact: { sv: 'Kim, 010-1' } });
    await office.store.audits.add(audit);
    return { office, audit, path: `/audits/${audit.id}/mapping-project` };
  }

  /** One part of the county where one of two has answered, and one where nobody has been asked. */
  async function under() {
    const { office, ...rest } = await begun();
    const asked = { ...office, audit: rest.audit };
    const answered = await ask(asked, { name: 'Teamet Norr', countyPart: 'Norra' });
    await office.store.responses.add(answered.id, { d07: 'Olika journaler.' });
    const late = await ask(asked, { name: 'Teamet Fjäll', countyPart: 'Norra' }, { lastDay: '2026-02-01' });
    await office.store.services.add(aService({ name: 'Teamet Söder', countyPart: 'Södra' }));
    return { office, answered, late, ...rest };
  }

  type Asking = Pick<Office, 'store'> & { readonly audit: { readonly id: string } };

  async function ask(
    { store, audit }: Asking,
    service: Partial<Service>,
    given: Partial<Collection> = {},
  ): Promise<Collection> {
    const about = { auditId: audit.id, service: aService(service), invited: 1, access: 'link' } as const;
    return keepCollection(store, mapping, { ...about, ...given });
  }

  it('says what to do where no service has been asked', async () => {
    const { office, path } = await begun();
    const page = pageOf(await (await office.as('auditor')).get(path).expect(200));
    expect(page.text).to.include(say('mapping-project.none')).and.include(say('progress.none'));
    expect(page.link(say('mapping-project.start')).href).to.match(/\/questions$/);
    const read = pageOf(await (await office.as('reader')).get(path).expect(200));
    expect(read.all('link', say('mapping-project.start'))).to.deep.equal([]);
  });

  it('sums each part of the county and the whole', async () => {
    const { office, path } = await under();
    const { text } = await (await office.as('reader')).get(path).expect(200);
    const rows = [...text.matchAll(/<tr[^>]*><th scope="row">(.*?)<\/tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<\/span>(\d+)<\/td>/g)].map(([, count]) => Number(count)),
    );
    expect(rows).to.deep.equal([
      [2, 2, 1, 1, 0],
      [1, 0, 0, 0, 1],
      [3, 2, 1, 1, 1],
    ]);
  });

  it('tells who is late, and shows nothing of what anybody has answered', async () => {
    const { office, path } = await under();
    const page = pageOf(await (await office.as('fou')).get(path).expect(200));
    expect(page.text)
      .to.include(say('mapping-project.late', { count: 1 }))
      .and.include(say('mapping-project.states.late', { day: '1 februari 2026' }))
      .and.include(say('mapping-project.states.answered'))
      .and.not.include('Olika journaler.');
  });

  it('has a text to copy with its own link for each that has not answered, for those who may have the link', async () => {
    const { office, path, answered, late } = await under();
    const { text } = await (await office.as('auditor')).get(path).expect(200);
    expect(pageOf({ text }).field(say('mapping-project.copy')).value)
      .to.include(`/a/${late.code}`)
      .and.include('Teamet Fjäll')
      .and.include('Kim, 010-1');
    expect(text).to.not.include(`/a/${answered.code}`);
    const { text: read } = await (await office.as('reader')).get(path).expect(200);
    expect(read).to.not.include(`/a/${late.code}`);
  });

  it('leads to the report, pilots and risks once something is released', async () => {
    const { office, path, audit, answered } = await under();
    const reader = await office.as('reader');
    expect(pageOf(await reader.get(path)).text).to.include(say('mapping-project.not-released'));
    await closeNow(office.store, answered);
    const page = pageOf(await reader.get(path).expect(200));
    const report = await reader.get(`/audits/${audit.id}/mapping`).expect(200);
    for (const [key, place] of [
      ['mapping-project.pilots', 'mapping-pilots'],
      ['mapping-project.risks', 'mapping-risks'],
    ] as const) {
      expect(page.link(say(key)).href).to.equal(`/audits/${audit.id}/mapping#${place}`);
      expect(report.text).to.include(`id="${place}"`);
    }
  });

  it('has the next steps of the log, the late ones marked, and not those that are done', async () => {
    const { office, path, audit } = await under();
    const note = (id: string, next: string, nextOn: string, isDone = false) =>
      office.store.records.add({
        ...{ id, kind: 'progress', place: audit.id, ...by },
        values: { what: `Har gjort ${id}`, doneOn: '2026-01-10', next, nextOn, isDone },
      });
    await note('one', 'Ringa Fjäll', '2026-02-01');
    await note('two', 'Skicka till Söder', '2026-02-01', true);
    const page = pageOf(await (await office.as('fou')).get(path).expect(200));
    expect(page.text)
      .to.include('Ringa Fjäll')
      .and.include(say('reminders.late', { day: '1 februari 2026' }))
      .and.include('Har gjort two')
      .and.not.include('Skicka till Söder');
  });

  it('is led to from the audit, and is not there for those outside it', async () => {
    const { office, path, audit } = await under();
    const auditor = await office.as('auditor');
    for (const from of ['', '/around']) {
      const page = pageOf(await auditor.get(`/audits/${audit.id}${from}`).expect(200));
      expect(page.link(say('mapping-project.title')).href, from).to.equal(path);
    }
    await office.store.members.remove(audit.id, 'person-auditor');
    await auditor.get(path).expect(404);
  });
});
