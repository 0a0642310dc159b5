import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import type { Question } from '../../../surveys/questionnaires/questions/index.ts';
import { pageOf } from '../../support/page.ts';
import {
  aOne,
  aPair,
  aQuestionnaire,
  aScale,
  aSection,
  aSeveral,
  aTable,
  aText,
  aYesNo,
  inBoth,
} from '../../support/questionnaires.ts';
import { say, sayIn } from '../../support/say.ts';
import { keepDesign, offices, type Staff } from '../office.ts';

const whenYes = { question: 'group', is: 'yes' };
const body = aQuestionnaire({
  languages: ['sv', 'en', 'ar'],
  sections: [
    aSection('begin', [aYesNo('group'), aScale('chosen', { showIf: whenYes }), aSeveral('colours')]),
    aSection('own', [aTable('rows'), aText('words')]),
    aSection('you', [aOne('b1')], { optional: 'background' }),
  ],
});

const settings = 'in=sv&form=full&layout=question';

/** Something so unfinished that no schema takes it. */
const unfinished = (question: object): Questionnaire => ({
  ...body,
  sections: [{ ...aSection('begin', []), questions: [question as Question] }],
});

describe('the preview of a question', () => {
  const office = offices();

  async function preview(questionnaire: Questionnaire, question: string, query = '') {
    const { store, as } = await office();
    const { id } = await keepDesign(store, { body: questionnaire });
    return (await as('reader')).get(`/designs/${id}/preview/${question}${query}`);
  }

  it('is the page of those who answer, and sends nothing anywhere', async () => {
    const { text, status } = await preview(body, 'colours');
    expect(status).to.equal(200);
    expect(pageOf(text).names('checkbox')).to.include('Röd');
    expect(text).to.not.match(/<form|formaction|href="\/a\//);
  });

  it('shows a question that a condition hides, and one in a section that may be left out', async () => {
    const [hidden, optional] = [await preview(body, 'chosen'), await preview(body, 'b1')];
    expect([hidden, optional].map((page) => pageOf(page).heading)).to.deep.equal([
      'Hur ofta chosen?',
      'Vilken b1?',
    ]);
  });

  it('shows several questions in one together', async () => {
    expect(pageOf(await preview(body, 'rows')).names('group')).to.include.members(['Planer', 'Möten']);
  });

  it('stays a preview when its language is changed', async () => {
    const page = pageOf(await preview(body, 'colours', '?language=en'));
    const arabic = page.link(sayIn('ar')('site.language'));
    expect(arabic.href).to.match(/^\/designs\/[^/]+\/preview\/colours\?language=ar$/);
  });

  it('is written from right to left in Arabic, and says what is not written yet', async () => {
    const page = pageOf(await preview(body, 'colours', '?language=ar'));
    expect([page.attribute('lang'), page.attribute('dir')]).to.deep.equal(['ar', 'rtl']);
    expect(page.text).to.include(say('design-preview.no-text'));
  });

  for (const [fact, question] of [
    ['no words', { kind: 'text', key: 'q1', areas: [] }],
    ['empty words', { kind: 'text', key: 'q1', areas: [], text: { sv: '' } }],
    ['no list', { kind: 'scale', key: 'q1', areas: [], text: inBoth('Hur?'), choices: '' }],
    ['a list that is gone', { kind: 'several', key: 'q1', areas: [], text: inBoth('Hur?'), choices: 'gone' }],
    ['no words for its ends', { kind: 'ten', key: 'q1', areas: [], text: inBoth('Hur?') }],
    ['neither lists nor words', { kind: 'pair', key: 'q1', areas: [] }],
    ['no rows', { kind: 'table', key: 'q1', areas: [], rows: [] }],
    ['a key too long for its parts', { ...aPair('a'.repeat(40)), key: 'q1'.padEnd(40, 'x') }],
    ['no steps', { kind: 'number', key: 'q1', areas: [], text: inBoth('Hur många?') }],
    ['a condition on nothing', { ...aText('q1'), showIf: { question: '', is: '' } }],
  ] as const) {
    it(`is there for a question with ${fact}`, async () => {
      const { status } = await preview(unfinished(question), question.key);
      expect(status).to.equal(200);
    });
  }

  it('of a question that is gone is told to be so', async () => {
    const gone = await preview(body, 'gone');
    expect(gone.status).to.equal(404);
    expect(pageOf(gone).text).to.include(say('design-preview.gone'));
  });

  it('alone may be framed, and by this site alone', async () => {
    const { store, as } = await office();
    const { id } = await keepDesign(store, { body });
    const staff = await as('auditor');
    const told = async (path: string) => {
      const { headers } = await staff.get(path);
      const policy = String(headers['content-security-policy']);
      const part = (name: string) => new RegExp(`${name} ([^;]+)`).exec(policy)?.[1];
      return [part('frame-ancestors'), part('frame-src'), headers['x-frame-options']];
    };
    expect(await told(`/designs/${id}/preview/words`)).to.deep.equal(["'self'", undefined, 'SAMEORIGIN']);
    expect(await told(`/designs/${id}/try`)).to.deep.equal(["'none'", "'self'", 'DENY']);
    expect(await told('/audits')).to.deep.equal(["'none'", undefined, 'DENY']);
  });
});

describe('a try of a questionnaire in the making', () => {
  const office = offices();

  async function begun(query = settings, questionnaire = body) {
    const opened = await office();
    const { id } = await keepDesign(opened.store, { body: questionnaire });
    const staff = await opened.as('fou');
    return {
      ...opened,
      staff,
      address: `/designs/${id}/try`,
      post: posting(staff, `/designs/${id}/try?${query}`),
    };
  }

  it('begins with how to go through it', async () => {
    const { staff, address } = await begun();
    const page = pageOf(await staff.get(address).expect(200));
    expect(page.sentAs('in')).to.have.length.above(0);
    expect(page.sentAs('layout')).to.have.length.above(0);
    expect(
      page
        .all('link')
        .map(({ href }) => href)
        .join(),
    ).to.include('paper.pdf?language=ar');
  });

  it('shows the first page of those who answer in the language chosen, and says that nothing is stored', async () => {
    const { staff, address } = await begun();
    const page = pageOf(await staff.get(`${address}?in=ar&form=full&layout=question`).expect(200));
    expect([page.attribute('lang'), page.attribute('dir')]).to.deep.equal(['ar', 'rtl']);
    expect(page.text).to.include(say('design-preview.banner'));
  });

  it('follows the conditions', async () => {
    const { post } = await begun();
    const first = await post();
    expect(pageOf(first).heading).to.equal('Har du group?');
    const yes = await post(first.text, { group: 'yes', _do: 'next' });
    expect(pageOf(yes).heading).to.equal('Hur ofta chosen?');
    const no = await post(first.text, { group: 'no', _do: 'next' });
    expect(pageOf(no).heading).to.equal('Vilka colours?');
  });

  it('carries what was answered to the page with all answers, and back to a page', async () => {
    const { post } = await begun();
    const pages = [
      { group: 'no' },
      { colours: ['red', 'blue'] },
      { 'rows-plans': 'always' },
      { words: 'Å "<b>' },
    ];
    let { text } = await post();
    for (const typed of pages) ({ text } = await post(text, { ...typed, _do: 'next' }));
    const answered = pageOf(text);
    expect(answered.definition(/^Vilka colours\?/)).to.include('Röd');
    expect(answered.text).to.include('Planer').and.to.include('Å "<b>');
    const again = await post(text, { _to: 'colours' });
    expect(pageOf(again).one('checkbox', 'Röd').checked).to.equal(true);
    const check = await post(again.text, { colours: 'green', _do: 'next' });
    expect(check.text).to.include('Grön').and.not.to.include('Röd');
    expect(pageOf(await post(check.text, { _do: 'send' })).text).to.include(say('trying.done-nothing'));
  });

  it('tells of what is wrong as the real page does, and keeps what was typed', async () => {
    const { post } = await begun();
    const second = await post((await post()).text, { _do: 'skip' });
    const { status, text } = await post(second.text, { colours: ['red', 'none'], _do: 'next' });
    expect(status).to.equal(422);
    expect(pageOf(text).one('checkbox', 'Ingen').checked).to.equal(true);
    expect(pageOf(text).problems).to.deep.equal([say('problems.exclusive-alone')]);
  });

  it('goes on in another language with what was answered', async () => {
    const { post } = await begun();
    const { text } = await post((await post()).text, { group: 'yes', _language: 'en' });
    const page = pageOf(text);
    expect(page.attribute('lang')).to.equal('en');
    expect(page.one('radio', 'yes').checked).to.equal(true);
    expect(unescaped(text)).to.include('in=en');
  });

  it('takes in the optional sections that were chosen', async () => {
    const { post } = await begun(`${settings}&section=you`);
    let { text } = await post();
    for (let i = 0; i < 4; i++) ({ text } = await post(text, { _do: 'skip' }));
    expect(pageOf(text).heading).to.equal('Vilken b1?');
  });

  it('takes no answer that no page could have given', async () => {
    const { post } = await begun();
    const { text } = await post((await post()).text, { '_kept.colours': 'nonsense', _do: 'skip' });
    expect(text).not.to.include('nonsense');
  });

  it('tells what has to be corrected first, with links to it, and is not begun', async () => {
    const { staff, address } = await begun(settings, unfinished({ ...aScale('q1'), choices: 'gone' }));
    for (const query of ['', `?${settings}`]) {
      const page = pageOf(await staff.get(`${address}${query}`).expect(200));
      expect(
        page
          .all('link')
          .map(({ href }) => href)
          .join(),
      ).to.include('#q1');
      expect(page.sentAs('layout')).to.have.length(0);
    }
  });

  it('needs no translations', async () => {
    const { staff, address } = await begun();
    expect(pageOf(await staff.get(address)).sentAs('layout')).to.have.length.above(0);
  });

  it('leaves nothing in the database, in the session or in the log', async () => {
    const { post, services } = await begun();
    const logged: string[] = [];
    services.log.info = (...given: unknown[]) => void logged.push(JSON.stringify(given));
    const before = everything(services.config.dataDir);
    let { text } = await post();
    for (const typed of [{ group: 'no' }, { colours: 'red' }, {}, { words: 'Ett ord som ingen annan har' }])
      ({ text } = await post(text, { ...typed, _do: 'next' }));
    expect(text).to.include('Ett ord som ingen annan har');
    await post(text, { _do: 'send' });
    expect(everything(services.config.dataDir)).to.equal(before);
    expect(logged).to.have.length(6);
    expect(logged.join()).not.to.match(/ingen annan|colours|red/);
  });
});

describe('a questionnaire in the making on paper', () => {
  const office = offices();

  it('is a PDF in the language asked for', async () => {
    const { store, as } = await office();
    const { id } = await keepDesign(store, { body });
    const reply = await (await as('reader'))
      .get(`/designs/${id}/paper.pdf?language=en`)
      .buffer(true)
      .expect(200);
    expect(reply.headers['content-type']).to.equal('application/pdf');
    expect(reply.body.subarray(0, 5).toString()).to.equal('%PDF-');
  });

  it('leads to what has to be corrected where it cannot be made', async () => {
    const { store, as } = await office();
    const { id } = await keepDesign(store, { body: unfinished({ kind: 'text', key: 'q1' }) });
    const { headers } = await (await as('reader')).get(`/designs/${id}/paper.pdf`).expect(303);
    expect(headers.location).to.equal(`/designs/${id}/try`);
  });
});

type Typed = Readonly<Record<string, string | readonly string[]>>;

/** Posts a page's form: its hidden fields, and what is typed over them. */
function posting(staff: Staff, address: string) {
  return (page = '', typed: Typed = {}) => {
    const action = /<form method="post" action="([^"]+)"/.exec(page)?.[1] ?? address;
    const hidden = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(
      ([, name = '', value = '']): [string, string] => [name, unescaped(value)],
    );
    const given = Object.entries(typed).flatMap(([name, values]) =>
      [values].flat().map((value): [string, string] => [name, String(value)]),
    );
    return staff
      .post(unescaped(action))
      .type('form')
      .send(new URLSearchParams([...hidden, ...given]).toString());
  };
}

/** As a browser reads what Handlebars has escaped. */
function unescaped(value: string): string {
  const letters: Readonly<Record<string, string>> = {
    '&quot;': '"',
    '&lt;': '<',
    '&gt;': '>',
    '&#x3D;': '=',
    '&#x27;': "'",
    '&amp;': '&',
  };
  return value.replace(/&(?:quot|lt|gt|amp|#x3D|#x27);/g, (one) => letters[one] ?? one);
}

/** Every byte of every file that is kept. */
function everything(folder: string): string {
  return readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'latin1'))
    .join('');
}
