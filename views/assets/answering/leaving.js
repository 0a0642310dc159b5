/* "Leave quickly": the page is blank at once, and in the browser's history the neutral page stands in its place. The cookie
   has the server show that page for every link from now on (server/answering/having-left.ts). Without script the same button
   is an ordinary form, and the server does the rest. */
(() => {
  const form = document.getElementById('leave_');
  const root = document.documentElement;
  if (form) {
    form.addEventListener('submit', leave);
    countShifts();
  }

  function leave(event) {
    const { action, method, dataset } = form;
    const isVisit = method === 'post';
    if (isVisit && !dataset.shared) goAway();
    if (isVisit && !('sendBeacon' in navigator && navigator.sendBeacon(action))) return;
    event.preventDefault();
    blank(dataset.neutral);
    if (navigator.onLine) location.replace(dataset.to);
    // Nothing of ours is on the page any more, so it can wait: what was saved is erased when the network is back.
    else
      window.addEventListener('online', () => {
        if (isVisit) navigator.sendBeacon(action);
        location.replace(dataset.to);
      });
  }

  function goAway() {
    const secure = location.protocol === 'https:' ? '; secure' : '';
    // biome-ignore lint/suspicious/noDocumentCookie: the other way is not in browsers of 2018, and it has to be done at once.
    document.cookie = `away=1; path=/a; max-age=43200; samesite=lax${secure}`;
  }

  function blank(address) {
    root.hidden = true;
    forget();
    document.title = '';
    history.replaceState(null, '', address);
    document.body.textContent = '';
  }

  /** What was remembered for this visit alone. A browser may refuse to remember anything. */
  function forget() {
    try {
      sessionStorage.clear();
    } catch (_refused) {
      // Then nothing is there to forget.
    }
  }

  /* Shift three times within five seconds, as on GOV.UK ("Exit this page"). Shift that made a capital does not count. */
  function countShifts() {
    const told = document.createElement('p');
    told.className = 'leaving-count';
    told.setAttribute('role', 'status');
    document.body.append(told);
    let presses = 0;
    let late;
    let madeCapital = false;
    document.addEventListener('keyup', (event) => {
      if (event.key === 'Shift' && !madeCapital) pressed();
      else if (presses > 0) start('');
      madeCapital = event.shiftKey;
    });

    function pressed() {
      presses += 1;
      clearTimeout(late);
      if (presses === 3) {
        start(form.dataset.going);
        return document.querySelector('[form=leave_]').click();
      }
      tell(presses === 1 ? form.dataset.two : form.dataset.one);
      late = setTimeout(() => {
        start(form.dataset.expired);
        late = setTimeout(tell, 5000, '');
      }, 5000);
      return undefined;
    }

    function start(words) {
      presses = 0;
      clearTimeout(late);
      tell(words);
    }

    function tell(words) {
      told.textContent = words;
    }
  }

  // A browser may bring back a whole page from memory, with what was chosen on it. It is asked for anew instead.
  window.addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    root.hidden = true;
    location.replace(location.pathname + location.search);
  });
})();
