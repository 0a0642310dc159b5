/** How much of a questionnaire can be told where so many are invited, and what to do where it is not (disclosure.md, rule 10). */
import { shownFrom, stepsFrom } from '../../audits/disclosure-limits.ts';
import { backgroundKeys } from '../../questionnaires/background.ts';
import { type Questionnaire, questionsOf } from '../../questionnaires/definition.ts';
import { kindOf, type Question } from '../../questionnaires/questions/index.ts';
import { hasField } from '../document/changing-kind.ts';
import { aboutOneself, type DisclosedAs, type Limits, type Outlook, outlooksOf } from './outlook.ts';

export interface Expecting {
  /** People; undefined while nobody has said how many. */
  readonly invited: number | undefined;
  readonly access: 'link' | 'codes';
  /** Smallest group that may be shown, and smallest for background. */
  readonly k: number;
  readonly kCut: number;
  /** Keys of the questions that the same people are asked elsewhere at the same time. */
  readonly elsewhere?: ReadonlySet<string>;
}

/** `elsewhere`: told only where it is told first; `depends`: told, but how many answer it is not known. */
export type Way = DisclosedAs | 'elsewhere' | 'depends';

/** How each question is told where `n` answer all that they are asked, by its key, in the order asked. */
export interface ForecastCase {
  readonly n: number;
  readonly ways: ReadonlyMap<string, Way>;
}

/** A question that is not told. */
export interface Hidden {
  readonly question: Question;
  /** Answers without an order, or background: both need more answers. */
  readonly why: 'unordered' | 'background';
  /** The list that could be given an order; then sides are told. */
  readonly list: string | undefined;
  /** Whether it would be told were it one of yes and no. */
  readonly yesNo: boolean;
}

/** A closed question that results have no place for yet. */
export interface Unplaced {
  readonly question: Question;
  /** It sounds as if it were about the one who answers. */
  readonly oneself: boolean;
  /** It counts in no area. */
  readonly noArea: boolean;
}

export interface DisclosureForecast {
  readonly invited: number | undefined;
  /** From how many answers anything is told. */
  readonly from: number;
  /** Where all answer, and where half of them do; where nobody has said how many, from ten answers on and from the first told. */
  readonly all: ForecastCase;
  readonly half: ForecastCase;
  /** What is not told even where all answer; nothing where all of it is below `from`. */
  readonly never: readonly Hidden[];
  /** What besides is not told where half of them do. */
  readonly neverIfHalf: readonly Hidden[];
  readonly unplaced: readonly Unplaced[];
}

/** Of an anonymous questionnaire, which may be unfinished. */
export function disclosureForecast(body: Questionnaire, expecting: Expecting): DisclosureForecast {
  const { invited, access, k, kCut, elsewhere = new Set() } = expecting;
  const from = shownFrom({ k, access, invited: invited ?? Number.POSITIVE_INFINITY });
  const limits = { k: from, kCut: Math.max(kCut, from) };
  const all = invited ?? Math.max(stepsFrom, from);
  const half = invited === undefined ? from : Math.floor(invited / 2);
  const never = hiddenAt(all, body, limits);
  const known = new Set(never.map(({ question }) => question.key));
  return {
    invited,
    from,
    all: caseOf(all, outlooksOf(body, all, limits), elsewhere),
    half: caseOf(half, outlooksOf(body, half, limits), elsewhere),
    never,
    neverIfHalf: hiddenAt(half, body, limits).filter(({ question }) => !known.has(question.key)),
    unplaced: unplacedIn(body),
  };
}

function caseOf(n: number, outlooks: readonly Outlook[], elsewhere: ReadonlySet<string>): ForecastCase {
  const wayOf = ({ question, as, depends }: Outlook): Way => {
    if (as === 'never') return as;
    // Words of one's own are no numbers to lay beside others.
    if (as !== 'read' && elsewhere.has(question.key)) return 'elsewhere';
    return depends ? 'depends' : as;
  };
  return { n, ways: new Map(outlooks.map((one) => [one.question.key, wayOf(one)])) };
}

function hiddenAt(n: number, body: Questionnaire, limits: Limits): readonly Hidden[] {
  if (n < limits.k) return [];
  const background = backgroundKeys(body);
  return outlooksOf(body, n, limits)
    .filter(({ as }) => as === 'never')
    .map(({ question }) => {
      const isBackground = background.has(question.key) && n < limits.kCut;
      return {
        question,
        why: isBackground ? 'background' : 'unordered',
        list: isBackground ? undefined : orderable(question, body),
        yesNo: !isBackground && kindOf(question).parts === undefined,
      };
    });
}

/** Only one choice out of a list of one's own can be given an order. */
function orderable(question: Question, { choiceLists }: Questionnaire): string | undefined {
  return question.kind === 'one' && choiceLists[question.choices]?.ordered === false
    ? question.choices
    : undefined;
}

function unplacedIn(body: Questionnaire): readonly Unplaced[] {
  const oneself = new Set(aboutOneself(body).map(({ key }) => key));
  const background = backgroundKeys(body);
  return questionsOf(body).flatMap((question) => {
    const { asks, control, parts } = kindOf(question);
    const isClosed = asks && control !== 'text' && (control !== 'nothing' || parts !== undefined);
    if (!isClosed || background.has(question.key) || !hasField(question.kind, 'areas')) return [];
    const noArea = 'areas' in question && (question.areas ?? []).length === 0;
    const one = { question, oneself: oneself.has(question.key), noArea };
    return one.oneself || noArea ? [one] : [];
  });
}
