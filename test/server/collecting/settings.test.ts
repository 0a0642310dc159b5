import { expect } from 'chai';
import { showDay } from '../../../views/days.ts';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire } from '../../support/questionnaires.ts';
import { say, sayIn } from '../../support/say.ts';
import { anAudit } from '../../support/things.ts';
import { closeNow, form, keepCollection, type Office, offices } from '../office.ts';

const questionnaire = { ...aQuestionnaire(), languages: ['sv', 'ar'] };

describe('the last day of a collection, and how many are invited', () => {
  const openOffice = offices();

  async function withCollection(status: 'planned' | 'open', days: { readonly lastDay?: undefined } = {}) {
    const office = await openOffice();
    const audit = anAudit({ keptUntil: '2026-12-31' });
    await office.store.audits.add(audit);
    const given = {
      auditId: audit.id,
      status,
      lastDay: '2026-03-31',
      ...days,
      invited: 20,
      revision: 3,
    } as const;
    const collection = await keepCollection(office.store, questionnaire, given);
    const path = `/collections/${collection.id}`;
    const kept = () => office.store.collections.byId(collection.id);
    return { office, audit, collection, path, kept, auditor: await office.as('auditor') };
  }

  const intro = async ({ visitor }: Office, code: string, query = '') =>
    pageOf(await visitor().get(`/a/${code}${query}`).expect(200));

  it('are changed before it opens', async () => {
    const { auditor, path, kept } = await withCollection('planned');
    const page = pageOf(await auditor.get(`${path}/settings`));
    expect([page.sentAs('invited')[0]?.value, page.sentAs('lastDay')[0]?.value]).to.deep.equal([
      '20',
      '2026-03-31',
    ]);
    const changed = form({ revision: '3', invited: '31', lastDay: '' });
    await auditor.post(`${path}/settings`).send(changed).expect(303);
    expect(await kept()).to.deep.include({ invited: 31, lastDay: undefined, amendments: [], revision: 4 });
  });

  it('are kept while somebody writes, before it opens', async () => {
    const { auditor, path, kept } = await withCollection('planned');
    const typed = form({ revision: '3', invited: '31', lastDay: '', auto: 'yes' });
    const page = pageOf(await auditor.post(`${path}/settings`).send(typed).expect(200));
    expect(page.status).to.match(/^Sparat \d/);
    expect(await kept()).to.deep.include({ invited: 31, revision: 4 });
  });

  it('are a later day, once it is open, and those who come after are told', async () => {
    const { office, auditor, path, kept, collection } = await withCollection('open');
    expect((await intro(office, collection.code)).text).to.include(showDay('2026-03-31', 'sv'));
    const later = form({ revision: '3', lastDay: '2026-04-15', invited: '5' });
    await auditor.post(`${path}/settings`).send(later).expect(303);
    expect(await kept()).to.deep.include({
      invited: 20,
      lastDay: '2026-04-15',
      amendments: [
        {
          what: 'lastDay',
          before: '2026-03-31',
          after: '2026-04-15',
          on: '2026-03-10',
          by: 'person-auditor',
        },
      ],
    });
    for (const language of ['sv', 'ar'] as const) {
      const values = { day: showDay('2026-03-10', language), before: showDay('2026-03-31', language) };
      const told = sayIn(language)('answering.amended.lastDay', values);
      const page = await intro(office, collection.code, `?language=${language}`);
      expect(page.text, language).to.include(told).and.include(showDay('2026-04-15', language));
    }
    const staff = pageOf(await auditor.get(path));
    expect(staff.headings(2)).to.include(say('collections.amended.title'));
    expect(staff.text).to.include(
      say('collections.amended.when', { day: showDay('2026-03-10', 'sv'), name: 'Kim auditor' }),
    );
  });

  it('are never an earlier day than those who answer were told, nor one after the answers are gone', async () => {
    const { auditor, path, kept } = await withCollection('open');
    for (const [lastDay, problem] of [
      ['2026-03-30', say('collections.problems.earlier')],
      ['2027-01-01', say('collections.problems.after-kept', { day: showDay('2026-12-31', 'sv') })],
      ['', say('collections.missing.lastDay')],
    ] as const) {
      const page = pageOf(
        await auditor
          .post(`${path}/settings`)
          .send(form({ revision: '3', lastDay }))
          .expect(422),
      );
      expect(page.problems, lastDay).to.deep.equal([problem]);
      expect(page.sentAs('lastDay')[0]?.value).to.equal(lastDay);
    }
    expect((await kept())?.lastDay).to.equal('2026-03-31');
  });

  it('are no day at all where those who answer were told of none', async () => {
    const { auditor, path, kept } = await withCollection('open', { lastDay: undefined });
    const page = pageOf(await auditor.get(`${path}/settings`));
    expect(page.text).to.include(say('collections.settings.no-day'));
    await auditor.post(`${path}/settings`).send(form({ revision: '3', lastDay: '2026-04-01' }));
    expect((await kept())?.lastDay).to.equal(undefined);
  });

  it('are not written over what somebody else has changed meanwhile', async () => {
    const { auditor, path, kept } = await withCollection('planned');
    const one = form({ revision: '3', invited: '31', lastDay: '' });
    await auditor.post(`${path}/settings`).send(one).expect(303);
    await auditor
      .post(`${path}/settings`)
      .send(form({ revision: '3', invited: '7', lastDay: '', openLinkReason: 'Alla bor hemma.' }))
      .expect(409);
    expect((await kept())?.invited).to.equal(31);
  });

  it('stay as they are once it is closed', async () => {
    const { office, collection, auditor, path, kept } = await withCollection('open');
    await closeNow(office.store, collection);
    await auditor.get(`${path}/settings`).expect(303);
    await auditor
      .post(`${path}/settings`)
      .send(form({ revision: '4', lastDay: '2026-05-01' }))
      .expect(303);
    expect((await kept())?.lastDay).to.equal('2026-03-31');
    expect(pageOf(await auditor.get(path)).status).to.equal(say('collections.notices.closed-already'));
  });
});
