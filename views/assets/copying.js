/* A button beside what is there to be copied. Without this it is marked and copied as any text is. */
(() => {
  if (!navigator.clipboard) return;
  Array.prototype.forEach.call(document.querySelectorAll('[data-copy]'), (box) => {
    var button = document.createElement('button');
    var status = document.createElement('span');
    var field = box.querySelector('input');
    button.type = 'button';
    button.className = 'btn';
    button.textContent = box.dataset.copy;
    status.setAttribute('role', 'status');
    box.appendChild(button);
    box.appendChild(status);
    button.addEventListener('click', () => {
      field.select();
      navigator.clipboard.writeText(field.value).then(() => {
        status.textContent = box.dataset.copied;
      });
    });
  });
})();
