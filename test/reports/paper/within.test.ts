/** Nothing is ever drawn off the sheet, whatever is asked, and nothing that is asked is left out. */
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import type { PaperForm } from '../../../reports/paper/form.ts';
import { page as sheet } from '../../../reports/pdf/layout/looks.ts';
import { interfaceLanguages, type Localised } from '../../../surveys/languages.ts';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import { toFrozen } from '../../../surveys/questionnaires/freezing.ts';
import { readQuestionnaire } from '../../../surveys/questionnaires/reading.ts';
import { anyQuestionnaire } from '../../support/any-questionnaire.ts';
import { aQuestionnaire, aScale, aSection, aTable, aYesNo, inBoth } from '../../support/questionnaires.ts';
import { describeWithPoppler, pagesOf, poppler } from '../pdf/reading.ts';
import { drawnBy } from './drawn.ts';
import { aForm, bytesOf, forUsers, textIn, written } from './writing.ts';

/** One grey point, as small as a picture can be. */
const aPicture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);
const picture = { file: 'a'.repeat(64), alt: inBoth('En hand'), width: 3, height: 2 };
const pictures = new Map([[picture.file, aPicture]]);

/** What can be hard about the words and lists of a questionnaire. */
const hardness = fc.record({
  /** How many choices a list has that may have any number. */
  choices: fc.constantFrom(2, 6, 20, 45),
  label: fc.constantFrom(
    'Kort',
    'Kontaktpersonsuppdragsutredningsprotokollskopia',
    'Hjälp hemma eller på väg till något som jag behöver komma till, varje dag '.repeat(2),
  ),
  text: fc.constantFrom('', ' Så här är det tänkt att vara, och så här är det också ofta.'.repeat(8)),
  pictured: fc.boolean(),
});
type Hardness = typeof hardness extends fc.Arbitrary<infer H> ? H : never;

function hardened(questionnaire: Questionnaire, hard: Hardness): Questionnaire {
  const longer = (text: Localised | undefined) =>
    text && Object.fromEntries(Object.entries(text).map(([tag, words]) => [tag, `${words}${hard.text}`]));
  const choiceLists = Object.fromEntries(
    Object.entries(questionnaire.choiceLists).map(([key, list]) => {
      if (list.ordered) return [key, list];
      const more = Array.from({ length: Math.max(0, hard.choices - list.choices.length) }, (_, i) => ({
        key: `more-${i}`,
        label: inBoth(`${hard.label} ${i + 1}`),
        ...(hard.pictured && { picture }),
      }));
      return [key, { ...list, choices: [...list.choices, ...more] }];
    }),
  );
  const sections = questionnaire.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => ({
      ...question,
      text: longer(question.text),
      ...(hard.pictured && { picture }),
    })),
  }));
  return { ...questionnaire, choiceLists, sections } as Questionnaire;
}

/** As many as there are boxes to cross, and places to write in. */
function fieldsOf(form: PaperForm): number {
  return form.sections
    .flatMap(({ questions }) => questions)
    .map(({ fill, choices, nonAnswers, boxes }) => {
      const own = fill === 'ten' ? 11 : fill === 'text' ? 1 : choices.length;
      return own + boxes.length + nonAnswers.length;
    })
    .reduce((sum, count) => sum + count, 0);
}

async function expectWithin(form: PaperForm): Promise<void> {
  let bytes: Buffer = Buffer.alloc(0);
  const drawn = await drawnBy(async () => {
    bytes = await bytesOf(form);
  });
  for (const one of drawn) {
    const told = JSON.stringify(one);
    const isFoot = one.top >= sheet.height - 46;
    expect(one.left, told).to.be.at.least(sheet.left - 1);
    expect(one.right, told).to.be.at.most(sheet.right + 1);
    expect(one.top, told).to.be.at.least(sheet.top - 0.5);
    expect(one.bottom, told).to.be.at.most(isFoot ? sheet.height - 18 : sheet.bottom + 1);
  }
  expect(bytes.toString('latin1').split('/PrintField').length - 1).to.equal(fieldsOf(form));
}

describe('what is drawn on a form', () => {
  it('is all there, and within the margins, whatever is asked in whatever language', async () => {
    const any = fc.record({
      questionnaire: anyQuestionnaire({ most: 7 }),
      hard: hardness,
      language: fc.constantFrom(...interfaceLanguages),
      form: fc.constantFrom('full' as const, 'short' as const),
    });
    const isWithin = fc.asyncProperty(any, async ({ questionnaire, hard, language, form }) => {
      const asked = hardened(questionnaire, hard);
      await expectWithin(aForm(language, { questionnaire: asked, collection: { form }, pictures }));
    });
    // Here the words of a question left no room for one line of its hint.
    await fc.assert(isWithin, { seed: -573125906, path: '23', numRuns: 1 });
    await fc.assert(isWithin, { numRuns: 25, endOnFailure: true });
  });

  for (const language of interfaceLanguages) {
    it(`is all there in the shipped questionnaires: ${language}`, async () => {
      await expectWithin(aForm(language));
      await expectWithin(
        aForm(language, { questionnaire: forUsers('short'), collection: { form: 'short' } }),
      );
    });
  }

  it('keeps within the page what staff have written at length', async () => {
    const long =
      'Vi hör av oss när vi har räknat ihop svaren, och berättar vad vi har kommit fram till. '.repeat(60);
    await expectWithin(aForm('sv', { audit: { feedback: { sv: long }, contact: { sv: long } } }));
    await expectWithin(aForm('ar', { audit: { feedback: { sv: long } }, collection: { form: 'short' } }));
  });
});

describeWithPoppler('a list that is longer than a page', () => {
  const fixture = (name: string): Questionnaire => {
    const read = readQuestionnaire(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8'));
    if (!read.ok) throw new Error(`${name} cannot be read`);
    return toFrozen(read.value, { form: 'full', sections: [], term: 'cm' });
  };

  it('goes on over the next with what is asked, and none of it is lost', async () => {
    const pages = pagesOf(await written(aForm('sv', { questionnaire: fixture('long-lists') })));
    const cut = pages.findIndex((page) => page.includes('Alternativ 20:'));
    expect(pages[cut]).to.match(/^\s*2\. Vad vill du ha hjälp med\? \(fortsättning\)/);
    expect(pages[cut - 1]).to.include('Alternativ 1:');
    for (let n = 1; n <= 34; n++) expect(pages.join('\n')).to.match(new RegExp(`Kommun ${n}\\b`));
  });

  it('is read aloud once: the words above the rest are for the eye', async () => {
    const [section] = fixture('long-lists').sections;
    const asked = section?.questions.filter(({ kind }) => kind === 'several') ?? [];
    const questionnaire = { ...fixture('long-lists'), sections: [aSection('all', asked)] };
    const path = await written(aForm('sv', { questionnaire }));
    expect(textIn(path)).to.include('(fortsättning)');
    const tree = poppler('pdfinfo', '-struct-text', path);
    expect(tree.split('Vad vill du ha hjälp med?')).to.have.length(2);
    expect(tree).to.not.include('fortsättning');
  });

  it('stands in two columns where its choices are short', async () => {
    const pages = pagesOf(await written(aForm('sv', { questionnaire: fixture('long-lists') })));
    expect(pages.join('\n')).to.match(/Kommun 1 +Kommun 18\n/);
  });

  it('has the emoji of its choices, not marks for what is missing', async () => {
    const text = textIn(await written(aForm('sv', { questionnaire: fixture('emoji-choices') })));
    expect(text).to.include('😀').and.include('❤').and.not.include('[?]');
  });
});

describeWithPoppler('questions with the same choices', () => {
  it('are a table, with the choices above and a row each', async () => {
    const asked = [aScale('one'), aScale('two'), aScale('three')];
    const questionnaire = aQuestionnaire({ sections: [aSection('all', asked)] });
    const tree = poppler('pdfinfo', '-struct-text', await written(aForm('sv', { questionnaire })));
    const [, table = ''] = tree.split(/^ *Table/m);
    expect(table).to.include('THead').and.include('TBody');
    expect(table.slice(0, table.indexOf('TBody')))
      .to.include('rarely')
      .and.include('Vet inte');
  });

  it('are a table where they are parts of one question, and each beneath its own words where it is easy', async () => {
    const whole = aQuestionnaire({ questions: [aTable('q1'), aYesNo('q2')] });
    const questionnaire = toFrozen(whole, { form: 'full', sections: [], term: 'cm' });
    const tables = async (form: 'full' | 'short') =>
      poppler(
        'pdfinfo',
        '-struct',
        await written(aForm('sv', { questionnaire, collection: { form } })),
      ).split(/^ *Table/m).length - 1;
    expect([await tables('full'), await tables('short')]).to.deep.equal([1, 0]);
  });

  it('are no table where those who answer differ', async () => {
    const showIf = { question: 'one', is: 'yes' };
    const questionnaire = aQuestionnaire({
      sections: [aSection('all', [aYesNo('one'), aYesNo('two', { showIf }), aYesNo('three')])],
    });
    expect(poppler('pdfinfo', '-struct', await written(aForm('sv', { questionnaire })))).to.not.match(
      /^ *Table/m,
    );
  });
});

describeWithPoppler('the easy form', () => {
  const short = aForm('sv-x-easy', { questionnaire: forUsers('short'), collection: { form: 'short' } });

  it('has little to read before the questions, and the rest after them', async () => {
    const [first = '', ...rest] = pagesOf(await written(short));
    expect(first.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length).to.be.below(135);
    const later = rest.join('\n');
    for (const words of ['Mer att veta', 'Kim Lind', 'tre brukarrevisorer', 'Ett möte i maj'])
      expect(later).to.include(words);
    expect(first).to.not.include('Kim Lind');
  });

  it('is written in sixteen points, and its faces stand side by side', async () => {
    const drawn = await drawnBy(() => bytesOf(short));
    const onSecond = drawn.filter(({ what, page }) => what === 'path' && page === 2);
    const rows = new Map<number, number>();
    for (const { top } of onSecond) rows.set(Math.round(top), (rows.get(Math.round(top)) ?? 0) + 1);
    expect([...rows.values()]).to.deep.equal([3, 3, 3]);
    const sizes = new Set(fontSizesIn(await written(short)));
    expect(Math.min(...[...sizes].filter((size) => size > 10))).to.be.at.least(13);
  });
});

/** The heights of the letters' lines, in points, of all words on the pages of questions. */
function fontSizesIn(path: string): readonly number[] {
  const found = poppler('pdftotext', '-bbox-layout', '-f', '2', '-l', '5', path, '-').matchAll(
    /<word xMin="[\d.]+" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">/g,
  );
  return [...found]
    .filter(([, top]) => Number(top) < 772)
    .map(([, top, bottom]) => Number(bottom) - Number(top));
}
