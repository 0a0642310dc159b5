/** Each question as a card: what it asks, of whom, with which answers, and what is worth looking at. */
import { sizeOf } from '../../surveys/designing/advice/reading-ease.ts';
import { inLanguage, type Say } from '../../surveys/languages.ts';
import type { Question } from '../../surveys/questionnaires/questions/index.ts';
import { kindOf } from '../../surveys/questionnaires/questions/index.ts';
import { conditionWords } from '../questionnaires/conditions.ts';
import { adviceShown } from './advice.ts';
import { questionAddress, wordingOf } from './frame.ts';
import { listName, type Showing, wordsOf } from './showing.ts';

/** Where the question stands, for its buttons. */
interface CardPosition {
  /** Undefined for what is only read. */
  readonly number: number | undefined;
  readonly first: boolean;
  readonly last: boolean;
  /** Key of its section. */
  readonly section: string;
}

export function cardOf(question: Question, cardPosition: CardPosition, showing: Showing) {
  const { say, home, source, mayChange } = showing;
  const { key } = question;
  const text = wordsOf(question.text, say('designing.no-text'), showing);
  const comments = showing.comments.get(key) ?? 0;
  const seen = noticed(question, showing);
  return {
    key,
    ...cardPosition,
    text,
    lang: source,
    about: aboutOf(question, showing),
    condition: conditionOf(question, showing),
    marks: marksOf(question, showing),
    comments: comments > 0 ? say('designing.comments', { count: comments }) : undefined,
    commentsHref: `${home}/comments#${key}`,
    ...seen,
    adviceTitles: seen.advice.map(({ title }) => title),
    mayChange,
    at: `${home}/questions/${key}`,
    editHref: questionAddress(showing.design, key),
    mayComment: showing.mayComment,
    commentHref: `${home}/comments?question=${key}#write`,
    addAction: `${home}/questions`,
    labels: labelsOf(cardPosition.number, text, showing),
  };
}

/** "Hur ofta (4 steg) · Inflytande · alla får frågan". */
function aboutOf(question: Question, showing: Showing): string {
  const { say, design, source } = showing;
  const lists = kindOf(question)
    .lists(question)
    .flatMap((key) => design.body.choiceLists[key] ?? []);
  const kind = say(`questionnaires-pages.kinds.${question.kind}`);
  const areas = ('areas' in question ? (question.areas ?? []) : []).flatMap((key) => {
    const name = design.body.areas[key];
    return name ? inLanguage(name, source) : [];
  });
  const answers = lists.map((list) => listName(list, showing)).join(', ');
  return [
    answerWords(question.kind, kind, answers, say),
    ...areas,
    ...(question.showIf ? [] : [say('designing.to-all')]),
  ].join(' · ');
}

/** Steps in words say themselves what kind of question it is; yes and no are no list to anybody. */
function answerWords(kind: Question['kind'], name: string, lists: string, say: Say): string {
  if (lists === '' || kind === 'yes-no') return name;
  return kind === 'scale' ? lists : say('designing.kind-and-list', { kind: name, list: lists });
}

export function conditionOf(question: Question, showing: Showing): string | undefined {
  const { source, say } = showing;
  if (!question.showIf) return undefined;
  const wording = { ...wordingOf(showing), language: source };
  return say('questionnaires-pages.shown-if', { condition: conditionWords(question.showIf, wording) });
}

/** Problems that stop approval, those that do not, and what the help with language says. */
export function noticed(question: Question, showing: Showing) {
  const { home, say, mayChange, source, audit } = showing;
  const { key } = question;
  const { words, longWords } = sizeOf(question, source, audit.term);
  const problems = showing.problems.get(key) ?? [];
  const advice = showing.advice.filter(({ question }) => question === key);
  return {
    problems: problems.filter(({ calm }) => !calm).map(({ text }) => text),
    worth: problems.filter(({ calm }) => calm).map(({ text }) => text),
    size: words > 0 ? say('language-help.size', { words, long: longWords }) : undefined,
    advice: adviceShown(advice, { home, say, mayDismiss: mayChange }),
  };
}

function marksOf(question: Question, { say }: Showing): readonly string[] {
  return [
    ...(question.short ? [say('designing.marks.short')] : []),
    ...(question.picture ? [say('designing.marks.picture')] : []),
    ...(question.sound ? [say('designing.marks.sound')] : []),
    ...('background' in question && question.background ? [say('designing.marks.background')] : []),
    ...('scored' in question && question.scored === false ? [say('designing.marks.not-scored')] : []),
  ];
}

/** Said instead of "Ändra", "↑": which question it is about. */
function labelsOf(number: number | undefined, text: string, { say }: Showing) {
  const names = ['edit', 'up', 'down', 'copy', 'remove', 'add-after', 'comment'] as const;
  const label = (name: string) =>
    number ? say(`designing.labels.${name}`, { number }) : say(`designing.text-labels.${name}`, { text });
  return Object.fromEntries(names.map((name) => [name, label(name)]));
}
