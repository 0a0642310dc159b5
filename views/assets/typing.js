/* Enter goes on to the next field where sheets are typed in. Without it Tab does, and Enter does nothing. */
(() => {
  var form = document.querySelector('form.typing');
  if (!form) return;
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.target.tagName !== 'INPUT') return;
    event.preventDefault();
    var fields = form.querySelectorAll('input:not([type=hidden]), textarea, .actions button');
    var next = Array.prototype.indexOf.call(fields, event.target) + 1;
    if (fields[next]) fields[next].focus();
  });
})();
