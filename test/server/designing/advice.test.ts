import { expect } from 'chai';
import { nameOf } from '../../../surveys/designing/advice/advice.ts';
import { adviceOn } from '../../support/advice-on.ts';
import { aDesign } from '../../support/designs.ts';
import { pageOf } from '../../support/page.ts';
import { named, say } from '../../support/say.ts';
import { anAudit } from '../../support/things.ts';
import { anAsking } from '../../surveys/designing/advice/asking.ts';
import { form, type Office, offices } from '../office.ts';

const made = { by: 'person-auditor', at: '2026-03-02T09:00:00Z' };
const body = anAsking({ text: 'Är teamet snällt och kunnigt?' });
const [piece] = adviceOn(body).advice;
const name = piece ? nameOf(piece) : '';

describe('the pages of help with language', () => {
  const openOffice = offices();

  async function begun(office: Office, given = body): Promise<string> {
    await office.store.audits.add(anAudit({ id: 'audit' }));
    await office.store.members.add('audit', 'person-auditor');
    const design = aDesign({ body: given });
    await office.store.designs.add(design, made);
    return design.id;
  }

  it('show advice to everyone, and the way to dismiss it to the auditors of the team alone', async () => {
    const office = await openOffice();
    const page = `/designs/${await begun(office)}/language-help`;
    const seen = async (role: 'auditor' | 'fou') =>
      (await (await office.as(role)).get(page).expect(200)).text;
    expect(await seen('auditor'))
      .to.include(say('language-help.rules.two-things.title'))
      .and.to.include(say('language-help.dismiss'));
    expect(await seen('fou'))
      .to.include(say('language-help.rules.two-things.title'))
      .and.not.to.include(say('language-help.dismiss'));
  });

  it('say of a questionnaire without questions that there is nothing to look at yet', async () => {
    const office = await openOffice();
    const id = await begun(office, { ...body, sections: [] });
    const { text } = pageOf(
      await (await office.as('auditor')).get(`/designs/${id}/language-help`).expect(200),
    );
    expect(text).to.include(say('language-help.nothing-yet')).and.not.to.include(say('language-help.none'));
  });

  it('show all of it for a questionnaire so long that it is looked at elsewhere', async () => {
    const office = await openOffice();
    const [section] = body.sections;
    const [question] = section?.questions ?? [];
    const help = { sv: 'Det här är en lång text. '.repeat(100) };
    const questions = Array.from({ length: 30 }, (_, i) => ({ ...question, key: `q${i}`, help }));
    const long = { ...body, sections: [{ ...section, questions }] } as unknown as typeof body;
    const id = await begun(office, long);
    const { text } = pageOf(
      await (await office.as('auditor')).get(`/designs/${id}/language-help`).expect(200),
    );
    expect(text.split(say('language-help.rules.two-things.title'))).to.have.length.above(30);
  });

  it('refuse a dismiss without a reason, and keep one with it', async () => {
    const office = await openOffice();
    const id = await begun(office);
    const auditor = await office.as('auditor');
    const dismiss = (reason: string) =>
      auditor.post(`/designs/${id}/dismissals`).send(form({ piece: name, reason }));
    expect(pageOf(await dismiss('  ').expect(422)).text).to.include(say('language-help.missing.reason'));
    expect(pageOf(await dismiss('x'.repeat(501)).expect(422)).problems).to.deep.equal([
      named('language-help.fields.reason', say('staff.problems.too-long', { most: 500, given: 501 })),
    ]);
    expect(await office.store.dismissals.ofDesign(id)).to.deep.equal([]);
    await dismiss('Ett fast uttryck').expect(303).expect('Location', `/designs/${id}?open=q1#q1`);
    const [kept] = await office.store.dismissals.ofDesign(id);
    expect(kept).to.deep.include({ rule: 'two-things', reason: 'Ett fast uttryck', by: 'person-auditor' });
  });

  it('tell that advice is gone when its words have been changed meanwhile', async () => {
    const office = await openOffice();
    const id = await begun(office);
    const auditor = await office.as('auditor');
    await office.store.designs.save(id, 1, anAsking({ text: 'Är teamet snällt?' }), made);
    const sent = auditor.post(`/designs/${id}/dismissals`).send(form({ piece: name, reason: 'Därför' }));
    await sent.expect(303).expect('Location', `/designs/${id}/language-help`);
    const page = pageOf(await auditor.get(`/designs/${id}/language-help`));
    expect(page.status).to.equal(say('language-help.gone'));
    expect(page.text).to.include(say('language-help.none'));
    expect(await office.store.dismissals.ofDesign(id)).to.deep.equal([]);
  });

  it('show dismissed advice again', async () => {
    const office = await openOffice();
    const id = await begun(office);
    const auditor = await office.as('auditor');
    await auditor.post(`/designs/${id}/dismissals`).send(form({ piece: name, reason: 'Därför' }));
    await auditor
      .post(`/designs/${id}/dismissals/removal`)
      .send(form({ piece: name }))
      .expect(303);
    expect(await office.store.dismissals.ofDesign(id)).to.deep.equal([]);
  });

  it('stand a questionnaire that is hardly begun', async () => {
    const office = await openOffice();
    const id = await begun(office, { ...body, intro: {}, sections: [], choiceLists: {} });
    const auditor = await office.as('auditor');
    await auditor.get(`/designs/${id}/language-help`).expect(200);
    await auditor.get(`/designs/${id}/forecast`).expect(200);
  });

  it('refuse a number of invited that is none, and keep what was typed', async () => {
    const office = await openOffice();
    const id = await begun(office);
    const page = pageOf(
      await (await office.as('auditor')).get(`/designs/${id}/forecast?invited=tolv`).expect(422),
    );
    expect(page.problems).to.have.length(1);
    expect(page.field(say('forecast.fields.invited')).value).to.equal('tolv');
  });

  it('keep splits beside what others change in the title meanwhile', async () => {
    const office = await openOffice();
    const background = { ...body.sections[0], key: 's2', optional: 'background' as const };
    const more = { ...background, questions: [{ ...body.sections[0]?.questions[0], key: 'bg' }] };
    const split = { ...body, sections: [...body.sections, more] } as typeof body;
    const id = await begun(office, split);
    await office.store.designs.save(id, 1, { ...split, title: { sv: 'Nytt namn' } }, made);
    const auditor = await office.as('auditor');
    const sent = auditor.post(`/designs/${id}/splits`).send(form({ revision: '1', splits: ['bg', 'q1'] }));
    await sent.expect(303).expect('Location', `/designs/${id}/forecast`);
    const kept = await office.store.designs.byId(id);
    expect(kept?.body.splits).to.deep.equal(['bg']);
    expect(kept?.body.title).to.deep.equal({ sv: 'Nytt namn' });
  });
});
