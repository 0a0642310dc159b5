import { expect } from 'chai';
import { checkReferences } from '../../../reports/document/checking.ts';
import { composeDocument } from '../../../reports/document/composing.ts';
import { nothingWritten, type Placed, type WrittenReport } from '../../../surveys/reporting/written.ts';
import { textOf } from '../../support/document-text.ts';
import { aFinding } from '../../support/findings.ts';
import { someSources, writtenReport } from '../../support/report-sources.ts';
import { say } from '../../support/say.ts';

function written(text: string, ...placed: readonly Placed[]): WrittenReport {
  return { ...nothingWritten, chapters: { influence: { text: { sv: text }, placed } } };
}

const question = { number: 1, kind: 'question', source: 'unit-1', key: 'influence-2' };
const hidden = { number: 1, kind: 'question', source: 'unit-1', key: 'hidden' };
const gone = { number: 1, kind: 'question', source: 'another', key: 'q' };

describe('what is placed in a chapter', () => {
  it('is its words within a sentence, and a figure alone', () => {
    const text = textOf(
      composeDocument(someSources({ written: written('Bara {1} kan.\n\n{1}', question) }), 'full'),
    );
    expect(text).to.include('Bara 10 av 14 kan.');
    expect(text).to.include('<Kan du få ditt stöd ändrat om det inte passar?>');
  });

  it('is nothing to mend where it follows its source', () => {
    expect(checkReferences(someSources({ written: written('Bara {1} kan.', question) }))).to.deep.equal([]);
    const problems = checkReferences(someSources({ written: writtenReport }));
    expect(problems.filter(({ language }) => language === 'sv')).to.deep.equal([]);
  });

  it('is told to be gone, and to be hidden, in a draft', () => {
    const told = (placed: Placed) => {
      const sources = someSources({ written: written('Bara {1}.\n\n{1}', placed), draft: true });
      const problems = checkReferences(sources).map(({ part, number, as }) => `${part} ${number} ${as}`);
      return { problems, text: textOf(composeDocument(sources, 'full')) };
    };
    expect(told(gone).problems).to.deep.equal(['influence 1 gone']);
    expect(told(gone).text).to.include(say('document.gone-within'));
    expect(told(gone).text).to.include(say('document.placed-gone', { number: 1 }));
    expect(told(hidden).problems).to.deep.equal(['influence 1 hidden']);
    expect(told(hidden).text).to.include(say('document.hidden-within'));
  });

  it('leaves nothing behind in a release where it is gone', () => {
    const text = textOf(composeDocument(someSources({ written: written('{1}', gone) }), 'full'));
    expect(text).not.to.include(say('document.placed-gone', { number: 1 }));
  });

  it('is told where its finding is not concluded', () => {
    const findings = [aFinding({ id: 'open', heading: 'Öppen.' })];
    const placed = { number: 1, kind: 'finding', source: 'open', key: '' };
    const sources = someSources({ findings, proposals: [], written: written('{1}', placed), draft: true });
    expect(checkReferences(sources).map(({ as }) => as)).to.deep.equal(['not-concluded']);
    expect(textOf(composeDocument(sources, 'full'))).to.include('1. Öppen. (no verdict, draft)');
  });

  it('is told where a number has nothing placed, and where something placed has no number', () => {
    const sources = someSources({ written: written('Se {7}.', question) });
    expect(checkReferences(sources).map(({ as, number }) => [as, number])).to.deep.equal([
      ['not-used', 1],
      ['nothing-placed', 7],
    ]);
  });

  it('is checked in every language that the chapter is written in', () => {
    const text = { sv: 'Bara {1} kan.', en: 'Few can, see {7}.' };
    const chapters = { influence: { text, placed: [question] } };
    expect(checkReferences(someSources({ written: { ...nothingWritten, chapters } }))).to.deep.equal([
      { part: 'influence', language: 'en', as: 'not-used', number: 1 },
      { part: 'influence', language: 'en', as: 'nothing-placed', number: 7, line: text.en },
    ]);
  });

  it('is told where Arabic has no words for it, and may be left out of short words', () => {
    const finding = { number: 2, kind: 'finding', source: 'hard', key: '' };
    const text = { sv: 'Bara {1}. Se {2}.', 'sv-x-easy': 'Få kan.', ar: '{1} فقط.' };
    const problems = (ar: string) => {
      const easy = { text: { ...text, ar }, placed: [question, finding] };
      return checkReferences(someSources({ written: { ...nothingWritten, chapters: { easy } } }));
    };
    expect(problems(text.ar)).to.deep.equal([]);
    expect(problems('{1} {2}.')).to.deep.equal([
      { part: 'easy', language: 'ar', as: 'not-said', number: 2, line: '{1} {2}.' },
    ]);
  });
});
