import { expect } from 'chai';
import fc from 'fast-check';
import type { Checked, Problem } from '../../../surveys/failures.ts';
import { readQuestionnaire } from '../../../surveys/questionnaires/reading.ts';
import { anyQuestionnaire } from '../../support/any-questionnaire.ts';
import { aQuestionnaire, aScale, aSection, aText, aYesNo, inBoth } from '../../support/questionnaires.ts';

const written = (parts: object) => JSON.stringify({ ...aQuestionnaire(), ...parts });
const withQuestion = (question: object) =>
  written({ sections: [{ key: 's', title: inBoth('S'), questions: [question] }] });

function problemsOf(read: Checked<unknown>): readonly Problem[] {
  return read.ok ? [] : read.problems;
}

function first(text: string): Problem | undefined {
  return problemsOf(readQuestionnaire(text))[0];
}

/** JSON that no parser of ours should follow to its end. */
function deep(levels: number): string {
  return `${'{"all":['.repeat(levels)}{"question":"q1","is":"yes"}${']}'.repeat(levels)}`;
}

describe('reading a questionnaire', () => {
  it('a sound file gives the questionnaire, with what was left out filled in', () => {
    const question = { kind: 'yes-no', key: 'q1', text: inBoth('Hej?') };
    const read = readQuestionnaire(withQuestion(question));
    expect(read.ok && read.value.sections[0]?.questions[0]).to.include({ choices: 'yes-no' });
  });

  it('any valid questionnaire is read back as it was written', () => {
    fc.assert(
      fc.property(anyQuestionnaire(), (questionnaire) => {
        expect(readQuestionnaire(JSON.stringify(questionnaire))).to.deep.equal({
          ok: true,
          value: questionnaire,
        });
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  it('a byte order mark before the JSON does no harm', () => {
    expect(readQuestionnaire(`\uFEFF${written({})}`).ok).to.equal(true);
  });

  it('what is not JSON is told so', () => {
    expect(first('Frågor;Svar')?.message).to.equal('questionnaire.not-json');
  });

  it('a list is no questionnaire', () => {
    expect(first('[]')?.message).to.equal('questionnaire.not-an-object');
  });

  it('another format version is refused with the version given', () => {
    expect(first(written({ format: 99 }))).to.deep.equal({
      field: 'format',
      message: 'questionnaire.wrong-format',
      values: { place: 'format', given: '99', wanted: '1–2' },
    });
  });

  for (const format of [1, 2]) {
    it(`a file of format ${format} is read, and is one of the newest from then on`, () => {
      const read = readQuestionnaire(written({ format }));
      expect(read.ok && read.value.format).to.equal(2);
    });
  }

  it('a file without a format version is told which one it should have', () => {
    expect(first('{}')).to.deep.include({ message: 'questionnaire.format-missing' });
  });

  it('ten thousand questions are counted and refused before any is looked at', () => {
    const questions = Array.from({ length: 10_000 }, () => ({ nonsense: true }));
    const problems = problemsOf(readQuestionnaire(written({ sections: [{ questions }] })));
    expect(problems).to.deep.equal([
      {
        field: 'sections',
        message: 'questionnaire.too-many-questions',
        values: { place: 'sections', given: 10_000, most: 200 },
      },
    ]);
  });

  it('questions are counted over all sections', () => {
    const sections = Array.from({ length: 3 }, (_, i) =>
      aSection(
        `s${i}`,
        Array.from({ length: 100 }, (_, j) => aText(`q${i}-${j}`)),
      ),
    );
    expect(first(written({ sections }))?.values).to.include({ given: 300 });
  });

  it('a file of several million characters is refused', () => {
    expect(first(written({ title: inBoth('x'.repeat(2_000_000)) }))?.message).to.equal(
      'questionnaire.too-long',
    );
  });

  it('a condition nested a hundred thousand times is refused without exhausting the stack', () => {
    const text = withQuestion({ kind: 'text', key: 'q2', text: inBoth('Hej?'), showIf: 'HERE' });
    const problem = first(text.replace('"HERE"', deep(100_000)));
    expect(problem?.message).to.equal('questionnaire.too-deep');
  });

  it('thousands of languages are refused before every text is looked for in each', () => {
    const languages = Array.from({ length: 3_000 }, (_, i) => `aa-x-${lettersOf(i)}`);
    const areas = Object.fromEntries(languages.map((_, i) => [`a${i}`, inBoth('Område')]));
    expect(problemsOf(readQuestionnaire(written({ languages, areas })))).to.deep.equal([
      {
        field: 'languages',
        message: 'questionnaire.too-many-languages',
        values: { place: 'languages', given: 3_000, most: 20 },
      },
    ]);
  });

  it('a list of a hundred thousand things is refused as one problem', () => {
    const problems = problemsOf(readQuestionnaire(written({ alwaysOffer: Array(100_000).fill(0) })));
    expect(problems.map(({ message }) => message)).to.deep.equal(['questionnaire.too-many-parts']);
  });

  it('a text that nobody could read is refused with its place', () => {
    const text = withQuestion({ kind: 'text', key: 'a09', text: inBoth('. '.repeat(2_001)) });
    expect(first(text)).to.deep.equal({
      field: 'sections.0.questions.0.text.sv',
      message: 'questionnaire.text-too-long',
      values: { place: 'sections › s › a09 › text › sv', given: 4_002, most: 4_000 },
    });
  });

  for (const [name, text] of [
    ['a zero character', 'a\0b'],
    ['half a character', 'a\ud83d'],
  ] as const) {
    it(`a text with ${name}, which not every database keeps, is refused`, () => {
      const problem = first(written({ title: inBoth(text) }));
      expect(problem).to.include({ field: 'title.sv', message: 'questionnaire.not-text' });
    });
  }

  it('a condition nested four times is read', () => {
    const showIf = JSON.parse(deep(4));
    const questions = [aYesNo('q1'), aText('q2', { showIf })];
    expect(readQuestionnaire(JSON.stringify(aQuestionnaire({ questions }))).ok).to.equal(true);
  });

  it('a missing field is told with its place', () => {
    expect(first(withQuestion({ kind: 'text', key: 'a09' }))).to.deep.equal({
      field: 'sections.0.questions.0.text',
      message: 'questionnaire.missing',
      values: { place: 'sections › s › a09 › text' },
    });
  });

  it('a kind of question that there is none of is told', () => {
    expect(first(withQuestion({ kind: 'slider', key: 'q1', text: inBoth('Hej?') }))).to.deep.include({
      message: 'questionnaire.unknown-kind',
      values: { place: 'sections › s › q1 › kind', given: 'slider' },
    });
  });

  it('a field that the format does not have is told', () => {
    expect(
      first(withQuestion({ kind: 'text', key: 'q1', text: inBoth('Hej?'), colour: 'red' })),
    ).to.deep.include({
      message: 'questionnaire.unknown-field',
      values: { place: 'sections › s › q1', given: 'colour' },
    });
  });

  it('a condition that is none is told', () => {
    const showIf = { question: 'q1', equals: 'yes' };
    expect(first(withQuestion({ kind: 'text', key: 'q1', text: inBoth('Hej?'), showIf }))).to.deep.include({
      message: 'questionnaire.not-a-condition',
    });
  });

  it('a key with capitals is told', () => {
    expect(first(withQuestion({ kind: 'text', key: 'A09', text: inBoth('Hej?') }))).to.deep.include({
      message: 'questionnaire.not-a-key',
      values: { place: 'sections › s › A09 › key', given: 'A09' },
    });
  });

  it('the name that every object has is no key', () => {
    const problem = first(withQuestion({ ...aScale('q1'), choices: 'constructor' }));
    expect(problem?.message).to.equal('questionnaire.not-a-key');
  });

  it('an area whose key is no key is told', () => {
    expect(first(written({ areas: { Makt: inBoth('Makt') } }))).to.deep.include({
      message: 'questionnaire.not-a-key',
    });
  });

  it('a language tag that is none is told', () => {
    expect(first(written({ title: { svenska: 'Hej' } }))).to.deep.include({
      message: 'questionnaire.not-a-language',
    });
  });

  it('a text in no language is told', () => {
    expect(first(written({ title: {} }))?.message).to.equal('questionnaire.no-words');
  });

  it('an empty text is told', () => {
    expect(first(written({ title: { sv: ' ', en: 'Hi' } }))?.message).to.equal('questionnaire.empty');
  });

  it('an audience that there is none of is told with those there are', () => {
    expect(first(written({ audience: 'patients' }))?.values).to.include({
      given: 'patients',
      allowed: 'user, close-person, staff, manager',
    });
  });

  it('a number where a text should be is told', () => {
    expect(first(written({ title: 7 }))?.message).to.equal('questionnaire.wrong-type');
  });

  it('a questionnaire without sections is told', () => {
    expect(first(written({ sections: [] }))?.message).to.equal('questionnaire.too-few');
  });

  it('more than sixty sections are told', () => {
    const sections = Array.from({ length: 61 }, (_, i) => aSection(`s${i}`));
    expect(first(written({ sections }))?.message).to.equal('questionnaire.too-many');
  });

  it('the checks run on what the schema has read', () => {
    expect(first(withQuestion(aScale('q1', { choices: 'often5' })))?.message).to.equal(
      'questionnaire.unknown-list',
    );
  });

  it('after fifty problems the rest are only counted', () => {
    const questions = Array.from({ length: 80 }, (_, i) => aText(`q${i}`, { text: { sv: 'Hej?' } }));
    const problems = problemsOf(readQuestionnaire(JSON.stringify(aQuestionnaire({ questions }))));
    expect(problems.at(-1)).to.deep.include({
      message: 'questionnaire.more-problems',
      values: { place: '', count: 30 },
    });
  });

  it('no text makes it crash', () => {
    const json = fc.jsonValue().map((value) => JSON.stringify({ ...aQuestionnaire(), sections: value }));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), json), (text) => {
        expect(readQuestionnaire(text).ok).to.equal(false);
      }),
      { numRuns: 200, seed: 3 },
    );
  });
});

/** In letters alone, as the end of a language tag is. */
function lettersOf(number: number): string {
  return [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}
