/** Questions that are about the one who answers, known by their words: offered as background (disclosure.md, rule 10). */
import { backgroundKeys } from '../../questionnaires/background.ts';
import { type Questionnaire, questionsOf } from '../../questionnaires/definition.ts';
import { kindOf, type Question } from '../../questionnaires/questions/index.ts';
import { type RuleLanguage, wordsOf } from './rules/rule.ts';

/**
 * Closed questions that sound like background, in the order asked, and are not. Only those in no area, or whose answers have
 * no best end: what counts in an area and goes from good to bad says how it is, whatever its words.
 */
export function aboutOneself(body: Questionnaire): readonly Question[] {
  const background = backgroundKeys(body);
  return questionsOf(body).filter(
    (question) =>
      !background.has(question.key) &&
      isClosed(question, body) &&
      maySay(question, body) &&
      sounds(question, body),
  );
}

function isClosed(question: Question, body: Questionnaire): boolean {
  const kind = kindOf(question);
  const isWhole = kind.lists(question).every((list) => Object.hasOwn(body.choiceLists, list));
  return kind.asks && kind.control !== 'text' && isWhole;
}

function maySay(question: Question, body: Questionnaire): boolean {
  const areas = 'areas' in question ? (question.areas ?? []) : [];
  return areas.length === 0 || kindOf(question).steps(question, body) === undefined;
}

function sounds(question: Question, body: Questionnaire): boolean {
  const answers = kindOf(question).offered(question, body);
  return (['sv', 'en'] as const).some((language) => {
    const told = answers.filter(({ label }) =>
      choosing[language].test((label[language] ?? '').toLowerCase()),
    );
    return asking[language].test((question.text[language] ?? '').toLowerCase()) || told.length > 1;
  });
}

type Words = Readonly<Record<RuleLanguage, readonly string[]>>;

/** Beginnings of words and of phrases, in small letters; of `choosing` two among the answers are enough. */
const beginnings = wordsOf<Readonly<Record<'asking' | 'choosing', Words>>>('about-oneself');
const asking = patterns(beginnings.asking);
const choosing = patterns(beginnings.choosing);

function patterns({ sv, en }: Words): Readonly<Record<RuleLanguage, RegExp>> {
  const beginning = (parts: readonly string[]) => new RegExp(`(?<![\\p{L}])(?:${parts.join('|')})`, 'u');
  return { sv: beginning(sv), en: beginning(en) };
}
