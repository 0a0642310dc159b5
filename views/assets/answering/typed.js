/* The network fails at "Next", and the page is lost: what was typed is put back when it is asked for again. Browsers may put
   their own page in its place, so that Back leads to the one before it: what was typed waits there, until "Next" leads on. It
   is remembered in this window alone, and leaving quickly forgets it. */
(() => {
  const name = 'typed';
  const form = document.querySelector('form[action*="/p/"]');
  const fields = form
    ? Array.from(form.elements).filter(({ type }) => /^(radio|checkbox|textarea|text|select-one)$/.test(type))
    : [];
  const asked = form ? form.elements._page : undefined;
  const page = asked ? `${form.getAttribute('action')} ${asked.value}` : '';
  const cameByBack = performance.navigation && performance.navigation.type === 2;
  let kept = [];

  try {
    kept = JSON.parse(sessionStorage.getItem(name) || '[]');
    const mine = kept.find((one) => one.page === page);
    if (mine || !cameByBack) keep([]);
    if (mine && !document.querySelector('.errors')) putBack(mine.values);
    if (page) form.addEventListener('submit', remember);
  } catch (_refused) {
    // A browser may refuse to remember anything: then it is as without script.
  }

  function remember() {
    const values = fields.map((field) =>
      /^(radio|checkbox)$/.test(field.type) ? field.checked : field.value,
    );
    try {
      keep(kept.filter((one) => one.page !== page).concat({ page, values }));
    } catch (_full) {
      // A text too long for the browser's memory is not put back.
    }
  }

  function keep(all) {
    kept = all;
    if (all.length > 0) sessionStorage.setItem(name, JSON.stringify(all));
    else sessionStorage.removeItem(name);
  }

  function putBack(values) {
    fields.forEach((field, i) => {
      if (typeof values[i] === 'boolean') field.checked = values[i];
      else if (typeof values[i] === 'string') field.value = values[i];
    });
  }
})();
