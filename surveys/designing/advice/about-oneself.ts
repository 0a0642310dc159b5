/** Questions that are about the one who answers, known by their words: offered as background (disclosure.md, rule 10). */
import { backgroundKeys } from '../../questionnaires/background.ts';
import { type Questionnaire, questionsOf } from '../../questionnaires/definition.ts';
import { kindOf, type Question } from '../../questionnaires/questions/index.ts';

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

const word = (...parts: readonly string[]) => new RegExp(`(?<![\\p{L}])(?:${parts.join('|')})`, 'u');

/** Beginnings of words and of phrases, in small letters. */
const asking = {
  sv: word(
    'ålder',
    'hur gammal',
    'vilket år är du född',
    'är du född',
    'född(?![\\p{L}])',
    'kön(?![\\p{L}])',
    'könstillhörighet',
    'könsidentitet',
    'är du (?:kvinna|man)(?![\\p{L}])',
    'hur länge (?:har|är|bor|var)',
    'hur lång tid har du (?:haft|varit|bott|arbetat|jobbat)',
    'hur många år har du',
    'hur bor du',
    'var bor du',
    'bor du (?:själv|ensam|ihop|tillsammans|i )',
    'boende(?:form|situation)',
    'civilstånd',
    'modersmål',
    'vilket språk',
    'utbildningsnivå',
    'högsta utbildning',
    'sysselsättning har du',
    'vad är din huvudsakliga',
    'vilken roll har du',
    'din roll(?![\\p{L}])',
    'vem är du',
    'om dig(?: själv)?[.:?]?$',
    'vem är din arbetsgivare',
    'din arbetsgivare',
    'yrke(?![\\p{L}])',
    'har du barn(?![\\p{L}])',
    'vilken kommun bor',
    'diagnos har du',
    'vilken relation har du',
  ),
  en: word(
    'how old',
    'your age',
    'age(?![\\p{L}])',
    'gender',
    'your sex(?![\\p{L}])',
    'are you a (?:woman|man)',
    'how long (?:have|has|are)',
    'how many years have you',
    'where do you live',
    'do you live (?:alone|with)',
    'born(?![\\p{L}])',
    'about you(?:rself)?[.:?]?$',
    'what is your (?:role|profession|occupation|employer)',
    'who is your employer',
    'marital status',
    'mother tongue',
    'first language',
  ),
} as const;

/** Answers that only such a question has: two of them are enough. */
const choosing = {
  sv: word(
    'kvinna',
    'man(?![\\p{L}])',
    'icke-binär',
    '\\d+ ?[–-] ?\\d+ år',
    '\\d+ år (?:eller|och)',
    'under \\d+ år',
    'över \\d+ år',
    '(?:mindre|mer) än (?:ett|två|tre|fem|tio|\\d+) år',
    '(?:ett|två|tre|fem|\\d+) till (?:två|tre|fem|tio|\\d+) år',
    'gift(?![\\p{L}])',
    'sambo',
    'ensamboende',
  ),
  en: word(
    'woman',
    'female',
    'male(?![\\p{L}])',
    'man(?![\\p{L}])',
    'non-binary',
    '\\d+ ?[–-] ?\\d+ years',
    '(?:less|more) than (?:one|two|three|five|ten|\\d+) years?',
    'married',
  ),
} as const;
