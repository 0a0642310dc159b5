/* The page of questions shown anew in its place: what is followed, where the focus is, and what has happened. */
(() => {
  if (!document.getElementById('designer') || !window.fetch || !window.DOMParser) return;
  var toast = document.createElement('p');
  toast.className = 'toast';
  toast.setAttribute('role', 'status');
  document.body.appendChild(toast);
  var quiet;

  function tell(words) {
    clearTimeout(quiet);
    toast.textContent = words;
    quiet = setTimeout(() => {
      toast.textContent = '';
    }, 6000);
  }

  /* What a form sends, with the button that was pressed. */
  function sent(form, button) {
    var body = new URLSearchParams();
    new FormData(form).forEach((value, name) => {
      body.append(name, value);
    });
    if (button ? button.name : '') body.append(button.name, button.value);
    return body;
  }

  function read(response) {
    return response.text().then((html) => ({
      response: response,
      next: new DOMParser().parseFromString(html, 'text/html'),
    }));
  }

  /* Where somebody is, told so that it is found again in the next page. */
  function placeOf(element) {
    var card = element.closest('.q, .part');
    return {
      card: card ? card.id : '',
      value: element.value || '',
      label: element.getAttribute('aria-label'),
    };
  }

  /* The number in a label changes as its question moves, so the value of the button goes before. */
  function isSame(one, place) {
    if (one.disabled) return false;
    if (place.value) return one.value === place.value;
    return !!place.label && one.getAttribute('aria-label') === place.label;
  }

  function idsOf(page) {
    return Array.prototype.map.call(page.querySelectorAll('.part, .q'), (one) => one.id);
  }

  /* What the address opens; else what is new, as a copy is; else where one was. */
  function aimOf(next, address, place) {
    var asked = new URL(address, location.href).searchParams;
    if (asked.get('undo') && next.getElementById('undo')) return 'undo';
    if (asked.get('open')) return asked.get('open');
    var before = idsOf(document);
    var fresh = idsOf(next).filter((id) => before.indexOf(id) < 0);
    return fresh[0] || place.card;
  }

  function focusOn(aim, place) {
    var target = document.getElementById(aim);
    if (!target) return;
    var within = Array.prototype.slice.call(target.querySelectorAll('button, a'));
    var inside = target.querySelector('#question-form textarea, .part-head + form input[name=title]');
    if (aim === 'undo') inside = target.querySelector('button');
    if (aim === place.card)
      inside = within.filter((one) => isSame(one, place))[0] || arrow(target, place) || inside;
    (inside || target).focus({ preventScroll: true });
    target.scrollIntoView({ block: 'nearest' });
    /* A card that is higher than the window stays where it is, with what has the focus outside. */
    if (inside) inside.scrollIntoView({ block: 'nearest' });
  }

  /* First or last of all: one way is closed, and the other is open. */
  function arrow(target, place) {
    return /^(up|down)$/.test(place.value) ? target.querySelector('[name=to]:not([disabled])') : null;
  }

  function topOf(id) {
    var element = id && document.getElementById(id);
    return element ? element.getBoundingClientRect().top : 0;
  }

  /* The next page in the place of this one. False where it is another kind of page. */
  function show(next, address, place) {
    var main = next.getElementById('designer') && next.getElementById('main');
    if (!main) return false;
    var told = main.querySelector('.told');
    if (told) {
      tell(told.textContent.trim());
      told.remove();
    }
    var aim = aimOf(next, address, place);
    var top = topOf(place.card);
    var here = document.getElementById('main');
    here.textContent = '';
    Array.prototype.slice.call(main.childNodes).forEach((node) => {
      here.appendChild(document.adoptNode(node));
    });
    document.title = next.title;
    history.replaceState(null, '', address.split('#')[0] + (aim ? `#${aim}` : ''));
    if (document.getElementById(place.card)) window.scrollBy(0, topOf(place.card) - top);
    document.dispatchEvent(new Event('designer-shown'));
    focusOn(aim, place);
    return true;
  }

  /* Follows a link or sends a form, and shows what comes back; `otherwise` where that cannot be shown here. */
  function go(address, options, place, otherwise) {
    var asked = Object.assign({ credentials: 'same-origin' }, options);
    return fetch(address, asked)
      .then(read)
      .then((found) => {
        if (!found.response.ok || !show(found.next, found.response.url, place)) otherwise();
      }, otherwise);
  }

  /* The phone on its way to another language: shown anew before it is there, it would stay in the one before. */
  var coming;
  document.addEventListener(
    'load',
    (event) => {
      if (event.target === coming) coming = undefined;
    },
    true,
  );

  /* The open question on the phone beside, as it was kept, in the language that it is seen in. */
  function showPhone() {
    var frame = document.querySelector('.phone iframe');
    if (!frame) return;
    try {
      if (frame !== coming) return frame.contentWindow.location.reload();
    } catch {
      /* Where it could not be fetched, the browser has put a page of its own there that no other may touch. */
    }
    frame.setAttribute('src', frame.getAttribute('src'));
  }

  /* In the language that is chosen. Followed as a link, it would be lost where the frame, which loads late, has not begun. */
  document.addEventListener('click', (event) => {
    var link = event.target.closest('a[target=phone]');
    var frame = document.querySelector('.phone iframe');
    if (!link || !frame || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    coming = frame;
    frame.src = link.href;
  });

  /* Whether somebody last pressed a key, not a mouse or the screen. */
  ['keydown', 'pointerdown'].forEach((type) => {
    document.addEventListener(type, () => {
      window.designer.isByKey = type === 'keydown';
    });
  });

  window.designer = {
    tell: tell,
    sent: sent,
    read: read,
    placeOf: placeOf,
    show: show,
    go: go,
    showPhone: showPhone,
  };
})();
