import { expect } from 'chai';
import { change } from '../../../surveys/designing/changing/changing.ts';
import type { Design } from '../../../surveys/designing/document/design.ts';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import { aMaker, aVersion } from '../../support/designs.ts';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire, aScale, aSection, inBoth } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { keepDesign, type Office, offices } from '../office.ts';

const titled = (title: string) => (body: Questionnaire) => ({ ...body, title: inBoth(title) });

describe('the history of a questionnaire', () => {
  const openOffice = offices();

  it('tells what each has changed in words, the latest first, in Swedish time', async () => {
    const office = await openOffice();
    const design = await keepDesign(office.store, { body: aQuestionnaire() });
    await made(office, design, titled('Nytt namn'), 'person-fou', '2026-03-10T08:15:00Z');
    const page = pageOf(await (await office.as('reader')).get(`/designs/${design.id}/history`).expect(200));
    const name = say('design-history.changed.about', { field: say('design-history.fields.name') });
    const items = page.texts('listitem');
    const latest = items.findIndex((words) => words.startsWith('Kim fou 10 mars 2026 kl. 09:15'));
    expect(items[latest + 1]).to.equal(changed(name, 'Liten enkät', 'Nytt namn'));
    expect(items.at(-1)).to.equal(say('design-history.began', { count: 1 }));
    expect(latest).to.be.below(items.length - 2);
  });

  it('puts together what one person did in a row, and marks what was approved', async () => {
    const office = await openOffice();
    const design = await keepDesign(office.store, { body: aQuestionnaire() });
    for (const minute of [10, 11, 12])
      await made(office, design, titled(`Namn ${minute}`), 'person-auditor', `2026-03-10T08:${minute}:00Z`);
    await office.store.versions.add(
      aVersion({ designId: design.id, revision: 4, approvedBy: 'person-auditor', approvedOn: '2026-03-10' }),
    );
    const history = await (await office.as('auditor')).get(`/designs/${design.id}/history`);
    const { text } = pageOf(history);
    expect(text).to.include(`${say('design-history.now')} Namn 12`);
    expect(history.text).to.not.include('Namn 11');
    expect(text).to.include(
      say('design-history.approved', { number: 1, day: '10 mars 2026', name: 'Kim auditor' }),
    );
  });

  it('tells what a question counts as without the keys of files', async () => {
    const office = await openOffice();
    const asked = (...counted: readonly [string, string][]) =>
      aQuestionnaire({
        questions: [
          aScale('q0', { text: inBoth('Är du med?') }),
          ...counted.map(([questionnaire, question], i) =>
            aScale(`q${i + 1}`, { equivalentTo: { questionnaire, question } }),
          ),
        ],
      });
    const { key } = asked();
    const design = await keepDesign(office.store, { body: asked([key, 'q1'], [key, 'q2'], [key, 'q3']) });
    const now = asked([key, 'q1-v2'], [key, 'q0'], ['users', 'a07']);
    await made(office, design, () => now, 'person-fou', '2026-03-10T08:00:00Z');
    const history = await (await office.as('fou')).get(`/designs/${design.id}/history`);
    const { text } = pageOf(history);
    expect(text).to.include(say('design-history.fields.equivalentTo'));
    expect(history.text).to.not.match(/q1-v2|a07/);
    const counted = [
      say('design-history.counts-as.new'),
      'Är du med?',
      say('design-history.counts-as.other'),
    ];
    for (const words of counted) expect(text).to.include(`${say('design-history.now')} ${words}`);
  });

  it('is told page by page where it is long, and as much as asked for', async () => {
    const office = await openOffice();
    const design = await keepDesign(office.store, { body: aQuestionnaire() });
    for (let day = 1; day <= 16; day++)
      await made(office, design, titled(`Dag ${day}.`), 'person-fou', `2026-04-${10 + day}T08:00:00Z`);
    const staff = await office.as('fou');
    const began = say('design-history.began', { count: 1 });
    const [newer, older] = [say('design-history.newer'), say('design-history.older')];
    const first = pageOf(await staff.get(`/designs/${design.id}/history`));
    expect(first.text).to.include('Dag 16.').and.not.include(began);
    expect(first.link(older).href).to.match(/[?&]page=2$/);
    const second = pageOf(await staff.get(`/designs/${design.id}/history?page=2`));
    expect(second.text).to.include(began);
    expect(second.link(newer).href).to.match(/[?&]page=1$/);
    expect(second.names('link')).to.not.include(older);
    await staff.get(`/designs/${design.id}/history?page=99`).expect(200);
    await staff.get(`/designs/${design.id}/history?page=x`).expect(200);
  });

  it('counts what there is no room for, and tells it all on a page of its own', async () => {
    const office = await openOffice();
    const asked = (text: string) =>
      Array.from({ length: 12 }, (_, n) => aScale(`q${n}`, { text: inBoth(`${text} ${n}?`) }));
    const design = await keepDesign(office.store, { body: aQuestionnaire({ questions: asked('Före') }) });
    const now = aQuestionnaire({ questions: asked('Efter'), languages: ['sv', 'en'] });
    await made(office, design, () => now, 'person-fou', '2026-03-10T08:00:00Z');
    const staff = await office.as('fou');
    const page = pageOf(await staff.get(`/designs/${design.id}/history`));
    const more = page.link(new RegExp(`^${say('design-history.more', { count: 6 })}`));
    expect(more.href).to.equal(`/designs/${design.id}/history/2/changes`);
    const all = pageOf(await staff.get(more.href ?? '').expect(200)).text;
    expect(all)
      .to.include(`${say('design-history.now')} Efter 11?`)
      .and.include(say('design-history.translated', { count: 12, language: 'engelska' }));
  });

  it('shows how it was then, and what has changed since', async () => {
    const office = await openOffice();
    const design = await keepDesign(office.store, { body: aQuestionnaire() });
    await made(office, design, () => aQuestionnaire({ questions: [aScale('q9', { text: inBoth('Ny?') })] }));
    const staff = await office.as('fou');
    const page = pageOf(await staff.get(`/designs/${design.id}/history/1`).expect(200));
    expect(page.text).to.include('Hur ofta q1?');
    const added = say('design-history.added.question', { name: 'Ny?', section: 'first' });
    expect(page.one('region', say('design-history.since')).texts('listitem')).to.include(added);
    const goBack = say('design-history.go-back');
    expect(page.names('link')).to.not.include(goBack);
    const auditors = pageOf(await (await office.as('auditor')).get(`/designs/${design.id}/history/1`));
    expect(auditors.names('link')).to.include(goBack);
    expect(pageOf(await staff.get(`/designs/${design.id}/history/2`)).texts('paragraph')).to.include(
      say('design-history.since-none'),
    );
  });

  it('shows one that was unfinished then', async () => {
    const office = await openOffice();
    const empty = {
      ...aQuestionnaire(),
      title: {},
      intro: {},
      sections: [{ ...aSection('s1', []), title: {} }],
    };
    const design = await keepDesign(office.store, { body: empty as Questionnaire });
    const draft = { ...aScale('q1'), text: {}, choices: 'gone' };
    const next = { ...empty, sections: [{ ...aSection('s1', []), title: {}, questions: [draft] }] };
    await made(office, design, () => next as unknown as Questionnaire);
    const staff = await office.as('auditor');
    for (const path of ['', '/1', '/2', '/2/changes'])
      await staff.get(`/designs/${design.id}/history${path}`).expect(200);
    const added = { name: say('design-history.unnamed'), section: say('design-history.unnamed') };
    expect(pageOf(await staff.get(`/designs/${design.id}/history`)).text).to.include(
      say('design-history.added.question', added),
    );
  });

  it('says in words that there was no such change', async () => {
    const office = await openOffice();
    const design = await keepDesign(office.store, { body: aQuestionnaire() });
    const staff = await office.as('auditor');
    for (const revision of ['2', '0', 'x', '99999999999'])
      for (const path of ['', '/changes', '/return']) {
        const { text } = pageOf(
          await staff.get(`/designs/${design.id}/history/${revision}${path}`).expect(404),
        );
        expect(text).to.include(say('design-history.unknown.title'));
      }
  });
});

describe('going back in the history', () => {
  const openOffice = offices();

  it('asks first, and then makes a new revision of what was', async () => {
    const office = await openOffice();
    const design = await keepDesign(office.store, { body: aQuestionnaire() });
    await made(office, design, titled('Fel namn'));
    const staff = await office.as('auditor');
    const asking = await staff.get(`/designs/${design.id}/history/1/return`).expect(200);
    expect(pageOf(asking).texts('paragraph')).to.include(say('design-history.revert.what'));
    expect((await office.store.designs.byId(design.id))?.revision).to.equal(2);
    await staff.post(`/designs/${design.id}/history/1/return`).send('').expect(303);
    const now = await office.store.designs.byId(design.id);
    expect([now?.revision, now?.body.title.sv]).to.deep.equal([3, 'Liten enkät']);
    expect((await office.store.designs.at(design.id, 2))?.title.sv).to.equal('Fel namn');
    const { status } = pageOf(await staff.get(`/designs/${design.id}/history`));
    expect(status).to.equal(say('design-history.revert.done', { when: '9 mars 2026 kl. 10:00' }));
  });

  it('to what it is already changes nothing, and says so', async () => {
    const office = await openOffice();
    const design = await keepDesign(office.store, { body: aQuestionnaire() });
    const staff = await office.as('auditor');
    await staff.post(`/designs/${design.id}/history/1/return`).send('').expect(303);
    expect((await office.store.designs.byId(design.id))?.revision).to.equal(1);
    expect(pageOf(await staff.get(`/designs/${design.id}/history`)).status).to.equal(
      say('design-history.revert.same'),
    );
  });

  it('leaves out pictures and sounds that are not kept any more, and says so', async () => {
    const office = await openOffice();
    const [here, gone] = ['a'.repeat(64), 'b'.repeat(64)];
    await office.store.files.add({ digest: here, type: 'image/png', bytes: Buffer.from('x') });
    const picture = (file: string) => ({ file, alt: inBoth('En hund'), width: 9, height: 9 });
    const questions = [
      aScale('q1', { picture: picture(gone), sound: { sv: gone, en: here } }),
      aScale('q2', { picture: picture(here) }),
    ];
    const design = await keepDesign(office.store, { body: aQuestionnaire({ questions }) });
    await made(office, design, () => aQuestionnaire());
    const staff = await office.as('auditor');
    const asking = pageOf(await staff.get(`/designs/${design.id}/history/1/return`));
    expect(asking.texts('paragraph')).to.include(say('design-history.revert.files', { count: 1 }));
    await staff.post(`/designs/${design.id}/history/1/return`).send('');
    const [q1, q2] = (await office.store.designs.byId(design.id))?.body.sections[0]?.questions ?? [];
    expect(q1).to.deep.equal(aScale('q1', { sound: { en: here } }));
    expect(q2).to.deep.equal(aScale('q2', { picture: picture(here) }));
    const done = { count: 1, when: '9 mars 2026 kl. 10:00' };
    expect(pageOf(await staff.get(`/designs/${design.id}/history`)).status).to.equal(
      say('design-history.revert.done-without', done),
    );
  });
});

/** A line of the history with what stood there before and what stands there now. */
function changed(words: string, before: string, after: string): string {
  return `${words} ${say('design-history.was')} ${before} ${say('design-history.now')} ${after}`;
}

function made(
  { store }: Office,
  { id }: Design,
  apply: (body: Questionnaire) => Questionnaire,
  by = 'person-auditor',
  at = '2026-03-09T09:30:00Z',
) {
  return change(store, id, apply, aMaker({ by, at }));
}
