import { expect } from 'chai';
import { changesBetween } from '../../../reports/document/changes.ts';
import type { Block, DocumentChapter, ReportDocument } from '../../../reports/document/document.ts';
import { freezeDocument, readFrozen } from '../../../reports/document/freezing.ts';

const text = (words: string): Block => ({ as: 'paragraph', inlines: [{ as: 'text', text: words }] });

const finding = (id: string, heading: string, verdict: 'change' | 'strength' = 'change'): Block => ({
  as: 'finding',
  number: 1,
  id,
  heading,
  verdict,
  evidence: [],
});

const figure = (id: string, alt: string): Block => ({
  as: 'figure',
  id,
  title: 'Vet du när?',
  of: 'Teamet',
  picture: { as: 'shares', rows: [] },
  alt,
});

const chapter = (key: DocumentChapter['key'], ...blocks: Block[]): DocumentChapter => ({
  key,
  number: 1,
  title: `Kapitel ${key}`,
  id: key,
  area: undefined,
  blocks,
});

const aDocument = (...chapters: DocumentChapter[]): ReportDocument => ({
  cut: 'full',
  language: 'sv',
  title: 'Rapport',
  running: 'Teamet',
  sender: 'FoU',
  logo: undefined,
  madeOn: '2026-03-20',
  state: 'released',
  version: undefined,
  invented: true,
  chapters,
  lacking: [],
});

describe('what is new in a version', () => {
  it('is told of chapters, findings, proposals and numbers, each by its name', () => {
    const proposal: Block = { as: 'proposal', number: 1, id: 'p', what: 'Berätta i tid.', to: 'Teamet' };
    const before = aDocument(
      chapter('method', text('Vi frågade.')),
      chapter('limits', text('Få svarade.')),
      chapter('influence', finding('a', 'Få vet.'), finding('b', 'Bra.'), figure('f', '3 av 10')),
    );
    const after = aDocument(
      chapter('method', text('Vi frågade alla.')),
      chapter(
        'influence',
        finding('a', 'Få vet när.'),
        finding('c', 'Ny.'),
        figure('f', '4 av 10'),
        proposal,
      ),
      chapter('voices', text('Någon sa.')),
    );
    const told = changesBetween(before, after).map(({ what, how, name }) => `${what} ${how}: ${name}`);
    expect(told).to.deep.equal([
      'chapter changed: Kapitel method',
      'chapter added: Kapitel voices',
      'chapter removed: Kapitel limits',
      'finding changed: Få vet när.',
      'finding added: Ny.',
      'finding removed: Bra.',
      'proposal added: Berätta i tid.',
      'number changed: Vet du när?, Teamet',
    ]);
  });

  it('is nothing where the same stands in another order of summary and chapters', () => {
    const one = chapter('influence', { as: 'together', blocks: [finding('a', 'Få vet.')] });
    const summed = chapter('first', finding('a', 'Få vet.'), text('Mest viktigt.'));
    expect(changesBetween(aDocument(one), aDocument(summed, one))).to.deep.equal([]);
    const twice = changesBetween(
      aDocument(),
      aDocument(summed, chapter('verdicts', finding('a-2', 'Få vet.'))),
    );
    expect(twice.filter(({ what }) => what === 'finding')).to.have.length(1);
    const worse = chapter('influence', finding('a', 'Få vet.', 'strength'));
    expect(changesBetween(aDocument(one), aDocument(worse))).to.have.length(1);
  });
});

describe('a frozen document', () => {
  it('is read as it was, with the bytes of its logo', () => {
    const logo = { bytes: Uint8Array.from([0, 255, 137]), type: 'image/png', alt: 'FoU' } as const;
    const document = { ...aDocument(chapter('method', text('Vi frågade.'))), logo, version: 2 };
    const read = readFrozen(freezeDocument(document));
    expect([...(read?.logo?.bytes ?? [])]).to.deep.equal([0, 255, 137]);
    expect(read && freezeDocument(read)).to.equal(freezeDocument(document));
    expect(readFrozen(freezeDocument(aDocument()))?.logo).to.equal(undefined);
  });
});
