/* The inspector's page by keyboard. What the next key needs is here already: units are read ahead, marks are shown at
   once and saved in the background. Without this script everything works by the page's links and forms. */
(function () {
  var work = document.getElementById('work');
  if (!work) return;
  var find = function (id) { return document.getElementById(id); };
  var AHEAD = 100, NEAR = 9, BEFORE = 3;
  var total = Number(work.dataset.total), seen = Number(work.dataset.seen), unit = Number(work.dataset.unit);
  var addressing = null, units = new Map(), reading = new Set(), marks = new Map();
  var buttons = new Map();
  work.querySelectorAll('#mark button[name=code]').forEach(function (button) {
    buttons.set(button.value, { button: button, name: button.dataset.name, kind: button.closest('fieldset').dataset.class });
  });

  var count = function (n) { return n.toLocaleString('en-US'); };
  /* writes a sentence of the page with its numbers, and leaves alone what says the same already */
  function say(element) {
    var values = Array.prototype.slice.call(arguments, 1);
    var text = element.dataset.say.replace(/\{(\d)\}/g, function (all, i) { return values[i]; });
    if (element.textContent !== text) element.textContent = text;
  }
  function grave(n) {
    return (marks.get(n) || []).map(function (mark) { return kindOf(mark.code); }).sort()[0];
  }
  function kindOf(code) { return buttons.has(code) ? buttons.get(code).kind : code.charAt(0); }

  /* ---- marks: those of the server with what is still to be saved on top ---- */
  function take(save) {
    if (save.what === 'SEEN') { seen = Math.max(seen, save.unit); return; }
    var here = (marks.get(save.unit) || []).filter(function (mark) { return mark.code !== save.code; });
    if (save.what === 'MARK') { here.push({ code: save.code, note: save.note }); seen = Math.max(seen, save.unit); }
    if (here.length) marks.set(save.unit, here); else marks.delete(save.unit);
  }
  function read(from) {
    if (reading.has(from) || from < 1 || from > total) return;
    reading.add(from);
    fetch(work.dataset.units + '?from=' + from, { credentials: 'same-origin' })
      .then(function (answer) { if (!answer.ok || answer.redirected) throw new Error(answer.status); return answer.json(); })
      .then(function (part) {
        part.units.forEach(function (view) { units.set(view.unit.ordinal, view); });
        marks = new Map();
        part.marks.forEach(function (mark) { marks.set(mark.unit, (marks.get(mark.unit) || []).concat(mark)); });
        seen = Math.max(seen, part.seen);
        saves.waiting().forEach(take);
        show();
      })
      .catch(function () { reading.delete(from); setTimeout(function () { read(from); }, 3000); });
  }
  function readAhead() {
    var start = Math.floor((unit - 1) / AHEAD) * AHEAD + 1;
    read(start);
    if (unit + 40 > start + AHEAD - 1) read(start + AHEAD);
    if (unit - 10 < start) read(start - AHEAD);
  }

  /* ---- the page ---- */
  function placeOf(view) {
    var place = document.querySelector('#unit-place [data-place]');
    var page = view.unit.pageNo > 0;
    return place.dataset[page ? 'page' : 'row'].replace('{0}', count(page ? view.unit.pageNo : view.unit.rowNo));
  }
  function showUnit() {
    var view = units.get(unit), row = find('unit-row'), here = grave(unit);
    say(find('unit-no'), unit);
    find('unit-missing').hidden = !!view;
    if (view) {
      say(find('unit-index'), count(view.unit.unitIndex));
      find('h-unit').textContent = view.heading;
      document.querySelector('#unit-place [data-place]').textContent = placeOf(view);
      row.replaceChildren.apply(row, view.fields.flatMap(function (field) {
        var name = document.createElement('dt'), text = document.createElement('dd');
        name.textContent = field.header;
        text.textContent = field.text;
        text.className = 'wrap';
        return [name, text];
      }));
    } else {
      find('h-unit').textContent = '#' + unit;
      document.querySelector('#unit-place [data-place]').textContent = '';
      row.replaceChildren();
    }
    var next = find('next');
    next.querySelector('span').textContent = unit === total ? next.dataset.last : here ? next.dataset.marked : next.dataset.fine;
    next.form.elements.unit.value = unit;
    find('unit').value = unit;
    var previous = find('previous');
    previous.classList.toggle('disabled', unit === 1);
    if (unit === 1) previous.setAttribute('aria-disabled', 'true'); else previous.removeAttribute('aria-disabled');
    previous.href = work.dataset.page + '?unit=' + (unit - 1);
  }
  function showNear() {
    var first = Math.max(1, Math.min(unit - BEFORE, total - NEAR + 1));
    Array.from(find('near').children).forEach(function (line, i) {
      var n = first + i, link = line.firstElementChild, view = units.get(n), worst = grave(n);
      link.href = work.dataset.page + '?unit=' + n;
      link.dataset.unit = n;
      link.classList.toggle('on', n === unit);
      if (n === unit) link.setAttribute('aria-current', 'true'); else link.removeAttribute('aria-current');
      link.querySelector('b').textContent = '#' + n;
      link.querySelector('[data-heading]').textContent = view ? view.heading : '';
      link.querySelector('[data-place]').textContent = view ? placeOf(view) : '';
      var letter = link.querySelector('[data-grave]');
      letter.hidden = !worst;
      letter.textContent = worst || '';
      letter.className = 'chip ' + (worst === 'C' ? 'warn' : 'bad');
      link.querySelector('[data-fine]').hidden = !!worst || n > seen;
    });
  }
  function showMarks() {
    var here = marks.get(unit) || [], list = find('marks'), pattern = find('one-mark');
    say(find('h-marked'), here.length);
    list.replaceChildren.apply(list, here.map(function (mark) {
      var line = pattern.content.cloneNode(true).firstElementChild, name = buttons.has(mark.code) ? buttons.get(mark.code).name : mark.code;
      var remove = line.querySelector('[data-remove]');
      line.querySelector('.chip').classList.add(kindOf(mark.code) === 'C' ? 'warn' : 'bad');
      line.querySelector('[data-name]').textContent = name;
      line.querySelector('[data-note]').textContent = mark.note || '';
      remove.dataset.code = mark.code;
      remove.setAttribute('aria-label', remove.dataset.say.replace('{0}', name));
      return line;
    }));
    buttons.forEach(function (entry, code) {
      var marked = here.some(function (mark) { return mark.code === code; });
      entry.button.disabled = marked;
      entry.button.classList.toggle('on', marked);
      entry.button.classList.toggle('b', marked && entry.kind !== 'C');
      entry.button.setAttribute('aria-pressed', String(marked));
    });
  }
  function showSums() {
    var data = work.dataset, a = 0, c = 0, fatal = 0, nonconforming = 0, allowed = Number(data.allowed);
    marks.forEach(function (here) {
      var kinds = here.map(function (mark) { return kindOf(mark.code); });
      a += kinds.filter(function (kind) { return kind === 'A'; }).length;
      c += kinds.filter(function (kind) { return kind === 'C'; }).length;
      fatal += kinds.filter(function (kind) { return data.fatal.includes(kind); }).length;
      if (kinds.some(function (kind) { return data.nonconforming.includes(kind); })) nonconforming++;
    });
    var row = function (id, bad) {
      find(id).classList.toggle('bad-t', bad);
      say.apply(null, [find(id).querySelector('dd')].concat(Array.prototype.slice.call(arguments, 2)));
    };
    row('sum-fatal', fatal > 0, a, 0);
    row('sum-units', nonconforming > allowed, nonconforming, allowed);
    row('sum-minor', false, c);
    find('would-pass').hidden = fatal > 0 || nonconforming > allowed;
    find('would-fail').hidden = !find('would-pass').hidden;
    say(find('seen'), count(seen), count(total));
    say(find('seen-share'), (seen * 100 / total).toFixed(1));
  }
  function show() {
    showUnit();
    showNear();
    showMarks();
    showSums();
    grid.draw();
    clearTimeout(addressing);
    addressing = setTimeout(function () { history.replaceState(null, '', work.dataset.page + '?unit=' + unit); }, 300);
  }

  /* ---- what the inspector does ---- */
  function go(n) {
    if (n < 1 || n > total) return;
    unit = n;
    readAhead();
    show();
  }
  function act(save) {
    take(save);
    saves.add(save);
  }
  function next() {
    if (unit > seen) act({ what: 'SEEN', unit: unit });
    if (unit < total) go(unit + 1); else show();
  }
  function mark(code) {
    var note = find('note');
    act({ what: 'MARK', unit: unit, code: code, note: note.value.trim() || null });
    note.value = '';
    show();
  }
  function unmark(code) {
    act({ what: 'UNMARK', unit: unit, code: code });
    show();
  }
  /* the verdict follows from what the server has: first everything is saved, then its words are read */
  function finish() {
    saves.done()
      .then(function () { return fetch(work.dataset.page + '?unit=' + unit, { credentials: 'same-origin' }); })
      .then(function (answer) { return answer.text(); })
      .then(function (html) {
        var fresh = new DOMParser().parseFromString(html, 'text/html').querySelector('form.go');
        if (!fresh) { location.assign(work.dataset.page); return; }
        var form = document.importNode(fresh, true);
        work.querySelector('form.go').replaceWith(form);
        form.querySelector('dialog').showModal();
      })
      .catch(function () { setTimeout(finish, 2000); });
  }

  /* ---- mouse and keys ---- */
  work.addEventListener('submit', function (event) {
    if (event.target.id === 'mark') { event.preventDefault(); if (event.submitter) mark(event.submitter.value); }
    else if (event.submitter && event.submitter.id === 'next') { event.preventDefault(); next(); }
  });
  work.addEventListener('click', function (event) {
    var hit = function (selector) { return event.target.closest(selector); };
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (hit('#sign')) { event.preventDefault(); event.stopPropagation(); finish(); }
    else if (hit('#previous')) { event.preventDefault(); go(unit - 1); }
    else if (hit('#near a')) { event.preventDefault(); go(Number(hit('#near a').dataset.unit)); }
    else if (hit('[data-remove]')) { event.preventDefault(); unmark(hit('[data-remove]').dataset.code); }
  });
  function press(key) {
    var direct = work.querySelector('button[data-key="' + key.toUpperCase() + '"]:not([disabled])');
    if (direct) mark(direct.value);
    else if (key === 'ArrowRight' || key === 'j') next();
    else if (key === 'ArrowLeft' || key === 'k') go(unit - 1);
    else if (/^[abc]$/.test(key)) {
      var first = work.querySelector('fieldset[data-class="' + key.toUpperCase() + '"] button:not([disabled])');
      if (first) first.focus();
    } else if (key === 'n') find('note').focus();
    else if (key === 'z') { var here = marks.get(unit); if (here) unmark(here[here.length - 1].code); }
    else if (key === 'f') finish();
    else if (key === '?') find('keys').showModal();
    else return false;
    return true;
  }
  document.addEventListener('keydown', function (event) {
    var at = event.target;
    if (event.ctrlKey || event.altKey || event.metaKey || document.querySelector('dialog[open]')) return;
    if (at.matches('input, textarea, select')) {
      if (event.key === 'Escape') at.blur();
      if (event.key === 'Enter') event.preventDefault();
      return;
    }
    if (at.closest('[data-grid]') && /^Arrow(Up|Down)$/.test(event.key)) return;
    if (press(event.key.length === 1 ? event.key.toLowerCase() : event.key)) event.preventDefault();
  });

  var grid = window.inspectionGrid(work, {
    unit: function () { return unit; }, seen: function () { return seen; }, grave: grave, go: go
  });
  var saves = window.inspectionSaves(work, {
    state: function (name, said) {
      work.querySelectorAll('[data-state]').forEach(function (chip) {
        chip.hidden = chip.dataset.state !== name;
        var text = chip.querySelector('[data-say]');
        if (!chip.hidden && text) say(text, said);
      });
    },
    refused: function (save) { if (save.what !== 'SEEN') { reading.clear(); readAhead(); } },
    over: function () { location.assign(work.dataset.page); }
  });
  find('near').querySelectorAll('a').forEach(function (link) { link.dataset.unit = new URL(link.href).searchParams.get('unit'); });
  (work.dataset.cells ? work.dataset.cells.split(',') : []).forEach(function (cell) {
    marks.set(Number(cell.slice(0, -1)), [{ code: cell.slice(-1) }]);
  });
  grid.draw();
  readAhead();
  work.dataset.ready = 'true';
})();
