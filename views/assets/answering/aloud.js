/* "Listen": reads the page from top to bottom and shows where it is. Recorded sound where there is some, else a voice
   that the device itself has: voices from elsewhere would be told what the page says, answers too. Nothing is heard
   before a press, and nothing of this is seen without script or where there is nothing to hear. */
(() => {
  let leave = attend();
  // The page that works without network has many screens, one after the other.
  document.addEventListener('shown', () => {
    if (leave) leave();
    leave = attend();
  });

  function attend() {
    const box = document.getElementById('aloud_');
    const main = document.querySelector('main');
    if (!box || !main) return undefined;

    const listen = box.querySelector('[name=listen]');
    const each = box.querySelector('[name=each]');
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)');
    const speech = window.speechSynthesis;
    const isLast = /(^|\/)thanks$/.test(document.documentElement.dataset.screen || location.pathname);
    let automatic = remembered();
    let marked;
    let playing;
    /* Counts what is begun, so that the end of something that was stopped leads nowhere. */
    let turn = 0;

    if (isLast) remember(false);
    listen.addEventListener('click', () => {
      each.hidden = isLast;
      if (marked) stop();
      else read(parts(), 0);
    });
    each.addEventListener('click', () => {
      automatic = !automatic;
      remember(automatic);
      press(each, automatic);
    });
    const whenHidden = () => document.hidden && stop();
    window.addEventListener('pagehide', stop);
    document.addEventListener('visibilitychange', whenHidden);
    // Safari before 16 takes no listeners here, and does not tell when voices come late.
    if (speech) speech.onvoiceschanged = offer;
    const late = setTimeout(offer, 1000);
    offer();
    // What listens holds on to the screen, and to what somebody has answered on it.
    return () => {
      stop();
      clearTimeout(late);
      window.removeEventListener('pagehide', stop);
      document.removeEventListener('visibilitychange', whenHidden);
      if (speech) speech.onvoiceschanged = null;
    };

    /* Voices come late in some browsers, and this is called again when they do. */
    function offer() {
      const can = voiceFor(document.documentElement.lang) || main.querySelector('.recorded');
      box.hidden = !can;
      document.documentElement.classList.toggle('hears', Boolean(can));
      if (!can || !automatic || turn > 0) return;
      each.hidden = isLast;
      press(each, true);
      read(parts(), 0);
    }

    function voiceFor(language) {
      const base = language.split('-')[0];
      const voices = speech ? speech.getVoices() : [];
      return voices.find((voice) => voice.localService && voice.lang.split(/[-_]/)[0].toLowerCase() === base);
    }

    /* What is read, in order. A recording of a question tells its help as well. */
    function parts() {
      const shown = Array.from(
        main.querySelectorAll('h1, h2, h3, p, li, dt, dd, summary, .choice, .selects label'),
      ).filter(
        (element) =>
          element.getClientRects().length > 0 &&
          !element.closest('nav, .where, .steps-on, .skip, .foot, .change') &&
          // What is folded away has a place of its own in newer browsers, though nobody sees it.
          !element.closest('details:not([open]) > :not(summary)') &&
          !element.querySelector('p, li, button, .btn') &&
          !(element.closest('.hint') && recordingOf(element.closest('.part, .question'))),
      );
      return [].concat(...shown.map(partsOf)).filter(({ sound, language }) => sound || voiceFor(language));
    }

    function partsOf(element) {
      const heads = element.matches('h1, h2, h3') ? element.closest('.part, .question') : undefined;
      const sound = element.matches('.choice') ? recordingAfter(element) : recordingOf(heads);
      const pieces = piecesOf(element);
      return sound ? [{ ...pieces[0], element, sound }] : pieces;
    }

    function recordingAfter(choice) {
      const after = choice.nextElementSibling;
      if (after === null || !after.matches('.recorded')) return undefined;
      return after;
    }

    function recordingOf(question) {
      return Array.from(question ? question.children : []).find((child) => child.matches('.recorded'));
    }

    /* The words of an element, parted where the language changes. */
    function piecesOf(element) {
      const pieces = [];
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = walker.currentNode.data.replace(/\s+/g, ' ');
        const language = walker.currentNode.parentElement.closest('[lang]').lang;
        const last = pieces[pieces.length - 1];
        if (last && (last.language === language || !text.trim())) last.text += text;
        else if (text.trim()) pieces.push({ element, language, text });
      }
      return pieces;
    }

    function read(all, at) {
      turn += 1;
      const part = all[at];
      if (!part) return stop();
      mark(part.element);
      const mine = turn;
      const now = (then) => () => mine === turn && then();
      const next = now(() => read(all, at + 1));
      if (part.sound) play(part, next, now);
      else say(part, next, now);
    }

    function play(part, next, now) {
      playing = part.sound;
      playing.currentTime = 0;
      playing.onended = next;
      /* A browser that plays nothing yet is left in peace; a recording that is gone is told by a voice. */
      const failed = (error) => (error.name === 'NotAllowedError' ? stop() : say(part, next, now));
      const begun = playing.play();
      if (begun) begun.catch((error) => now(() => failed(error))());
    }

    function say({ text, language }, next, now) {
      const voice = voiceFor(language || document.documentElement.lang);
      if (!voice || !text) return next();
      const words = new SpeechSynthesisUtterance(text.trim());
      words.voice = voice;
      words.lang = voice.lang;
      words.rate = 0.9;
      words.onend = next;
      words.onerror = now(stop);
      speech.speak(words);
    }

    function stop() {
      turn += 1;
      if (speech) speech.cancel();
      if (playing) playing.pause();
      playing = undefined;
      mark(undefined);
    }

    function mark(element) {
      if (marked) marked.classList.remove('read-now');
      marked = element;
      press(listen, Boolean(element));
      if (!element) return;
      element.classList.add('read-now');
      // Whoever listens is there, though nobody touches the tablet.
      document.dispatchEvent(new Event('reading'));
      element.scrollIntoView({ block: 'nearest', behavior: calm.matches ? 'auto' : 'smooth' });
    }

    function press(button, isPressed) {
      button.setAttribute('aria-pressed', String(isPressed));
    }

    /* Where a browser keeps nothing, nothing is remembered. */
    function remembered() {
      try {
        return sessionStorage.getItem('aloud') === '1';
      } catch (_) {
        return false;
      }
    }

    function remember(on) {
      try {
        if (on) sessionStorage.setItem('aloud', '1');
        else sessionStorage.removeItem('aloud');
      } catch (_) {
        return;
      }
    }
  }
})();
