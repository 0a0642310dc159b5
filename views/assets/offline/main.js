/* A whole visit without network. Links and buttons are those of the ordinary pages, and are followed here instead of on
   the server. What was answered is forgotten when the visit ends; see visit.js. */
import { seal as sealBox } from './box.js';
import { valuesOn } from './fields.js';
import { leaveQuickly } from './leaving.js';
import { focusOn, journey, show, tellHere } from './screens.js';
import * as sending from './sending.js';
import * as tools from './tools.js';
import * as visit from './visit.js';

// Nobody is in the middle of anything there.
const untouched = ['', 'thanks', 'helped', 'closed', 'left'];
const isOver = () => ['thanks', 'helped'].includes(now.name);
const base = `/a/${journey.code}`;
const shown = document.getElementById('shown');
let now = { name: '' };
let cameFrom = now;
let staying; // The visit that asked for the thanks to stay.

document.addEventListener('click', clicked);
document.addEventListener('submit', submitted, true);
document.addEventListener('left-idle', (event) => {
  event.preventDefault();
  begin();
});
window.addEventListener('popstate', ({ state }) => {
  // Left in a hurry: nothing is shown until somebody says so.
  if (now.name === 'left') return open(now);
  visit.take(now.name);
  if (isOver()) visit.begin();
  if (state && state.visit === visit.number()) open(state.now);
  else open({ name: '' });
  return undefined;
});
// A person's whole story is not lost to a slip on the reload button.
window.addEventListener('beforeunload', (event) => {
  if (journey.channel === 'interview' && !visit.isEmpty()) event.preventDefault();
});
Promise.all([sending.counts(), sealBox('', journey.publicKey, '')]).then(start, giveUp);

/* A browser that keeps or seals nothing is led back to the pages that need network. */
function giveUp() {
  if (!location.search.includes('plain=1')) location.replace(`${base}?plain=1`);
}

function start() {
  begin(new URLSearchParams(location.search).get('language'));
  sending.begin(() => {
    if (now.name === '') go({ name: 'closed' });
  });
}

/* The next person. Places in the history that the one before has left show the start. */
function begin(language) {
  visit.begin(language);
  replace({ name: '' });
}

function replace(to) {
  history.replaceState({ visit: visit.number(), now: to }, '');
  open(to);
}

function go(to) {
  history.pushState({ visit: visit.number(), now: to }, '');
  open(to);
}

function open(to, problems = []) {
  const isPage = to.name.startsWith('p/');
  now = isPage && !visit.pageOf(to.name) ? { name: 'check' } : to;
  if (now.name !== 'promise') cameFrom = now;
  document.documentElement.dataset.idle = untouched.includes(now.name) ? 'off' : 'on';
  show(visit.language(), now.name, (screen) => visit.prepare(screen, now, problems));
  if (now.name === 'closed') tools.tellUnsent();
  if (isOver()) returnSoon();
}

/* ---- What is pressed ---- */

function submitted(event) {
  event.preventDefault();
  event.stopPropagation();
  if (event.target.id !== 'leave_') return;
  begin();
  leaveQuickly(event.target, () => replace({ name: 'left' }));
}

function clicked(event) {
  const link = event.target.closest('a[href]');
  const button = event.target.closest('button');
  if (link && link.origin === location.origin && link.pathname.startsWith(base)) {
    event.preventDefault();
    // From what is wrong to its question: followed here, since it would be a place of its own in the history.
    if (link.getAttribute('href').startsWith('#')) document.getElementById(link.hash.slice(1)).focus();
    else follow(link);
  } else if (button && press(button)) event.preventDefault();
}

/* True where the button was one of ours. */
function press(button) {
  if (button.dataset.do === 'on') return begin() || true;
  if (button.dataset.do) {
    tools.press(button.dataset.do, () => open(now));
    return true;
  }
  if (button.name === '_language') return change(button.value);
  if (button.closest(`form[action^="${base}/start"]`))
    return go({ name: `p/${visit.route()[0].key}` }) || true;
  if (button.matches(`form[action^="${base}/send"] .go`)) return finish(button);
  if (button.closest(`form[action^="${base}/help"]`)) return tellHelp();
  return button.name === '_do' && visit.pageOf(now.name) ? leavePage(button.value) : false;
}

/* The addresses of the ordinary pages, without their server. */
function follow(link) {
  // Swedish is the language of an address that names none.
  const wanted = new URLSearchParams(link.search).get('language') || 'sv';
  const name = link.pathname.slice(base.length + 1);
  if (link.dataset.stay) stay(link);
  else if (isOver()) begin();
  else if (now.name === 'promise') open(cameFrom);
  else if (wanted !== visit.language()) change(wanted);
  else if (link.dataset.page) {
    visit.take(now.name);
    go({ name: `p/${link.dataset.page}`, fromCheck: link.search.includes('from=check') });
  } else if (name === 'promise' || name === '') go({ name });
}

function change(language) {
  visit.take(now.name);
  visit.speak(language);
  open(now);
  return true;
}

function leavePage(button) {
  const { fromCheck } = now;
  const page = visit.pageOf(now.name);
  const before = visit.route();
  if (button === 'skip') visit.skip(page);
  else visit.take(now.name);
  const problems = visit.problemsOn(page);
  if (button === 'promise') go({ name: 'promise' });
  else if (problems.length > 0) open(now, problems);
  else go(visit.after(button, page, before, fromCheck));
  return true;
}

/* ---- The end ---- */

function finish(button) {
  if (button.disabled) return true;
  visit.take(now.name);
  const wrong = visit.route().find((page) => visit.problemsOn(page).length > 0);
  const notes = visit.problemsOfNotes();
  if (wrong) open({ name: `p/${wrong.key}`, fromCheck: true }, visit.problemsOn(wrong));
  else if (notes.length > 0) open(now, notes);
  else {
    for (const other of shown.querySelectorAll('.go')) other.disabled = true;
    seal().catch(() => tellHere(visit.language(), 'unkept'));
  }
  return true;
}

/* Thanked only when it is kept; then sent at once where there is network. */
async function seal() {
  const text = visit.finished();
  if (!text) return tellHere(visit.language(), 'nothing');
  await sending.keep(text);
  visit.begin(visit.language());
  replace({ name: 'thanks' });
  await sending.send();
  if (sending.isClosed()) open({ name: 'closed' });
  return undefined;
}

/* After the answers are kept, in a box of its own. */
function tellHelp() {
  sending.tellHelp(valuesOn(shown, 'help')[0]).catch(() => {});
  replace({ name: 'helped' });
  return true;
}

function returnSoon() {
  const link = shown.querySelector('[data-stay]');
  const mine = visit.number();
  if (!link) return;
  if (staying === mine) link.parentElement.hidden = true;
  setTimeout(() => {
    if (visit.number() === mine && staying !== mine && isOver()) begin();
  }, Number(link.dataset.stay) * 1000);
}

function stay(link) {
  staying = visit.number();
  link.parentElement.hidden = true;
  focusOn(shown.querySelector('h1'));
}
