import { expect } from 'chai';
import { isOrdered, isUnordered } from '../../reports/cells.ts';
import { composeDocument } from '../../reports/document/composing.ts';
import type { FigureBlock } from '../../reports/document/document.ts';
import type { Picture } from '../../reports/document/picture.ts';
import { figuresIn } from '../../reports/svg/collecting.ts';
import { figureSvg } from '../../reports/svg/figure.ts';
import { someSources } from '../support/report-sources.ts';
import { aToldUnit } from '../support/reports.ts';
import { say } from '../support/say.ts';

const unit = aToldUnit();
const about = { audit: 'Revision av CM', year: '2026', invented: true, language: 'sv', say } as const;

function figure(picture: Picture, given: Partial<FigureBlock> = {}): FigureBlock {
  const of = 'CM-teamet Exempelköping, 15 av 24 svarade';
  return {
    as: 'figure',
    id: 'figure',
    title: 'Så svarade de',
    of,
    alt: '10 av 14 får vara med.',
    picture,
    ...given,
  };
}

const questions = unit.areas.flatMap((area) => area.questions).filter(isOrdered);
const [choices] = [...unit.background, ...unit.more].filter(isUnordered);
const share = { positive: { low: 25, high: 27 }, of: 42, questions: 3 };
const pictures: readonly Picture[] = [
  { as: 'bars', questions },
  ...(choices ? [{ as: 'choices', question: choices } as const] : []),
  {
    as: 'shares',
    rows: [
      {
        area: 'influence',
        title: 'Inflytande',
        share,
        words: '25–27 av 42 svar',
        verdicts: ['develop', 'change'],
      },
      { area: 'participation', title: 'Delaktighet', share: undefined, words: 'Visas inte.', verdicts: [] },
    ],
  },
  { as: 'people', count: { low: 10, high: 12 }, of: 40 },
  {
    as: 'comparison',
    compared: {
      as: 'comparison',
      title: 'Får de vara med?',
      sides: [
        { label: 'Brukare', as: 'told', figure: { positive: { low: 8, high: 8 }, of: 12, invited: 20 } },
        { label: 'Personal', as: 'hidden' },
      ],
      picture: { likeness: 'not-shown', difference: undefined },
      change: undefined,
    },
  },
];

describe('a figure as a picture of its own', () => {
  for (const picture of pictures) {
    it(`has its title and its words for those who do not see it, and nothing from elsewhere: ${picture.as}`, () => {
      const svg = figureSvg(figure(picture), about);
      expect(svg).to.include('<title id="title">Så svarade de</title>');
      expect(svg).to.include('<desc id="desc">10 av 14 får vara med.</desc>');
      expect(svg).to.not.match(/<text|href="[^#]|<style|<script|font-family|NaN|undefined/);
    });
  }

  it('is the same to the letter each time', () => {
    for (const picture of pictures)
      expect(figureSvg(figure(picture), about)).to.equal(figureSvg(figure(picture), about));
  });

  it('is larger by a line where answers are invented', () => {
    const heightOf = (invented: boolean) =>
      Number(
        /height="(\d+)"/.exec(
          figureSvg(figure({ as: 'people', count: { low: 3, high: 3 }, of: 5 }), { ...about, invented }),
        )?.[1],
      );
    expect(heightOf(true)).to.be.greaterThan(heightOf(false));
  });

  it('takes signs that mean something in XML, that XML has not, and that no typeface has', () => {
    const title = '<b>&\u0000"\u{1f600} \u{f0000} \u0645\u0631\u062d\u0628\u0627 (1)';
    const svg = figureSvg(
      figure({ as: 'people', count: { low: 3, high: 3 }, of: 5 }, { title, alt: title }),
      about,
    );
    expect(svg).to.include('&lt;b&gt;&amp;"');
    expect(svg).to.not.include('\u0000');
  });

  it('keeps within its edges, also words that are wider than their column, and what it has no end of', () => {
    const [bars] = pictures;
    if (bars?.as !== 'bars') throw new Error('no bars');
    const long = `Får du ditt stöd ${'långt'.repeat(40)}?`;
    const asked = Array.from({ length: 3 }, () => bars.questions.map((one) => ({ ...one, text: long })));
    const drawn = figureSvg(figure({ as: 'bars', questions: asked.flat() }, { title: long }), about);
    const [left = 0, top = 0, width = 0, height = 0] = (/viewBox="([^"]+)"/.exec(drawn)?.[1] ?? '')
      .split(' ')
      .map(Number);
    const places = [...drawn.matchAll(/translate\(([\d.-]+) ([\d.-]+)\)/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    expect(places.length).to.be.greaterThan(500);
    for (const [x = 0, y = 0] of places) {
      expect(x).to.be.within(left, left + width);
      expect(y).to.be.within(top, top + height);
    }
  });

  it('says what it is about where it stands alone: its chapter too, once', () => {
    const bars = figure({ as: 'people', count: { low: 3, high: 3 }, of: 5 });
    const titled = (title: string, id: string): FigureBlock => ({ ...bars, title, id });
    const blocks = [titled('Så svarade de', 'a'), titled('', 'b'), titled('Inflytande: alla', 'c')];
    const [chapter] = figuresIn({
      chapters: [
        { key: 'influence', number: 6, title: 'Inflytande', id: 'influence', area: 'influence', blocks },
      ],
    });
    const titles = chapter?.figures.map(({ title }) => title);
    expect(titles).to.deep.equal(['Inflytande: Så svarade de', 'Inflytande', 'Inflytande: alla']);
  });

  it('has the people and the title of the bars that it stands beneath', () => {
    const [bars] = pictures;
    if (bars?.as !== 'bars') throw new Error('no bars');
    const blocks = [figure(bars, { id: 'a' }), figure(bars, { id: 'b', title: '', of: '' })];
    const chapter = {
      key: 'influence',
      number: 6,
      title: 'Inflytande',
      id: 'i',
      area: 'influence',
      blocks,
    } as const;
    const [, second] = figuresIn({ chapters: [chapter] })[0]?.figures ?? [];
    expect(second).to.include({ title: 'Inflytande: Så svarade de', of: blocks[0]?.of });
  });

  it('says whose answers it shows, also of choices that stand beneath bars, and is not called what they are', () => {
    const [bars, asked] = pictures;
    if (bars?.as !== 'bars' || asked?.as !== 'choices') throw new Error('no bars, or no choices');
    const blocks = [
      figure(bars, { id: 'a' }),
      figure(asked, { id: 'b', title: 'Var ses ni?', of: '' }),
      figure(bars, { id: 'c', title: '', of: '' }),
    ];
    const about = { key: 'influence', number: 6, title: 'Inflytande', id: 'i', area: 'influence' } as const;
    const [, second, third] = figuresIn({ chapters: [{ ...about, blocks }] })[0]?.figures ?? [];
    expect(second).to.include({ title: 'Var ses ni?', of: blocks[0]?.of });
    expect(third).to.include({ title: 'Inflytande', of: blocks[0]?.of });
  });

  it('stands once for each figure of a report, in its chapter', () => {
    const chapters = figuresIn(composeDocument(someSources(), 'full'));
    const ids = chapters.flatMap(({ figures }) => figures.map(({ id }) => id));
    expect(ids.length).to.be.greaterThan(3).and.equal(new Set(ids).size);
    for (const { figures } of chapters)
      for (const { alt, title, of, picture } of figures) {
        expect(alt && title).to.not.equal('');
        if (picture.as !== 'comparison') expect(of).to.not.equal('');
      }
  });
});
