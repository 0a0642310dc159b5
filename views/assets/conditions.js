/* When another question is chosen in a row of a condition, its answers stand there at once. */
(() => {
  const answersOf = (key) =>
    [...document.querySelectorAll('template[data-answers-of]')].find(
      (template) => template.getAttribute('data-answers-of') === key,
    );

  document.querySelectorAll('.show-answers').forEach((part) => {
    part.hidden = true;
  });

  document.querySelectorAll('select[data-row]').forEach((select) => {
    const row = select.getAttribute('data-row');
    const place = document.querySelector(`[data-answers="${row}"]`);
    select.addEventListener('change', () => {
      const template = answersOf(select.value);
      place.textContent = '';
      if (!template) return;
      place.appendChild(document.importNode(template.content, true));
      place.querySelectorAll('input').forEach((box) => {
        box.name = `${row}-choice`;
      });
    });
  });
})();
