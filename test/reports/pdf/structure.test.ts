import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { aCountyReport, anAuditReport, aServiceReport } from '../../support/reports.ts';
import { bytesOf, describeWithPoppler, poppler, written } from './reading.ts';

describeWithPoppler('the structure of a PDF report', () => {
  let path: string;
  let tree: string;

  before(async () => {
    path = await written(aCountyReport());
    tree = poppler('pdfinfo', '-struct-text', path);
  });

  it('is tagged, with its title and language', async () => {
    const about = poppler('pdfinfo', path);
    expect(about)
      .to.match(/Tagged: +yes/)
      .and.to.match(/Title: +Brukarrevision av CM i Exempels län 2026/);
    const catalogue = async (language: 'sv' | 'en') => readFile(await written(aServiceReport(language)));
    expect((await catalogue('sv')).toString('latin1'))
      .to.include('/Lang (sv-SE)')
      .and.to.include('/DisplayDocTitle true');
    expect((await catalogue('en')).toString('latin1')).to.include('/Lang (en-GB)');
  });

  it('has all its fonts in it', () => {
    const [, , ...fonts] = poppler('pdffonts', path).trim().split('\n');
    expect(fonts).to.have.length.above(1);
    for (const font of fonts) expect(font).to.match(/ yes yes yes +\d+ +\d+$/);
  });

  it('never skips a level of headings', () => {
    const levels = [...tree.matchAll(/^ *H(\d)/gm)].map(([, level]) => Number(level));
    expect(levels).to.include.members([1, 2, 3]);
    for (const [i, level] of levels.entries()) expect(level).to.be.at.most((levels[i - 1] ?? 0) + 1);
  });

  it('tells every number of a figure in words', async () => {
    const bytes = (await readFile(await written(aServiceReport()))).toString('latin1');
    // Strings beyond ASCII are UTF-16, high byte first.
    const spoken = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('latin1');
    expect(bytes).to.include(
      spoken(
        'Är det du som sätter dina mål? Ja, alltid / Ja, oftast: minst 12, Nej, sällan / Nej, aldrig: högst två.',
      ),
    );
  });

  it('has table headers that say what they head', () => {
    const headers = poppler('pdfinfo', '-struct', path)
      .split(/^ +TH:?$/m)
      .slice(1);
    expect(headers).to.have.length.above(50);
    for (const header of headers) expect(header.split('\n')[1]).to.match(/\/Scope \/(Column|Row)/);
  });

  it('keeps the foot of the page out of what is read aloud', () => {
    expect(tree).not.to.include('sida 2 av');
  });

  it('is read in the order that it is seen in', () => {
    const order = [
      'PÅHITTADE SVAR',
      'Innehåll',
      'Så gjorde vi',
      'Får man vara med?',
      'Går det att påverka?',
      'Metod och gränser',
    ];
    const last = (text: string) => tree.lastIndexOf(`"${text}`);
    const places = order.map((text) => (text === 'Metod och gränser' ? tree.lastIndexOf(text) : last(text)));
    expect(places).to.deep.equal([...places].sort((a, b) => a - b));
  });

  it('has a bookmark for each chapter', async () => {
    const bytes = (await readFile(await written(aServiceReport()))).toString('latin1');
    expect(bytes).to.include('/Title (3. Inflytande)');
  });

  it('is the same, byte for byte, for the same report', async () => {
    expect((await bytesOf(aCountyReport())).equals(await readFile(path))).to.equal(true);
  });

  it('says on which day the report was made', async () => {
    const about = poppler('pdfinfo', await written(anAuditReport({ madeOn: '2027-02-03' })));
    expect(about).to.match(/CreationDate: .*Feb {1,2}3 .*2027/);
  });

  it('keeps a title with & and < in its metadata', async () => {
    const bytes = await bytesOf(anAuditReport({ title: 'Vård & <stöd>' }));
    expect(bytes.toString('utf8')).to.include('Vård &amp; &lt;stöd&gt;</rdf:li>');
  });
});
