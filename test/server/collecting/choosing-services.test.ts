import { expect } from 'chai';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { anAudit, aService } from '../../support/things.ts';
import { form, keepCollection, keepVersion, type Office, offices } from '../office.ts';

describe('the services of new collections', () => {
  const openOffice = offices();
  const usual = { form: 'full', layout: 'question', access: 'codes', round: '1', lastDay: '' };

  /** A county of 200 services, one of them used in this audit and one in another that the person is in. */
  async function county(office: Office) {
    const { store } = office;
    const many = Array.from({ length: 200 }, (_, i) => aService({ name: `Enhet ${100 + i}` }));
    const at = (number: number) => many[number - 100] ?? aService();
    const used = [at(250), at(120)];
    for (const service of many.filter((one) => !used.includes(one))) await store.services.add(service);
    for (const [auditId, service] of [
      ['audit-a', at(250)],
      ['audit-b', at(120)],
    ] as const) {
      await store.audits.add(anAudit({ id: auditId }));
      await store.members.add(auditId, 'person-auditor');
      await keepCollection(store, aQuestionnaire(), { id: `of-${auditId}`, auditId, service, round: 9 });
    }
    const version = await keepVersion(store, { auditId: 'audit-a', body: aQuestionnaire() });
    const auditor = await office.as('auditor');
    const path = '/audits/audit-a/collections';
    const send = (typed: Readonly<Record<string, string | readonly string[]>>) =>
      auditor.post(path).send(form({ ...usual, version: version.id, ...typed }));
    return { auditor, path, at, send, kept: () => store.collections.ofAudit('audit-a') };
  }

  const ids = (page: ReturnType<typeof pageOf>) => page.sentAs('services').map(({ value }) => value);
  const ticked = (page: ReturnType<typeof pageOf>) =>
    page
      .sentAs('services')
      .filter(({ checked }) => checked)
      .map(({ value }) => value);

  it('are the recently used, of this audit first, and not all of the county', async () => {
    const { auditor, path, at } = await county(await openOffice());
    const page = pageOf(await auditor.get(`${path}/new`));
    expect(ids(page)).to.deep.equal([at(250).id, at(120).id]);
  });

  it('are found by words, and what is ticked or has a number stays', async () => {
    const { at, send, kept } = await county(await openOffice());
    const [one, other] = [at(101).id, at(102).id];
    const typed = { services: one, [`invited-${one}`]: '9', [`invited-${other}`]: '7', find: 'enhet 177' };
    for (const how of [{ do: 'find' }, {}]) {
      const page = pageOf(await send({ ...typed, ...how }).expect(200));
      expect(ids(page)).to.deep.equal([one, other, at(177).id]);
      expect(ticked(page)).to.deep.equal([one]);
      expect(page.sentAs(`invited-${other}`)[0]?.value).to.equal('7');
    }
    expect(await kept()).to.have.length(1);
    await send({ services: one, [`invited-${one}`]: '9', find: 'enhet 177', found: 'enhet 177' }).expect(303);
  });

  it('are not guessed where a number is written and no box is ticked', async () => {
    const { at, send } = await county(await openOffice());
    const page = pageOf(await send({ [`invited-${at(101).id}`]: '9' }).expect(422));
    expect(page.problems).to.deep.equal([say('collections.problems.unticked', { service: 'Enhet 101' })]);
  });

  it('are pasted with their numbers, and planned at once', async () => {
    const { send, kept } = await county(await openOffice());
    const rows = Array.from({ length: 30 }, (_, i) => `Enhet ${101 + i}\t${6 + i}`);
    await send({ pasted: rows.join('\r\n') }).expect(303);
    const made = (await kept()).filter(({ round }) => round === 1);
    expect(made.map(({ service, invited }) => `${service.name}\t${invited}`)).to.have.members(rows);
  });

  it('that cannot be read are told by their line, and a press says which one is meant', async () => {
    const { at, send, kept } = await county(await openOffice());
    const pasted = `Enhet 150\t12\nEnhett 151\t8`;
    const page = pageOf(await send({ pasted }).expect(422));
    expect(page.problems).to.deep.equal([
      say('collections.problems.pasted-unknown', { line: 2, text: 'Enhett 151 8' }),
    ]);
    expect(ticked(page)).to.deep.equal([at(150).id]);
    expect(page.sentAs('pasted')[0]?.value).to.equal('Enhett 151\t8');
    expect(await kept()).to.have.length(1);
    const meant = page.one('button', /^Enhet 151/).attribute('value') ?? '';
    const left = {
      pasted: 'Enhett 151\t8',
      services: at(150).id,
      [`invited-${at(150).id}`]: '12',
      do: meant,
    };
    const again = pageOf(await send(left).expect(200));
    expect(ticked(again)).to.deep.equal([at(150).id, at(151).id]);
    expect(again.sentAs(`invited-${at(151).id}`)[0]?.value).to.equal('8');
  });
});
