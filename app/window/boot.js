// The service window: clears everything for the next one, by key, by button, and when nobody is there.
// In plain script and before anything else, because it must work where the module does not come.
// Then it wakes the module; whatever goes wrong, the page stays the plain page that it is.
(function () {
  var root = document.documentElement;
  function by(id) { return document.getElementById(id); }

  // What anyone said is gone before the page is: nothing of it can come back with the page.
  function wipe() {
    var fields = document.querySelectorAll("textarea, input, select"), parts = ["heard", "pane", "told"];
    for (var i = 0; i < fields.length; i++) {
      fields[i].value = ""; fields[i].defaultValue = ""; fields[i].removeAttribute("value");
    }
    for (i = 0; i < parts.length; i++) { if (by(parts[i])) { by(parts[i]).textContent = ""; } }
  }

  // In place of this page: Back does not lead here. The answer to this address clears the browser's cache.
  function next() {
    var single = by("single");
    wipe();
    location.replace("/window/next" + (single && !single.checked ? "?keys=off" : ""));
  }

  by("next").addEventListener("submit", function (event) { event.preventDefault(); next(); });
  addEventListener("keydown", function (event) {
    var bare = !event.ctrlKey && !event.altKey && !event.shiftKey && !event.metaKey;
    if (event.key === "F8" && bare && !event.repeat) { event.preventDefault(); next(); }
    if (event.key === "F2" && bare && !event.repeat && by("look-up")) { event.preventDefault(); by("look-up").click(); }
  });
  // What is handed over: printed by the browser, copied by the clipboard or by what older engines have.
  function by_hand(field) {
    field.focus();
    field.setSelectionRange(0, field.value.length);
    try { return document.execCommand("copy"); } catch (refused) { return false; }
  }
  function copy(button) {
    var field = by(button.getAttribute("data-copy")), told = button.nextElementSibling;
    function tell(done) { told.textContent = told.getAttribute(done ? "data-done" : "data-failed"); }
    function older() { tell(by_hand(field)); button.focus(); }
    if (!navigator.clipboard || !navigator.clipboard.writeText) { older(); return; }
    navigator.clipboard.writeText(field.value).then(function () { tell(true); }, older);
  }
  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("#print, [data-copy]");
    if (button && button.id === "print") { print(); } else if (button) { copy(button); }
  });

  // Left by another way, and come back to out of the browser's memory.
  addEventListener("pagehide", wipe);
  addEventListener("pageshow", function (event) { if (event.persisted) { location.replace("/window"); } });

  // Nobody there: said half a minute before, then cleared. The clock is read anew each second, so that
  // a machine that slept clears at once.
  var limit = Number(root.getAttribute("data-idle")) * 1000, warning = 30000;
  var last = Date.now(), box = by("idle"), left = by("idle-left");
  function busy() { last = Date.now(); box.hidden = true; }
  function anyone() {
    var fields = document.querySelectorAll("#note, [name=edits], [name=if]");
    for (var i = 0; i < fields.length; i++) { if (fields[i].value) { return true; } }
    return false;
  }
  ["keydown", "pointerdown", "input", "wheel"].forEach(function (kind) {
    addEventListener(kind, busy, { passive: true, capture: true });
  });
  setInterval(function () {
    if (!anyone()) { return busy(); }
    var rest = limit - (Date.now() - last);
    if (rest <= 0) { return next(); }
    if (rest <= warning) { left.textContent = Math.ceil(rest / 1000); box.hidden = false; }
  }, 1000);

  function off() { root.setAttribute("data-wasm", "off"); }
  if (typeof WebAssembly !== "object") { off(); return; }
  import("__GLUE__")
    .then(function (mod) {
      return mod.default({ module_or_path: "__WASM__" }).then(function () {
        mod.wake();
        root.setAttribute("data-wasm", "on");
      });
    })
    .catch(off);
})();
