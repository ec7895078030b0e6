/* Small help for every page: menus, dialogues, numbers, files, one hand-in per form. Pages work without it. */
(function () {
  var body = document.body;
  var on = function (type, selector, handle) {
    document.addEventListener(type, function (event) {
      var hit = event.target.closest && event.target.closest(selector);
      if (hit) handle(hit, event);
    });
  };

  /* the menu on small screens */
  function openMenu(open) {
    var button = document.querySelector('[data-menu]');
    if (!button) return;
    body.classList.toggle('nav-open', open);
    button.setAttribute('aria-expanded', String(open));
    if (open) { var first = document.querySelector('.side a'); if (first) first.focus(); } else button.focus();
  }
  on('click', '[data-menu]', function () { openMenu(!body.classList.contains('nav-open')); });
  on('click', '.veil', function () { openMenu(false); });
  document.addEventListener('keydown', function (event) {
    if (event.key !== 'Escape') return;
    if (body.classList.contains('nav-open')) openMenu(false);
    document.querySelectorAll('details.menu[open]').forEach(function (menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    });
  });
  document.addEventListener('click', function (event) {
    document.querySelectorAll('details.menu[open]').forEach(function (menu) {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });

  /* "/" goes to the search field, except while something is typed or asked */
  document.addEventListener('keydown', function (event) {
    var field = document.querySelector('[data-search]');
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !field) return;
    if (event.target.closest('input, textarea, select, [contenteditable]') || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    field.focus();
    field.select();
  });

  /* the language link keeps the filter that stands in the address */
  on('click', 'a[data-lang]', function (link, event) {
    var typed = document.querySelector('main form [aria-invalid=true], main form .note.bad') || Array.from(document.querySelectorAll('main form[method=post] :is(input:not([type=hidden]), textarea)')).some(function (field) {
      return field.type === 'checkbox' || field.type === 'radio' ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
    });
    if (typed && !confirm(link.dataset.leave)) { event.preventDefault(); return; }
    var query = new URLSearchParams(location.search);
    query.set('lang', link.dataset.lang);
    link.search = query.toString();
  });

  on('click', '[data-dismiss]', function (button) { button.closest('.flash').remove(); });
  on('click', '[data-show-password]', function (button) {
    var input = button.parentElement.querySelector('input');
    input.type = input.type === 'password' ? 'text' : 'password';
    button.setAttribute('aria-pressed', String(input.type === 'text'));
  });
  on('click', '[data-fill-user]', function (button) {
    var form = document.querySelector('form[data-login]');
    form.elements.username.value = button.dataset.fillUser;
    form.elements.password.value = button.dataset.fillPassword || '';
    form.querySelector('[type=submit]').focus();
  });

  /* a step that cannot be taken back: first the fields, then the dialogue with what will happen */
  on('click', '[data-dialog]', function (button, event) {
    var dialog = document.getElementById(button.dataset.dialog), form = button.form;
    if (!dialog || !dialog.showModal) return;
    event.preventDefault();
    var wrong = form && Array.from(form.elements).find(function (field) {
      return !dialog.contains(field) && !field.checkValidity();
    });
    if (wrong) wrong.reportValidity(); else dialog.showModal();
  });
  on('click', '[data-close]', function (button) { button.closest('dialog').close(); });
  document.querySelectorAll('dialog').forEach(function (dialog) {
    if (dialog.querySelector('.fe') && dialog.showModal) dialog.showModal();
  });

  /* what is wider than its card can be scrolled with the keyboard, and says what it is */
  function reachable() {
    document.querySelectorAll('.scroll').forEach(function (box) {
      var wide = box.scrollWidth > box.clientWidth, card = box.closest('[aria-labelledby], [aria-label]');
      if (!wide) { ['tabindex', 'role', 'aria-labelledby', 'aria-label'].forEach(function (name) { box.removeAttribute(name); }); return; }
      box.tabIndex = 0;
      box.setAttribute('role', 'group');
      if (card && card !== box) ['aria-labelledby', 'aria-label'].forEach(function (name) { if (card.hasAttribute(name)) box.setAttribute(name, card.getAttribute(name)); });
    });
  }
  addEventListener('resize', function () { requestAnimationFrame(reachable); });
  document.addEventListener('htmx:afterSettle', reachable);
  reachable();

  on('click', '[data-print]', function () { window.print(); });

  /* numbers as people type them: full-width digits, grouping commas, blanks */
  on('change', 'input[inputmode=numeric], input[inputmode=decimal]', function (input) {
    input.value = input.value.normalize('NFKC').replace(/[,\s]/g, '');
  });

  on('change', 'input[type=file]', function (input) {
    var info = input.parentElement.querySelector('.file-info');
    if (!info) return;
    info.textContent = Array.from(input.files).map(function (file) {
      return file.name + ' · ' + (file.size < 1048576 ? Math.ceil(file.size / 1024) + ' KB' : (file.size / 1048576).toFixed(1) + ' MB');
    }).join(', ');
  });
  document.querySelectorAll('[data-count]').forEach(function (shown) {
    var text = document.getElementById(shown.dataset.count);
    var tell = function () { shown.textContent = text.value.length + ' / ' + text.maxLength; };
    text.addEventListener('input', tell);
    tell();
  });

  /* one hand-in per form; coming back with the browser's button makes it usable again */
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.method !== 'post' || form.hasAttribute('data-repeatable')) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = 'true';
    form.querySelectorAll('[type=submit]').forEach(function (button) { button.setAttribute('aria-busy', 'true'); });
  });
  addEventListener('pageshow', function (event) {
    if (!event.persisted) return;
    document.querySelectorAll('form[data-sent]').forEach(function (form) {
      delete form.dataset.sent;
      form.querySelectorAll('[aria-busy]').forEach(function (button) { button.removeAttribute('aria-busy'); });
    });
  });

  /* lists: empty filters stay out of the address; the head's box ticks the page; the bar says how many */
  document.addEventListener('submit', function (event) {
    if (!event.target.matches('[data-filters]')) return;
    var empty = Array.from(event.target.elements).filter(function (field) { return field.name && !field.value; });
    empty.forEach(function (field) { field.disabled = true; });
    setTimeout(function () { empty.forEach(function (field) { field.disabled = false; }); });
  });
  var bar = document.querySelector('[data-bulk]');
  if (bar) {
    var all = document.querySelector('[data-pick-all]'), said = bar.querySelector('[data-picked]');
    var boxes = Array.from(bar.elements).filter(function (field) { return field.name === 'selected'; });
    var tell = function () {
      var picked = boxes.filter(function (box) { return box.checked; }).length;
      said.textContent = bar.dataset.selected.replace('{n}', picked);
      if (!all) return;
      all.checked = picked > 0 && picked === boxes.length;
      all.indeterminate = picked > 0 && picked < boxes.length;
    };
    if (all) all.hidden = boxes.length === 0;
    on('change', '[data-pick-all]', function () {
      boxes.forEach(function (box) { box.checked = all.checked; });
      tell();
    });
    on('change', 'input[name=selected]', tell);
    bar.addEventListener('reset', function () { setTimeout(tell); });
    addEventListener('pageshow', tell);
    tell();
  }

  document.addEventListener('htmx:configRequest', function (event) {
    var token = document.querySelector('meta[name=_csrf]'), header = document.querySelector('meta[name=_csrf_header]');
    if (token && header) event.detail.headers[header.content] = token.content;
  });

  var firstError = document.querySelector('main [aria-invalid=true]');
  if (firstError && !firstError.closest('dialog')) firstError.focus();
  /* a refusal that belongs to no field must be seen too, however far down its form stands */
  var refusal = firstError ? null : document.querySelector('main form .note.bad[role=alert]');
  if (refusal) { refusal.tabIndex = -1; refusal.focus(); }
})();
