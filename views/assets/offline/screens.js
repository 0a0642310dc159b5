/* The screens of the offline page: cut out of their templates, and filled in with what has been answered. */
import { chosenIn, fieldsOf, isWritten, labelOf } from './fields.js';

const root = document.documentElement;
const shown = document.getElementById('shown');
export const journey = JSON.parse(document.body.dataset.journey);

let isOpen = false;

function wordsIn(language) {
  return journey.languages[language].words;
}

/* A text with its holes filled; of a text with plurals the one for `values.count`. */
export function say(language, name, values = {}) {
  const { [name]: text, locale } = wordsIn(language);
  const one = typeof text === 'string' ? text : pluralOf(text, language, values.count);
  return one.replace(/\{\{(\w+)\}\}/g, (hole, key) => {
    const value = values[key];
    return typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : value || hole;
  });
}

/* Safari before 13 has no rules for plurals; the most common form is understood. */
function pluralOf(texts, language, count) {
  if (!Intl.PluralRules) return texts.other;
  return texts[new Intl.PluralRules(language.split('-')[0]).select(count)] || texts.other;
}

function templateOf(language, name) {
  const all = document.querySelectorAll(`template[data-language="${language}"]`);
  return Array.from(all).find((one) => one.dataset.screen === name);
}

export function cut(language, name) {
  return templateOf(language, name).content.cloneNode(true);
}

/* Puts a screen in the place of the one before. `prepare` is handed it while nobody sees it, and tells what the window is
   called where that depends on the way. */
export function show(language, name, prepare) {
  const { title } = templateOf(language, name).dataset;
  const screen = document.createElement('div');
  const sheet = document.createElement(name.startsWith('p/') ? 'form' : 'div');
  if (name.startsWith('p/')) sheet.append(defaultButton());
  sheet.append(cut(language, name));
  if (name !== 'left') screen.append(headerFor(language, name));
  screen.append(sheet);
  const ownTitle = prepare(screen);
  root.dataset.screen = name || 'start';
  root.lang = language;
  root.dir = journey.languages[language].dir;
  document.title = ownTitle || title;
  shown.textContent = '';
  shown.append(screen);
  window.scrollTo(0, 0);
  // When the page is opened the browser itself begins at its top.
  if (isOpen) focusOn(shown.querySelector('.errors') || shown.querySelector('h1'));
  isOpen = true;
  document.dispatchEvent(new CustomEvent('shown'));
}

/* The first page alone says that the network is not needed. */
function headerFor(language, name) {
  const header = cut(language, 'header');
  for (const part of name === '' ? [] : header.querySelectorAll('.when-ready')) part.remove();
  return header;
}

/* Enter means Next, as on the ordinary pages, and never the first button there is. */
function defaultButton() {
  const button = document.createElement('button');
  button.className = 'vh';
  button.name = '_do';
  button.value = 'next';
  button.tabIndex = -1;
  button.setAttribute('aria-hidden', 'true');
  return button;
}

/* What went wrong, above the screen that stays; its button can be pressed again. */
export function tellHere(language, words) {
  const main = shown.querySelector('main');
  const told = main.querySelector('.errors') || document.createElement('div');
  told.className = 'errors';
  told.setAttribute('role', 'alert');
  told.textContent = say(language, words);
  main.prepend(told);
  for (const button of main.querySelectorAll('[disabled].go')) button.disabled = false;
  focusOn(told);
}

export function focusOn(element) {
  if (!element) return;
  element.tabIndex = -1;
  element.focus();
}

/* How far it is, and only the questions that are asked. */
export function place(screen, language, page, where) {
  const isShown = (key) => page.questions.some((question) => question.key === key);
  const whole = journey.pages.find(({ key }) => key === page.key);
  for (const { key, isLine } of whole.questions) {
    if (isLine || isShown(key)) continue;
    const [field] = fieldsOf(screen, key);
    if (field) field.closest('.question').remove();
  }
  const told = screen.querySelector('#n_');
  if (told) told.textContent = say(language, where.unit, where);
  const bar = screen.querySelector('progress');
  if (!bar) return;
  bar.max = where.steps;
  bar.value = where.now;
}

/* The summary above, each problem leading to its question, and the same words at the question itself. */
export function tellProblems(screen, language, problems) {
  if (problems.length === 0) return;
  const summary = document.createElement('div');
  summary.className = 'errors';
  summary.setAttribute('role', 'alert');
  const title = document.createElement('h2');
  title.textContent = say(language, 'problems', { count: problems.length });
  const list = document.createElement('ul');
  for (const problem of problems) list.append(lineFor(screen, language, problem));
  summary.append(title, list);
  screen.querySelector('main').prepend(summary);
}

function lineFor(screen, language, problem) {
  const text = say(language, problem.message, problem.values);
  const link = document.createElement('a');
  link.textContent = text;
  const line = document.createElement('li');
  line.append(link);
  const [field] = fieldsOf(screen, problem.field);
  link.href = `#${field.id}`;
  const box = field.closest('.namely, .part, .question, .field');
  const told = document.createElement('p');
  told.className = 'wrong';
  told.id = `e_${problem.field}`;
  told.textContent = text;
  const near = isWritten(field) ? field : box.querySelector('.selects, .choices');
  near.before(told);
  const described = isWritten(field) ? field : box;
  const before = described.getAttribute('aria-describedby');
  described.setAttribute('aria-describedby', `${before || ''} ${told.id}`.trim());
  if (isWritten(field)) field.setAttribute('aria-invalid', 'true');
  return line;
}

/* What was chosen, in the words that the person saw. */
export function inWords(language, page, question, values) {
  if (question.control === 'text') return values;
  const screen = templateOf(language, `p/${page.key}`).content;
  const chosen = chosenIn(screen, question.key, values);
  if (question.control === 'month' && chosen.length > 0) return [chosen.join(' ')];
  if (question.control === 'places' && chosen.length > 0)
    return chosen.map((label, i) => `${i + 1}. ${label}`);
  if (chosen.length > 0) return chosen;
  return values.map((value) => {
    if (question.control === 'ten' && /^\d+$/.test(value))
      return say(language, 'ten', { n: Number(value), most: question.most });
    return labelOf(screen, question.key, value);
  });
}

/* The face beside what was chosen, to stand there again. */
export function faceOf(language, page, key, values) {
  const screen = templateOf(language, `p/${page.key}`).content;
  const field = fieldsOf(screen, key).find((one) => 'checked' in one && values.includes(one.value));
  if (!field) return undefined;
  const face = field.closest('label').querySelector('.face');
  return face ? face.cloneNode(true) : undefined;
}
