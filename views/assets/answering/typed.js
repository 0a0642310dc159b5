/* The network fails at "Next", and the page is lost: what was typed is put back when it is asked for again. It is remembered
   from the press until the next page comes, in this window alone, and leaving quickly forgets it. */
(() => {
  const name = 'typed';
  const form = document.querySelector('form[action*="/p/"]');
  const fields = form
    ? Array.from(form.elements).filter(({ type }) => /^(radio|checkbox|textarea|select-one)$/.test(type))
    : [];
  const asked = form ? form.elements._page : undefined;
  const page = asked ? `${form.getAttribute('action')} ${asked.value}` : '';

  try {
    const kept = JSON.parse(sessionStorage.getItem(name) || 'null');
    sessionStorage.removeItem(name);
    if (kept && kept.page === page && !document.querySelector('.errors')) putBack(kept.values);
    if (page) form.addEventListener('submit', remember);
  } catch (_refused) {
    // A browser may refuse to remember anything: then it is as without script.
  }

  function remember() {
    const values = fields.map((field) =>
      'checked' in field && field.type !== 'textarea' && field.type !== 'select-one'
        ? field.checked
        : field.value,
    );
    try {
      sessionStorage.setItem(name, JSON.stringify({ page, values }));
    } catch (_full) {
      // A text too long for the browser's memory is not put back.
    }
  }

  function putBack(values) {
    fields.forEach((field, i) => {
      if (typeof values[i] === 'boolean') field.checked = values[i];
      else if (typeof values[i] === 'string') field.value = values[i];
    });
  }
})();
