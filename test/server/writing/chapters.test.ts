import { expect } from 'chai';
import { showReference } from '../../../surveys/findings/evidence.ts';
import { aFinding } from '../../support/findings.ts';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { anotherAuditor, withAudit } from '../findings/with-audit.ts';
import { closeUnreleased, form, keepCollection, type Office, offices } from '../office.ts';

describe('a chapter of a report', () => {
  const openOffice = offices();

  async function withReport(office: Office, closing?: typeof closeUnreleased) {
    const { audit, collection, key } = await withAudit(office, closing);
    const home = `/audits/${audit.id}/report/writing`;
    const written = async (part: 'influence' | 'easy' = 'influence') =>
      (await office.store.writtenReports.byAudit(audit.id))?.body.chapters[part];
    const figure = showReference({ kind: 'question', source: collection.id, key });
    return { audit, collection, key, home, written, figure, auditor: await office.as('auditor') };
  }

  it('is written, measured, and shown as it will look', async () => {
    const office = await openOffice();
    const { home, written, auditor } = await withReport(office);
    const text = 'De får **vara med**.\n\n- Först\n- Sedan';
    const answer = await auditor.post(`${home}/influence`).send(form({ revision: '0', 'words:sv': text }));
    expect(answer.headers.location).to.equal(`${home}/influence#preview`);
    expect((await written())?.text).to.deep.equal({ sv: text });
    const page = pageOf(await auditor.get(`${home}/influence`).expect(200));
    expect(page.field(say('writing.own')).value).to.equal(text);
    expect(page.one('region', say('writing.preview.title')).text).to.include('De får vara med.');
    expect(page.text).to.include('LIX');
  });

  it('in another language stays beside the Swedish, and is not taken away by a form without it', async () => {
    const office = await openOffice();
    const { home, written, auditor } = await withReport(office);
    const save = (revision: number, fields: Record<string, string>) =>
      auditor
        .post(`${home}/influence`)
        .send(form({ revision: `${revision}`, ...fields }))
        .expect(303);
    await save(0, { 'words:sv': 'Så är det.', 'words:en': 'So it is.' });
    await save(1, { 'words:sv': 'Så är det nu.' });
    expect((await written())?.text).to.deep.equal({ sv: 'Så är det nu.', en: 'So it is.' });
  });

  it('is kept while somebody writes, and answered with the page as it now is', async () => {
    const office = await openOffice();
    const { home, written, auditor } = await withReport(office);
    const typed = { revision: '0', 'words:sv': 'Mitt utkast.', auto: 'yes' };
    const page = pageOf(await auditor.post(`${home}/influence`).send(form(typed)).expect(200));
    expect(page.unseen.revision).to.equal('1');
    expect((await written())?.text.sv).to.equal('Mitt utkast.');
  });

  it('is not composed anew at each word where the audit is large, but by the button', async () => {
    const office = await openOffice();
    const { audit, home, written, auditor } = await withReport(office);
    for (let i = 0; i < 20; i++)
      await keepCollection(office.store, aQuestionnaire(), { auditId: audit.id, status: 'open' });
    const typed = { revision: '0', 'words:sv': 'Mitt utkast.' };
    const live = await auditor
      .post(`${home}/influence`)
      .send(form({ ...typed, auto: 'yes' }))
      .expect(200);
    expect((await written())?.text.sv).to.equal('Mitt utkast.');
    expect(pageOf(live).all('region', say('writing.preview.title'))).to.have.length(0);
    const page = pageOf(await auditor.get(`${home}/influence`));
    expect(page.one('region', say('writing.preview.title')).text).to.include('Mitt utkast.');
  });

  it('that is too long is not kept, and stays on the page', async () => {
    const office = await openOffice();
    const { home, written, auditor } = await withReport(office);
    const long = 'ord '.repeat(10_001);
    const page = pageOf(
      await auditor
        .post(`${home}/influence`)
        .send(form({ revision: '0', 'words:sv': long }))
        .expect(422),
    );
    expect(page.problems).to.have.length(1);
    expect(page.field(say('writing.own')).value).to.equal(long);
    expect(await written()).to.equal(undefined);
  });

  it('has what is put in where somebody marked it, in words within a sentence', async () => {
    const office = await openOffice();
    const { home, written, figure, auditor } = await withReport(office);
    const typed = { revision: '0', 'words:sv': 'Det är {+} som svarar så.', kind: 'figure' };
    const on = await auditor.post(`${home}/influence/adding`).send(form(typed)).expect(303);
    expect((await written())?.text.sv).to.equal('Det är  som svarar så.');
    const { unseen } = pageOf(await auditor.get(on.headers.location ?? '').expect(200));
    const chosen = { kind: 'figure', at: unseen.at ?? '', evidence: figure };
    await auditor.post(`${home}/influence/placing`).send(form(chosen)).expect(303);
    expect((await written())?.text.sv).to.equal('Det är {1} som svarar så.');
    const page = pageOf(await auditor.get(`${home}/influence`));
    expect(page.one('region', say('writing.preview.title')).text).to.match(/Det är .*12.* som svarar så\./);
    expect(page.one('region', say('writing.placed.title')).text).to.include('{1}');
  });

  it('has it last where the text was changed meanwhile, and loses nothing', async () => {
    const office = await openOffice();
    const { home, written, figure, auditor } = await withReport(office);
    await auditor
      .post(`${home}/influence/adding`)
      .send(form({ revision: '0', 'words:sv': 'Ett {+} två.', kind: 'figure' }));
    await auditor.post(`${home}/influence`).send(form({ revision: '1', 'words:sv': 'Nytt.' }));
    const chosen = { kind: 'figure', at: 'sv.4.1', evidence: figure };
    await auditor.post(`${home}/influence/placing`).send(form(chosen)).expect(303);
    expect((await written())?.text.sv).to.equal('Nytt.\n\n{1}');
  });

  it('has findings in it, and what is taken away goes out of the text', async () => {
    const office = await openOffice();
    const { audit, home, written, auditor } = await withReport(office);
    const finding = aFinding({ auditId: audit.id, heading: 'Få får veta.' });
    await office.store.findings.add(finding);
    const evidence = showReference({ kind: 'finding', source: finding.id, key: '' });
    await auditor
      .post(`${home}/easy/placing`)
      .send(form({ kind: 'finding', evidence }))
      .expect(303);
    expect((await written('easy'))?.text.sv).to.equal('{1}');
    const page = pageOf(await auditor.get(`${home}/easy`));
    expect(page.one('region', say('writing.placed.title')).text).to.include('Få får veta.');
    await auditor
      .post(`${home}/easy/placed/1/removal`)
      .send(form({ revision: '1', 'words:sv': '{1}\n\nMer.' }))
      .expect(303);
    expect(await written('easy')).to.deep.equal({ text: { sv: 'Mer.' }, placed: [] });
  });

  it('places nothing that is not released, and nothing that there is not', async () => {
    const office = await openOffice();
    const { home, written, figure, auditor } = await withReport(office, closeUnreleased);
    for (const evidence of [figure, 'finding:gone:', 'quote:constructor:'])
      await auditor
        .post(`${home}/influence/placing`)
        .send(form({ kind: 'figure', evidence }))
        .expect(422);
    expect(await written()).to.equal(undefined);
  });

  it('written by two at once shows both, and keeps what is chosen, or both', async () => {
    const office = await openOffice();
    const { audit, home, written, auditor } = await withReport(office);
    const siv = await anotherAuditor(office, audit.id);
    await auditor.post(`${home}/influence`).send(form({ revision: '0', 'words:sv': 'Min text.' }));
    const page = pageOf(
      await siv
        .post(`${home}/influence`)
        .send(form({ revision: '0', 'words:sv': 'Sivs text.', 'words:en': 'Siv.' }))
        .expect(409),
    );
    expect(page.text).to.include('Min text.').and.to.include('Sivs text.');
    const { name = '' } = (await office.store.people.byId('person-auditor')) ?? {};
    expect(page.all('radio')[0]?.name, 'who wrote it').to.include(name);
    const carried = { ...page.unseen, do: 'both' };
    await siv
      .post(`${home}/influence`)
      .send(form(carried as Record<string, string>))
      .expect(303);
    expect((await written())?.text).to.deep.equal({ sv: 'Min text.\n\nSivs text.', en: 'Siv.' });
  });

  it('asks for a choice where none was made', async () => {
    const office = await openOffice();
    const { audit, home, written, auditor } = await withReport(office);
    const siv = await anotherAuditor(office, audit.id);
    await auditor.post(`${home}/influence`).send(form({ revision: '0', 'words:sv': 'Min text.' }));
    const typed = { revision: '0', 'words:sv': 'Sivs text.', do: 'keep', shown: '1' };
    const page = pageOf(await siv.post(`${home}/influence`).send(form(typed)).expect(422));
    expect(page.problems).to.have.length(1);
    await siv
      .post(`${home}/influence`)
      .send(form({ ...typed, 'sides.0': 'theirs' }))
      .expect(303);
    expect((await written())?.text.sv).to.equal('Min text.');
  });

  it('is read and commented on by FoU, who do not write, and resolved by auditors', async () => {
    const office = await openOffice();
    const { audit, home, auditor } = await withReport(office);
    await auditor.post(`${home}/influence`).send(form({ revision: '0', 'words:sv': 'Så är det.' }));
    const fou = await office.as('fou');
    const page = pageOf(await fou.get(`${home}/influence`).expect(200));
    expect(page.one('region', say('writing.preview.title')).text).to.include('Så är det.');
    expect(page.all('button').map(({ name }) => name)).to.include(say('commenting.send'));
    expect(page.all('button').map(({ name }) => name)).to.not.include(say('writing.save-and-see'));
    await fou
      .post(`${home}/influence`)
      .send(form({ revision: '1', 'words:sv': 'Nej.' }))
      .expect(403);
    await fou
      .post(`${home}/influence/comments`)
      .send(form({ comment: 'Bra!' }))
      .expect(303);
    const [comment] = await office.store.reportComments.ofAudit(audit.id);
    expect(comment?.words).to.equal('Bra!');
    await auditor
      .post(`${home}/influence/comments/${comment?.id}/resolving`)
      .send(form({ revision: '1', 'words:sv': 'Så är det inte.', how: 'done' }))
      .expect(303);
    expect((await office.store.reportComments.ofAudit(audit.id))[0]?.resolved?.how).to.equal('done');
    expect((await office.store.writtenReports.byAudit(audit.id))?.body.chapters.influence?.text.sv).to.equal(
      'Så är det inte.',
    );
  });

  it('keeps a comment that is typed and not said, whatever else is pressed', async () => {
    const office = await openOffice();
    const { audit, home, figure, auditor } = await withReport(office);
    const comment = 'Inte sagt än.';
    const typed = { 'words:sv': 'Text.', comment };
    const commented = (page: string) => pageOf({ text: page }).field(say('commenting.fields.comment')).value;
    const saved = await auditor
      .post(`${home}/influence`)
      .send(form({ revision: '0', ...typed }))
      .expect(200);
    expect(commented(saved.text)).to.equal(comment);
    const placing = { revision: '1', ...typed, kind: 'figure' };
    const held = await auditor.post(`${home}/influence/adding`).send(form(placing)).expect(422);
    expect(commented(held.text)).to.equal(comment);
    await auditor.post(`${home}/influence/placing`).send(form({ kind: 'figure', evidence: figure }));
    const taken = await auditor
      .post(`${home}/influence/placed/1/removal`)
      .send(form({ revision: '2', 'words:sv': 'Text.\n\n{1}', comment }))
      .expect(200);
    expect(commented(taken.text)).to.equal(comment);
    expect(await office.store.reportComments.ofAudit(audit.id)).to.have.length(0);
  });

  it('that cannot be kept keeps a comment that is typed, where another is resolved', async () => {
    const office = await openOffice();
    const { audit, home, auditor } = await withReport(office);
    await auditor
      .post(`${home}/influence/comments`)
      .send(form({ comment: 'Sagt.' }))
      .expect(303);
    const [said] = await office.store.reportComments.ofAudit(audit.id);
    const typed = { revision: '0', 'words:sv': 'ord '.repeat(10_001), comment: 'Inte sagt än.', how: 'done' };
    const resolving = `${home}/influence/comments/${said?.id}/resolving`;
    const answer = await auditor.post(resolving).send(form(typed)).expect(422);
    expect(pageOf(answer).field(say('commenting.fields.comment')).value).to.equal(typed.comment);
  });

  it('that there is not, is not there', async () => {
    const office = await openOffice();
    const { home, auditor } = await withReport(office);
    for (const part of ['gone', 'constructor', '__proto__']) await auditor.get(`${home}/${part}`).expect(404);
  });
});
