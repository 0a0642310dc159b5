import { expect } from 'chai';
import type { Block } from '../../../reports/document/document.ts';
import { sparing } from '../../../reports/pdf/fitting.ts';
import { aChapter, headingOf, paragraphOf, someFindings, someProposals } from '../../support/documents.ts';

const kinds = (blocks: readonly Block[]) => blocks.map(({ as }) => as);
const more = 'Mer står i hela rapporten.';

describe('what is left out of a cut that has only its pages', () => {
  it('is nothing where nothing has to be', () => {
    const chapter = aChapter([...someFindings(), ...someProposals()]);
    expect(sparing(chapter, {}, more)).to.deep.equal(chapter);
  });

  it('is evidence before anything else, line by line from the last', () => {
    const finding = { as: 'finding', number: 1, id: 'a', heading: 'Svårt.', verdict: 'change' } as const;
    const chapter = aChapter([{ ...finding, evidence: ['ett', 'två', 'tre'] }]);
    const [block] = sparing(chapter, { evidence: 2 }, more).blocks;
    expect(block).to.have.deep.property('evidence', ['ett', 'två']);
  });

  it('is the last findings and proposals, and a reader is told where they are', () => {
    const { blocks } = sparing(aChapter([...someFindings(), ...someProposals()]), { things: 2 }, more);
    const told = ['finding', 'finding', 'paragraph', 'proposal', 'proposal', 'paragraph'];
    expect(kinds(blocks)).to.deep.equal(told);
    expect(JSON.stringify(blocks)).to.include(more);
  });

  it('is on an easy page the last findings with their pictures, and the last of a list', () => {
    const easy: Block = { as: 'together', blocks: [headingOf(3, 'Bra'), paragraphOf('8 av 10')] };
    const list: Block = { as: 'list', ordered: false, items: [[], [], []] };
    const { blocks } = sparing(aChapter([easy, easy, list]), { things: 1 }, more);
    expect(kinds(blocks)).to.deep.equal(['together', 'paragraph', 'list', 'paragraph']);
  });
});
