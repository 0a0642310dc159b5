import { expect } from 'chai';
import { approveVersion } from '../../../surveys/designing/approving/approving.ts';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire, aYesNo } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { anAudit } from '../../support/things.ts';
import { form, keepCollection, keepDesign, offices } from '../office.ts';

/** Every text of a questionnaire in these languages alone. */
function onlyIn<T>(value: T, languages: readonly string[]): T {
  if (Array.isArray(value)) return value.map((one) => onlyIn(one, languages)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const { sv } = value as Readonly<Record<string, unknown>>;
  if (typeof sv === 'string') return Object.fromEntries(languages.map((tag) => [tag, `${sv} ${tag}`])) as T;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, onlyIn(one, languages)])) as T;
}
const questionsIn = (languages: string[]): Questionnaire => ({
  ...onlyIn(aQuestionnaire({ key: 'our-own', questions: [aYesNo('q1')] }), languages),
  languages,
});

describe('a language that the pages for those who answer are not in', () => {
  const openOffice = offices();

  it('is told of when it is read in', async () => {
    const auditor = await (await openOffice()).as('auditor');
    const file = Buffer.from(JSON.stringify(questionsIn(['sv', 'uk', 'fa'])));
    const sent = await auditor.post('/questionnaires').attach('file', file, 'fragor.json').expect(303);
    const page = pageOf(await auditor.get(sent.headers.location ?? ''));
    const languages = 'ukrainska, persiska';
    expect(page.status).to.equal(say('questionnaires-pages.added-not-offered', { languages }));
    expect(page.text)
      .to.include(say('questionnaires-pages.answerable', { languages: 'Svenska' }))
      .and.include(say('questionnaires-pages.not-offered', { languages: 'Ukrainska, persiska' }));
  });

  it('is told of among the languages, and where the questions are approved', async () => {
    const office = await openOffice();
    const { id } = await keepDesign(office.store, { body: questionsIn(['sv', 'uk']) });
    const auditor = await office.as('auditor');
    expect(pageOf(await auditor.get(`/designs/${id}/languages`)).text).to.include(
      say('design-words.hidden-checked'),
    );
    const approval = pageOf(await auditor.get(`/designs/${id}/approval`));
    expect(approval.one('region', say('approving.look.title')).names('link')).to.include(
      say('approving.look.not-offered', { languages: 'ukrainska' }),
    );
    expect(approval.names('link')).to.include(say('approving.approve-version', { number: 1 }));
  });

  it('is not enough for approval, and the page says why', async () => {
    const office = await openOffice();
    const { id } = await keepDesign(office.store, { body: questionsIn(['de']) });
    const auditor = await office.as('auditor');
    const page = pageOf(await auditor.get(`/designs/${id}/approval`));
    expect(page.text).to.include(say('approving.no-language', { languages: 'tyska' }));
    expect(page.names('link')).to.not.include(say('approving.approve-version', { number: 1 }));
    const path = `/designs/${id}/approval/version`;
    await auditor.get(path).expect(303);
    await auditor
      .post(path)
      .send(form({ revision: '1' }))
      .expect(303);
    expect(pageOf(await auditor.get(`/designs/${id}/approval`)).status).to.equal(
      say('approving.notices.no-language'),
    );
    const made = { by: 'person-auditor', at: '2026-03-10T10:00:00Z' };
    const act = { baseRevision: 1, made, day: '2026-03-10', id: 'version' };
    expect(await approveVersion(office.store, id, act, [])).to.deep.equal({ as: 'no-language' });
  });

  it('opens no collection that was made of it before that was asked', async () => {
    const office = await openOffice();
    const audit = anAudit();
    await office.store.audits.add(audit);
    const given = { auditId: audit.id, status: 'planned', revision: 1 } as const;
    const { id } = await keepCollection(office.store, questionsIn(['de']), given);
    const auditor = await office.as('auditor');
    await auditor.get(`/collections/${id}/opening`).expect(303);
    await auditor
      .post(`/collections/${id}/opening`)
      .send(form({ revision: '1' }))
      .expect(303);
    expect((await office.store.collections.byId(id))?.status).to.equal('planned');
    const page = pageOf(await auditor.get(`/collections/${id}`));
    expect(page.status).to.equal(say('collections.notices.no-language'));
    expect(page.definition(say('collections.decided.languages'))).to.equal('Inget språk');
  });
});
