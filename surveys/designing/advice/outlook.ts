/** "Vad kommer ni att få veta?": how a question can be told of so many answers, before anybody answers (disclosure.md, rule 10). */
import { leastTold, stepsFrom } from '../../audits/disclosure-limits.ts';
import { backgroundKeys } from '../../questionnaires/background.ts';
import { type Questionnaire, questionsOf } from '../../questionnaires/definition.ts';
import { kindOf, type Question } from '../../questionnaires/questions/index.ts';

/**
 * `steps`: answer by answer, where the answers fall so; `sides`: the positive side and the rest; `read`: words of one's own
 * can be read; `never`: nothing is told, however the answers fall.
 */
export type Telling = 'steps' | 'sides' | 'read' | 'never';

export interface Limits {
  /** From how many answers anything is shown (`shownFrom`). */
  readonly k: number;
  /** From how many a question of background is. */
  readonly kCut: number;
}

export interface Outlook {
  readonly question: Question;
  readonly telling: Telling;
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
    const shape = shapeOf(question, body);
    if (!shape) return [];
    const telling = tellingOf(shape, n, leastFor(shape, background.has(question.key), limits));
    return [{ question, telling, depends: question.showIf !== undefined }];
  });
}

/** How one question can be told of `n` real answers; undefined where it is not answered, or has no list yet. */
export function outlookOf(
  question: Question,
  body: Questionnaire,
  n: number,
  limits: Limits,
): Telling | undefined {
  const shape = shapeOf(question, body);
  const isBackground = backgroundKeys(body).has(question.key);
  return shape && tellingOf(shape, n, leastFor(shape, isBackground, limits));
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
  // All parts of a question have lists of the same kind, or are told as the one that is told last.
  const parts = kind.parts?.(question, body) as readonly Question[] | undefined;
  if (parts) {
    const shapes = parts.map((part) => shapeOf(part, body));
    return (['unordered', 'ordered', 'sides'] as const).find((shape) => shapes.includes(shape));
  }
  if (kind.counts === 'several') return 'sides';
  const steps = kind.steps(question, body);
  if (!steps) return 'unordered';
  return steps.length <= 2 ? 'sides' : 'ordered';
}

/** Words of one's own are never split, and are read from k on whatever they are about (rule 7). */
function leastFor(shape: Shape, isBackground: boolean, { k, kCut }: Limits): number {
  return isBackground && shape !== 'words' ? Math.max(k, kCut) : k;
}

function tellingOf(shape: Shape, n: number, least: number): Telling {
  if (n < least) return 'never';
  switch (shape) {
    case 'words':
      return 'read';
    case 'sides':
      // Below that one of the two is always "at most two".
      return n >= 2 * leastTold ? 'steps' : 'sides';
    case 'ordered':
      return n >= stepsFrom ? 'steps' : 'sides';
    case 'unordered':
      return n >= stepsFrom ? 'steps' : 'never';
  }
}
