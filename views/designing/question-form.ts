import { fits, hasField, settingsOf } from '../../surveys/designing/document/changing-kind.ts';
import { isShared } from '../../surveys/designing/document/own-lists.ts';
import { fieldName } from '../../surveys/designing/document/settings-form.ts';
import { answersOf } from '../../surveys/designing/lists/card-answers.ts';
import { directionOf, inLanguage, type Localised } from '../../surveys/languages.ts';
import { at } from '../../surveys/questionnaires/places.ts';
import { kindOf, type Question } from '../../surveys/questionnaires/questions/index.ts';
import type { Setting } from '../../surveys/questionnaires/questions/kind.ts';
import type { Field, Typed } from '../fields.ts';
import { answersShown } from './answers.ts';
import { conditionOf, noticed } from './cards.ts';
import { kindChoices } from './kinds.ts';
import { filledIn, ownFields } from './own-fields.ts';
import { listName, type Showing, wordsOf } from './showing.ts';

/** What the question says in the language it is written in, in fields; what was typed goes before. */
export function questionForm(question: Question, typed: Typed, section: string, showing: Showing) {
  const { say, home, source, design, mayChange } = showing;
  const field = ownFields(say, typed);
  const { key, kind } = question;
  const words = (name: 'text' | 'help' | 'why') =>
    Reflect.get(question, name) as Question['text'] | undefined;
  const area = (name: 'text' | 'help' | 'why', optional = true) => ({
    ...field({ name, type: 'area', start: words(name)?.[source] ?? '', optional }),
    hint: filledIn(words(name)?.[source], say),
    lang: source,
    rtl: directionOf(source) === 'rtl',
    rows: name === 'text' ? 2 : 1,
  });
  return {
    key,
    action: `${home}/questions/${key}`,
    close: `${home}#${key}`,
    revision: design.revision,
    kindNow: kind,
    mayChange,
    text: area('text', false),
    help: area('help'),
    why: hasField(kind, 'why') ? area('why') : undefined,
    kinds: kindChoices(field({ name: 'kind', start: kind }).value, showing, kind),
    answers: answersShown(question, typed, showing),
    settings: settingFields(question, typed, showing),
    newListHref: `${home}/new-list?question=${key}`,
    section: field({ name: 'section', type: 'select', start: section, options: sectionOptions(showing) }),
    who: conditionOf(question, showing) ?? say('designing.to-all-sentence'),
    conditionHref: `${home}/questions/${key}/condition`,
    mediaHref: `${home}/media/question.${key}`,
    previewHref: `${home}/preview/${key}`,
    languagesHref: `${home}/languages`,
    sameHref: `${home}/questions/${key}/same`,
    ...ticks(question, typed, showing),
    ...noticed(question, showing),
  };
}

/** What can be ticked. A form that was sent says itself what is ticked; else the question does. */
function ticks(question: Question, { form }: Typed, showing: Showing) {
  const { body } = showing.design;
  const sent = form.has('marks');
  const isTicked = (name: string, value: string, now: boolean) =>
    sent ? (form.get(name)?.includes(value) ?? false) : now;
  const own = 'nonAnswers' in question ? question.nonAnswers : undefined;
  const offered = own ?? body.alwaysOffer;
  const areas = hasField(question.kind, 'areas') && 'areas' in question ? (question.areas ?? []) : [];
  const usesOwn = sent ? form.get('non-answers')?.[0] === 'own' : own !== undefined;
  return {
    areas: hasField(question.kind, 'areas')
      ? Object.entries(body.areas).map(([key, name]) => ({
          key,
          name: inLanguage(name, showing.source),
          ticked: isTicked('area', key, areas.includes(key)),
        }))
      : undefined,
    nonAnswers: hasField(question.kind, 'nonAnswers')
      ? {
          own: usesOwn,
          usual: body.alwaysOffer.map((key) => wordsOf(body.nonAnswers[key], key, showing)).join(', '),
          each: Object.entries(body.nonAnswers).map(([key, name]) => ({
            key,
            name: inLanguage(name, showing.source),
            ticked: isTicked('non-answer', key, offered.includes(key)),
          })),
        }
      : undefined,
    short: { ticked: isTicked('short', 'yes', question.short === true) },
    aboutOneself: hasField(question.kind, 'background')
      ? {
          background: isTicked('background', 'yes', 'background' in question && question.background === true),
          fact: isTicked('fact', 'yes', 'fact' in question && question.fact === true),
        }
      : undefined,
    notScored:
      hasField(question.kind, 'scored') && isOrdered(question, showing)
        ? { ticked: isTicked('not-scored', 'yes', 'scored' in question && question.scored === false) }
        : undefined,
  };
}

/** Only what has an order can be scored at all. */
function isOrdered(question: Question, { design }: Showing): boolean {
  const kind = kindOf(question);
  const lists = kind.lists(question).map((key) => design.body.choiceLists[key]);
  return lists.length > 0 ? lists.every((list) => list?.ordered) : question.kind === 'ten';
}

function sectionOptions(showing: Showing) {
  return showing.design.body.sections.map(({ key, title }) => ({
    value: key,
    label: wordsOf(title, showing.say('designing.no-title'), showing),
  }));
}

interface SettingField extends Field {
  /** The way to the page of lists belongs beside it. */
  readonly isList: boolean;
}

export function settingFields(question: Question, typed: Typed, showing: Showing): readonly SettingField[] {
  const field = ownFields(showing.say, typed);
  const answers = answersOf(question.kind);
  const beside = settingsOf(question.kind).filter((setting) => setting !== answers);
  return beside.map((setting) => {
    const name = fieldName(setting);
    const value = at(question, setting.path);
    const label = showing.say(`designing.settings.${setting.path.join('-')}`);
    if (setting.is === 'list') {
      const options = listOptions(setting, String(value ?? ''), showing);
      const start = String(value ?? '');
      return { ...field({ name, type: 'select', start, options, label }), isList: true };
    }
    if (setting.is === 'yes' || setting.is === 'one-of')
      return pickedField(setting, value, (rest) => field({ name, type: 'select', label, ...rest }), showing);
    const start = startOf(setting, value, showing);
    const type = setting.is === 'rows' ? 'area' : setting.is === 'whole' ? 'number' : 'text';
    const hinted = hints[setting.is];
    const made = field({ name, type, start, label, hint: hinted !== undefined });
    return { ...made, hint: hinted && showing.say(`designing.hints.${hinted}`), isList: false };
  });
}

/** Of what may be chosen, with nothing chosen first. */
function pickedField(
  setting: Picked,
  value: unknown,
  field: (rest: { start: string; options: ReturnType<typeof valuesOf>; hint: boolean }) => Field,
  showing: Showing,
): SettingField {
  const hint = setting.is === 'yes' ? showing.say(`designing.hints.${setting.path[0]}`) : undefined;
  const start = value === true ? 'yes' : String(value ?? '');
  const made = field({ start, options: valuesOf(setting, showing), hint: hint !== undefined });
  return { ...made, hint, isList: false };
}

type Picked = Extract<Setting, { is: 'yes' | 'one-of' }>;

function valuesOf(setting: Picked, { say }: Showing) {
  if (setting.is === 'yes')
    return ['', 'yes'].map((value) => ({ value, label: say(`designing.yes.${value || 'no'}`) }));
  const of = `designing.${setting.path[0]}s`;
  return ['', ...setting.values].map((value) => ({ value, label: say(`${of}.${value || 'usual'}`) }));
}

const hints: Readonly<Record<Exclude<Setting['is'], 'list' | 'yes' | 'one-of'>, string | undefined>> = {
  words: undefined,
  whole: undefined,
  numbers: 'numbers',
  rows: 'rows',
};

function startOf(setting: Setting, value: unknown, { source }: Showing): string {
  switch (setting.is) {
    case 'words':
      return (value as Localised | undefined)?.[source] ?? '';
    case 'numbers':
      return Array.isArray(value) ? value.join(', ') : '';
    case 'rows':
      return rowsIn(value)
        .map(({ text }) => text[source] ?? '')
        .join('\n');
    default:
      return value === undefined ? '' : String(value);
  }
}

function rowsIn(value: unknown): readonly { readonly text: Localised }[] {
  return Array.isArray(value) ? (value as readonly { readonly text: Localised }[]) : [];
}

/** The lists that fit; the one that is chosen stays even where it does not, so that nothing changes unseen. */
function listOptions(
  setting: Extract<Setting, { is: 'list' }>,
  chosen: string,
  showing: Showing,
): readonly { readonly value: string; readonly label: string }[] {
  const lists = Object.entries(showing.design.body.choiceLists)
    .filter(([key, list]) => key === chosen || (isShared(showing.design.body, key) && fits(list, setting)))
    .map(([key, list]) => ({ value: key, label: listName(list, showing) }));
  const isThere = lists.some(({ value }) => value === chosen);
  return isThere ? lists : [{ value: chosen, label: showing.say('designing.choose-list') }, ...lists];
}
