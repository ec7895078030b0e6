// The progress page asks every two seconds how far the example years are, and opens what was asked for when they stand.
(function () {
  function look() {
    fetch(location.href, { headers: { Accept: "text/html" }, cache: "no-store" })
      .then(function (answer) {
        if (answer.status !== 503) {
          location.reload();
          return null;
        }
        return answer.text();
      })
      .then(function (page) {
        if (page === null) {
          return;
        }
        var fresh = new DOMParser().parseFromString(page, "text/html").querySelector("main");
        var shown = document.querySelector("main");
        if (fresh && fresh.querySelector("h1").textContent !== shown.querySelector("h1").textContent) {
          shown.replaceWith(fresh);
        } else if (fresh) {
          document.getElementById("progress").value = fresh.querySelector("progress").value;
          document.getElementById("step").replaceChildren(...fresh.querySelector("#step").childNodes);
        }
        setTimeout(look, 2000);
      })
      .catch(function () {
        setTimeout(look, 4000);
      });
  }
  setTimeout(look, 2000);
})();
