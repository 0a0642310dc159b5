import type { Reading } from '../../surveys/designing/advice/reading-ease.ts';
import { questionsOf, type Section } from '../../surveys/questionnaires/definition.ts';
import { numbersOf } from '../../surveys/questionnaires/numbering.ts';
import type { Question } from '../../surveys/questionnaires/questions/index.ts';
import { askedCount } from '../../surveys/questionnaires/summary.ts';
import { untouched } from '../fields.ts';
import { lixShown } from './advice.ts';
import { cardOf } from './cards.ts';
import { ownFields } from './own-fields.ts';
import { questionForm } from './question-form.ts';
import { type Opened, type Showing, wordsOf } from './showing.ts';

/** Each section in its place, what was taken away in between, and jump links to them all. */
export function sectionModels(opened: Opened, reading: Reading, showing: Showing) {
  const shown = (opened.undo?.back ?? showing.design.body).sections;
  const sections = shown.map((section) => sectionModel(section, opened, reading, showing));
  const parts = sections.flatMap((model) =>
    'gone' in model ? [] : [{ href: `#part-${model.key}`, title: model.title }],
  );
  return { sections, parts };
}

function sectionModel(section: Section, opened: Opened, reading: Reading, showing: Showing) {
  const { say, design, home } = showing;
  const { key } = section;
  const title = wordsOf(section.title, say('designing.no-title'), showing);
  if (opened.undo?.taken.sections.some((one) => one.key === key))
    return { gone: goneRow(say('designing.gone.section', { title }), opened, showing) };
  const at = design.body.sections.findIndex((one) => one.key === key);
  const own = design.body.sections[at]?.questions ?? [];
  const problems = showing.problems.get(key) ?? [];
  return {
    key,
    title,
    areaClass: areaOf(own),
    optional: section.optional && say(`questionnaires-pages.optional.${section.optional}`),
    count: say('questionnaires-pages.count', { count: askedCount(design.body, own) }),
    lix: lixShown(reading.sections.get(key) ?? { lix: undefined }, reading.aim, say),
    forecast: section.optional === 'background' ? showing.forecast : undefined,
    forecastHref: `${home}/forecast`,
    problems: problems.filter(({ calm }) => !calm).map(({ text }) => text),
    worth: problems.filter(({ calm }) => calm).map(({ text }) => text),
    first: at === 0,
    last: at === design.body.sections.length - 1,
    mayChange: showing.mayChange,
    labels: labelsOf(title, showing),
    renameHref: `${home}?section=${key}#part-${key}`,
    addAction: `${home}/questions`,
    form: opened.section === key ? sectionForm(section, opened, showing) : undefined,
    rows: section.questions.map((question) => rowOf(question, key, opened, showing)),
  };
}

/** A card, a card that is open as a form, or the place of a question that was taken away. */
function rowOf(question: Question, section: string, opened: Opened, showing: Showing) {
  if (opened.undo?.taken.questions.some(({ key }) => key === question.key)) {
    const text = wordsOf(question.text, showing.say('designing.no-text'), showing);
    return { gone: goneRow(showing.say('designing.gone.question', { text }), opened, showing) };
  }
  const all = questionsOf(showing.design.body);
  const at = all.findIndex(({ key }) => key === question.key);
  const number = numbersOf(showing.design.body).get(question.key);
  const cardPosition = { number, first: at === 0, last: at === all.length - 1, section };
  const isOpen = opened.question === question.key && showing.mayChange;
  return {
    card: cardOf(question, cardPosition, showing),
    form: isOpen ? questionForm(question, opened.typed ?? untouched, section, showing) : undefined,
  };
}

function goneRow(words: string, { undo }: Opened, { home, mayChange }: Showing) {
  return { words, action: `${home}/undo`, revision: undo?.revision, mayChange };
}

/** The colour of the area that its questions count in, where that is one alone. */
function areaOf(questions: readonly Question[]): string | undefined {
  const areas = new Set(questions.flatMap((one) => ('areas' in one ? (one.areas ?? []) : [])));
  const [only] = areas;
  return areas.size === 1 ? `area-${only}` : undefined;
}

function sectionForm({ key, title, optional }: Section, { typed = untouched }: Opened, showing: Showing) {
  const { say, source, design, home } = showing;
  const field = ownFields(say, typed);
  const choices = ['', 'module', 'background'] as const;
  return {
    key,
    action: `${home}/sections/${key}`,
    close: `${home}#part-${key}`,
    revision: design.revision,
    title: { ...field({ name: 'title', start: title?.[source] ?? '' }), lang: source },
    optional: field({
      name: 'optional',
      type: 'select',
      start: optional ?? '',
      options: choices.map((value) => ({ value, label: say(`designing.optional.${value || 'always'}`) })),
    }),
  };
}

function labelsOf(title: string, { say }: Showing) {
  const names = ['rename', 'up', 'down', 'remove', 'add'] as const;
  return Object.fromEntries(names.map((name) => [name, say(`designing.part-labels.${name}`, { title })]));
}
