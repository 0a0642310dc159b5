/** Results where there is little to tell: the page and the tables say what they can, and never more. */
import { expect } from 'chai';
import type { Collection } from '../../../surveys/audits/collection.ts';
import type { Answers } from '../../../surveys/questionnaires/answers.ts';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire, aScale, aTen } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { anAudit, aService } from '../../support/things.ts';
import { closeNow, keepCollection, offices } from '../office.ts';

const questionnaire = aQuestionnaire({
  questions: [
    aScale('q1', { areas: ['influence'] }),
    aScale('q2', { areas: ['participation'] }),
    aTen('health', { areas: ['health'] }),
  ],
  areas: {
    participation: { sv: 'Delaktighet' },
    influence: { sv: 'Inflytande' },
    health: { sv: 'Hälsa' },
  },
});
const times = (count: number, answers: Answers) => Array.from({ length: count }, () => answers);

describe('results at the edges', () => {
  const openOffice = offices();

  /** The page of results, that of the whole audit, and the rows of the tables. */
  async function results(responses: readonly Answers[], given: Partial<Collection> = {}) {
    const office = await openOffice();
    const audit = anAudit();
    await office.store.audits.add(audit);
    const service = aService({ id: 'service', name: 'Gula huset' });
    const asked = { auditId: audit.id, access: 'codes', invited: 40, service, ...given } as const;
    const { id } = await keepCollection(office.store, questionnaire, asked);
    for (const response of responses) await office.store.responses.add(id, response);
    await closeNow(office.store, { id });
    const auditor = await office.as('auditor');
    const at = `/collections/${id}`;
    const { text: html } = await auditor.get(`${at}/results`).expect(200);
    const page = pageOf(html);
    const side = pageOf(await auditor.get(`/audits/${audit.id}/results`).expect(200));
    const { text: csv } = await auditor.get(`${at}/tables.csv`).expect(200);
    for (const written of [page.text, csv]) expect(written).to.not.match(/NaN|undefined|Infinity|\[object/);
    const rows = csv.trim().split('\r\n').slice(1);
    return { page, side, rows, about: (key: string) => rows.filter((row) => row.includes(`;${key};`)) };
  }

  it('of which nobody answered are as of four', async () => {
    const [none, four] = [await results([]), await results(times(4, { q1: 'always' }))];
    expect(none.page.text).to.include(say('disclosure.hidden-why'));
    expect(none.page.text).to.equal(four.page.text);
    expect(none.rows).to.deep.equal(four.rows);
    expect(none.about('q1')).to.deep.equal([]);
    expect(none.side.text).to.include(say('disclosure.hidden'));
  });

  it('say from how many answers anything is told, which is more where an open link went to few', async () => {
    const [cards, link] = [{ invited: 20 }, { invited: 20, access: 'link' }] as const;
    const nine = times(9, { q1: 'always' });
    expect((await results(nine, cards)).page.text)
      .to.include(say('results.at-least', { k: 5 }))
      .and.include(say('disclosure.at-least', { low: 7, of: 9 }));
    expect((await results(nine, link)).page.text)
      .to.include(say('results.at-least', { k: 10 }))
      .and.include(say('results.headline.suppressed'))
      .and.not.include(say('disclosure.at-least', { low: 7, of: 9 }));
    expect((await results(times(10, { q1: 'always' }), link)).page.text).to.include(
      say('disclosure.at-least', { low: 8, of: 10 }),
    );
  });

  it('of which all skipped every question show none, and no area is judged', async () => {
    const { page, side, about } = await results(times(12, {}));
    expect(page.text).to.include(say('results.headline.none'));
    expect(page.text).to.include(say('report.reason.too-few'));
    expect(page.names('img')).to.deep.equal([]);
    for (const key of ['q1', 'q2', 'health'])
      expect(about(key).join(), key).to.include(say('disclosure.hidden'));
    expect(side.text).to.include(say('report.verdict.unknown'));
  });

  it('of which four of thirty answered one question say nothing of it, and all of the others', async () => {
    const { page, about } = await results([
      ...times(4, { q1: 'always', q2: 'always' }),
      ...times(14, { q1: 'mostly' }),
      ...times(12, { q1: 'never' }),
    ]);
    expect(page.text).to.include(say('report.not-shown'));
    expect(about('q2')).to.have.length(1);
    expect(about('q2').join())
      .to.include(say('disclosure.hidden'))
      .and.not.match(/;(4|26);/);
    expect(page.text).to.include(say('disclosure.exactly', { low: 18, of: 30 }));
  });

  it('of which all are alike say at least, and never that everybody is', async () => {
    const { page, about } = await results(times(12, { q1: 'always', q2: 'never' }));
    expect(page.text).to.include(say('disclosure.at-least', { low: 10, of: 12 }));
    expect(page.text).to.include(say('disclosure.at-most-two', { of: 12 }));
    expect(page.text).to.not.include(say('disclosure.exactly', { low: 12, of: 12 }));
    expect([...about('q1'), ...about('q2')].join()).to.not.match(/;12;12;12;|;0;0;12;/);
  });

  it('from 0 to 10 at the ends only are told in bands', async () => {
    const { page, about } = await results([...times(7, { health: '10' }), ...times(6, { health: '0' })]);
    const spoken = page.names('img').join();
    expect(spoken)
      .to.match(/8[–-]10/)
      .and.match(/0[–-]4/);
    expect(about('health').length).to.be.at.least(2);
    expect(page.text).to.include(say('disclosure.exactly', { low: 7, of: 13 }));
  });
});
