/* "Listen": reads the page, lights what is read, and ends at the button to press. Recorded sound where there is some,
   else a voice that the device itself has: voices from elsewhere would be told what the page says, answers too. Nothing is heard
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
    const isLast = /(^|\/)(thanks|helped)$/.test(
      document.documentElement.dataset.screen || location.pathname,
    );
    let automatic = remembered();
    const words = window.wordsToRead(main);
    let marked;
    let playing;
    /* Where the person was when the reading began; undefined once they have gone elsewhere themselves. */
    let from;
    /* Counts what is begun, so that the end of something that was stopped leads nowhere. */
    let turn = 0;

    if (isLast) remember(false);
    listen.addEventListener('click', () => {
      each.hidden = isLast;
      if (marked) stop();
      else begin(heard(words.all()));
    });
    // Nothing is heard before a press; after it, what is chosen is read too.
    main.addEventListener('change', ({ target }) => {
      const choice = target.closest('.choice');
      if (!choice || !target.checked || (turn === 0 && !automatic)) return;
      stop();
      begin(heard(words.of(choice).concat(words.last())));
    });
    for (const kind of ['wheel', 'touchmove', 'keydown'])
      main.addEventListener(kind, () => (from = undefined), { passive: true });
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
      begin(heard(words.all()));
    }

    function begin(all) {
      from = window.pageYOffset;
      point(false);
      read(all, 0);
    }

    function voiceFor(language) {
      const base = language.split('-')[0];
      const voices = speech ? speech.getVoices() : [];
      return voices.find((voice) => voice.localService && voice.lang.split(/[-_]/)[0].toLowerCase() === base);
    }

    function heard(all) {
      return all.filter(({ sound, language, leads }) => leads || sound || voiceFor(language));
    }

    function read(all, at) {
      turn += 1;
      const part = all[at];
      if (!part) return end();
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
      const said = new SpeechSynthesisUtterance(text.trim());
      said.voice = voice;
      said.lang = voice.lang;
      said.rate = 0.9;
      said.onend = next;
      said.onerror = now(stop);
      speech.speak(said);
    }

    /* Back to where the person was, with the button lit. */
    function end() {
      const top = from;
      stop();
      point(true);
      if (top !== undefined) window.scrollTo({ top, behavior: calm.matches ? 'auto' : 'smooth' });
    }

    function point(on) {
      const last = words.button();
      if (last) last.classList.toggle('press-now', on);
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
      listen.classList.toggle('reading', Boolean(element));
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
