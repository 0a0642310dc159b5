import { expect } from 'chai';
import { wordsOf } from '../../../reports/document/blocks.ts';
import type { Inline } from '../../../reports/document/document.ts';
import { mostText, readMarkdown } from '../../../reports/document/markdown.ts';

const inlinesOf = (typed: string): readonly Inline[] =>
  readMarkdown(typed).flatMap((block) => (block.as === 'list' ? block.items.flat() : block.inlines));

describe('the small Markdown', () => {
  it('has paragraphs, lists and bold', () => {
    expect(readMarkdown('Ett **två** tre.\nFyra.\n\n- a\n- b\n\n1. x\n2. y')).to.deep.equal([
      {
        as: 'paragraph',
        inlines: [
          { as: 'text', text: 'Ett ' },
          { as: 'text', text: 'två', strong: true },
          { as: 'text', text: ' tre. Fyra.' },
        ],
      },
      { as: 'list', ordered: false, items: [[{ as: 'text', text: 'a' }], [{ as: 'text', text: 'b' }]] },
      { as: 'list', ordered: true, items: [[{ as: 'text', text: 'x' }], [{ as: 'text', text: 'y' }]] },
    ]);
  });

  it('links to https and mailto alone', () => {
    const hrefs = (typed: string) => inlinesOf(typed).flatMap((one) => (one.as === 'link' ? one.href : []));
    expect(hrefs('[a](https://example.org/?x=1&y=2) [b](mailto:a@example.org)')).to.deep.equal([
      'https://example.org/?x=1&y=2',
      'mailto:a@example.org',
    ]);
    expect(
      hrefs('[a](javascript:alert(1)) [b](http://x.se) [c](/audits) [d](data:text/html,x)'),
    ).to.deep.equal([]);
    expect(wordsOf(inlinesOf('[läs här](javascript:alert(1))'))).to.equal('läs här');
  });

  it('tells everything else as its words', () => {
    expect(wordsOf(inlinesOf('# Rubrik'))).to.equal('Rubrik');
    expect(wordsOf(inlinesOf('> Citat'))).to.equal('Citat');
    expect(wordsOf(inlinesOf('*lutande* och `kod` och ![bild](https://x.se/a.png)'))).to.equal(
      'lutande och kod och bild',
    );
    expect(wordsOf(inlinesOf('| a | b |\n|---|---|'))).to.include('| a | b |');
  });

  it('has no HTML: what is typed of it is text', () => {
    const typed = '<script>alert(1)</script> <b onclick="x">fet</b> &amp; a < b';
    expect(inlinesOf(typed)).to.deep.equal([{ as: 'text', text: typed }]);
  });

  it('keeps references for whoever places them', () => {
    expect(wordsOf(inlinesOf('Bara {1} kan.\n\n{2}'))).to.equal('Bara {1} kan.{2}');
  });

  for (const [name, typed] of [
    ['quotes', '>'.repeat(10_000)],
    ['lists', '- '.repeat(10_000)],
    ['quotes and lists', '> - '.repeat(10_000)],
    ['numbers', '1. '.repeat(10_000)],
    ['brackets', '['.repeat(30_000)],
    ['bold', '**a '.repeat(10_000)],
    ['emphasis', '*_'.repeat(15_000)],
    ['pictures', '![['.repeat(10_000)],
    ['links', '[a]('.repeat(8_000)],
    ['deeper and deeper lists', Array.from({ length: 300 }, (_, i) => `${' '.repeat(2 * i)}- a`).join('\n')],
  ] as const) {
    it(`goes no deeper than a page can show into thousands of nested ${name}`, () => {
      const read = readMarkdown(`${typed}slut`);
      expect(read).not.to.be.empty;
      expect(depthOf(read)).to.be.below(40);
    });
  }

  it('cuts what is longer than any chapter', () => {
    expect(wordsOf(inlinesOf('a'.repeat(mostText + 10)))).to.have.length(mostText);
  });
});

/** How many lists and things lie in each other. */
function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}
