import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { writeCards } from '../../../reports/handouts/cards.ts';
import { writeGathering } from '../../../reports/handouts/gathering.ts';
import type { About, Card, Gathering, Poster } from '../../../reports/handouts/handout.ts';
import { writePoster } from '../../../reports/handouts/poster.ts';
import { type InterfaceLanguage, interfaceLanguages } from '../../../surveys/languages.ts';
import { wordsIn } from '../../../views/words.ts';
import { aboutHandout, aCard, aGathering, aPoster } from '../../support/handouts.ts';
import { areWanted } from '../../support/screenshots.ts';
import { describeWithPoppler, outputFolder, pagesOf, placesOf, poppler } from '../pdf/reading.ts';

const long = 'Samordnad vård- och stödverksamhetsutvecklingsenheten för personer med omfattande behov ';

/** A grey picture: its brightness by pixel. */
async function pixelsOf(path: string) {
  const bytes = await readFile(path);
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'));
  const width = Number(head?.[1]);
  const start = head?.[0].length ?? 0;
  return { at: (x: number, y: number) => bytes[start + y * width + x] ?? 255 };
}

async function cards(name: string, all: readonly Card[], over: Partial<About> = {}): Promise<string> {
  const say = (language: string) => wordsIn(language as InterfaceLanguage);
  return kept(name, await writeCards([{ about: { ...aboutHandout, ...over }, cards: all }], say));
}

async function poster(name: string, its: Poster): Promise<string> {
  return kept(name, await writePoster(its, wordsIn(its.language as InterfaceLanguage)));
}

function kept(name: string, file: Buffer): string {
  mkdirSync(outputFolder, { recursive: true });
  writeFileSync(`${outputFolder}${name}.pdf`, file);
  if (areWanted)
    poppler('pdftoppm', '-r', '60', '-png', `${outputFolder}${name}.pdf`, `${outputFolder}${name}`);
  return `${outputFolder}${name}.pdf`;
}

const countOf = (text: string, what: RegExp) => text.match(what)?.length ?? 0;
const tree = (path: string) => poppler('pdfinfo', '-struct', path);

describeWithPoppler('a sheet of cards', () => {
  it('has the emoji of a name, drawn by another typeface, as posters have', async () => {
    const over = { service: 'Teamet 🌻 ★' };
    const files = [
      await cards('cards-emoji', [aCard('sv')], over),
      await poster('poster-emoji', { ...aPoster('sv'), ...over }),
    ];
    for (const path of files)
      expect(pagesOf(path).join('')).to.include('🌻').and.include('★').and.not.include('[?]');
  });

  it('has a part with a heading and a figure for each card, and six on a page', async () => {
    const path = await cards(
      'cards',
      Array.from({ length: 8 }, () => aCard('sv')),
    );
    expect(pagesOf(path)).to.have.length(2);
    const parts = tree(path);
    for (const type of [/^ *Sect/gm, /^ *H1/gm, /^ *Figure/gm]) expect(countOf(parts, type)).to.equal(8);
    expect(poppler('pdfinfo', path))
      .to.match(/Tagged: +yes/)
      .and.to.include('Kort till CM-teamet Exempelköping');
  });

  for (const language of interfaceLanguages) {
    it(`has everything inside the cuts, at ten points or more: ${language}`, async () => {
      const link = { ...aCard(language), code: undefined };
      const path = await cards(`cards-${language}`, [
        ...Array.from({ length: 5 }, () => aCard(language)),
        link,
      ]);
      expect(pagesOf(path)).to.have.length(1);
      const words = placesOf(path);
      expect(words.length).to.be.above(60);
      for (const { text, left, right, top, bottom } of words) {
        const column = left < 595.28 / 2 ? [22.7, 297.6] : [297.6, 572.6];
        expect(left, text).to.be.at.least(column[0] ?? 0);
        expect(right, text).to.be.at.most(column[1] ?? 0);
        const row = Math.floor((top - 22.7) / 265.5);
        expect(Math.floor((bottom - 22.7) / 265.5), `${text} in row ${row}`).to.equal(row);
        // A line box of the first typeface is 1.3 times its size.
        if (/^[\w-]+$/.test(text)) expect(bottom - top, text).to.be.at.least(12.9);
      }
    });
  }

  it('says in which language each card is, and in which its file', async () => {
    const path = await cards('cards-mixed', [aCard('sv'), aCard('ar'), aCard('fi')]);
    const bytes = (await readFile(path)).toString('latin1');
    expect(countOf(bytes, /\/Lang \(ar\)/g)).to.equal(1);
    // That of the file, that of its card, and the name of the service on the other two.
    expect(countOf(bytes, /\/Lang \(sv\)/g)).to.equal(4);
  });

  it('has the code in one piece, and where it leads in the text of the figure', async () => {
    const path = await cards('cards-code', [aCard('sv', 'abcde-fghjk')], { invented: false });
    const text = poppler('pdftotext', '-raw', path, '-').replaceAll(/\s+/g, ' ');
    expect(text)
      .to.include('Din kod: abcde-fghjk')
      .and.include('Koden går att använda en gång.')
      .and.include('Svara senast 31 januari 2027.')
      .and.not.include('PÅHITTADE');
  });

  it('has every pair of letters in one piece, also those that the typeface would part', async () => {
    const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';
    const codes = [...alphabet].map((first, i) => {
      const pairs = [...alphabet].slice(i % 20, (i % 20) + 4).join(first);
      return `${`${first}qj${pairs}`.slice(0, 5)}-${`${pairs}${first}`.slice(0, 5)}`;
    });
    const path = await cards(
      'cards-pairs',
      codes.map((code) => aCard('sv', code)),
    );
    const text = poppler('pdftotext', '-raw', path, '-');
    expect(codes.filter((code) => !text.includes(`Din kod: ${code}`))).to.deep.equal([]);
  });

  it('says on each card that answers are invented, where they are', async () => {
    const path = await cards('cards-invented', [aCard('sv'), aCard('sv')]);
    expect(countOf(poppler('pdftotext', path, '-'), /PÅHITTADE SVAR/g)).to.equal(2);
  });

  it('keeps a long name on its card', async () => {
    const path = await cards('cards-long', [aCard('so')], { service: long.repeat(3).slice(0, 200) });
    for (const { text, bottom, right } of placesOf(path)) {
      expect(bottom, text).to.be.below(22.7 + 265.5);
      expect(right, text).to.be.below(298);
    }
  });

  it('draws the QR code so that it has every dark module', async () => {
    const card = aCard('sv');
    const path = await cards('cards-qr', [card]);
    const dpi = 288;
    const raster = `${outputFolder}cards-qr-raster`;
    poppler('pdftoppm', '-r', String(dpi), '-gray', '-singlefile', path, raster);
    const { at } = await pixelsOf(`${raster}.pgm`);
    const { size, data } = card.modules;
    const pixel = (point: number) => Math.floor((point * dpi) / 72);
    const origin = { x: 22.7 + (595.28 - 45.4) / 2 - 15 - 96, y: 22.7 + 15 };
    for (let row = 0; row < size; row++) {
      for (let column = 0; column < size; column++) {
        const dark =
          at(pixel(origin.x + ((column + 0.5) * 96) / size), pixel(origin.y + ((row + 0.5) * 96) / size)) <
          128;
        expect(dark, `row ${row}, column ${column}`).to.equal(data[row * size + column] === 1);
      }
    }
  });
});

describeWithPoppler('a poster', () => {
  for (const language of interfaceLanguages) {
    it(`is one page with all of it inside the margins: ${language}`, async () => {
      const path = await poster(`poster-${language}`, aPoster(language));
      expect(pagesOf(path)).to.have.length(1);
      for (const { text, left, right, bottom } of placesOf(path)) {
        expect(left, text).to.be.at.least(50);
        expect(right, text).to.be.at.most(545);
        expect(bottom, text).to.be.below(815);
      }
      const parts = tree(path);
      expect(parts)
        .to.match(/^ *H1/m)
        .and.to.match(/^ *H2/m)
        .and.to.match(/^ *Figure/m);
      expect(countOf(parts, /^ *LI\b/gm)).to.equal(3);
    });
  }

  it('keeps on its page whatever people write', async () => {
    const path = await poster(
      'poster-long',
      aPoster('so', { service: long.repeat(2), contact: { words: long.repeat(3), lang: 'sv' } }),
    );
    expect(pagesOf(path)).to.have.length(1);
    for (const { text, bottom } of placesOf(path)) expect(bottom, text).to.be.below(842);
  });

  it('says that a card is needed only where it is', async () => {
    const text = async (cardNeeded: boolean) =>
      poppler('pdftotext', await poster(`poster-${cardNeeded}`, aPoster('sv', { cardNeeded })), '-');
    expect(await text(true)).to.include('Du behöver ett kort');
    expect(await text(false)).not.to.include('kort');
  });

  it('says that answers are invented only where they are', async () => {
    const text = async (invented: boolean) =>
      poppler('pdftotext', await poster(`poster-invented-${invented}`, aPoster('sv', { invented })), '-');
    expect(await text(true)).to.include('PÅHITTADE SVAR');
    expect(await text(false)).not.to.include('PÅHITTADE');
  });
});

describeWithPoppler('a poster for a meeting', () => {
  async function gathering(name: string, its: Gathering): Promise<string> {
    return kept(name, await writeGathering(its, wordsIn(its.language as InterfaceLanguage)));
  }

  for (const language of interfaceLanguages) {
    it(`is one tagged page with when, where and who: ${language}`, async () => {
      const path = await gathering(`gathering-${language}`, aGathering(language));
      expect(pagesOf(path)).to.have.length(1);
      expect(pagesOf(path).join('').replaceAll(/\s+/g, ' '))
        .to.include('Gula huset, stora rummet')
        .and.include('13 till 15');
      expect(countOf(tree(path), /^ *H2/gm)).to.equal(3);
    });
  }

  it('has room for long words on its one page', async () => {
    const over = { about: long.repeat(2), where: long.repeat(2), who: long.repeat(2) };
    expect(pagesOf(await gathering('gathering-long', aGathering('so', over)))).to.have.length(1);
  });
});
