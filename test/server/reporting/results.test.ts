import { expect } from 'chai';
import { eraseAsPromised } from '../../../surveys/audits/retention.ts';
import type { Answers } from '../../../surveys/questionnaires/answers.ts';
import { asBuffer } from '../../support/as-buffer.ts';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire, aScale, aText } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { anAudit, aService } from '../../support/things.ts';
import { closeNow, keepCollection, type Office, offices } from '../office.ts';

const questionnaire = aQuestionnaire({
  questions: [
    aScale('q1', { areas: ['influence'] }),
    aScale('q2', { areas: ['participation'] }),
    aText('more'),
  ],
});

const times = (count: number, answers: Answers) => Array.from({ length: count }, () => answers);

/** A closed collection with these answers. Ids are the same in every office. */
async function answered(
  office: Office,
  responses: readonly Answers[],
  invented = false,
  name = 'Gula huset',
  handedOut?: number,
) {
  const audit = anAudit({ id: 'audit-1', invented });
  await office.store.audits.add(audit);
  const service = aService({ id: 'service-1', name });
  const given = { id: 'collection-1', code: 'kod', auditId: audit.id, service, access: 'codes' } as const;
  const collection = await keepCollection(office.store, questionnaire, given);
  for (const response of responses) await office.store.responses.add(collection.id, response);
  if (handedOut !== undefined) await office.store.collections.setHandedOut(collection.id, handedOut);
  await closeNow(office.store, collection);
  return { audit: '/audits/audit-1', collection: '/collections/collection-1' };
}

const twelve = [
  ...times(6, { q1: 'always', q2: 'always' }),
  ...times(3, { q1: 'mostly' }),
  ...times(2, { q1: 'never' }),
  ...times(1, { q1: 'dont-know' }),
];

const sixteen = [
  ...times(6, { q1: 'always', q2: 'always' }),
  ...times(3, { q1: 'mostly' }),
  ...times(4, { q1: 'rarely' }),
  ...times(2, { q1: 'never', q2: 'mostly' }),
  ...times(1, { q1: 'dont-know' }),
];

/** Where staff can look. */
const places = (at: { readonly audit: string; readonly collection: string }) => [
  '/',
  '/audits',
  at.audit,
  `${at.audit}/results`,
  `${at.audit}/report.pdf`,
  `${at.audit}/tables`,
  `${at.audit}/tables.csv`,
  at.collection,
  `${at.collection}/results`,
  `${at.collection}/report.pdf`,
  `${at.collection}/tables.csv`,
];

describe('results', () => {
  const openOffice = offices();

  it('begin with what matters most, and show the same share and verdict of each area', async () => {
    const office = await openOffice();
    const at = await answered(office, sixteen);
    const { text } = pageOf(await (await office.as('reader')).get(`${at.collection}/results`).expect(200));
    const share = say('disclosure.exactly', { low: 9, of: 15 });
    const area = say('disclosure.areas.influence').toLowerCase();
    const sentence = say('report.reason.share', { share });
    expect(text).to.include(`${say('results.headline.develop', { area })} ${sentence}`);
  });

  it('mark what an area has and its verdict leaves out', async () => {
    const office = await openOffice();
    const asked = aQuestionnaire({
      key: 'gate',
      questions: [aScale('q1'), aScale('before', { scored: false, text: { sv: 'Hur var det förut?' } })],
    });
    const audit = anAudit();
    await office.store.audits.add(audit);
    const given = { auditId: audit.id, access: 'codes' } as const;
    const { id } = await keepCollection(office.store, asked, given);
    for (let i = 0; i < 12; i++) await office.store.responses.add(id, { q1: 'always', before: 'never' });
    await closeNow(office.store, { id });
    const page = pageOf(await (await office.as('fou')).get(`/collections/${id}/results`).expect(200));
    expect(page.text.split(`(${say('results.uncounted')})`)).to.have.length(2);
    expect(page.text).to.match(/Hur var det förut\? \(/);
  });

  it('show bars with numbers from the best to the worst, bounds as a band, and nobody alone', async () => {
    const office = await openOffice();
    const at = await answered(office, sixteen);
    const { text } = await (await office.as('reader')).get(`${at.collection}/results`).expect(200);
    const [exact, bounds] = [
      say('disclosure.exactly', { low: 9, of: 15 }),
      say('disclosure.at-least', { low: 6, of: 8 }),
    ];
    expect(pageOf(text).text).to.include(exact).and.include(bounds);
    expect(pageOf(text).names('img')).to.include.members([
      'always: 6, mostly: 3, rarely / never: 6, Inget svar: 1',
      'always / mostly: minst 6, rarely / never: högst två, Inget svar: 8',
    ]);
    expect(text).to.include('fill="url(#hatch)"').and.include('fill="url(#dots)"');
  });

  it('of more than were invited say so', async () => {
    const office = await openOffice();
    const at = await answered(office, times(21, { q1: 'always' }));
    await office.store.collections.setOverInvitedReason('collection-1', 'Två till kom.');
    const auditor = await office.as('auditor');
    for (const place of [at.collection, at.audit]) {
      expect(pageOf(await auditor.get(`${place}/results`)).text, place).to.include(say('report.how.more'));
    }
  });

  it('say of questions that are not told that they are not, without a number', async () => {
    const office = await openOffice();
    const at = await answered(office, [...times(6, { q1: 'always' }), ...times(2, { q2: 'always' })]);
    const { text } = pageOf(await (await office.as('auditor')).get(`${at.collection}/results`));
    expect(text).to.include(say('report.not-shown')).and.include(say('report.reason.too-few'));
  });

  it('tell who was reached, where it is written down how many were handed anything', async () => {
    const office = await openOffice();
    const at = await answered(office, twelve, false, 'Gula huset', 18);
    const { text } = pageOf(await (await office.as('auditor')).get(`${at.collection}/results`));
    for (const [key, count] of [
      ['not-reached', 2],
      ['dropped-out', 6],
    ] as const)
      expect(text).to.match(new RegExp(`${say(`results.how.${key}`)}\\s*${count}`));
  });

  it('keep free texts back until somebody has read them', async () => {
    const office = await openOffice();
    const at = await answered(office, twelve);
    await office.store.responses.addText('collection-1', 'more', 'Jag heter Kim');
    const auditor = await office.as('auditor');
    const { text } = pageOf(await auditor.get(`${at.collection}/results`));
    expect(text).to.include(say('results.texts-wait'));
    for (const place of places(at))
      expect((await auditor.get(place)).text ?? '').to.not.include('Jag heter Kim');
  });

  for (const notes of [['Ville ha paus'], []]) {
    it(`say that notes of interviews are not shown, where there are ${notes.length}`, async () => {
      const office = await openOffice();
      const asked = aQuestionnaire({ questions: [aScale('q1')] });
      const wanted = { code: 'kod', interviewCode: 'samtal', auditId: 'audit-1' };
      await office.store.audits.add(anAudit({ id: 'audit-1' }));
      const collection = await keepCollection(office.store, asked, wanted);
      for (const response of twelve) await office.store.responses.add(collection.id, response);
      for (const note of notes) await office.store.responses.addText(collection.id, '_notes', note);
      await closeNow(office.store, collection);
      const { text } = await (await office.as('auditor')).get(`/collections/${collection.id}/results`);
      expect(text).to.include(say('results.texts-wait'));
      expect(text).not.to.include('Ville ha paus');
    });
  }

  it('need no inline script or style', async () => {
    const office = await openOffice();
    const at = await answered(office, twelve);
    const { text } = await (await office.as('auditor')).get(`${at.collection}/results`);
    expect(text).to.not.match(/ style=|<style|<script>|onclick/);
  });

  it('of fewer than k say so, and are never an empty page', async () => {
    const office = await openOffice();
    const at = await answered(office, times(3, { q1: 'always' }));
    const { text } = await (await office.as('auditor')).get(`${at.collection}/results`).expect(200);
    expect(text)
      .to.include(say('disclosure.hidden-why'))
      .and.not.include(say('design-words.question', { number: 'q1' }));
  });

  it('are the same, byte for byte, whoever is hidden in them', async () => {
    const seen = [];
    for (const responses of [times(2, { q1: 'always' }), times(4, { q1: 'never', q2: 'mostly' })]) {
      const office = await openOffice({ random: (bytes) => Buffer.alloc(bytes, 7) });
      const at = await answered(office, responses);
      const auditor = await office.as('auditor');
      const pages: Record<string, string> = {};
      for (const place of places(at)) {
        const { body, text } = await auditor.get(place).buffer(true).parse(asBuffer).expect(200);
        pages[place] = Buffer.isBuffer(body) ? body.toString('base64') : text;
      }
      seen.push(pages);
    }
    expect(seen[0]).to.deep.equal(seen[1]);
  });

  it('come as a PDF report and as tables for either kind of spreadsheet', async () => {
    const office = await openOffice();
    const at = await answered(office, twelve);
    const auditor = await office.as('auditor');
    const pdf = await auditor.get(`${at.audit}/report.pdf`).buffer(true).parse(asBuffer).expect(200);
    expect(pdf.headers['content-type']).to.equal('application/pdf');
    expect((pdf.body as Buffer).subarray(0, 5).toString()).to.equal('%PDF-');
    const swedish = await auditor.get(`${at.audit}/tables.csv`).buffer(true).parse(asBuffer).expect(200);
    expect((swedish.body as Buffer).toString('utf8')).to.match(/^\uFEFF[^,]*Kommun;/);
    const other = await auditor.get(`${at.audit}/tables.csv?separator=comma&decimals=point&language=en`);
    expect(other.text).to.match(/Municipality,/);
    expect(swedish.headers['content-disposition']).to.include('.csv');
  });

  for (const name of ['😀'.repeat(80), `a${'😀'.repeat(80)}`]) {
    it(`have file names cut between characters, never in the middle of one: ${name.length}`, async () => {
      const office = await openOffice();
      const at = await answered(office, twelve, false, name);
      const { headers } = await (await office.as('auditor')).get(`${at.collection}/tables.csv`).expect(200);
      expect(decodeURIComponent(headers['content-disposition'] ?? '')).to.include('😀.csv');
    });
  }

  it('of an audit stand side by side, and say which collections wait', async () => {
    const office = await openOffice();
    const at = await answered(office, twelve);
    await keepCollection(office.store, questionnaire, { auditId: 'audit-1' });
    const { text } = pageOf(await (await office.as('reader')).get(`${at.audit}/results`).expect(200));
    expect(text)
      .to.include('Gula huset')
      .and.include(say('results.waiting-too', { count: 1 }));
    expect(text).to.not.include(say('results.tables'));
  });

  it('that are invented say so on every page', async () => {
    const office = await openOffice();
    const at = await answered(office, twelve, true);
    const auditor = await office.as('auditor');
    for (const place of places(at).filter((path) => !/pdf|csv/.test(path))) {
      expect(pageOf(await auditor.get(place)).text, place).to.include(say('report.invented'));
    }
    expect((await auditor.get(`${at.audit}/tables.csv`)).text).to.include(say('report.invented'));
  });

  it('stay as they were told when the answers are erased as promised', async () => {
    const office = await openOffice();
    const at = await answered(office, twelve);
    const fou = await office.as('fou');
    // What to do next is another thing when they are gone.
    const told = async () => {
      const page = pageOf(await fou.get(`${at.collection}/results`).expect(200));
      return page.text.split(page.heading).at(-1);
    };
    const before = await told();
    await eraseAsPromised(office.store, '2028-01-01');
    expect(pageOf(await fou.get(at.collection)).text).to.contain('1 januari 2028');
    expect(await told()).to.equal(before);
    await fou.get(`${at.audit}/tables.csv`).expect(200);
  });
});
