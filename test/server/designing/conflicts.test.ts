import { expect } from 'chai';
import { change, keepPart } from '../../../surveys/designing/changing/changing.ts';
import { partIn } from '../../../surveys/designing/document/parts.ts';
import { removeQuestion } from '../../../surveys/designing/document/placing.ts';
import { removeSection } from '../../../surveys/designing/document/removing.ts';
import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { aMaker } from '../../support/designs.ts';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire, aScale, aSection, inBoth } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { form, keepDesign, type Office, offices } from '../office.ts';

const first = aScale('q1', { text: inBoth('Först?') });
const body = aQuestionnaire({
  sections: [aSection('s1', [first, aScale('q2')]), aSection('s2', [aScale('q3')])],
});
const q1 = { kind: 'question', key: 'q1' } as const;
const theirs = { ...first, text: { sv: 'Deras?', en: 'Först?' }, help: { sv: 'Deras hjälp' } };
const mine = { ...first, text: { sv: 'Min?', en: 'Först?' }, short: true };

describe('what two have typed at once', () => {
  const openOffice = offices();

  it('is told with who wrote what, and put again until it is chosen', async () => {
    const { office, id, post } = await met(openOffice);
    const { text } = await post({ do: 'keep' }).expect(422);
    expect(text)
      .to.include(say('design-history.conflict.choose', { field: say('design-history.fields.text') }))
      .and.include(
        say('design-history.conflict.theirs-by', { name: 'Kim fou', when: '10 mars 2026 kl. 09:30' }),
      );
    const choose = { field: say('design-history.fields.text') };
    const group = pageOf(text).one('group', say('design-history.conflict.choose', choose));
    expect(group.text).to.include(`${say('design-history.conflict.before')}: Först?`);
    expect(sidesOf(text)).to.deep.equal(['Deras?', 'Min?']);
    expect(text).to.not.include(
      say('design-history.conflict.choose', { field: say('design-history.fields.help') }),
    );
    expect((await office.store.designs.byId(id))?.revision).to.equal(2);
  });

  it('becomes what was chosen, with what only one has changed', async () => {
    for (const [side, words] of [
      ['mine', 'Min?'],
      ['theirs', 'Deras?'],
    ] as const) {
      const { office, id, post, staff } = await met(openOffice);
      const { headers } = await post({ do: 'keep', 'sides.0': side }).expect(303);
      expect(headers.location).to.equal(`/designs/${id}#q1`);
      const kept = await questionOf(office, id, 'q1');
      expect(kept).to.deep.equal({ ...theirs, short: true, text: { sv: words, en: 'Först?' } });
      const told =
        side === 'mine'
          ? say('design-history.conflict.kept-mine')
          : say('design-history.conflict.kept-theirs');
      expect(pageOf(await staff.get(`/designs/${id}/history`)).status).to.equal(told);
    }
  });

  it('is one choice where fields lean on each other, and both are told', async () => {
    const office = await openOffice();
    const design = await keepDesign(office.store, { body });
    const staff = await office.as('auditor');
    const { id } = design;
    const list = { kind: 'list', key: 'often4' } as const;
    const before = design.body.choiceLists.often4;
    await keepPart(office.store, id, 1, list, { ...before, ordered: false }, aMaker({ by: 'person-fou' }));
    const typed = { ...before, choices: before?.choices.slice(0, 2) };
    const carried = {
      kind: 'list',
      key: 'often4',
      mine: JSON.stringify(typed),
      baseRevision: '1',
      shown: '2',
    };
    const { text } = await staff
      .post(`/designs/${id}/conflicts`)
      .send(form({ ...carried, back: `/designs/${id}/lists`, do: 'keep' }))
      .expect(422);
    expect(pageOf(text).all('radio')).to.have.length(2);
    expect(text).to.include(
      say('design-history.conflict.choose', { field: 'om svaren går från sämst till bäst och svaren' }),
    );
  });

  it('cannot say that a human has read a language, or name a picture that nobody handed in', async () => {
    const office = await openOffice();
    const design = await keepDesign(office.store, { body: { ...body, unchecked: ['en'] } });
    const { id } = design;
    const staff = await office.as('auditor');
    const put = (part: object, typed: object) =>
      staff
        .post(`/designs/${id}/conflicts`)
        .send(
          form({
            ...part,
            mine: JSON.stringify(typed),
            baseRevision: '1',
            shown: '1',
            back: `/designs/${id}`,
            do: 'keep',
          }),
        )
        .expect(303);
    const about = partIn(design.body, { kind: 'about' });
    await put({ kind: 'about', key: '' }, { ...about, unchecked: [], intro: { sv: 'Hej!', en: 'Hello!' } });
    const picture = { file: 'a'.repeat(64), alt: inBoth('Ett hus'), width: 6, height: 4 };
    await put({ kind: 'question', key: 'q1' }, { ...first, text: inBoth('Först, alltså?'), picture });
    const now = await office.store.designs.byId(id);
    expect(now?.body.intro.sv).to.equal('Hej!');
    expect(now?.body.unchecked).to.deep.equal(['en']);
    const question = await questionOf(office, id, 'q1');
    expect(question?.text.sv).to.equal('Först, alltså?');
    expect(question).to.not.have.property('picture');
  });

  it('can both be kept, mine as another question after theirs', async () => {
    const { office, id, post } = await met(openOffice);
    await post({ do: 'both' }).expect(303);
    const now = await office.store.designs.byId(id);
    const [one, other, next] = now ? questionsOf(now.body) : [];
    expect(one).to.deep.equal(theirs);
    expect(other).to.deep.equal({ ...mine, key: other?.key });
    expect(other?.key).to.not.equal('q1');
    expect(next?.key).to.equal('q2');
  });

  it('is shown again where somebody changes it once more in between', async () => {
    const { office, id, post } = await met(openOffice);
    const later = { ...theirs, text: { sv: 'Ännu en?', en: 'Först?' } };
    await keepPart(office.store, id, 2, q1, later, aMaker({ by: 'person-reader' }));
    const { text } = await post({ do: 'keep', 'sides.0': 'mine' }).expect(409);
    expect(sidesOf(text)).to.deep.equal(['Ännu en?', 'Min?']);
    const by = { name: 'Kim reader', when: '' };
    expect(text).to.include(say('design-history.conflict.theirs-by', by).trim());
    expect((await questionOf(office, id, 'q1'))?.text.sv).to.equal('Ännu en?');
  });

  it('is shown as text, whatever is in it', async () => {
    const { post } = await met(openOffice);
    const hostile = { ...mine, text: { sv: '<script>alert(1)</script>', en: 'Först?' } };
    const { text } = await post({ do: 'keep', mine: JSON.stringify(hostile) }).expect(422);
    expect(sidesOf(text)).to.deep.equal(['Deras?', '<script>alert(1)</script>']);
    expect(text).to.not.include('<script>alert');
  });

  it('is refused where the page did not make it', async () => {
    const { office, id, post } = await met(openOffice);
    const hostile: Record<string, string>[] = [
      { mine: '{' },
      { mine: '' },
      { mine: JSON.stringify({ ...mine, key: 'q2' }) },
      { kind: 'trick' },
      { kind: 'list', do: 'both', mine: JSON.stringify(body.choiceLists.often4), key: 'often4' },
    ];
    for (const fields of hostile) await post({ do: 'keep', 'sides.0': 'mine', ...fields }).expect(400);
    expect((await office.store.designs.byId(id))?.revision).to.equal(2);
  });

  it('leads back to the design only', async () => {
    for (const back of ['//elsewhere.example', 'https://elsewhere.example', '/people', '']) {
      const { id, post } = await met(openOffice);
      const { headers } = await post({ do: 'keep', 'sides.0': 'mine', back }).expect(303);
      expect(headers.location).to.equal(`/designs/${id}`);
    }
  });
});

describe('what was typed into a question that is gone', () => {
  const openOffice = offices();

  it('is put back in its place, as it was typed', async () => {
    const { office, id, post } = await met(openOffice);
    await change(office.store, id, (now) => removeQuestion(now, 'q1'), aMaker());
    await post({ do: 'put-back' }).expect(303);
    const now = await office.store.designs.byId(id);
    expect(now && questionsOf(now.body).map(({ key }) => key)).to.deep.equal(['q1', 'q2', 'q3']);
    expect(await questionOf(office, id, 'q1')).to.deep.equal(mine);
  });

  it('is put back with its section where that is gone too, without its other questions', async () => {
    const { office, id, post } = await met(openOffice);
    await change(office.store, id, (now) => removeSection(now, 's1'), aMaker());
    await post({ do: 'put-back' }).expect(303);
    const now = await office.store.designs.byId(id);
    const told = now?.body.sections.map(({ key, questions }) => [key, questions.map((one) => one.key)]);
    expect(told).to.deep.equal([
      ['s1', ['q1']],
      ['s2', ['q3']],
    ]);
  });

  it('is told, with who took it away and everything that was typed', async () => {
    const { office, id, post } = await met(openOffice);
    await change(office.store, id, (now) => removeQuestion(now, 'q1'), aMaker({ by: 'person-fou' }));
    const page = pageOf(await post({ do: 'both' }).expect(409));
    const lead = say('design-history.gone.lead', { name: 'Kim fou', when: '@' }).split('@');
    for (const words of lead) expect(page.text).to.include(words);
    expect(page.one('region', say('design-history.gone.yours')).texts('definition')).to.include('Min?');
    expect(page.names('button')).to.include(say('design-history.gone.put-back'));
  });

  it('meets what is there where somebody has put it back already', async () => {
    const { post } = await met(openOffice);
    const { text } = await post({ do: 'put-back' }).expect(409);
    expect(sidesOf(text)).to.deep.equal(['Deras?', 'Min?']);
  });
});

/** Somebody has changed the question after it was seen at revision 1, and my words met theirs at revision 2. */
async function met(openOffice: () => Promise<Office>) {
  const office = await openOffice();
  const { id } = await keepDesign(office.store, { body });
  const made = aMaker({ by: 'person-fou', at: '2026-03-10T08:30:00.000Z' });
  await keepPart(office.store, id, 1, q1, theirs, made);
  const staff = await office.as('auditor');
  const carried = {
    kind: 'question',
    key: 'q1',
    mine: JSON.stringify(mine),
    baseRevision: '1',
    shown: '2',
    back: `/designs/${id}#q1`,
  };
  const post = (fields: Readonly<Record<string, string>>) =>
    staff.post(`/designs/${id}/conflicts`).send(form({ ...carried, ...fields }));
  return { office, id, staff, post };
}

async function questionOf({ store }: Office, id: string, key: string) {
  const design = await store.designs.byId(id);
  return design && questionsOf(design.body).find((one) => one.key === key);
}

/** The words of the two sides that there are to choose between: theirs first. */
function sidesOf(html: string): readonly string[] {
  return pageOf(html)
    .all('radio')
    .map(({ name }) => name.split(': ').at(-1) ?? '');
}
