/* What "Listen" reads on a page, in order: elements with their words or their recording, and last the button to press. */
window.wordsToRead = (main) => {
  return { all, button, last: lastPart, of: partsOf };

  /* The button that leads on. */
  function button() {
    const found = main.querySelector('.act .btn:not(.quiet)');
    return found && found.getClientRects().length > 0 ? found : undefined;
  }

  function lastPart() {
    const last = button();
    return last ? piecesOf(last).map((piece) => Object.assign(piece, { leads: true })) : [];
  }

  /* What is read, in order, and then the button. What stands below the button is read only where somebody has opened it.
     A recording of a question tells its help as well. */
  function all() {
    const last = button();
    const isBelow = (element) =>
      last &&
      last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING &&
      !element.closest('details[open]');
    const shown = Array.from(
      main.querySelectorAll('h1, h2, h3, p, li, dt, dd, summary, .choice, .selects label'),
    ).filter(
      (element) =>
        element.getClientRects().length > 0 &&
        !element.closest('nav, .aloud, .where, .act, .skip, .foot, .change') &&
        !isBelow(element) &&
        // What is folded away has a place of its own in newer browsers, though nobody sees it.
        !element.closest('details:not([open]) > :not(summary)') &&
        !element.querySelector('p, li, button, .btn') &&
        !(element.closest('.hint') && recordingOf(element.closest('.part, .question'))),
    );
    return [].concat(...shown.map(partsOf), lastPart());
  }

  function partsOf(element) {
    const heads = element.matches('h1, h2, h3') ? element.closest('.part, .question') : undefined;
    const sound = element.matches('.choice') ? recordingAfter(element) : recordingOf(heads);
    const pieces = piecesOf(element);
    return sound ? [{ ...pieces[0], element, sound }] : pieces;
  }

  function recordingAfter(choice) {
    const after = choice.nextElementSibling;
    if (after === null || !after.matches('.recorded')) return undefined;
    return after;
  }

  function recordingOf(question) {
    return Array.from(question ? question.children : []).find((child) => child.matches('.recorded'));
  }

  /* The words of an element, parted where the language changes. */
  function piecesOf(element) {
    const pieces = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.data.replace(/\s+/g, ' ');
      const language = walker.currentNode.parentElement.closest('[lang]').lang;
      const last = pieces[pieces.length - 1];
      if (last && (last.language === language || !text.trim())) last.text += text;
      else if (text.trim()) pieces.push({ element, language, text });
    }
    return pieces;
  }
};
