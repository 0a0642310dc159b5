import { expect } from 'chai';
import {
  numbersIn,
  wishedIn,
  withoutReference,
  withReferences,
} from '../../../surveys/reporting/references.ts';

describe('a reference in a text', () => {
  it('comes last as a paragraph of its own where no place is named', () => {
    expect(withReferences('', [1])).to.equal('{1}');
    expect(withReferences('Vi frågade.\n', [1, 2])).to.equal('Vi frågade.\n\n{1}\n\n{2}');
  });

  it('stands within the sentence where somebody was amid one', () => {
    const text = 'De flesta, , tycker det.';
    expect(withReferences(text, [3], 11)).to.equal('De flesta, {3}, tycker det.');
    expect(withReferences('Här är', [1, 2], 6)).to.equal('Här är {1}, {2}');
    expect(withReferences('ett ord', [1], 4)).to.equal('ett {1} ord');
  });

  it('is a paragraph after the sentence that had ended, and between two others', () => {
    expect(withReferences('Så svarade de.', [1], 14)).to.equal('Så svarade de.\n\n{1}');
    expect(withReferences('Ett.\n\n\n\nTvå.', [1], 6)).to.equal('Ett.\n\n{1}\n\nTvå.');
  });

  it('does not fall out of a text that is shorter than its place', () => {
    expect(withReferences('Kort.', [1], 99)).to.equal('Kort.\n\n{1}');
  });

  it('is found, and taken away with the paragraph that it was', () => {
    const text = 'Först {2}, sedan {1}.\n\n{2}\n\nSlut.';
    expect(numbersIn(text)).to.deep.equal([2, 1]);
    expect(withoutReference(text, 2)).to.equal('Först, sedan {1}.\n\nSlut.');
    expect(withoutReference('{12} och {1}', 1)).to.equal('{12} och');
  });

  it('goes where somebody has marked a place by hand', () => {
    expect(wishedIn('Så här: {+}. Klart.')).to.deep.equal({ text: 'Så här: . Klart.', at: 8 });
    expect(wishedIn('Inget.')).to.deep.equal({ text: 'Inget.', at: undefined });
  });
});
