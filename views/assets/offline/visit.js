/* One person's visit: what has been answered, in this script's memory alone, and how it stands on the screens. */
import { afterChange } from '../../../surveys/answering/destinations.ts';
import { nextPage, numberOf, onRoute, pageBefore, routeOf } from '../../../surveys/answering/journey.ts';
import { whereabouts } from '../../../surveys/answering/whereabouts.ts';
import { mistakeIn, mistakesInRisks } from '../../../surveys/questionnaires/questions/mistakes.ts';
import { fillIn, valuesOn } from './fields.js';
import { cut, faceOf, inWords, journey, place, say, tellProblems } from './screens.js';

const offered = Object.keys(journey.languages);
let answers = Object.create(null);
/* The check page's own field: notes. */
let extras = {};
let spoken = offered[0];
let visits = 0;

export const language = () => spoken;
export const number = () => visits;
export const isEmpty = () => Object.keys(answers).length === 0;
export const route = () => routeOf(journey.pages, answers);
/* The page of a screen; undefined where it is off the route, or no page of questions. */
export const pageOf = (name) => route().find(({ key }) => name === `p/${key}`);

/* Nothing is left of the one before, not even the language. */
export function begin(inLanguage) {
  answers = Object.create(null);
  extras = {};
  visits += 1;
  spoken = offered.includes(inLanguage) ? inLanguage : offered[0];
  try {
    sessionStorage.clear();
  } catch (_forbidden) {
    // Nothing is kept there then.
  }
}

export function speak(other) {
  if (offered.includes(other)) spoken = other;
}

/* Takes up what stands on the screen. */
export function take(name) {
  if (name === 'check') {
    const shown = document.getElementById('shown');
    extras = { notes: valuesOn(shown, '_notes')[0] };
  }
  const page = pageOf(name);
  for (const { key, asks } of page ? withLines(page) : []) {
    if (!asks) continue;
    const values = valuesOn(document, key).map((value) => value.trim());
    if (values.join('') === '') delete answers[key];
    else answers[key] = values;
  }
}

/* What is written beside a choice stands there before the choice has been taken up. */
function withLines(page) {
  const whole = journey.pages.find(({ key }) => key === page.key);
  return whole.questions.filter(
    (question) => question.isLine || page.questions.some(({ key }) => key === question.key),
  );
}

export function skip(page) {
  for (const { key } of withLines(page)) delete answers[key];
}

export function problemsOn(page) {
  const found = page.questions.map((question) => problemIn(question, answers[question.key]));
  const risks = mistakesInRisks(page.questions, (key) => key in answers);
  return found.filter((problem) => problem).concat(risks);
}

/* The server would cut notes that are too long; those who wrote them do it better. */
export function problemsOfNotes() {
  const problem = problemIn({ key: '_notes', control: 'text' }, [extras.notes]);
  return problem ? [problem] : [];
}

function problemIn(question, values = []) {
  const mistake = mistakeIn(question, values);
  return mistake && Object.assign({ field: question.key }, mistake);
}

/* What is sealed; undefined where there is nothing to send. */
export function finished() {
  const kept = onRoute(route(), answers);
  return Object.keys(kept).length > 0 ? JSON.stringify(Object.assign({ answers: kept }, extras)) : undefined;
}

export function after(button, page, before, fromCheck) {
  if (button === 'back') {
    if (fromCheck) return { name: 'check' };
    const earlier = pageBefore(route(), page.key);
    return { name: earlier ? `p/${earlier.key}` : '' };
  }
  const next = fromCheck ? afterChange(before, route(), page, answers) : nextPage(route(), page.key);
  return next ? { name: `p/${next.key}`, fromCheck } : { name: 'check' };
}

/* ---- On the screens ---- */

export function prepare(screen, { name, fromCheck }, problems) {
  const page = pageOf(name);
  if (page) {
    const where = whereabouts(route(), page.key, journey.layout, ({ asks, isLine }) => asks && !isLine);
    place(screen, spoken, page, where);
    for (const { key } of withLines(page)) fillIn(screen, key, answers[key]);
    if (fromCheck) screen.querySelector('.btn[value=next]').textContent = say(spoken, 'save');
  }
  if (name === 'check') prepareCheck(screen);
  tellProblems(screen, spoken, problems);
  if (name === '') screen.querySelector('main').append(cut(spoken, 'tools'));
  return page && say(spoken, 'page', { number: numberOf(route(), page.key) });
}

/* Every question stands there; those off the route go, and the others get what was answered. */
function prepareCheck(screen) {
  for (const link of screen.querySelectorAll('.change a')) prepareRow(link);
  fold(screen);
  fillIn(screen, '_notes', extras.notes ? [extras.notes] : []);
}

function prepareRow(link) {
  const row = link.closest('.given > *');
  const key = link.dataset.question;
  const page = route().find(({ questions }) => questions.some((question) => question.key === key));
  if (!page) row.remove();
  else if (answers[key]) {
    tellAnswer(row, page, key);
    const { control } = page.questions.find((question) => question.key === key);
    if (control === 'text') row.closest('form').querySelector('.written .given').append(row);
  }
}

/* What was written and the first answers are shown at once, as on the ordinary page (views/answering/check.ts). */
function fold(screen) {
  const folded = screen.querySelector('.fold');
  const rows = Array.from(folded.querySelectorAll('.given > *'));
  const atOnce = rows.length > 4 ? 3 : rows.length;
  const written = screen.querySelector('.written');
  const count = rows.length + written.querySelectorAll('.given > *').length;
  const steps = journey.layout === 'section' ? route().length : count;
  if (count === rows.length) written.remove();
  screen.querySelector('.send > .given').append(...rows.slice(0, atOnce));
  for (const list of screen.querySelectorAll('.given')) if (list.children.length === 0) removeSection(list);
  if (atOnce === rows.length) folded.remove();
  else folded.querySelector('summary').textContent = say(spoken, 'all', { count });
  const bar = screen.querySelector('progress');
  bar.max = steps + 1;
  bar.value = steps;
}

function removeSection(list) {
  list.previousElementSibling.remove();
  list.remove();
}

function tellAnswer(row, page, key) {
  const question = page.questions.find((one) => one.key === key);
  row.querySelector('dd:not(.change)').remove();
  for (const text of inWords(spoken, page, question, answers[key])) {
    const told = document.createElement('dd');
    told.className = 'breaks';
    if (question.control === 'text') told.dir = 'auto';
    const face = faceOf(spoken, page, key, answers[key]);
    if (face) told.append(face);
    told.append(text);
    row.querySelector('.change').before(told);
  }
}
