import { expect } from 'chai';
import request from 'supertest';
import { keepPlan } from '../../../server/collecting/planning.ts';
import type { Plan } from '../../../surveys/audits/planning.ts';
import { identitiesIn } from '../../../surveys/designing/approving/equivalence.ts';
import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { shippedTemplates } from '../../../surveys/questionnaires/templates.ts';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';
import { anAudit, aService } from '../../support/things.ts';
import { form, keepDesign, offices } from '../office.ts';

describe('what a service calls its case managers', () => {
  const openOffice = offices();

  async function planned() {
    const office = await openOffice();
    const { store } = office;
    const audit = anAudit({ term: 'cm' });
    await store.audits.add(audit);
    const [usual, own] = [aService(), aService()];
    for (const service of [usual, own]) await store.services.add(service);
    const auditor = await office.as('auditor');
    const card = { status: 'exists', term: 'vårdombud', article: 'ett', several: 'vårdombuden' };
    await auditor
      .post(`/services/${own.id}/card`)
      .send(form({ ...card, revision: '0' }))
      .expect(303);
    const questionnaire = shippedTemplates().find(({ key }) => key === 'users');
    if (!questionnaire) throw new Error('no template');
    const before = JSON.stringify(questionnaire);
    const version = { id: 'v', designId: 'd', auditId: audit.id, number: 1, correction: 0, revision: 1 };
    const approved = { digest: 'approved', approvedBy: 'person-auditor', approvedOn: '2026-03-01' };
    const plan: Plan = {
      ...({ round: 1, form: 'full', layout: 'section', access: 'link', sections: [] } as const),
      ...{ lastDay: undefined, openLinkReason: undefined },
      services: [usual, own].map((service) => ({ service, invited: 40 })),
    };
    const asked = { version: { ...version, ...approved }, questionnaire };
    const collections = await keepPlan(office.services, audit, asked, plan);
    expect(JSON.stringify(questionnaire)).to.equal(before);
    return { office, store, auditor, collections, questionnaire };
  }

  it('stands in the questions that are put there, and nowhere else', async () => {
    const { office, store, collections } = await planned();
    const texts: string[] = [];
    for (const { id, code, revision } of collections) {
      await store.collections.open(id, revision, { day: '2026-03-10', k: 5, kCut: 10 });
      texts.push(pageOf(await request(office.app).get(`/a/${code}`).expect(200)).text);
    }
    expect(texts[0]).to.include('CM').and.not.include('vårdombud');
    expect(texts[1]).to.include('vårdombud').and.not.include('CM');
  });

  it('makes no other question of any, and is bent as its article says', async () => {
    const { store, collections } = await planned();
    const bodies = await Promise.all(
      collections.map(({ questionnaire }) => store.questionnaires.frozen(questionnaire)),
    );
    const [usual, own] = bodies.map((body) => (body ? identitiesIn(body) : []));
    expect(own).to.deep.equal(usual).and.not.deep.equal([]);
    const words = bodies.map((body) => (body ? questionsOf(body) : []).map(({ text }) => text));
    expect(words[1]?.map(({ sv }) => sv).join()).to.include('ditt vårdombud');
    expect(words[1]?.map(({ en }) => en)).to.deep.equal(words[0]?.map(({ en }) => en));
  });

  it('stands in previews where all that are asked say the same', async () => {
    const { store, auditor, collections, questionnaire } = await planned();
    const [usual] = collections;
    if (!usual) throw new Error('not planned');
    const { id } = await keepDesign(store, { auditId: usual.auditId, body: questionnaire });
    const asked = questionsOf(questionnaire).find(({ text }) => text.sv?.includes('{cm.person.your}'));
    const preview = async () => {
      const { text } = await auditor.get(`/designs/${id}/preview/${asked?.key}`).expect(200);
      return pageOf(text).text;
    };
    expect(await preview())
      .to.include('din CM')
      .and.not.include('vårdombud');
    await store.collections.remove(usual.id, usual.revision);
    expect(await preview())
      .to.include('ditt vårdombud')
      .and.not.include('CM');
  });

  it('has no place for words in it, and no article without itself', async () => {
    const office = await openOffice();
    const service = aService();
    await office.store.services.add(service);
    const auditor = await office.as('auditor');
    for (const [typed, problem] of [
      [{ term: '{cm}' }, 'braces'],
      [{ article: 'en' }, 'no-term'],
    ] as const) {
      const sent = form({ status: 'exists', revision: '0', ...typed });
      const wrong = await auditor.post(`/services/${service.id}/card`).send(sent).expect(422);
      expect(pageOf(wrong).problems).to.deep.equal([say(`service-card.problems.${problem}`)]);
    }
  });
});
