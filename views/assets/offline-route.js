/* The way through the questions, decided in the browser as surveys/answering/journey.ts and destinations.ts decide it on
   the server. Answers are lists of strings by question key, as a form sends them. */
// biome-ignore lint/correctness/noUnusedVariables: the scripts after it use it
const offlineRoute = (() => {
  function holds(condition, answers) {
    if (condition.all) return condition.all.every((part) => holds(part, answers));
    if (condition.any) return condition.any.some((part) => holds(part, answers));
    const given = answers[condition.question];
    if (!given) return false;
    if ('is' in condition) return given.includes(condition.is);
    if ('isNot' in condition) return !given.includes(condition.isNot);
    return condition.anyOf.some((choice) => given.includes(choice));
  }

  /* Pages are { key, questions: [{ key, asks, showIf }] }; those of the route have only the questions shown. */
  function routeOf(pages, answers) {
    const seen = Object.create(null);
    const route = [];
    for (const page of pages) {
      const questions = page.questions.filter(({ showIf }) => !showIf || holds(showIf, seen));
      for (const { key } of questions) if (answers[key]) seen[key] = answers[key];
      if (questions.length > 0) route.push({ key: page.key, section: page.section, questions });
    }
    return route;
  }

  function nextPage(route, key) {
    return route[route.findIndex((page) => page.key === key) + 1];
  }

  function pageBefore(route, key) {
    return route[route.findIndex((page) => page.key === key) - 1];
  }

  function onRoute(route, answers) {
    const kept = Object.create(null);
    for (const page of route)
      for (const { key } of page.questions) if (answers[key]) kept[key] = answers[key];
    return kept;
  }

  /* Where a change made from the check page goes: to the follow-up questions that it brought, else back there. */
  function afterChange(before, after, key, answers) {
    const at = after.findIndex((page) => page.key === key);
    const shownBefore = keysOf(before);
    const brought = after
      .slice(at + 1)
      .find(({ questions }) => questions.some((question) => !shownBefore.includes(question.key)));
    if (brought) return brought;
    const next = after[at + 1];
    return next && isFollowUp(after[at]) && isFollowUp(next) && isUntouched(next, answers) ? next : undefined;
  }

  /* Which of the parts, or of the questions, a page is; as whereabouts in views/answering/question.ts. */
  function whereabouts(route, key, bySection) {
    const at = route.findIndex((page) => page.key === key);
    if (bySection) return { unit: 'part', now: at + 1, all: route.length };
    const [before, here] = [asked(route.slice(0, at)), asked(route.slice(at, at + 1))];
    const unit = here > 1 ? 'numbers' : here > 0 ? 'number' : 'read';
    return { unit, first: before + 1, now: before + here, all: asked(route) };
  }

  function asked(pages) {
    return pages.reduce((sum, { questions }) => sum + questions.filter(({ asks }) => asks).length, 0);
  }

  function keysOf(route) {
    return [].concat(...route.map(({ questions }) => questions.map(({ key }) => key)));
  }

  function isFollowUp({ questions }) {
    return questions.every(({ showIf }) => showIf !== undefined);
  }

  function isUntouched({ questions }, answers) {
    return questions.every(({ key }) => !answers[key]);
  }

  /* What the server would refuse, as keys of words; the server reads everything once more. */
  function problemsOf(question, values) {
    if (question.longest) return problemOfText(question, values[0] || '');
    const given = values.filter((value) => value !== '');
    const outs = given.filter((value) => question.outs.includes(value));
    if (outs.length > 0) return given.length > 1 ? { message: 'way-out-alone' } : undefined;
    if (question.control === 'month') return given.length === 1 ? { message: 'half-month' } : undefined;
    return problemOfSeveral(question, given) || problemOfPlaces(question, values, given);
  }

  function problemOfText({ longest }, text) {
    const given = text.replace(/\r\n?/g, '\n').trim().length;
    return given > longest ? { message: 'text-too-long', most: longest, given } : undefined;
  }

  function problemOfSeveral({ control, alone }, given) {
    if (control === 'places' && new Set(given).size < given.length) return { message: 'same-twice' };
    const isAlone = given.length > 1 && given.some((value) => alone.includes(value));
    return isAlone ? { message: 'exclusive-alone' } : undefined;
  }

  function problemOfPlaces({ control }, values, given) {
    const hasGap = control === 'places' && values.slice(0, given.length).includes('');
    return hasGap ? { message: 'place-left-out' } : undefined;
  }

  return { holds, routeOf, nextPage, pageBefore, onRoute, afterChange, whereabouts, problemsOf };
})();
