// The key `/` leads to the search field from every page.
addEventListener('keydown', event => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (document.activeElement.matches('input, textarea, select, [contenteditable]')) return;
  const field = document.getElementById('-q'), link = document.querySelector('.to-search a');
  if (!field && !link) return;
  event.preventDefault();
  if (field) field.focus();
  else location = link.href;
});
