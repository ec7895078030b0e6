/* The inspector's page by keyboard, and the sample as cells. Everything also works by its links and forms. */
(function () {
  var pending = null, busy = false;
  var work = function () { return document.getElementById('work'); };

  if (!work()) return;

  /* ---- the sample: only the cells in view are drawn, whatever its size ---- */
  var CELL = 10, GAP = 1;
  function paint() {
    var box = work().querySelector('[data-grid]');
    if (!box.firstChild) {
      var tall = document.createElement('div'), canvas = document.createElement('canvas');
      tall.className = 'tall';
      box.append(canvas, tall);
      box.addEventListener('scroll', function () { requestAnimationFrame(draw); });
      box.addEventListener('click', pick);
      var columns = columnsOf(box), row = Math.floor((Number(work().dataset.unit) - 1) / columns);
      tall.style.height = Math.ceil(Number(work().dataset.total) / columns) * CELL + 'px';
      box.scrollTop = Math.max(0, row * CELL - box.clientHeight / 2);
    }
    draw();
  }
  function columnsOf(box) { return Math.max(1, Math.floor(box.clientWidth / CELL)); }
  function draw() {
    var data = work().dataset, box = work().querySelector('[data-grid]'), canvas = box.querySelector('canvas');
    var css = getComputedStyle(document.documentElement), tone = function (name) { return css.getPropertyValue('--tc-' + name).trim(); };
    var tones = { seen: tone('f2'), todo: tone('track'), A: tone('bad-mark'), B: tone('bad-mark'), C: tone('warn-mark') };
    var marks = {};
    (data.cells ? data.cells.split(',') : []).forEach(function (cell) { marks[cell.slice(0, -1)] = cell.slice(-1); });
    var columns = columnsOf(box), scale = window.devicePixelRatio || 1, pen = canvas.getContext('2d');
    canvas.width = box.clientWidth * scale;
    canvas.height = box.clientHeight * scale;
    canvas.style.width = box.clientWidth + 'px';
    canvas.style.height = box.clientHeight + 'px';
    pen.scale(scale, scale);
    pen.font = '700 8px sans-serif';
    pen.textAlign = 'center';
    var first = Math.floor(box.scrollTop / CELL), last = Math.ceil((box.scrollTop + box.clientHeight) / CELL);
    for (var n = first * columns + 1; n <= Math.min(Number(data.total), last * columns); n++) {
      var x = ((n - 1) % columns) * CELL, y = Math.floor((n - 1) / columns) * CELL - box.scrollTop, mark = marks[n];
      pen.fillStyle = mark ? tones[mark] : n <= Number(data.seen) ? tones.seen : tones.todo;
      pen.fillRect(x, y, CELL - GAP, CELL - GAP);
      if (mark) {
        pen.fillStyle = tone(mark === 'C' ? 'on-amber' : 'on-dark');
        pen.fillText(mark, x + (CELL - GAP) / 2, y + 7.5);
      }
      if (n === Number(data.unit)) {
        pen.lineWidth = 2;
        pen.strokeStyle = tone('primary');
        pen.strokeRect(x, y, CELL - GAP, CELL - GAP);
      }
    }
  }
  function pick(event) {
    var box = event.currentTarget, place = box.getBoundingClientRect(), columns = columnsOf(box);
    var column = Math.floor((event.clientX - place.left) / CELL), row = Math.floor((event.clientY - place.top + box.scrollTop) / CELL);
    var n = row * columns + column + 1;
    if (column < columns && n >= 1 && n <= Number(work().dataset.total)) {
      htmx.ajax('GET', work().dataset.page + '?unit=' + n, { source: work(), target: '#work', select: '#work', swap: 'outerHTML' });
    }
  }

  /* ---- keys press the buttons that stand on the page ---- */
  function press(id) {
    var button = document.getElementById(id);
    if (button && !button.classList.contains('disabled')) button.click();
  }
  function act(key) {
    var panel = work(), direct = panel.querySelector('button[data-key="' + key.toUpperCase() + '"]:not([disabled])');
    if (direct) direct.click();
    else if (key === 'ArrowRight' || key === 'j') press('next');
    else if (key === 'ArrowLeft' || key === 'k') press('previous');
    else if (/^[abc]$/.test(key)) {
      var first = panel.querySelector('fieldset[data-class="' + key.toUpperCase() + '"] button:not([disabled])');
      if (first) first.focus();
    } else if (key === 'n') document.getElementById('note').focus();
    else if (key === 'z') {
      var marks = Array.from(panel.querySelectorAll('[data-remove]')).sort(function (a, b) { return a.dataset.at < b.dataset.at ? 1 : -1; });
      if (marks.length) marks[0].click();
    } else if (key === 'f') press('sign');
    else if (key === '?') document.getElementById('keys').showModal();
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
    var key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (busy) { pending = key; event.preventDefault(); return; }
    if (act(key)) event.preventDefault();
  });

  /* ---- answers: errors of a rule are shown in place, a verdict signed by another loads the page anew ---- */
  document.addEventListener('htmx:beforeRequest', function (event) {
    if (busy) event.preventDefault(); else busy = true;
  });
  document.addEventListener('htmx:beforeSwap', function (event) {
    var status = event.detail.xhr.status;
    if (status === 422) { event.detail.shouldSwap = true; event.detail.isError = false; }
    else if (status >= 400 || !/id="work"/.test(event.detail.xhr.responseText)) {
      event.detail.shouldSwap = false;
      location.assign(work().dataset.page);
    }
  });
  document.addEventListener('htmx:afterRequest', function () { busy = false; });
  document.addEventListener('htmx:afterSettle', function () {
    paint();
    history.replaceState(null, '', work().dataset.page + '?unit=' + work().dataset.unit);
    var key = pending;
    pending = null;
    if (key) act(key);
  });
  addEventListener('resize', function () { requestAnimationFrame(draw); });
  paint();
})();
