/* What the server has made of the open question, taken into its form without a word lost that is typed meanwhile. */
(() => {
  var designer = window.designer;
  if (!designer) return;

  /* What is said beside the fields. */
  function live(form, theirs) {
    Array.prototype.forEach.call(form.querySelectorAll('[data-live]'), (place) => {
      var now = theirs.querySelector(`[id="${place.id}"]`);
      if (!now || now.innerHTML === place.innerHTML) return;
      var at = place.contains(document.activeElement) ? document.activeElement.value : null;
      place.innerHTML = now.innerHTML;
      var again = Array.prototype.filter.call(place.querySelectorAll('input'), (one) => one.value === at)[0];
      if (at !== null) (again || form.querySelector('.answers input')).focus({ preventScroll: true });
    });
  }

  /* What others have changed where nobody here has. False where both just have. */
  function take(form, theirs, typed) {
    var was = new URLSearchParams(String(typed));
    var whole = true;
    Array.prototype.forEach.call(form.elements, (field) => {
      if (!field.name || field.name === 'revision' || field.type === 'submit') return;
      if (field.type === 'checkbox' || field.type === 'radio') takeTick(field, theirs, was, typed);
      else whole = takeWords(field, theirs.elements[field.name], typed) && whole;
    });
    return whole;
  }

  function takeTick(field, theirs, was, typed) {
    var other = theirs.querySelector(`[name="${field.name}"][value="${field.value}"]`);
    var wasTicked = was.getAll(field.name).indexOf(field.value) >= 0;
    if (!other || field.checked !== wasTicked || other.checked === wasTicked) return;
    field.checked = other.checked;
    var now = designer.sent(field.form).getAll(field.name);
    typed.delete(field.name);
    now.forEach((value) => {
      typed.append(field.name, value);
    });
  }

  function takeWords(field, other, typed) {
    if (!other || bare(other.value) === bare(typed.get(field.name) || '')) return true;
    if (bare(field.value) !== bare(typed.get(field.name) || '')) return false;
    field.value = other.value;
    typed.set(field.name, field.value);
    return true;
  }

  /* The server keeps neither outer spaces nor the line breaks as they were sent. */
  function bare(text) {
    return text.replace(/\s+/g, ' ').trim();
  }

  designer.live = live;
  designer.take = take;
})();
