import { expect } from 'chai';
import { comparisonKinds } from '../../../reports/comparisons/comparison.ts';
import type { Collection } from '../../../surveys/audits/collection.ts';
import type { Answers } from '../../../surveys/questionnaires/answers.ts';
import { copyOf } from '../../support/compared.ts';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire, aScale } from '../../support/questionnaires.ts';
import { named, say } from '../../support/say.ts';
import { anAudit, aService } from '../../support/things.ts';
import { closeNow, closeUnreleased, form, keepCollection, type Office, offices } from '../office.ts';

const questionnaire = aQuestionnaire({ questions: [aScale('q1', { areas: ['influence'] })] });
const audit = anAudit({ id: 'audit-1' });
const path = '/audits/audit-1/comparisons';

const answers = (always: number, never: number): readonly Answers[] => [
  ...Array.from({ length: always }, () => ({ q1: 'always' })),
  ...Array.from({ length: never }, () => ({ q1: 'never' })),
];

async function closed(
  office: Office,
  given: Partial<Collection>,
  responses: readonly Answers[],
  release = true,
  asked = questionnaire,
) {
  const collection = await keepCollection(
    office.store,
    given.nature === 'named' ? copyOf('mapping') : asked,
    {
      auditId: audit.id,
      ...given,
    },
  );
  for (const response of responses) await office.store.responses.add(collection.id, response);
  await (release ? closeNow : closeUnreleased)(office.store, collection);
  return collection;
}

async function read(office: Office, who: 'fou' | 'auditor' | 'reader', address: string) {
  return pageOf(await (await office.as(who)).get(address).expect(200)).text;
}

describe('comparisons', () => {
  const openOffice = offices();

  async function anOffice() {
    const office = await openOffice();
    await office.store.audits.add(audit);
    return office;
  }

  it('say of each kind what it would take, where nothing is closed', async () => {
    const office = await anOffice();
    const text = await read(office, 'reader', path);
    for (const kind of comparisonKinds) {
      expect(text, kind).to.include(say(`comparisons.kinds.${kind}.needs`));
      expect(await read(office, 'auditor', `${path}/${kind}`)).to.include(
        say(`comparisons.kinds.${kind}.needs`),
      );
    }
  });

  it('lay services side by side, and hide the one that is too small in words that give no reason', async () => {
    const office = await anOffice();
    await closed(office, { service: aService({ name: 'Norra' }) }, answers(4, 8));
    await closed(office, { service: aService({ name: 'Södra' }) }, answers(9, 3));
    await closed(office, { service: aService({ name: 'Lilla' }) }, answers(1, 2));
    const text = await read(office, 'auditor', `${path}/services`);
    expect(text)
      .to.match(/Norra\s+4 av 12/)
      .and.to.match(/Södra\s+9 av 12/);
    expect(text).to.match(new RegExp(`Lilla\\s+${say('comparisons.hidden')}`));
    expect(text).to.include(say('comparisons.likeness.different'));
    expect(text).to.include(say('comparisons.without', { count: 1 }));
    expect(text).to.match(/13 av 24/);
  });

  it('begin with the two that are furthest apart, and whether that is certain', async () => {
    const office = await anOffice();
    await closed(office, { service: aService({ name: 'Norra' }), invited: 12 }, answers(3, 9));
    await closed(office, { service: aService({ name: 'Mellan' }), invited: 12 }, answers(6, 6));
    await closed(office, { service: aService({ name: 'Södra' }), invited: 12 }, answers(9, 3));
    for (const address of [path, `${path}/services`]) {
      const text = await read(office, 'auditor', address);
      expect(text).to.match(/Norra: 3 av 12\. Södra: 9 av 12\./);
      expect(text).to.include(say('comparisons.difference.apart'));
    }
  });

  it('are read area by area where there are many questions, and all at once for who wants to', async () => {
    const office = await anOffice();
    const many = aQuestionnaire({
      questions: Array.from({ length: 14 }, (_, i) =>
        aScale(`q${i}`, { areas: [i < 5 ? 'influence' : 'participation'] }),
      ),
    });
    for (const [name, yes] of [
      ['Norra', 3],
      ['Södra', 9],
    ] as const) {
      const given = answers(yes, 12 - yes).map(({ q1 }) =>
        Object.fromEntries(Array.from({ length: 14 }, (_, i) => [`q${i}`, q1 ?? ''])),
      );
      await closed(office, { service: aService({ name }) }, given, true, many);
    }
    const auditor = await office.as('auditor');
    const pageAt = async (address: string) => pageOf(await auditor.get(address).expect(200));
    const rowsAt = async (address: string) => (await pageAt(address)).texts('row').length;
    expect(await rowsAt(`${path}/services`)).to.equal(0);
    const areas = (await pageAt(`${path}/services`)).one('navigation', say('comparisons.choose-area'));
    const [first, , all] = areas.all('link').map(({ href = '' }) => href);
    expect(await rowsAt(first ?? '')).to.be.above(0);
    expect((await rowsAt(first ?? '')) / 5).to.equal((await rowsAt(all ?? '')) / 14);
  });

  it('fold the sides of a question away under its picture, where they are many', async () => {
    const office = await anOffice();
    for (let i = 0; i < 9; i++)
      await closed(office, { service: aService({ name: `Nr ${i}` }) }, answers(3 + i, 9 - i));
    const page = pageOf(await (await office.as('auditor')).get(`${path}/services`).expect(200));
    const folded = page.disclosure(say('comparisons.all-sides'));
    expect(folded.texts('row').filter((row) => row.startsWith('Nr '))).to.have.length(9);
  });

  it('show readers what is released, and no more', async () => {
    const office = await anOffice();
    await closed(office, {}, answers(4, 8));
    await closed(office, { service: aService({ name: 'Väntande' }) }, answers(9, 3), false);
    expect(await read(office, 'auditor', `${path}/services`)).to.include('Väntande');
    expect(await read(office, 'reader', `${path}/services`)).not.to.include('Väntande');
  });

  it('are fetched as a table of what is released, with the numbers of the pages', async () => {
    const office = await anOffice();
    const address = `${path}.csv?separator=comma`;
    const auditor = await office.as('auditor');
    expect((await auditor.get(path).expect(200)).text).not.to.include('/tables"');
    await auditor.get(address).expect(409);
    await closed(office, { service: aService({ name: 'Norra' }) }, answers(4, 8));
    await closed(office, { service: aService({ name: 'Södra' }) }, answers(9, 3));
    await closed(office, { service: aService({ name: 'Lilla' }) }, answers(1, 2));
    await closed(office, { service: aService({ name: 'Väntande' }) }, answers(9, 3), false);
    const { text } = await auditor.get(address).expect(200);
    const lines = text.split('\r\n');
    const page = pageOf(await (await office.as('reader')).get(`${path}/services`).expect(200));
    for (const row of page.texts('row').filter((one) => /\d av \d|Lilla/.test(one))) {
      const [, side = '', words = ''] = /^(\p{L}+(?: tillsammans)?) (\d+ av \d+|Visas inte)/u.exec(row) ?? [];
      const line = lines.find((one) => one.includes(`,${side},`));
      expect(line, row).to.include(words).and.to.include(say('comparisons.likeness.different'));
    }
    expect(lines.find((line) => line.includes(',Norra,'))).to.include(',4,4,12,');
    expect(text).not.to.include('Väntande');
    expect((await auditor.get(path).expect(200)).text).to.include('/audits/audit-1/tables"');
  });

  it('find a service again that has been renamed between the rounds', async () => {
    const office = await anOffice();
    const service = aService({ name: 'Gamla namnet' });
    await closed(office, { service, openedOn: '2025-01-01' }, answers(3, 9));
    await office.store.services.change({ seen: service, to: { ...service, name: 'Nya namnet' } });
    const renamed = { ...service, name: 'Nya namnet' };
    const again = { ...office.store, services: { ...office.store.services, add: async () => {} } };
    await closed({ ...office, store: again }, { service: renamed, round: 2 }, answers(10, 2 + 5));
    const text = await read(office, 'fou', `${path}/rounds`);
    expect(text).to.include('Nya namnet').and.not.to.include('Gamla namnet');
    expect(text).to.include(say('comparisons.round', { round: 1 }));
    expect(text).to.include(say('comparisons.round', { round: 2 }));
  });

  it('tell nothing where nobody answered', async () => {
    const office = await anOffice();
    await closed(office, {}, []);
    await closed(office, {}, []);
    const page = pageOf(await (await office.as('auditor')).get(`${path}/services`).expect(200));
    expect(page.text).to.include(say('comparisons.likeness.not-shown'));
    expect(page.texts('row').filter((row) => /\d av \d/.test(row))).to.deep.equal([]);
  });

  it('are not there under another name, and begin with the first table where another one is asked for', async () => {
    const office = await anOffice();
    await closed(office, {}, answers(4, 8));
    await closed(office, {}, answers(9, 3));
    await (await office.as('auditor')).get(`${path}/scores`).expect(404);
    expect(await read(office, 'auditor', `${path}/services?table=none`)).to.include('4 av 12');
  });

  describe('the rules of integrated work', () => {
    const rules = `${path}/integrated/rules`;
    const chosen = {
      service: ['d44', 'd45'],
      'least-service': '2',
      'way-of-working': ['d40'],
      'least-way-of-working': '1',
    };

    it('change what a service counts as', async () => {
      const office = await anOffice();
      await closed(office, { nature: 'named' }, [{ d44: 'yes', d40: 'yes' }]);
      expect(await read(office, 'reader', `${path}/integrated`)).to.include(
        say('comparisons.labels.service'),
      );
      const fou = await office.as('fou');
      await fou
        .post(rules)
        .send(form({ ...chosen, counts: 'yes', revision: '0' }))
        .expect(303);
      expect(await read(office, 'reader', `${path}/integrated`)).to.include(
        say('comparisons.labels.way-of-working'),
      );
      await fou
        .post(rules)
        .send(form({ ...chosen, 'least-service': '1', counts: 'yes', revision: '1' }))
        .expect(303);
      expect((await office.store.integrationRules.of(audit.id))?.revision).to.equal(2);
    });

    it('are not kept where something is missing, and what was chosen stays', async () => {
      const office = await anOffice();
      const fou = await office.as('fou');
      const wrong = {
        ...chosen,
        'least-service': '3',
        'way-of-working': [],
        counts: 'partly',
        revision: '0',
      };
      const page = pageOf(await fou.post(rules).send(form(wrong)).expect(422));
      expect(page.problems).to.have.members([
        named('integration-rules.least', say('integration-rules.missing.least', { most: 2 })),
        say('integration-rules.missing.parameters'),
      ]);
      const ticked = page.sentAs('service').filter(({ checked }) => checked);
      expect(ticked.map(({ value }) => value)).to.deep.equal(['d44', 'd45']);
      expect(page.sentAs('least-service').map(({ value }) => value)).to.deep.equal(['3']);
      expect(await office.store.integrationRules.of(audit.id)).to.equal(undefined);
    });

    it('are not written over by somebody who saw older ones', async () => {
      const office = await anOffice();
      const fou = await office.as('fou');
      await fou
        .post(rules)
        .send(form({ ...chosen, counts: 'yes', revision: '0' }))
        .expect(303);
      const { text } = await fou
        .post(rules)
        .send(form({ ...chosen, 'least-service': '1', counts: 'partly', revision: '0' }))
        .expect(409);
      expect(text).to.include(say('integration-rules.conflict'));
      expect((await office.store.integrationRules.of(audit.id))?.counts).to.equal('yes');
    });
  });
});
