/* When another question is chosen in a row of a condition, its answers stand there at once, and the sentence follows. */
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

  const form = document.querySelector('.cond-form');
  const sentence = document.querySelector('.cond-sentence');
  let asked = 0;

  // The server makes the sentence, as when the page is shown again; only the last one asked for counts.
  const renew = () => {
    const mine = ++asked;
    const typed = new URLSearchParams(new FormData(form));
    typed.set('do', 'show');
    fetch(form.getAttribute('action'), { method: 'POST', body: typed, credentials: 'same-origin' })
      .then((answer) => answer.text())
      .then((html) => {
        const said = new DOMParser().parseFromString(html, 'text/html').querySelector('.cond-sentence');
        if (mine === asked && said) sentence.textContent = said.textContent;
      })
      .catch(() => {});
  };
  if (form && sentence) form.addEventListener('change', renew);
})();
