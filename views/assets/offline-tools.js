/* For whoever looks after the tablet: what waits can be sent by hand, or erased. */
// biome-ignore lint/correctness/noUnusedVariables: the scripts after it use it
const offlineTools = (() => {
  const shown = document.getElementById('shown');

  /* `reopen` shows the screen anew once what waited is gone. */
  async function press(what, reopen) {
    const confirm = shown.querySelector('[data-confirm]');
    if (what === 'try') {
      askToKeep();
      await offlineSending.send();
    }
    if (what === 'keep') confirm.hidden = true;
    if (what === 'ask-erase') {
      fillIn(await offlineSending.counts());
      confirm.hidden = false;
      offlineScreens.focusOn(confirm);
    }
    if (what !== 'erase') return;
    await offlineSending.eraseAll();
    if (offlineSending.isClosed()) await offlineSending.tearDown();
    else reopen();
  }

  /* Firefox puts the question to whoever is there, so it is asked here and never of those who answer. */
  function askToKeep() {
    const { storage } = navigator;
    if (storage) storage.persist().catch(() => {});
  }

  /* The collection has closed: what was not sent is told, and where there is nothing all is cleared away. */
  async function tellUnsent() {
    const counts = await offlineSending.counts();
    if (counts.all === 0) await offlineSending.tearDown();
    else fillIn(counts);
  }

  function fillIn({ all }) {
    for (const field of shown.querySelectorAll('[data-fill]'))
      field.textContent = offlineScreens.say(offlineVisit.language(), field.dataset.fill, { count: all });
  }

  return { press, tellUnsent };
})();
