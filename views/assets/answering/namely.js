/* Whoever writes beside a choice has chosen it. */
(() => {
  document.addEventListener('input', ({ target }) => {
    const line = target.closest('.namely');
    if (!line || target.value.trim() === '') return;
    const menu = line.closest('.question').querySelector('select');
    const choice = menu ? undefined : choiceOf(line);
    if (menu) menu.value = target.name.slice(menu.name.length + 1);
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
