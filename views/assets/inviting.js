/* Whoever writes how many are invited of a service has chosen it. */
(() => {
  document.addEventListener('input', (event) => {
    var line = event.target.closest('li');
    var box = line?.querySelector('[name=services]');
    if (box && event.target !== box && event.target.value.trim() !== '') box.checked = true;
  });
})();
