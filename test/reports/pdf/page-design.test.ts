/** What a typographer would mark: over documents thrown by dice, read where their words have come to stand. */
import { expect } from 'chai';
import { isOrdered } from '../../../reports/cells.ts';
import { composeDocument } from '../../../reports/document/composing.ts';
import type { Block, ReportDocument } from '../../../reports/document/document.ts';
import { type Dice, diceFrom } from '../../support/dice.ts';
import { aChapter, aFigure as aFigureOf, aWholeDocument } from '../../support/documents.ts';
import { someSources } from '../../support/report-sources.ts';
import { say } from '../../support/say.ts';
import { aDisclosed, anArea, scaleQuestion } from '../../support/tellings.ts';
import { describeWithPoppler, pagesOf, placesOf, poppler, textOf, type Word, written } from './reading.ts';

/** Every word says which block it is of, so that it can be told where each has come to stand. */
const said = (name: string, count: number) => Array.from({ length: count }, () => name).join(' ');

function aBlock(dice: Dice, name: string): readonly Block[] {
  const kind = dice(7);
  if (kind === 0) return [{ as: 'heading', level: 2, text: said(`rubrik${name}`, 1 + dice(12)) }];
  if (kind === 1) return [aTable(name, 1 + dice(30))];
  if (kind === 2) return [{ as: 'quote', words: said(`citat${name}`, 1 + dice(60)), from: 'Någon' }];
  if (kind === 3) return [aFigure(name)];
  return [{ as: 'paragraph', inlines: [{ as: 'text', text: said(`text${name}`, 1 + dice(120)) }] }];
}

function aTable(name: string, rows: number): Block {
  return {
    as: 'table',
    caption: `tabell${name}`,
    columns: [{ head: `huvud${name}` }, { head: 'Antal', to: 'right' }],
    rows: Array.from({ length: rows }, () => [`rad${name}`, '3']),
  };
}

function aFigure(name: string): Block {
  const questions = anArea('influence', 'sv', 14)
    .questions.filter(isOrdered)
    .map((question) => ({ ...question, text: `stapel${name}` }));
  const picture = { as: 'bars', questions } as const;
  return {
    as: 'figure',
    id: `f${name}`,
    title: `titel${name}`,
    of: `vilka${name}`,
    picture,
    alt: 'Tio av fjorton.',
  };
}

function thrown(seed: number): ReportDocument {
  const dice = diceFrom(seed);
  const chapters = Array.from({ length: 6 }, (_, i) => {
    const blocks = Array.from({ length: 3 + dice(9) }, (_, j) => aBlock(dice, `k${i}b${j}`)).flat();
    // A heading heads something.
    const whole: readonly Block[] = [...blocks, { as: 'paragraph', inlines: [{ as: 'text', text: 'slut' }] }];
    return aChapter(whole, { number: i + 1, id: `k${i}`, title: `kapitel${i}` });
  });
  return aWholeDocument({ chapters });
}

/** The lines of each page between its head and its foot: the words of each, from left to right. */
function linesOn(words: readonly Word[]): readonly (readonly Word[])[][] {
  const pages: Word[][][] = [];
  for (const word of words.filter(({ top, bottom }) => top > 62 && bottom < 785)) {
    pages[word.page] ??= [];
    const page = pages[word.page] ?? [];
    const line = page.find(([first]) => first && Math.abs(first.bottom - word.bottom) < 4);
    if (line) line.push(word);
    else page.push([word]);
  }
  return pages.map((page) => page.sort(([a], [b]) => (a?.bottom ?? 0) - (b?.bottom ?? 0)));
}

describeWithPoppler('the pages of a report', () => {
  const seeds = [1, 2, 3, 4, 5, 6];

  for (const seed of seeds) {
    it(`part nothing that belongs together, of document ${seed}`, async () => {
      const pages = linesOn(placesOf(await written(thrown(seed))));
      expect(pages.length).to.be.above(4);
      const textOf = (line: readonly Word[] | undefined) => (line ?? []).map(({ text }) => text).join(' ');
      for (const [i, page] of pages.entries()) {
        const where = `page ${i + 1} ends with "${textOf(page.at(-1))}"`;
        expect(textOf(page.at(-1)), where).not.to.match(/rubrik|kapitel|titel|vilka|huvud|tabell/);
      }
      for (const [name, counts] of runsIn(pages, /(?:text|rad)k\d+b\d+/)) {
        const total = counts.reduce((sum, count) => sum + count, 0);
        if (total > 1) for (const count of counts) expect(count, `lines of ${name} on a page`).to.be.above(1);
      }
    });
  }

  /** How many lines of each block stand on each of its pages. */
  function runsIn(
    pages: ReturnType<typeof linesOn>,
    pattern: RegExp,
  ): ReadonlyMap<string, readonly number[]> {
    const runs = new Map<string, number[]>();
    for (const page of pages) {
      const names = page.map((line) => line.map(({ text }) => pattern.exec(text)?.[0]).find(Boolean));
      for (const name of new Set(names)) {
        if (name) runs.set(name, [...(runs.get(name) ?? []), names.filter((one) => one === name).length]);
      }
    }
    return runs;
  }

  it('show the heads of a table again on every page that it goes on to', async () => {
    const document = aWholeDocument({ chapters: [aChapter([aTable('lång', 80)])] });
    const pages = linesOn(placesOf(await written(document)));
    expect(pages.length).to.be.above(2);
    for (const page of pages) expect(page.flat().map(({ text }) => text)).to.include('huvudlång');
  });

  it('begin a chapter where a third of a page is left or it has room, and else on the next', async () => {
    const rows = (count: number): Block => ({
      as: 'list',
      ordered: false,
      items: Array.from({ length: count }, () => [{ as: 'text', text: 'rad' }]),
    });
    const pageOf = async (above: number, within: number) => {
      const chapters = [
        aChapter([rows(above)]),
        aChapter([rows(within)], { id: 'b', number: 2, title: 'kapitel' }),
      ];
      const path = await written(aWholeDocument({ chapters }));
      return placesOf(path).find(({ text }) => text === 'kapitel')?.page;
    };
    expect(await pageOf(15, 30)).to.equal(0);
    expect(await pageOf(27, 30)).to.equal(1);
    expect(await pageOf(27, 2)).to.equal(0);
    expect(await pageOf(34, 2)).to.equal(1);
  });

  it('go on beneath a summary that leaves a third of its page', async () => {
    const pageOf = async (lines: number) => {
      const rows = Array.from({ length: lines }, () => [{ as: 'text', text: 'rad' }] as const);
      const list = { as: 'list', ordered: false, items: rows } as const;
      const chapters = [
        aChapter([list], { key: 'first', number: undefined }),
        aChapter([list], { id: 'b', number: 1, title: 'kapitel' }),
      ];
      return placesOf(await written(aWholeDocument({ chapters }))).find(({ text }) => text === 'kapitel')
        ?.page;
    };
    expect(await pageOf(15)).to.equal(0);
    expect(await pageOf(27)).to.equal(1);
  });

  it('are one fewer where few lines would stand on the last, and closer lines have room before', async () => {
    const pagesWith = async (count: number) => {
      const heading = { as: 'heading', level: 2, text: 'rubrik' } as const;
      const line = { as: 'paragraph', inlines: [{ as: 'text', text: 'ord' }] } as const;
      const blocks = Array.from({ length: count }, () => [heading, line]).flat();
      return linesOn(placesOf(await written(aWholeDocument({ chapters: [aChapter(blocks)] })))).length;
    };
    // Ten pairs have room on a page: two would stand on a fifth.
    expect(await pagesWith(42)).to.equal(4);
    expect(await pagesWith(46)).to.equal(5);
  });

  it('have each number of a column of numbers on one line, among six columns', async () => {
    const heads = [
      'Positiva svar',
      'Visas hos',
      'Visas inte hos',
      'Minst 8 av 10 positiva',
      'Färre än 6 av 10',
    ];
    const columns = [{ head: 'Fråga' }, ...heads.map((head) => ({ head, to: 'right' as const }))];
    const row = ['Är det lätt att nå teamet?', '140–166\u00a0av\u00a0215', '19', '6', '6–11', '0'];
    const table = { as: 'table', caption: 'Allt', columns, rows: [row] } as const;
    const words = placesOf(await written(aWholeDocument({ chapters: [aChapter([table])] })));
    const [from, to] = ['140–166', '215'].map((text) => words.find((word) => word.text.includes(text)));
    expect(to?.bottom).to.equal(from?.bottom);
  });

  it('are filled: few of a composed report are left with much white', async () => {
    const pages = linesOn(placesOf(await written(composeDocument(someSources(), 'full'))));
    const filled = pages.map((page) => ((page.at(-1)?.[0]?.bottom ?? 84) - 84) / (772 - 84));
    const within = filled.slice(2, -1);
    expect(within.filter((share) => share < 0.6).length / within.length).to.be.below(0.2);
  });

  it('set no number of a bar upon the row above it', async () => {
    const asked = (name: string, count: number) => {
      const end = { key: 'step-0', count };
      const sides = [
        { side: 'positive', keys: ['step-0', 'step-1'], low: 10, high: 12, end },
        { side: 'rest', keys: ['step-2', 'step-3'], low: 0, high: 2 },
      ] as const;
      const noAnswer = { count: 0 };
      const disclosed = aDisclosed({ as: 'ordered', of: 12, outOf: 'answers', sides, noAnswer });
      return { ...scaleQuestion('heard', name, 'sv'), disclosed };
    };
    const questions = [asked('Blåberget', 7), asked('Grönkulla', 9), asked('Rödbacken', 9)];
    const picture = { as: 'bars', questions: questions.filter(isOrdered) } as const;
    const figure = { as: 'figure', id: 'f', title: 'Lyssnar de?', of: '', picture, alt: 'Ja.' } as const;
    const document = aWholeDocument({ chapters: [aChapter([figure])] });
    const words = placesOf(await written(document));
    expect(words.filter(({ text }) => text === '9')).to.have.length(2);
    const pairs = words.flatMap((one, i) => words.slice(i + 1).map((other) => [one, other] as const));
    const meeting = pairs.filter(
      ([one, other]) =>
        Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
        Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 3,
    );
    expect(meeting.map(([one, other]) => `${one.text} and ${other.text}`)).to.eql([]);
  });

  it('say what the parts of the bars of areas are', async () => {
    const share = { positive: { low: 20, high: 24 }, of: 54, questions: 5 };
    const row = { area: 'influence', title: 'Inflytande', share, words: '20–24 av 54 svar', verdicts: [] };
    const figure = aFigureOf({ picture: { as: 'shares', rows: [row] } });
    const text = await textOf(aWholeDocument({ chapters: [aChapter([figure])] }));
    for (const part of ['positiveAnswers', 'otherAnswers', 'unsure'])
      expect(text).to.include(say(`report.figure.${part}`));
  });

  it('part no day from its month', async () => {
    const period = '11 September – 11 October 2026';
    const table: Block = {
      as: 'table',
      caption: 'Services',
      columns: [{ head: 'Service' }, { head: 'When' }],
      rows: Array.from({ length: 6 }, (_, i) => [said('name', 12 + i), period]),
    };
    const document = aWholeDocument({ language: 'en', chapters: [aChapter([table])] });
    const words = placesOf(await written(document));
    const months = words.filter(({ text }) => /^(September|October)$/.test(text));
    expect(months).to.have.length(12);
    for (const month of months) {
      const before = words[words.indexOf(month) - 1];
      expect(before?.text).to.equal('11');
      expect(before?.top).to.be.closeTo(month.top, 3);
    }
  });

  it('say at their head what goes on there, and do not say it twice to the ear', async () => {
    const tables = Array.from({ length: 12 }, (_, i) => aTable(`t${i}`, 2));
    const blocks: readonly Block[] = [{ as: 'heading', level: 2, text: 'Teamet' }, ...tables];
    const path = await written(aWholeDocument({ chapters: [aChapter(blocks)] }));
    const [, second = ''] = pagesOf(path);
    expect(second).to.include(say('paper.goes-on', { text: 'Teamet' }));
    expect(poppler('pdfinfo', '-struct-text', path)).not.to.include(say('paper.goes-on', { text: 'Teamet' }));
  });
});
