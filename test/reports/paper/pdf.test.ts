import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { toFrozen } from '../../../surveys/questionnaires/freezing.ts';
import { aQuestionnaire, aSection, aTable, aYesNo, inBoth } from '../../support/questionnaires.ts';
import { areWanted } from '../../support/screenshots.ts';
import { describeWithPoppler, outputFolder, pagesOf, placesOf, poppler } from '../pdf/reading.ts';
import { aForm, bytesOf, forUsers, textIn, written } from './writing.ts';

/** One grey point, as small as a picture can be. */
const aPicture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);

describeWithPoppler('the printed form', () => {
  it('is tagged, with its title and language, and has its fonts in it', async () => {
    const path = await written(aForm('ar'));
    expect(poppler('pdfinfo', path))
      .to.match(/Tagged: +yes/)
      .and.to.match(/Title: +أسئلة/);
    expect((await readFile(await written(aForm('ar')))).toString('latin1')).to.include('/Lang (ar)');
    const [, , ...fonts] = poppler('pdffonts', path).trim().split('\n');
    for (const font of fonts) expect(font).to.match(/ yes yes yes +\d+ +\d+$/);
  });

  it('has zeros without a slash, by a typeface that has nothing but digits to draw', async () => {
    const path = await written(aForm('sv'));
    const fonts = poppler('pdffonts', path);
    expect(fonts).to.match(/NotoSans/);
    expect(textIn(path)).to.match(/\b10\b/);
  });

  it('has headings in their order, lists, and a field for every box', async () => {
    const path = await written(aForm('sv'));
    const tree = poppler('pdfinfo', '-struct', path);
    const levels = [...tree.matchAll(/^ *H(\d)/gm)].map(([, level]) => Number(level));
    expect(levels).to.include.members([1, 2, 3]);
    for (const [i, level] of levels.entries()) expect(level).to.be.at.most((levels[i - 1] ?? 0) + 1);
    const boxes = aForm('sv')
      .sections.flatMap(({ questions }) => questions)
      .map(({ fill, choices, nonAnswers }) => choices.length + nonAnswers.length + (fill === 'ten' ? 11 : 0));
    const texts = aForm('sv')
      .sections.flatMap(({ questions }) => questions)
      .filter((one) => one.fill === 'text');
    expect([...tree.matchAll(/^ *Form/gm)]).to.have.length(boxes.reduce((a, b) => a + b, 0) + texts.length);
  });

  it('says on every page of a draft that it is one', async () => {
    for (const [language, mark] of [
      ['sv', 'UTKAST'],
      ['ar', 'مسودة'],
    ] as const) {
      const path = await written(aForm(language, { draft: true }));
      const { pages } = /Pages: +(?<pages>\d+)/.exec(poppler('pdfinfo', path))?.groups ?? {};
      const marks = textIn(path).split(mark).length - 1;
      // At the top and at the foot of each, and once in the text.
      expect(marks).to.equal(2 * Number(pages) + 1);
    }
    expect(textIn(await written(aForm('sv')))).not.to.include('UTKAST');
  });

  it('has parts of one question under what they share, as rows of a table', async () => {
    const whole = aQuestionnaire({ questions: [aTable('q1')] });
    const questionnaire = toFrozen(whole, { form: 'full', sections: [], term: 'cm' });
    const tree = poppler('pdfinfo', '-struct-text', await written(aForm('sv', { questionnaire })));
    const tagged = /^ *(H3|TH)[^\n]*\n(?: *\/Scope[^\n]*\n)? *"([^"]+)"/gm;
    const parts = [...tree.matchAll(tagged)].map(([, tag, text]) => [tag, text?.trim()]);
    const [shared, ...heads] = parts;
    expect(shared).to.deep.equal(['H3', 'Hur arbetar ni med q1?']);
    expect(heads).to.deep.include.members([
      ['TH', '1. Planer'],
      ['TH', '2. Möten'],
    ]);
  });

  it('is read in the order of the page', async () => {
    const text = textIn(await written(aForm('sv')));
    const order = [
      'Vi lovar',
      'Så svarar du',
      'Vad händer med pappret?',
      '1. Är det lätt',
      '2. Får du',
      'Hjälpte någon',
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places)
      .to.deep.equal([...places].sort((a, b) => a - b))
      .and.not.include(-1);
  });

  it('speaks of questions that are not for all only where it has any', async () => {
    const follow = 'Några frågor är inte till alla';
    expect(textIn(await written(aForm('sv')))).to.include(follow);
    const short = aForm('sv', { questionnaire: forUsers('short'), collection: { form: 'short' } });
    expect(textIn(await written(short))).not.to.include(follow);
  });

  it('gives Arabic words back as they were written, brackets and digits among them', async () => {
    const service = { id: 's', county: 'X', municipality: 'Y', name: 'Teamet (öst) 2' };
    const text = textIn(await written(aForm('ar', { collection: { service } })));
    expect(text)
      .to.include('لا نحفظ الاسم ولا رقم الهاتف ولا الوقت')
      .and.include('الخاص بك (مدير حالتك) على أن')
      .and.include('كيف تجيب')
      .and.match(/Teamet \(öst\s?\)? ?2/);
  });

  it('keeps the words in their order for those who listen', async () => {
    const bytes = (await readFile(await written(aForm('ar')))).toString('latin1');
    // Strings beyond ASCII are UTF-16, high byte first; these letters need no escaping.
    const spoken = Buffer.from('لا نحفظ الاسم ولا رقم', 'utf16le').swap16().toString('latin1');
    expect(bytes).to.include(spoken);
  });

  it('begins its lines at the right in Arabic, boxes too', async () => {
    const lines = placesOf(await written(aForm('ar'))).filter(({ page }) => page === 1);
    expect(Math.max(...lines.map(({ right }) => right))).to.be.within(540, 545);
    // As seen from the left: "yes" with its letters turned round.
    const crossed = lines.filter(({ text }) => text.includes([...'نعم'].reverse().join('')));
    // In the heads of a table it stands further in.
    expect(crossed.filter(({ right }) => right >= 515 && right <= 524)).to.have.length.above(1);
    expect(Math.max(...crossed.map(({ right }) => right))).to.be.at.most(524);
  });

  for (const language of ['sv', 'ar', 'so'] as const) {
    it(`cuts no question by a page, and keeps within the margins: ${language}`, async () => {
      const form = aForm(language);
      const path = await written(form);
      for (const word of placesOf(path)) {
        expect(word.left, word.text).to.be.at.least(50);
        expect(word.right, word.text).to.be.at.most(545);
        expect(word.top > 790 || word.bottom < 780, `${word.text} at ${word.bottom}`).to.equal(true);
      }
      const pages = pagesOf(path).map((page) => page.split('\n').filter((line) => /\S/.test(line)).length);
      expect(Math.min(...pages)).to.be.above(2);
    });
  }

  it('is the same for everybody: no number, no code, the same bytes', async () => {
    const service = { id: 's', county: 'X', municipality: 'Y', name: 'Teamet' };
    const handed = (code: string) => bytesOf(aForm('sv', { collection: { service, code, id: code } }));
    expect((await handed('one')).equals(await handed('other'))).to.equal(true);
  });

  it('says on every page that answers are invented, only where they are', async () => {
    const pages = pagesOf(await written(aForm('sv', { audit: { invented: true } })));
    for (const page of pages) expect(page).to.include('PÅHITTADE SVAR');
    expect(textIn(await written(aForm('sv')))).not.to.match(/påhittade/i);
  });

  it('tells a picture in words', async () => {
    const file = 'a'.repeat(64);
    const picture = { file, alt: inBoth('A hand'), width: 1, height: 1 };
    const questionnaire = aQuestionnaire({ sections: [aSection('all', [aYesNo('one', { picture })])] });
    const bytes = await bytesOf(aForm('sv', { questionnaire, pictures: new Map([[file, aPicture]]) }));
    expect(bytes.toString('latin1')).to.include('/S /Figure').and.include('/Alt (A hand)');
  });

  const looked = {
    sv: aForm('sv', { collection: { invited: 7 } }),
    'sv-x-easy-short': aForm('sv-x-easy', {
      questionnaire: forUsers('short'),
      collection: { form: 'short' },
    }),
    ar: aForm('ar'),
  };

  for (const [name, form] of areWanted ? Object.entries(looked) : []) {
    it(`leaves a picture of every page to look at: ${name}`, async () => {
      const path = await written(form);
      poppler('pdftoppm', '-r', '60', '-png', path, `${outputFolder}paper-look-${name}`);
      const pictures = readdirSync(outputFolder).filter(
        (one) => one.startsWith(`paper-look-${name}`) && one.endsWith('.png'),
      );
      expect(pictures).to.have.length.at.least(pagesOf(path).length);
    });
  }
});
