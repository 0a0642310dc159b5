/* The box of a section ticks its questions, and how many are chosen is told. Without it the box stands for them all. */
(() => {
  var form = document.getElementById('several');
  if (!form) return;
  var legend = form.querySelector('#acts legend');

  function boxes(within) {
    return Array.prototype.slice.call(within.querySelectorAll('[name=question]'));
  }

  function count() {
    var chosen = boxes(form).filter((box) => box.checked).length;
    legend.textContent = `${form.dataset.chosen} ${chosen}`;
    document.getElementById('count').textContent = ` (${chosen})`;
  }

  function follow(section, changed) {
    var all = section.querySelector('[name=section]');
    var rows = boxes(section);
    if (all && all === changed) {
      rows.forEach((box) => {
        box.checked = all.checked;
      });
    } else if (all) {
      all.checked = rows.every((box) => box.checked);
    }
  }

  form.addEventListener('change', (event) => {
    var section = event.target.closest('section');
    if (section) follow(section, event.target);
    count();
  });

  /* What was ticked before, as a page that is shown again or come back to has it. */
  window.addEventListener('pageshow', () => {
    Array.prototype.forEach.call(form.querySelectorAll('[name=section]:checked'), (all) => {
      follow(all.closest('section'), all);
    });
    count();
  });
})();
