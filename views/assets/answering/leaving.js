/* "Leave quickly": the page is blank at once, and in the browser's history the neutral page stands in its place.
   Without script the same button is an ordinary form, and the server does the rest. */
(() => {
  const form = document.getElementById('leave_');
  if (form) {
    form.addEventListener('submit', (event) => {
      if (!('sendBeacon' in navigator && navigator.sendBeacon(form.action))) return;
      event.preventDefault();
      document.documentElement.hidden = true;
      document.title = '';
      location.replace(form.dataset.to);
    });
  }

  // A browser may bring back a whole page from memory, with what was chosen on it. It is asked for anew instead.
  window.addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    document.documentElement.hidden = true;
    location.reload();
  });
})();
