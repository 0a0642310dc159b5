import { expect } from 'chai';
import {
  kindNames,
  newQuestion,
  settingsOf,
  turnInto,
} from '../../surveys/designing/document/changing-kind.ts';
import { staffLanguages } from '../../surveys/languages.ts';
import { Question } from '../../surveys/questionnaires/questions/index.ts';
import { problemsByPlace } from '../../views/designing/card-problems.ts';
import { fieldName } from '../../views/designing/fields-in-words.ts';
import { wordsIn } from '../../views/words.ts';
import { aQuestionnaire, inBoth, someLists } from '../support/questionnaires.ts';

/** What every kind has room for, so that it is never lost. */
const everywhere = [
  'kind',
  'key',
  'text',
  'help',
  'picture',
  'sound',
  'showIf',
  'followUpTo',
  'short',
  'group',
];

for (const language of staffLanguages) {
  const say = wordsIn(language);
  const expectWords = (key: string) => expect(say(key), key).to.not.equal(key);

  describe(`the words of the questions' page, ${language}`, () => {
    it('say of every kind what it is, and of everything that is set what it does', () => {
      for (const kind of kindNames) {
        expectWords(`questionnaires-pages.kinds.${kind}`);
        expectWords(`designing.kinds.${kind}`);
        for (const { path } of settingsOf(kind)) expectWords(`designing.settings.${path.join('-')}`);
      }
    });

    it('name every setting of every kind in the history', () => {
      const around = { body: aQuestionnaire(), say };
      const bare = say('design-history.fields.other');
      const nameless = kindNames.flatMap((kind) =>
        settingsOf(kind).filter(({ path }) => fieldName(path, [], around) === bare),
      );
      expect(nameless).to.deep.equal([]);
    });

    it('say of a question that has just been added what to write, and nothing as of a file', () => {
      const around = { language, say, term: 'cm' } as const;
      const asOfFile = `${say('designing.card-problems.here')}:`;
      for (const kind of kindNames) {
        for (const choiceLists of [someLists, {}]) {
          const added = { ...newQuestion(kind, 'q1', { choiceLists }), text: inBoth('Hur är det?') };
          const body = aQuestionnaire({ choiceLists: someLists, questions: [added as Question] });
          const told = problemsByPlace(body, around).get('q1') ?? [];
          expect(
            told.filter(({ text }) => text.startsWith(asOfFile)),
            kind,
          ).to.deep.equal([]);
        }
      }
    });

    it('name everything that another kind may have no room for', () => {
      const names = Question.options.flatMap(({ shape }) => Object.keys(shape));
      for (const name of new Set(names))
        if (!everywhere.includes(name)) expectWords(`designing.lost.${name}`);
    });
  });
}

describe('a question turned from any kind into any other', () => {
  it('never loses what every kind has room for', () => {
    const lists = { choiceLists: someLists };
    for (const from of kindNames) {
      for (const to of kindNames) {
        const { lost } = turnInto({ ...newQuestion(from, 'q1', lists), short: true }, to, lists);
        expect(
          lost.filter((name) => everywhere.includes(name)),
          `${from} to ${to}`,
        ).to.deep.equal([]);
      }
    }
  });
});
