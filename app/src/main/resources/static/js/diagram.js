/* A BPMN drawing with where the work stands: every element with data-bpmn-url becomes a read-only viewer.
   data-state-url answers {done: [ids], now: [ids], late: [ids], notes: [{element, kind: ok|now|late, text}]}. */
(function () {
  var css = getComputedStyle(document.documentElement);
  var token = function (name) { return css.getPropertyValue(name).trim(); };
  var ICONS = { ok: 'check', now: 'player-play', late: 'alert-triangle' };

  function note(entry) {
    var tag = document.createElement('span'), icon = document.createElement('i');
    tag.className = 'tok ' + entry.kind;
    icon.className = 'ti ti-' + (ICONS[entry.kind] || ICONS.now);
    tag.append(icon, entry.text);
    return tag;
  }

  function mark(viewer, state) {
    var canvas = viewer.get('canvas'), overlays = viewer.get('overlays'), elements = viewer.get('elementRegistry');
    ['done', 'now', 'late'].forEach(function (kind) {
      (state[kind] || []).forEach(function (id) { if (elements.get(id)) canvas.addMarker(id, 'at-' + kind); });
    });
    (state.notes || []).forEach(function (entry) {
      if (!elements.get(entry.element)) return;
      overlays.add(entry.element, { position: { top: -13, right: -9 }, html: note(entry), scale: false, show: {} });
    });
  }

  function read(url, how) {
    return fetch(url, { credentials: 'same-origin' }).then(function (answer) {
      // The session has ended: the page as a whole leads to the login.
      if (answer.redirected) { window.location.reload(); return new Promise(function () {}); }
      if (!answer.ok) throw new Error(url + ': ' + answer.status);
      return answer[how]();
    });
  }

  function show(box) {
    var viewer = new BpmnJS({
      container: box,
      textRenderer: { defaultStyle: { fontFamily: token('--tc-font'), fontSize: 13.5, lineHeight: 1.35 }, externalStyle: { fontSize: 12.5 } },
      bpmnRenderer: { defaultFillColor: token('--tc-surface'), defaultStrokeColor: token('--tc-ink-2') }
    });
    var fit = function () { if (!box.offsetWidth) return; viewer.get('canvas').resized(); viewer.get('canvas').zoom('fit-viewport', 'auto'); };
    read(box.dataset.bpmnUrl, 'text')
      .then(function (xml) { return viewer.importXML(xml); })
      .then(function () {
        fit();
        addEventListener('resize', fit);
        return box.dataset.stateUrl ? read(box.dataset.stateUrl, 'json').then(function (state) { mark(viewer, state); }) : null;
      })
      .then(function () { box.dataset.ready = 'true'; })
      .catch(function (error) { box.dataset.ready = 'failed'; console.error(error); });
  }

  /* a drawing that a narrow screen does not show is drawn when the screen becomes wide enough */
  function showVisible() {
    document.querySelectorAll('[data-bpmn-url]:not([data-begun])').forEach(function (box) {
      if (!box.offsetWidth) return;
      box.dataset.begun = 'true';
      show(box);
    });
  }
  addEventListener('resize', showVisible);
  showVisible();
})();
