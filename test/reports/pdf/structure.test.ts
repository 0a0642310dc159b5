import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import type { Block, ReportDocument } from '../../../reports/document/document.ts';
import { aChapter, aWholeDocument, firstChapter, headingOf, paragraphOf } from '../../support/documents.ts';
import { bytesOf, describeWithPoppler, poppler, written } from './reading.ts';

describeWithPoppler('the structure of a PDF report', () => {
  let path: string;
  /** Its bytes. */
  let whole: string;
  let tree: string;

  before(async () => {
    path = await written(aWholeDocument());
    whole = await readFile(path, 'latin1');
    tree = poppler('pdfinfo', '-struct-text', await written(withLessOfEach()));
  });

  /** Poppler reads the whole page anew for each text on it. */
  const withLessOfEach = () => {
    const short = (block: Block) =>
      block.as === 'table' ? { ...block, rows: block.rows.slice(0, 1) } : block;
    const chapters = aWholeDocument().chapters.filter(({ area }) => area === undefined);
    return aWholeDocument({ chapters: chapters.map((one) => ({ ...one, blocks: one.blocks.map(short) })) });
  };

  const raw = async (document: ReportDocument) =>
    (await readFile(await written(document))).toString('latin1');
  // Strings beyond ASCII are UTF-16, high byte first.
  const spoken = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('latin1');

  it('is tagged, with its title and language', async () => {
    const about = poppler('pdfinfo', path);
    expect(about)
      .to.match(/Tagged: +yes/)
      .and.to.match(/Title: +CM-teamet Exempelköping: De får säga vad de tycker/);
    expect(whole).to.include('/Lang (sv-SE)').and.to.include('/DisplayDocTitle true');
    expect(await raw(aWholeDocument({ language: 'en', chapters: [firstChapter()] }))).to.include(
      '/Lang (en-GB)',
    );
  });

  it('is read aloud as Swedish where it is Swedish in another language', async () => {
    const swedish = { ...headingOf(2, 'Det är svårt'), lang: 'sv' } as const;
    const english = (block: Block) => raw(aWholeDocument({ language: 'en', chapters: [aChapter([block])] }));
    expect(await english(swedish)).to.include('/Lang (sv)');
    expect(await english(headingOf(2, 'It is hard'))).not.to.include('/Lang (sv)');
    const inlines = [
      { as: 'text', text: 'One said: ' },
      { as: 'text', text: 'Det är svårt.', lang: 'sv' },
    ] as const;
    expect(await english({ as: 'paragraph', inlines })).to.include('/Lang (sv)');
  });

  it('has all its fonts in it', () => {
    const [, , ...fonts] = poppler('pdffonts', path).trim().split('\n');
    expect(fonts).to.have.length.above(1);
    for (const font of fonts) expect(font).to.match(/ yes yes yes +\d+ +\d+$/);
  });

  it('never skips a level of headings', async () => {
    const chapters = [
      firstChapter(),
      aChapter([headingOf(2, 'Ett'), headingOf(3, 'Två'), paragraphOf('Tre.')]),
    ];
    const nested = poppler('pdfinfo', '-struct', await written(aWholeDocument({ chapters })));
    for (const text of [poppler('pdfinfo', '-struct', path), nested]) {
      const levels = [...text.matchAll(/^ *H(\d)/gm)].map(([, level]) => Number(level));
      expect(levels).to.include.members([1, 2]);
      for (const [i, level] of levels.entries()) expect(level).to.be.at.most((levels[i - 1] ?? 0) + 1);
    }
  });

  it('tells the finding of a figure in words, and not its shape', () => {
    expect(whole).to.include(spoken('Delaktighet: 31 av 43 svar är positiva. Inflytande: 25 av 56.'));
  });

  it('has table headers that say what they head', () => {
    const headers = poppler('pdfinfo', '-struct', path)
      .split(/^ +TH:?$/m)
      .slice(1);
    expect(headers).to.have.length.above(50);
    for (const header of headers) expect(header.split('\n')[1]).to.match(/\/Scope \/(Column|Row)/);
  });

  it('keeps the head and the foot of its pages out of what is read aloud', () => {
    expect(tree).not.to.include('sida 2 av').and.not.to.include('hösten 2026');
    expect(tree).to.include('FoU-enheten, Region Exempel');
  });

  it('is read in the order that it is seen in', () => {
    const order = [
      'FoU-enheten, Region Exempel',
      'De får säga vad de tycker.',
      'Fyra brukarrevisorer har frågat',
      '15 av 24',
      'Det viktigaste',
      'Det är svårt att få något ändrat.',
      'Behöver ändras',
      '6 av 14 kan få stödet ändrat',
      'Man får inte veta när CM byts.',
      'Så många svar är positiva',
      'Skriv ner vad som ändrades',
      'Vad händer nu?',
      'Resten av rapporten',
      'Så gjorde vi',
      'Vi som frågar har egen erfarenhet',
      'Bilaga: alla tal',
    ];
    let from = 0;
    for (const text of order) {
      const place = tree.indexOf(`"${text}`, from);
      expect(place, text).to.be.at.least(from);
      from = place;
    }
  });

  it('has findings and proposals as lists, with their numbers as labels', () => {
    const parts = tree.split(/^ *LI/m);
    const first = parts.find((part) => part.includes('Det är svårt att få något ändrat.')) ?? '';
    expect(first.replaceAll(/\s+/g, ' ')).to.match(/Lbl.*"1 ?".*LBody.*"Det är svårt/);
  });

  it('has each finding as a heading beneath the one that it stands under', () => {
    const headings = [...tree.matchAll(/^ *H(\d) \(block\)\n *"([^"]*)"/gm)].map(([, level, text]) => [
      level,
      text,
    ]);
    expect(headings).to.deep.include(['3', 'Det är svårt att få något ändrat.']);
    expect(headings).to.deep.include(['2', 'Det är svårt att få något ändrat.']);
  });

  it('has links with what they lead to, out of the document and within it', () => {
    expect(whole).to.include('/URI (https://example.org/fou)');
    expect(whole).to.include('/Contents (FoU-enheten i Region Exempel)');
    const ids = [...whole.matchAll(/\/S \/GoTo\s*\/D \(([^)]+)\)/g)].map(([, id]) => id);
    expect(ids).to.include('chapter-influence').and.to.include('table-influence');
    const names = whole.slice(whole.indexOf('/Names'));
    for (const id of new Set(ids)) expect(names, id).to.include(`(${id})`);
  });

  it('has a bookmark for each chapter', () => {
    expect(whole).to.include('/Title (4. Inflytande)');
  });

  it('is the same, byte for byte, for the same document', async () => {
    expect((await bytesOf(aWholeDocument())).equals(await readFile(path))).to.equal(true);
  });

  it('has an identity that no other document has', async () => {
    const idOf = async (over: Partial<ReportDocument>) =>
      /\/ID \[<([0-9a-f]{32})>/.exec(
        (await bytesOf(aWholeDocument({ chapters: [firstChapter()], ...over }))).toString('latin1'),
      )?.[1];
    const ids = [
      await idOf({}),
      await idOf({ cut: 'management' }),
      await idOf({ language: 'en' }),
      await idOf({ version: 2 }),
    ];
    expect(ids).to.not.include(undefined);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('says on which day the report was made', async () => {
    const about = poppler(
      'pdfinfo',
      await written(aWholeDocument({ chapters: [firstChapter()], madeOn: '2027-02-03' })),
    );
    expect(about).to.match(/CreationDate: .*Feb {1,2}3 .*2027/);
  });

  it('keeps a title with & and < in its metadata', async () => {
    const bytes = await bytesOf(aWholeDocument({ chapters: [firstChapter()], title: 'Vård & <stöd>' }));
    expect(bytes.toString('utf8')).to.include('Vård &amp; &lt;stöd&gt;</rdf:li>');
  });

  it('says of a word that is parted at the end of a line that its hyphen is a soft one', async () => {
    const text =
      'Samordningsverksamhetsutvecklingen är viktig för självbestämmandet och delaktigheten. '.repeat(6);
    const document = aWholeDocument({ chapters: [aChapter([paragraphOf(text)])] });
    const read = poppler('pdftotext', '-raw', await written(document), '-');
    expect(read).to.include('\u00ad');
    expect(read.replaceAll(/\u00ad\s*/g, '')).to.include('Samordningsverksamhetsutvecklingen');
  });
});
