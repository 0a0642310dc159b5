/* Tells how far the files have come where one is: a page that is fetched anew begins again for who listens to it. */
(() => {
  var told = document.getElementById('progress');
  var bar = document.querySelector('progress');
  var onward = document.getElementById('onward');
  if (!told || !bar || !onward || !window.fetch) return;
  var wait = 4000;

  function later() {
    setTimeout(ask, wait);
  }

  /* Seldomer where nothing answers; the link is there all the time. */
  function ask() {
    fetch(onward.href, { credentials: 'same-origin' })
      .then((answer) => answer.text().then((text) => tell(answer, text)))
      .catch(() => {
        wait = 20000;
        later();
      });
  }

  function tell(answer, text) {
    var theirs = new DOMParser().parseFromString(text, 'text/html');
    var now = theirs.getElementById('progress');
    if (answer.ok && now) {
      say(now.textContent, theirs.querySelector('progress').value);
      return later();
    }
    /* Done, failed, or signed out: the link leads to what it is. */
    say(answer.ok && answer.redirected ? onward.dataset.done : onward.dataset.ended, bar.max);
    onward.textContent = onward.dataset.onward;
    return undefined;
  }

  function say(words, value) {
    if (told.textContent !== words) told.textContent = words;
    bar.value = value;
  }

  later();
})();
