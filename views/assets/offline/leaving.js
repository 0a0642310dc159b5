/* Away from a page without network at once: elsewhere where there is network, else to a screen that tells nothing. */
export function leaveQuickly(form, blank) {
  if (!navigator.onLine) return blank();
  document.documentElement.hidden = true;
  document.title = '';
  location.replace(form.dataset.to);
  return undefined;
}
