/* For whoever looks after the tablet: what waits can be sent by hand, or erased. */
import { focusOn, say } from './screens.js';
import { counts, eraseAll, isClosed, send, tearDown } from './sending.js';
import { language } from './visit.js';

const shown = document.getElementById('shown');

/* `reopen` shows the screen anew once what waited is gone. */
export async function press(what, reopen) {
  const confirm = shown.querySelector('[data-confirm]');
  if (what === 'try') {
    askToKeep();
    await send();
  }
  if (what === 'keep') confirm.hidden = true;
  if (what === 'ask-erase') {
    fillIn(await counts());
    confirm.hidden = false;
    focusOn(confirm);
  }
  if (what !== 'erase') return;
  await eraseAll();
  if (isClosed()) await tearDown();
  else reopen();
}

/* Firefox puts the question to whoever is there, so it is asked here and never of those who answer. */
function askToKeep() {
  const { storage } = navigator;
  if (storage) storage.persist().catch(() => {});
}

/* The collection has closed: what was not sent is told, and where there is nothing all is cleared away. */
export async function tellUnsent() {
  const waiting = await counts();
  if (waiting.all === 0) await tearDown();
  else fillIn(waiting);
}

function fillIn({ all }) {
  for (const field of shown.querySelectorAll('[data-fill]'))
    field.textContent = say(language(), field.dataset.fill, { count: all });
}
