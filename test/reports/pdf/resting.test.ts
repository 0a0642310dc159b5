import { setImmediate as turn } from 'node:timers/promises';
import { expect } from 'chai';
import { writeDocument } from '../../../reports/pdf/writing.ts';
import { wordsIn } from '../../../views/words.ts';
import { aChapter, aWholeDocument, paragraphOf } from '../../support/documents.ts';
import { Sink } from '../../support/sink.ts';

const chapters = 30;

describe('a report of many chapters', () => {
  const document = () =>
    aWholeDocument({
      chapters: Array.from({ length: chapters }, (_, i) =>
        aChapter([paragraphOf('Vi frågade och räknade. '.repeat(60))], { number: i + 1, id: `chapter-${i}` }),
      ),
    });

  it('lets others have their turn at least once for each of them', async () => {
    const sink = new Sink();
    let writing = true;
    const written = writeDocument(document(), wordsIn('sv'), sink).finally(() => {
      writing = false;
    });
    let turns = 0;
    for (; writing; turns += 1) await turn();
    await written;
    expect(sink.whole().toString('latin1', 0, 5)).to.equal('%PDF-');
    expect(turns).to.be.at.least(chapters);
  });

  it('is not written to its end when the reader has gone', async () => {
    const sink = new Sink();
    const written = writeDocument(document(), wordsIn('sv'), sink).catch(String);
    await turn();
    sink.destroy();
    expect(await written).to.equal('Error: the reader has gone');
    expect(sink.whole()).to.have.length(0);
  });
});
