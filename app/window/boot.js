// The service window: clears everything for the next one, by key, by button, and when nobody is there.
// In plain script and before anything else, because it must work where the module does not come.
// Then it wakes the module; whatever goes wrong, the page stays the plain page that it is.
(function () {
  var root = document.documentElement;
  function by(id) { return document.getElementById(id); }

  // What anyone said is gone before the page is: nothing of it can come back with the page.
  function wipe() {
    var fields = document.querySelectorAll("textarea, input, select"), parts = ["heard", "pane", "told", "hand"];
    for (var i = 0; i < fields.length; i++) {
      fields[i].value = ""; fields[i].defaultValue = ""; fields[i].removeAttribute("value");
    }
    for (i = 0; i < parts.length; i++) { if (by(parts[i])) { by(parts[i]).textContent = ""; } }
  }

  // In place of this page: Back does not lead here. The answer to this address clears the browser's cache.
  function next() {
    var single = by("single");
    wipe();
    forget();
    location.replace("/window/next" + (single && !single.checked ? "?keys=off" : ""));
  }

  document.addEventListener("submit", function (event) {
    if (event.target.id === "next") { event.preventDefault(); next(); }
  });
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
  var has_clipboard = navigator.clipboard && navigator.clipboard.writeText, copied = false;
  function copy(button) {
    var field = by(button.getAttribute("data-copy")), told = button.nextElementSibling;
    function tell(done) {
      copied = copied || done;
      told.textContent = told.getAttribute(done ? "data-done" : "data-failed") + (done ? "按“下一位”会一起清掉。" : "");
    }
    function older() { tell(by_hand(field)); button.focus(); }
    if (!has_clipboard) { older(); return; }
    navigator.clipboard.writeText(field.value).then(function () { tell(true); }, older);
  }
  // What was copied here must not be pasted for the next one; what was never copied here is left alone.
  function forget() {
    if (!copied) { return; }
    if (has_clipboard) { navigator.clipboard.writeText("").catch(function () {}); return; }
    var blank = document.body.appendChild(document.createElement("textarea"));
    blank.value = " ";
    by_hand(blank);
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
  var last = Date.now();
  function busy() { last = Date.now(); by("idle").hidden = true; }
  function anyone() {
    var fields = document.querySelectorAll("#keep [name=text], [name=edits], [name=if]");
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
    if (rest <= warning) { by("idle-left").textContent = Math.ceil(rest / 1000); by("idle").hidden = false; }
  }, 1000);

  // Without the module a form would be a page of its own, and behind Back the browser would send it once more,
  // with all that was in it. So its answer is put in place, and the history knows nothing of it.
  function put(text) {
    document.body = new DOMParser().parseFromString(text, "text/html").body;
    scrollTo(0, 0);
    by(by("hand") ? "h-hand" : "answer").focus();
  }
  function failed() {
    by(by("hand") ? "hand-trouble" : "trouble").textContent = "没有更新，网可能断了。写的字都在，再按一次。";
  }
  function in_place(event) {
    var form = event.target, button = event.submitter;
    if (form.id !== "keep" || !button || event.defaultPrevented) { return; }
    event.preventDefault();
    var fields = new URLSearchParams(new FormData(form));
    if (button.name) { fields.append(button.name, button.value); }
    fetch(button.getAttribute("formaction") || form.getAttribute("action"), { method: "POST", body: fields, cache: "no-store" })
      .then(function (answer) { return answer.text(); }).then(put).catch(failed);
  }
  function off() {
    root.setAttribute("data-wasm", "off");
    document.addEventListener("submit", in_place);
  }
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
