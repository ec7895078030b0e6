/* The sample as cells: only those in view are drawn, whatever its size. */
window.inspectionGrid = function (work, now) {
  var CELL = 10, GAP = 1;
  var box = work.querySelector('[data-grid]'), total = Number(work.dataset.total);
  var canvas = document.createElement('canvas'), tall = document.createElement('div');
  var css = getComputedStyle(document.documentElement), tone = function (name) { return css.getPropertyValue('--tc-' + name).trim(); };
  var tones = { seen: tone('f2'), todo: tone('track'), A: tone('bad-mark'), B: tone('bad-mark'), C: tone('warn-mark') };
  var letters = { A: tone('on-dark'), B: tone('on-dark'), C: tone('on-amber') }, edge = tone('primary');
  canvas.setAttribute('aria-hidden', 'true');
  tall.className = 'tall';
  box.append(canvas, tall);

  function columns() { return Math.max(1, Math.floor(box.clientWidth / CELL)); }
  function row(n) { return Math.floor((n - 1) / columns()); }
  function measure() {
    var scale = window.devicePixelRatio || 1;
    canvas.width = box.clientWidth * scale;
    canvas.height = box.clientHeight * scale;
    canvas.style.width = box.clientWidth + 'px';
    canvas.style.height = box.clientHeight + 'px';
    tall.style.height = Math.ceil(total / columns()) * CELL + 'px';
  }
  function paint() {
    var across = columns(), scale = window.devicePixelRatio || 1, pen = canvas.getContext('2d');
    pen.setTransform(scale, 0, 0, scale, 0, 0);
    pen.clearRect(0, 0, box.clientWidth, box.clientHeight);
    pen.font = '700 8px sans-serif';
    pen.textAlign = 'center';
    var first = Math.floor(box.scrollTop / CELL), last = Math.ceil((box.scrollTop + box.clientHeight) / CELL);
    for (var n = first * across + 1; n <= Math.min(total, last * across); n++) {
      var x = ((n - 1) % across) * CELL, y = row(n) * CELL - box.scrollTop, grave = now.grave(n);
      pen.fillStyle = tones[grave || (n <= now.seen() ? 'seen' : 'todo')];
      pen.fillRect(x, y, CELL - GAP, CELL - GAP);
      if (grave) {
        pen.fillStyle = letters[grave];
        pen.fillText(grave, x + (CELL - GAP) / 2, y + 7.5);
      }
      if (n === now.unit()) {
        pen.lineWidth = 2;
        pen.strokeStyle = edge;
        pen.strokeRect(x, y, CELL - GAP, CELL - GAP);
      }
    }
  }
  /* keeps the unit in view and draws */
  function draw() {
    var top = row(now.unit()) * CELL;
    if (top < box.scrollTop || top + CELL > box.scrollTop + box.clientHeight) box.scrollTop = Math.max(0, top - box.clientHeight / 2);
    paint();
  }

  box.addEventListener('scroll', function () { requestAnimationFrame(paint); });
  box.addEventListener('click', function (event) {
    var at = box.getBoundingClientRect(), column = Math.floor((event.clientX - at.left) / CELL);
    var n = Math.floor((event.clientY - at.top + box.scrollTop) / CELL) * columns() + column + 1;
    if (column < columns() && n >= 1 && n <= total) now.go(n);
  });
  addEventListener('resize', function () { requestAnimationFrame(function () { measure(); draw(); }); });
  measure();
  return { draw: draw };
};
