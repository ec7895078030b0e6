/* What an inspector marked and has not been saved yet: kept on this computer in the order in which it was done, sent in
   the background one by one, and sent again after a lost connection. Each save has a command id, so that one whose
   answer was lost takes effect once. */
window.inspectionSaves = function (work, told) {
  var place = 'inspection:' + [work.dataset.account, work.dataset.page, work.dataset.round].join(':');
  var waiting = read(), sending = false, wait = 0, timer = null;

  function read() {
    try { return JSON.parse(localStorage.getItem(place)) || []; } catch (unreadable) { return []; }
  }
  function keep() {
    if (waiting.length) localStorage.setItem(place, JSON.stringify(waiting)); else localStorage.removeItem(place);
  }
  function newId() {
    var bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = bytes[6] & 15 | 64;
    bytes[8] = bytes[8] & 63 | 128;
    return Array.from(bytes, function (byte, i) { return ([4, 6, 8, 10].includes(i) ? '-' : '') + byte.toString(16).padStart(2, '0'); }).join('');
  }
  function state(name, said) { told.state(name, said === undefined ? waiting.length : said); }

  function add(save) {
    var last = waiting[waiting.length - 1];
    save.round = work.dataset.round;
    save.commandId = newId();
    // how far one has gone is one thing, however often it moves on before it is sent
    if (save.what === 'SEEN' && last && last.what === 'SEEN' && !(sending && waiting.length === 1)) last.unit = save.unit;
    else waiting.push(save);
    keep();
    send();
  }

  function send() {
    if (sending) return;
    if (!waiting.length) { state('saved'); return; }
    clearTimeout(timer);
    sending = true;
    state('saving');
    var first = waiting[0], header = document.querySelector('meta[name=_csrf_header]'), token = document.querySelector('meta[name=_csrf]');
    var body = new URLSearchParams();
    Object.keys(first).forEach(function (name) { if (first[name] != null) body.set(name, first[name]); });
    fetch(work.dataset.saves, { method: 'POST', credentials: 'same-origin', body: body, headers: header ? { [header.content]: token.content } : {} })
      .then(function (answer) {
        sending = false;
        wait = 0;
        if (answer.redirected || answer.status === 401 || answer.status === 403) return state('signed-out');
        if (answer.status >= 500) return later();
        waiting.shift();
        keep();
        if (answer.ok) return send();
        return answer.status === 422
          ? answer.json().then(function (why) { told.refused(first, why.refusal); state('refused', why.refusal); if (waiting.length) send(); })
          : (waiting = [], keep(), told.over());
      })
      .catch(function () { sending = false; later(); });
  }
  function later() {
    wait = Math.min(15, wait * 2 || 1);
    state('offline');
    timer = setTimeout(send, wait * 1000);
  }

  addEventListener('online', send);
  send();

  return {
    add: add,
    waiting: function () { return waiting.slice(); },
    /* resolves once everything has been saved */
    done: function () {
      send();
      return new Promise(function (resolve) {
        (function look() { if (waiting.length) setTimeout(look, 50); else resolve(); })();
      });
    }
  };
};
