/* What is wrong is read out first. Newer browsers move there by themselves (`autofocus`), those of 2018 do not. */
(() => {
  const errors = document.querySelector('.errors[autofocus]');
  if (errors && document.activeElement !== errors) errors.focus();
})();
