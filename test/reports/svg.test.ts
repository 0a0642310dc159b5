import { expect } from 'chai';
import { isOrdered, isUnordered } from '../../reports/cells.ts';
import { composeDocument } from '../../reports/document/composing.ts';
import type { FigureBlock, Picture } from '../../reports/document/document.ts';
import { figuresIn } from '../../reports/svg/collecting.ts';
import { plain } from '../../reports/svg/drawing.ts';
import { figureSvg } from '../../reports/svg/figure.ts';
import { linesOf, widthOf } from '../../reports/svg/lettering.ts';
import { someSources } from '../support/report-sources.ts';
import { aToldUnit } from '../support/reports.ts';
import { say } from '../support/say.ts';

const unit = aToldUnit();
const about = { audit: 'Revision av CM', year: '2026', invented: true, language: 'sv', say };

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

  it('breaks lines where they are full, and a word that is wider than its column', () => {
    const lines = linesOf(`Får du ditt stöd ${'långt'.repeat(40)}?`, plain, 200);
    expect(lines.length).to.be.greaterThan(5);
    expect(Math.max(...lines.map((line) => widthOf(line, plain)))).to.be.at.most(201);
  });

  it('stands once for each figure of a report, in its chapter', () => {
    const chapters = figuresIn(composeDocument(someSources(), 'full'));
    const ids = chapters.flatMap(({ figures }) => figures.map(({ id }) => id));
    expect(ids.length).to.be.greaterThan(3).and.equal(new Set(ids).size);
    for (const { figures } of chapters) for (const one of figures) expect(one.alt).to.not.equal('');
  });
});
