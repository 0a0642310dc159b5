/* One person's visit: what has been answered, in this script's memory alone, and how it stands on the screens. */
// biome-ignore lint/correctness/noUnusedVariables: the scripts after it use it
const offlineVisit = (() => {
  const { journey, say, place, tellProblems, inWords } = offlineScreens;
  const { valuesOn, fillIn } = offlineFields;
  const offered = Object.keys(journey.languages);
  let answers = Object.create(null);
  /* The check page's own fields: who helped, and notes. */
  let extras = {};
  let language = offered[0];
  let number = 0;

  const route = () => offlineRoute.routeOf(journey.pages, answers);
  const onRoute = (name) => route().find(({ key }) => name === `p/${key}`);

  /* Nothing is left of the one before, not even the language. */
  function begin(inLanguage) {
    answers = Object.create(null);
    extras = {};
    number += 1;
    language = offered.includes(inLanguage) ? inLanguage : offered[0];
    try {
      sessionStorage.clear();
    } catch (_forbidden) {
      // Nothing is kept there then.
    }
  }

  function speak(other) {
    if (offered.includes(other)) language = other;
  }

  /* Takes up what stands on the screen. */
  function take(name) {
    if (name === 'check') {
      const shown = document.getElementById('shown');
      extras = { help: valuesOn(shown, 'help')[0], notes: valuesOn(shown, '_notes')[0] };
    }
    const page = onRoute(name);
    for (const { key, asks } of page ? page.questions : []) {
      if (!asks) continue;
      const values = valuesOn(document, key).map((value) => value.trim());
      if (values.join('') === '') delete answers[key];
      else answers[key] = values;
    }
  }

  function skip(page) {
    for (const { key } of page.questions) delete answers[key];
  }

  function problemsOn(page) {
    const found = [];
    for (const question of page.questions) {
      const problem = offlineRoute.problemsOf(question, answers[question.key] || []);
      if (problem) found.push(Object.assign({ key: question.key }, problem));
    }
    return found;
  }

  /* The server would cut notes that are too long; those who wrote them do it better. */
  function problemsOfNotes() {
    const notes = extras.notes ? [extras.notes] : [];
    const problem = offlineRoute.problemsOf({ longest: journey.longestNotes }, notes);
    return problem ? [Object.assign({ key: '_notes' }, problem)] : [];
  }

  /* What is sealed; undefined where there is nothing to send. */
  function finished() {
    const kept = offlineRoute.onRoute(route(), answers);
    return Object.keys(kept).length > 0
      ? JSON.stringify(Object.assign({ answers: kept }, extras))
      : undefined;
  }

  function after(button, page, before, fromCheck) {
    if (button === 'back') {
      if (fromCheck) return { name: 'check' };
      const earlier = offlineRoute.pageBefore(route(), page.key);
      return { name: earlier ? `p/${earlier.key}` : '' };
    }
    const next = fromCheck
      ? offlineRoute.afterChange(before, route(), page.key, answers)
      : offlineRoute.nextPage(route(), page.key);
    return next ? { name: `p/${next.key}`, fromCheck } : { name: 'check' };
  }

  /* ---- On the screens ---- */

  function prepare(screen, { name, fromCheck }, problems) {
    const page = onRoute(name);
    if (page) {
      place(screen, language, page, offlineRoute.whereabouts(route(), page.key, journey.bySection));
      for (const { key } of page.questions) fillIn(screen, key, answers[key]);
      if (fromCheck) screen.querySelector('.btn[value=next]').textContent = say(language, 'save');
    }
    if (name === 'check') prepareCheck(screen);
    tellProblems(screen, language, problems);
    if (name === '') screen.querySelector('main').append(offlineScreens.cut(language, 'tools'));
  }

  /* Every question stands there; those off the route go, and the others get what was answered. */
  function prepareCheck(screen) {
    for (const link of screen.querySelectorAll('.change a')) prepareRow(link);
    for (const list of screen.querySelectorAll('.given')) if (list.children.length === 0) removeSection(list);
    fillIn(screen, 'help', extras.help ? [extras.help] : []);
    fillIn(screen, '_notes', extras.notes ? [extras.notes] : []);
  }

  function prepareRow(link) {
    const row = link.closest('.given > *');
    const key = link.hash.slice(1);
    const page = route().find(({ questions }) => questions.some((question) => question.key === key));
    if (!page) row.remove();
    else if (answers[key]) tellAnswer(row, page, key);
  }

  function removeSection(list) {
    list.previousElementSibling.remove();
    list.remove();
  }

  function tellAnswer(row, page, key) {
    const question = page.questions.find((one) => one.key === key);
    row.querySelector('dd:not(.change)').remove();
    for (const text of inWords(language, page, question, answers[key])) {
      const told = document.createElement('dd');
      told.className = 'breaks';
      if (question.longest) told.dir = 'auto';
      told.textContent = text;
      row.querySelector('.change').before(told);
    }
  }

  return {
    begin,
    speak,
    take,
    skip,
    problemsOn,
    problemsOfNotes,
    finished,
    after,
    prepare,
    route,
    onRoute,
    language: () => language,
    number: () => number,
    isEmpty: () => Object.keys(answers).length === 0,
  };
})();
