import { expect } from 'chai';
import { asNonAnswer, meaningOf, wordedIn } from '../../../../surveys/designing/lists/worded-non-answers.ts';
import { questionsOf } from '../../../../surveys/questionnaires/definition.ts';
import type { Question } from '../../../../surveys/questionnaires/questions/index.ts';
import { shippedTemplates } from '../../../../surveys/questionnaires/templates.ts';
import { aOne, aQuestionnaire, aText, inBoth } from '../../../support/questionnaires.ts';

describe('a choice that is no answer', () => {
  it('is told by its words, in Swedish and English', () => {
    for (const sv of ['Vet inte', 'vet ej', 'Jag vill inte svara.', 'Ej aktuellt', 'Ingen åsikt'])
      expect(meaningOf({ sv }), sv).to.not.equal(undefined);
    for (const en of ['Don\u2019t know', 'Prefer not to say', 'Not applicable', 'N/A'])
      expect(meaningOf({ en }), en).to.not.equal(undefined);
    for (const sv of ['Nej', 'Inget av detta', 'Vet vem jag ska ringa', 'Ibland', 'Aldrig'])
      expect(meaningOf({ sv }), sv).to.equal(undefined);
  });

  it('is in no list of the shipped questionnaires', () => {
    const found = shippedTemplates().flatMap((body) =>
      questionsOf(body).flatMap((one) => wordedIn(body, one)),
    );
    expect(found).to.deep.equal([]);
  });

  it('becomes the non-answer that says the same, also in conditions', () => {
    const label = inBoth('Vet ej');
    const body = aQuestionnaire({
      questions: [aOne('q1'), aText('q2', { showIf: { question: 'q1', is: 'c9' } })],
    });
    const [q1] = questionsOf(body) as [Question];
    const colours = body.choiceLists.colours;
    if (!colours || !('choices' in q1)) throw new Error('no colours');
    const list = { ...colours, choices: [...colours.choices, { key: 'c9', label }] };
    const written = { ...body, choiceLists: { ...body.choiceLists, [String(q1.choices)]: list } };
    const decided = asNonAnswer(written, q1, 'c9', () => 'a7');
    const [key] =
      Object.entries(decided.nonAnswers).find(([, words]) => meaningOf(words) === 'dont-know') ?? [];
    expect(wordedIn(decided, q1)).to.deep.equal([]);
    expect(questionsOf(decided)[1]?.showIf).to.deep.equal({ question: 'q1', is: key });
  });
});
