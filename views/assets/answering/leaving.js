/* "Leave quickly": the page is blank at once, and in the browser's history the neutral page stands in its place.
   Without script the same button is an ordinary form, and the server does the rest. */
(() => {
  const form = document.getElementById('leave_');
  if (form) {
    form.addEventListener('submit', (event) => {
      const isVisit = form.method === 'post';
      if (isVisit && !('sendBeacon' in navigator && navigator.sendBeacon(form.action))) return;
      event.preventDefault();
      document.documentElement.hidden = true;
      forget();
      document.title = '';
      location.replace(form.dataset.to);
    });
  }

  /** Whether the page is read aloud, which was remembered for this visit. A browser may refuse to remember anything. */
  function forget() {
    try {
      sessionStorage.clear();
    } catch (_refused) {
      // Then nothing is there to forget.
    }
  }

  // A browser may bring back a whole page from memory, with what was chosen on it. It is asked for anew instead.
  window.addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    document.documentElement.hidden = true;
    location.replace(location.pathname + location.search);
  });
})();
