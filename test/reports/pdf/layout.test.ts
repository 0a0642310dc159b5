import { readdirSync } from 'node:fs';
import { Writable } from 'node:stream';
import { expect } from 'chai';
import { isOrdered } from '../../../reports/cells.ts';
import { composeDocument } from '../../../reports/document/composing.ts';
import type { Block, ReportDocument } from '../../../reports/document/document.ts';
import { writeDocument } from '../../../reports/pdf/writing.ts';
import { languagesOf, printedCuts } from '../../../surveys/reporting/cuts.ts';
import { wordsIn } from '../../../views/words.ts';
import {
  aChapter,
  aWholeDocument,
  firstChapter,
  paragraphOf,
  someFindings,
  someProposals,
} from '../../support/documents.ts';
import { someSources } from '../../support/report-sources.ts';
import { areWanted } from '../../support/screenshots.ts';
import { anArea } from '../../support/tellings.ts';
import { describeWithPoppler, outputFolder, pagesOf, placesOf, poppler, textOf, written } from './reading.ts';

const long = 'Samordnad vård- och stödverksamhetsutvecklingsenheten för personer med omfattande behov ';

/** Everything that people write themselves, longer than anybody would. */
function aLongDocument(over: Partial<ReportDocument> = {}): ReportDocument {
  const evidence = [long.repeat(3), 'w'.repeat(400)];
  const findings = someFindings().map((block) => ({ ...block, heading: long.repeat(2), evidence }));
  const blocks: readonly Block[] = [
    ...findings,
    ...someProposals().map((block) =>
      block.as === 'proposal' ? { ...block, what: long.repeat(5), to: long } : block,
    ),
    { as: 'quote', words: `😀 ${'x'.repeat(400)} نعم`, from: long },
    {
      as: 'tiles',
      tiles: [
        { large: long, words: long },
        { large: '12', words: long },
      ],
    },
    { as: 'facts', boxed: true, title: long, facts: [{ term: long, detail: 'y'.repeat(300) }] },
    { as: 'notice', tone: 'note', text: long.repeat(4) },
    {
      as: 'table',
      caption: long,
      columns: [{ head: long }, { head: long }, { head: long }, { head: long }],
      rows: [[long, long, 'z'.repeat(90), long]],
    },
    paragraphOf('w'.repeat(300)),
  ];
  return aWholeDocument({
    title: long.repeat(4),
    running: long.repeat(3),
    sender: long.repeat(4),
    chapters: [
      { ...firstChapter(), title: long.repeat(2) },
      aChapter(blocks, { title: long.repeat(3), number: 19 }),
    ],
    ...over,
  });
}

/** Of two questions, as two services answered each. */
function someBars(): readonly [Block, Block] {
  const [one, other] = anArea('influence', 'sv', 14).questions.filter(isOrdered);
  const figure = (question: typeof one, id: string): Block => {
    const questions = question ? ['Teamet', 'Huset'].map((text) => ({ ...question, text })) : [];
    return {
      as: 'figure',
      id,
      title: `Fråga ${id}`,
      of: '',
      picture: { as: 'bars', questions },
      alt: 'Svar.',
    };
  };
  return [figure(one, 'a'), figure(other, 'b')];
}

describeWithPoppler('the layout of a PDF report', () => {
  const documents: Readonly<Record<string, () => ReportDocument>> = {
    whole: aWholeDocument,
    long: aLongDocument,
    draft: () => aLongDocument({ state: 'draft', version: undefined }),
    composed: () => composeDocument(someSources(), 'full'),
  };

  for (const [name, make] of Object.entries(documents)) {
    it(`keeps every word within the margins and above the foot: ${name}`, async () => {
      for (const word of placesOf(await written(make()))) {
        expect(word.left, word.text).to.be.at.least(50);
        expect(word.right, word.text).to.be.at.most(546);
        const inFoot = word.top > 795;
        expect(
          inFoot || word.bottom < 780,
          `"${word.text}" on page ${word.page + 1} at ${word.bottom}`,
        ).to.equal(true);
      }
    });
  }

  for (const cut of ['easy', 'poster'] as const) {
    for (const language of languagesOf[cut]) {
      it(`has one page of the ${cut} report, in ${language}`, async () => {
        const document = composeDocument(someSources({ language }), cut);
        expect(pagesOf(await written(document))).to.have.length(1);
      });
    }
  }

  it('has two pages for management, whatever there is to say', async () => {
    const evidence = [long, long, long];
    const more: readonly Block[] = someFindings().map((block) => ({ ...block, evidence }));
    const blocks = firstChapter().blocks.flatMap((block, i) =>
      block.as === 'finding' ? [more[i % 4] ?? block] : [block],
    );
    const short = aWholeDocument({ cut: 'management', chapters: [firstChapter()] });
    expect(pagesOf(await written(short))).to.have.length(2);
    const crowded = aWholeDocument({ cut: 'management', chapters: [{ ...firstChapter(), blocks }] });
    expect(pagesOf(await written(crowded))).to.have.length(2);
  });

  it('turns heads of more than two lines into letters, and tells them above the table', async () => {
    const columns = ['Fråga', long, long, long].map((head) => ({ head }));
    const table: Block = { as: 'table', caption: 'Svar', columns, rows: [['Ett', '1', '2', '3']] };
    const text = await textOf(aWholeDocument({ chapters: [aChapter([table])] }));
    expect(text).to.match(/A: Samordnad.*B: Samordnad.*Fråga A B C Ett 1 2 3/);
  });

  it('shows services that answered the same under one key', async () => {
    const [first, second] = someBars();
    const text = await textOf(aWholeDocument({ chapters: [aChapter([first, second])] }));
    expect(text.split('Ja, alltid')).to.have.length(2);
  });

  it('says of rows under a head of their own what they are of, over the whole table', async () => {
    const columns = ['Fråga', 'Ja', 'Nej'].map((head) => ({ head }));
    const rows = [['Är det lätt?'], ['Teamet', '5', '4'], ['Huset', '7', '3']];
    const table: Block = { as: 'table', caption: 'Svar', columns, rows };
    const path = await written(aWholeDocument({ chapters: [aChapter([table])] }));
    expect(poppler('pdfinfo', '-struct', path)).to.include('ColSpan 3');
    expect(await textOf(aWholeDocument({ chapters: [aChapter([table])] }))).to.include(
      'Är det lätt? Teamet 5 4 Huset 7 3',
    );
  });

  it('writes zeros without a slash', async () => {
    const fonts = poppler('pdffonts', await written(aWholeDocument()));
    expect(fonts).to.include('NotoSans');
  });

  it('shows no sign as an empty box', async () => {
    const chapters = [aChapter([paragraphOf('検査報告 Łódź 報 😀')])];
    expect(await textOf(aWholeDocument({ chapters }))).to.include('[?] Łódź [?] 😀');
  });

  it('keeps the real title for the programs that show it', async () => {
    expect(poppler('pdfinfo', await written(aWholeDocument({ title: 'تقرير' })))).to.include('تقرير');
  });

  it('leaves its mark where the logo cannot be read', async () => {
    const logo = { bytes: Buffer.from('not a picture'), type: 'image/png', alt: 'Region Exempel' } as const;
    expect(await textOf(aWholeDocument({ logo, chapters: [firstChapter()] }))).to.include(
      'FoU-enheten, Region Exempel',
    );
  });

  it('gives up when the reader goes away', async () => {
    const gone = new Writable({ write: (_part, _encoding, done) => done(new Error('gone')) });
    const outcome = await writeDocument(aWholeDocument(), wordsIn('sv'), gone).then(
      () => 'written',
      (error: Error) => error.message,
    );
    expect(outcome).to.equal('gone');
  });

  for (const cut of areWanted ? printedCuts : []) {
    for (const language of languagesOf[cut]) {
      it(`leaves a picture of every page to look at: ${cut}, ${language}`, async () => {
        const name = `${cut}-${language}`;
        const path = await written(composeDocument(someSources({ language }), cut), name);
        poppler('pdftoppm', '-r', '70', '-png', path, `${outputFolder}${name}`);
        const pictures = readdirSync(outputFolder).filter(
          (file) => file.startsWith(name) && file.endsWith('.png'),
        );
        expect(pictures).to.have.length.at.least(pagesOf(path).length);
      });
    }
  }
});
