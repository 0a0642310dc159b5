/* Whoever writes beside a choice has chosen it. */
(() => {
  document.addEventListener('input', ({ target }) => {
    const line = target.closest('.namely');
    const choice = line && target.value.trim() !== '' ? choiceOf(line) : undefined;
    if (!choice || choice.checked) return;
    choice.checked = true;
    choice.dispatchEvent(new Event('change', { bubbles: true }));
  });

  function choiceOf(line) {
    let before = line.previousElementSibling;
    while (before && !before.matches('.choice')) before = before.previousElementSibling;
    return before ? before.querySelector('input') : undefined;
  }
})();
