/** The answers in the card of a question: written there where they are its own, told where others have them too. */
import { fits } from '../../surveys/designing/document/changing-kind.ts';
import { isAlone, isShared } from '../../surveys/designing/document/own-lists.ts';
import { answerLines, answersOf, listKeyOf } from '../../surveys/designing/lists/card-answers.ts';
import { orderOf, orders, shortListsFor } from '../../surveys/designing/lists/list-typing.ts';
import { readyMadeLists } from '../../surveys/designing/lists/ready-made.ts';
import { usesOfList } from '../../surveys/designing/lists/usage.ts';
import { wordedIn } from '../../surveys/designing/lists/worded-non-answers.ts';
import { inLanguage } from '../../surveys/languages.ts';
import type { ChoiceList } from '../../surveys/questionnaires/choices.ts';
import type { Question } from '../../surveys/questionnaires/questions/index.ts';
import type { Setting } from '../../surveys/questionnaires/questions/kind.ts';
import type { Typed } from '../fields.ts';
import { ownFields } from './own-fields.ts';
import type { Showing } from './showing.ts';

interface Shown {
  readonly question: Question;
  readonly setting: Extract<Setting, { is: 'list' }>;
  /** Key of the list; empty where the question has none yet. */
  readonly key: string;
  readonly list: ChoiceList | undefined;
  readonly typed: Typed;
  readonly showing: Showing;
}

/** Undefined for a kind without answers to choose, or with several lists of them. */
export function answersShown(question: Question, typed: Typed, showing: Showing) {
  const setting = answersOf(question.kind);
  if (!setting) return undefined;
  const { body } = showing.design;
  const key = listKeyOf(question);
  const list = Object.hasOwn(body.choiceLists, key) ? body.choiceLists[key] : undefined;
  const shown = { question, setting, key, list, typed, showing };
  const isOwn = !list || isAlone(body, key);
  return {
    // The form is shown anew where this changes.
    mode: isOwn ? 'own' : `shared ${key}`,
    ready: readyField(shown),
    worded: wordedIn(body, question)
      .filter((one) => one.list === key)
      .map(({ choice }) => ({
        value: `non-answer-${choice.key}`,
        label: showing.say('designing.answers.to-non-answer', {
          choice: inLanguage(choice.label, showing.source),
        }),
      })),
    own: isOwn ? ownShown(shown) : undefined,
    shared: list && !isOwn ? sharedShown(shown, list) : undefined,
  };
}

/** Lists that fit, each told by its words: those that are here, then those that are ready-made. */
function readyField({ setting, key, typed, showing }: Shown) {
  const { say, design, source } = showing;
  const wordsOf = (list: ChoiceList) => answerLines(list, source).join(' · ');
  const here = Object.entries(design.body.choiceLists)
    .filter(([other, list]) => other !== key && isShared(design.body, other) && fits(list, setting))
    .map(([value, list]) => ({ value, label: wordsOf(list) }));
  const ready = readyMadeLists()
    .filter(({ list }) => fits(list, setting))
    .map(({ id, list }) => ({ value: id, label: wordsOf(list) }));
  const known = new Set(here.map(({ label }) => label));
  const nothing = { value: '', label: say('designing.answers.choose') };
  const options = [nothing, ...here, ...ready.filter(({ label }) => !known.has(label))];
  const label = say('designing.answers.ready');
  return ownFields(say, typed)({ name: 'answers-ready', type: 'select', start: '', options, label });
}

function ownShown({ question, setting, key, list, typed, showing }: Shown) {
  const { say, source, home } = showing;
  const field = ownFields(say, typed);
  const lines = list ? answerLines(list, source) : [];
  const order = list ? orderOf(list) : setting.ordered ? 'best-first' : 'none';
  const offered = orders.filter(
    (one) => one === order || (one !== 'own' && (one !== 'none' || !setting.ordered)),
  );
  return {
    lines: {
      ...field({
        name: 'answers',
        type: 'area',
        start: lines.join('\n'),
        label: say('designing.answers.lines'),
      }),
      lang: source,
      rows: Math.max(3, lines.length + 1),
    },
    order: field({
      name: 'answers-order',
      type: 'select',
      start: order,
      label: say('design-lists.fields.order'),
      options: offered.map((value) => ({ value, label: say(`design-lists.orders.${value}`) })),
    }),
    orderNow: order === 'none' ? undefined : say(`design-lists.orders.${order}`),
    short: order === 'none' ? undefined : shortField({ question, setting, key, list, typed, showing }),
    alone: aloneTicks(question, list, typed, source),
    name: {
      ...field({
        name: 'answers-name',
        start: list?.name?.[source] ?? '',
        label: say('designing.answers.share'),
        hint: true,
      }),
      hint: say('designing.answers.share-hint'),
    },
    listHref: list && `${home}/lists/${key}`,
  };
}

function shortField({ key, list, typed, showing }: Shown) {
  const { say, design, source } = showing;
  const shorts = shortListsFor(design.body, key).filter((other) => isShared(design.body, other));
  if (shorts.length === 0) return undefined;
  const options = shorts.map((value) => ({
    value,
    label: answerLines(design.body.choiceLists[value] as ChoiceList, source).join(' · '),
  }));
  return ownFields(
    say,
    typed,
  )({
    name: 'answers-short',
    type: 'select',
    start: list?.short ?? '',
    label: say('design-lists.fields.short'),
    options: [{ value: '', label: say('design-lists.no-short') }, ...options],
  });
}

/** Only where several can be chosen is there anything to combine. */
function aloneTicks(
  { kind }: Question,
  list: ChoiceList | undefined,
  { form }: Typed,
  source: Showing['source'],
) {
  if (kind !== 'several') return undefined;
  const words = list ? answerLines(list, source) : [];
  return (list?.choices ?? []).map(({ key, exclusive }, i) => ({
    key,
    label: words[i],
    ticked: form.has('answers-marks') ? (form.get('alone')?.includes(key) ?? false) : exclusive === true,
  }));
}

/** More numbers than these say no more. */
const mostNumbers = 4;

function sharedShown({ question, key, showing }: Shown, list: ChoiceList) {
  const { say, source, home, design } = showing;
  const others = usesOfList(design.body, key).filter((use) => use.question.key !== question.key);
  const numbers = others.map(({ number }) => String(number));
  const last = numbers.pop();
  const and = say('questionnaires-pages.condition.and');
  const told = [numbers.join(', '), last].filter(Boolean).join(` ${and} `);
  const same = last === undefined ? 'same-short' : others.length > mostNumbers ? 'same-many' : 'same';
  return {
    words: answerLines(list, source),
    same: say(`designing.answers.${same}`, { numbers: told, count: others.length }),
    href: `${home}/lists/${key}`,
  };
}
