/** Who gets a question, in words: rows of a question and its answers, and the sentence that they make. */
import type { Audit } from '../../../surveys/audits/audit.ts';
import { askableBefore } from '../../../surveys/designing/conditions/checking.ts';
import {
  canBeTyped,
  conditionFrom,
  isGroup,
  mostItems,
  type Row,
  type TypedCondition,
  typedFrom,
} from '../../../surveys/designing/conditions/typed.ts';
import type { Design } from '../../../surveys/designing/document/design.ts';
import { sourceOf } from '../../../surveys/designing/document/source-language.ts';
import type { Problem } from '../../../surveys/failures.ts';
import type { InterfaceLanguage, Say } from '../../../surveys/languages.ts';
import type { Condition } from '../../../surveys/questionnaires/conditions.ts';
import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import type { Question } from '../../../surveys/questionnaires/questions/index.ts';
import type { View } from '../../engine.ts';
import { summaryOf, titleOf } from '../../fields.ts';
import { conditionWords } from '../../questionnaires/conditions.ts';
import { readable } from '../../titles.ts';
import { wordsIn } from '../../words.ts';
import { designFrame } from '../frame.ts';
import { type Asked, answerBoxes } from './answers.ts';
import { rowsModel } from './rows.ts';

export interface ConditionPage {
  readonly design: Design;
  readonly audit: Audit;
  readonly language: InterfaceLanguage;
  readonly question: Question;
  readonly seen: number;
  /** As it stands in the form; that of the question when it is shown for the first time. */
  readonly typed?: TypedCondition;
  readonly followsUp?: boolean;
  readonly problems?: readonly Problem[];
  /** The row to go on at. */
  readonly at?: string;
}

export function conditionPage(about: ConditionPage): View {
  const { design, audit, language, question, problems = [] } = about;
  const say = wordsIn(language);
  const frame = designFrame({ design, audit, language, say, current: 'questions' });
  const asked = askedIn(about, say);
  const isDeep = question.showIf !== undefined && !canBeTyped(question.showIf);
  const typed = about.typed ?? typedFrom(isDeep ? undefined : question.showIf);
  const home = `${frame.home}?open=${question.key}#${question.key}`;
  const name = readable(question.text, asked.language, asked.term) || say('design-lists.no-words');
  return {
    template: 'designing/conditions/condition',
    layout: 'staff',
    language,
    title: titleOf(`${say('conditions.title')} – ${name}`, problems, say),
    model: {
      ...frame,
      crumbs: [
        ...frame.crumbs.slice(0, -1),
        { href: frame.home, label: frame.designName },
        { label: say('conditions.title') },
      ],
      heading: say('conditions.title'),
      name,
      source: asked.language,
      number: questionsOf(design.body).findIndex(({ key }) => key === question.key) + 1,
      sentence: sentenceOf(about.typed ? whole(typed) : question.showIf, asked),
      isDeep,
      has: question.showIf !== undefined,
      canAsk: asked.askable.length > 0,
      seen: about.seen,
      action: `${frame.home}/questions/${question.key}/condition`,
      leave: home,
      map: `${frame.home}/map`,
      summary: summaryOf(problems, say),
      followsUp: about.followsUp ?? (question.followUpTo !== undefined || question.showIf === undefined),
      full: typed.items.length >= mostItems,
      ...rowsModel(typed, asked),
      answers: asked.askable.map((one) => ({ key: one.key, boxes: answerBoxes(one, [], '', asked) })),
    },
  };
}

function askedIn({ design, audit, question, problems = [], at }: ConditionPage, say: Say): Asked {
  return {
    questionnaire: design.body,
    askable: askableBefore(design.body, question.key),
    language: sourceOf(design.body),
    term: audit.term,
    say,
    problems,
    at,
  };
}

/** "Visas om ...", as it will read on the card. */
function sentenceOf(condition: Condition | undefined, asked: Asked): string {
  if (!condition) return asked.say('conditions.everyone');
  return asked.say('conditions.shown-if', { condition: conditionWords(condition, asked) });
}

/** Only the rows that are written to their end. */
function whole({ join, items }: TypedCondition): Condition | undefined {
  const isWhole = ({ question, choices }: Row) => question !== '' && choices.length > 0;
  return conditionFrom({
    join,
    items: items.flatMap((item): TypedCondition['items'] => {
      if (isGroup(item)) return [{ ...item, rows: item.rows.filter(isWhole) }];
      return isWhole(item) ? [item] : [];
    }),
  });
}
