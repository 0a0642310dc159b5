/* The fields of a question on a screen: what stands in them as a form would send it, and in words. */

export function fieldsOf(screen, key) {
  return Array.from(screen.querySelectorAll('input, select, textarea')).filter((field) => field.name === key);
}

/* Of lists that make one answer the place tells which is which, so only what is empty at the end goes. */
export function valuesOn(screen, key) {
  const listed = listsOf(screen, key).map(({ value }) => value);
  const last = listed.map((value) => value !== '').lastIndexOf(true);
  const others = fieldsOf(screen, key)
    .filter((field) => isWritten(field) || field.checked)
    .map(({ value }) => value)
    .filter((value) => value !== '');
  return listed.slice(0, last + 1).concat(others);
}

export function fillIn(screen, key, values = []) {
  for (const field of fieldsOf(screen, key)) {
    if (isWritten(field)) field.value = values[0] || '';
    else if ('checked' in field) field.checked = values.includes(field.value);
  }
  listsOf(screen, key).forEach((list, i) => {
    const at = Array.from(list.options).findIndex(({ value }) => value === values[i]);
    list.selectedIndex = Math.max(0, at);
  });
}

/* For words of one's own: on several lines or one. */
export function isWritten({ type }) {
  return type === 'textarea' || type === 'text';
}

/* The words chosen in lists; none where there are no lists, or a way out was chosen. */
export function chosenIn(screen, key, values) {
  return listsOf(screen, key)
    .map((list, i) => Array.from(list.options).find(({ value }) => value !== '' && value === values[i]))
    .filter((option) => option)
    .map((option) => option.textContent.trim());
}

/* Without what only a screen reader says. */
export function labelOf(screen, key, value) {
  const field = fieldsOf(screen, key).find((one) => one.value === value);
  if (!field) return value;
  const label = field.closest('label').cloneNode(true);
  for (const spoken of label.querySelectorAll('.vh')) spoken.remove();
  return label.textContent.trim();
}

function listsOf(screen, key) {
  return fieldsOf(screen, key).filter(({ tagName }) => tagName === 'SELECT');
}
