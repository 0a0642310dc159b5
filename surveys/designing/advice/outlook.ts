/** "Vad kommer ni att få veta?": how a question can be told of so many answers, before anybody answers (disclosure.md, rule 10). */
import { leastTold, stepsFrom } from '../../audits/disclosure-limits.ts';
import { backgroundKeys } from '../../questionnaires/background.ts';
import { asksAbout } from '../../questionnaires/conditions.ts';
import { type Questionnaire, questionsOf } from '../../questionnaires/definition.ts';
import { kindOf, type Question } from '../../questionnaires/questions/index.ts';
import { type RuleLanguage, wordsOf } from './rules/rule.ts';

/**
 * `steps`: answer by answer, where the answers fall so; `sides`: the positive side and the rest; `read`: words of one's own
 * can be read; `never`: nothing is told, however the answers fall.
 */
export type DisclosedAs = 'steps' | 'sides' | 'read' | 'never';

export interface Limits {
  /** From how many answers anything is shown (`shownFrom`). */
  readonly k: number;
  /** From how many a question of background is. */
  readonly kCut: number;
}

export interface Outlook {
  readonly question: Question;
  readonly as: DisclosedAs;
  /** Its condition keeps it from some: how many answer it is not known. */
  readonly depends: boolean;
}

/**
 * How each question that is answered can be told where `n` people answer all that they are asked. Questions that are not
 * finished (no list) are left out. The questionnaire is an anonymous one.
 */
export function outlooksOf(body: Questionnaire, n: number, limits: Limits): readonly Outlook[] {
  const background = backgroundKeys(body);
  return questionsOf(body).flatMap((question) => {
    const as = disclosedAs(question, body, n, leastFor(background.has(question.key), limits));
    return as ? [{ question, as, depends: question.showIf !== undefined }] : [];
  });
}

interface Least {
  readonly words: number;
  readonly counted: number;
}

/** Words of one's own are never split, and are read from k on whatever they are about (rule 7). */
function leastFor(isBackground: boolean, { k, kCut }: Limits): Least {
  return { words: k, counted: isBackground ? Math.max(k, kCut) : k };
}

function disclosedAs(
  question: Question,
  body: Questionnaire,
  n: number,
  least: Least,
): DisclosedAs | undefined {
  const shape = shapeOf(question, body);
  if (!shape) return undefined;
  if (shape === 'words') return n >= least.words ? 'read' : 'never';
  // How many were asked cannot be known of a condition on several questions.
  const leansOn = new Set(question.showIf && asksAbout(question.showIf));
  if (n < least.counted || leansOn.size > 1) return 'never';
  // Of fewer than that, one of two sides is always "at most two".
  if (shape === 'sides') return n >= 2 * leastTold ? 'steps' : 'sides';
  if (n >= stepsFrom) return 'steps';
  return shape === 'ordered' ? 'sides' : 'never';
}

/**
 * `sides`: each answer is a side of its own, as yes and no are, or the choices of which several can be taken.
 * `unordered` also what is told by first places, bands and years.
 */
type Shape = 'words' | 'sides' | 'ordered' | 'unordered';

function shapeOf(question: Question, body: Questionnaire): Shape | undefined {
  const kind = kindOf(question);
  if (!kind.asks) return undefined;
  if (kind.control === 'text') return 'words';
  if (!kind.lists(question).every((list) => Object.hasOwn(body.choiceLists, list))) return undefined;
  const parts = kind.parts?.(question, body) as readonly Question[] | undefined;
  if (parts) {
    // As the part that is told last: what is said of the whole then holds for each.
    const shapes = parts.map((part) => shapeOf(part, body));
    return (['unordered', 'ordered', 'sides'] as const).find((shape) => shapes.includes(shape));
  }
  if (kind.counts === 'several') return 'sides';
  const steps = kind.steps(question, body);
  if (!steps) return 'unordered';
  return steps.length <= 2 ? 'sides' : 'ordered';
}

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
