/** Splits that were declared before opening, on the page and in the files (disclosure.md, rule 4). */
import { expect } from 'chai';
import { sayHidden } from '../../../reports/counts-in-words.ts';
import type { Answers } from '../../../surveys/questionnaires/answers.ts';
import { pageOf } from '../../support/page.ts';
import { aOne, aQuestionnaire, aScale, aSection, aYesNo } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { anAudit } from '../../support/things.ts';
import { closeNow, keepCollection, offices } from '../office.ts';

const questionnaire = aQuestionnaire({
  splits: ['colour'],
  sections: [
    aSection('first', [aYesNo('heard'), aScale('often')]),
    aSection('about-you', [aOne('colour')], { optional: 'background' }),
  ],
});
const times = (count: number, answers: Answers) => Array.from({ length: count }, () => answers);
const ofColour = (colour: string, yes: number, no: number) => [
  ...times(yes, { heard: 'yes', often: 'always', colour }),
  ...times(no, { heard: 'no', colour }),
];

describe('results that are split', () => {
  const openOffice = offices();

  async function results(responses: readonly Answers[], reasons: { openLinkReason?: string } = {}) {
    const office = await openOffice();
    const audit = anAudit();
    await office.store.audits.add(audit);
    const given = { auditId: audit.id, access: 'codes', invited: 60, ...reasons } as const;
    const { id } = await keepCollection(office.store, questionnaire, given);
    for (const response of responses) await office.store.responses.add(id, response);
    await closeNow(office.store, { id });
    const auditor = await office.as('auditor');
    const page = pageOf(await auditor.get(`/collections/${id}/results`).expect(200));
    const { text: csv } = await auditor.get(`/collections/${id}/tables.csv`).expect(200);
    return { page, rows: csv.split('\r\n'), part: page.one('region', say('splits.title')).text };
  }

  it('show each part of a question that may be split, with joined parts by name', async () => {
    const { part, rows } = await results([
      ...ofColour('red', 7, 4),
      ...ofColour('blue', 9, 6),
      ...ofColour('green', 1, 3),
    ]);
    expect(part).to.include(say('disclosure.exactly', { low: 8, of: 15 }));
    expect(part).to.include(say('disclosure.exactly', { low: 9, of: 15 }));
    expect(part).to.include(say('splits.joined', { parts: '”Röd eller Grön”, ”Blå eller Ingen”' }));
    const told = rows.filter((row) => row.includes(`;${say('tables.rows.split')};`));
    expect(told).to.have.length(2);
  });

  it('say that nothing can be shown, where parts are too small, and have no numbers', async () => {
    const { part, rows } = await results([...ofColour('red', 7, 4), ...ofColour('blue', 3, 2)]);
    expect(part).to.include(sayHidden(say));
    const told = rows.filter((row) => row.includes(`;${say('tables.rows.split')};`));
    expect(told).to.have.length(1);
    expect(told.join()).to.include(sayHidden(say));
  });

  it('have in the tables why the link was open', async () => {
    const openLinkReason = 'Alla svarar hemifrån.';
    const { rows } = await results(ofColour('red', 7, 4), { openLinkReason });
    expect(
      rows.some((row) => row.includes(say('tables.open-link')) && row.includes(openLinkReason)),
    ).to.equal(true);
  });
});
