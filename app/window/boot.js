// The service window and its list: clears everything for the next one, by key, by button, and when nobody is there.
// In plain script and before anything else, because it must work where the module does not come.
// Then it wakes the module; whatever goes wrong, the page stays the plain page that it is.
// Pages open beside each other tell each other a few things, and not a word of anyone: somebody is here; the next one;
// something was copied, and whether it was.
(function () {
  var root = document.documentElement;
  function by(id) { return document.getElementById(id); }

  // What anyone said is gone before the page is: nothing of it can come back with the page.
  function wipe() {
    var fields = document.querySelectorAll("textarea, input, select"), parts = ["heard", "danger", "pane", "told", "hand", "listing"];
    for (var i = 0; i < fields.length; i++) {
      fields[i].value = ""; fields[i].defaultValue = ""; fields[i].removeAttribute("value");
    }
    for (i = 0; i < parts.length; i++) { if (by(parts[i])) { by(parts[i]).textContent = ""; } }
  }

  // In place of this page: Back does not lead here. The answer to this address clears the browser's cache. What a
  // browser would not let go of its clipboard is said on the page that comes: no word of it, only that it is so.
  function next(elsewhere) {
    var single = by("single"), empty = "/window/next" + (single && !single.checked ? "?keys=off" : "");
    var to = by("listing") ? "/window/services" : empty;
    wipe();
    // The page where it was pressed is in front, and clears for all of them; behind, no browser would let it.
    if (elsewhere) { location.replace(to); return; }
    forget(function (done) { location.replace(done ? to : empty + "#clipboard"); });
  }
  function next_everywhere() { tell("window-next"); next(false); }

  // A message without content, on a channel for each thing.
  var channels = {};
  function hear(name, heard) {
    if (typeof BroadcastChannel !== "function") { return; }
    channels[name] = new BroadcastChannel(name);
    channels[name].onmessage = heard;
  }
  function tell(name) { if (channels[name]) { channels[name].postMessage(null); } }
  hear("window-next", function () { next(true); });
  // Work elsewhere uncovers nobody: whoever wakes a machine that slept may be someone else.
  hear("window-busy", function () { if (overslept()) { warn(0); } else if (!covered()) { here(); } });
  hear("window-copied", function () { copied = true; });
  hear("window-copied?", function () { if (copied) { tell("window-copied"); } });

  document.addEventListener("submit", function (event) {
    if (event.target.id === "next") { event.preventDefault(); next_everywhere(); }
  });
  addEventListener("keydown", function (event) {
    var bare = !event.ctrlKey && !event.altKey && !event.shiftKey && !event.metaKey;
    // Also in the middle of a word that an input method composes: whoever presses it wants all of it gone.
    if (event.key === "F8" && bare && !event.repeat) { event.preventDefault(); next_everywhere(); }
    if (event.key === "F2" && bare && !event.repeat && by("look-up")) { event.preventDefault(); by("look-up").click(); }
  });
  // The worker's own choice about keys outlives a reload; it says nothing of anyone.
  addEventListener("change", function (event) {
    if (event.target.id === "single") { history.replaceState(null, "", event.target.checked ? "/window" : "/window?keys=off"); }
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
    function say(done) {
      if (done) { has_copied(); }
      told.textContent = told.getAttribute(done ? "data-done" : "data-failed") + (done ? "按“下一位”会一起清掉；清不掉会说。" : "");
    }
    function older() { say(by_hand(field)); button.focus(); }
    if (!has_clipboard) { older(); return; }
    navigator.clipboard.writeText(field.value).then(function () { say(true); }, older);
  }
  function has_copied() { copied = true; tell("window-copied"); }
  tell("window-copied?");
  // By whatever key or menu it was copied.
  ["copy", "cut"].forEach(function (kind) { document.addEventListener(kind, function () { has_copied(); left_over(""); }); });
  // What was copied here must not be pasted for the next one; what was never copied here is left alone. Where nobody
  // pressed anything, or another window is in front, a browser may refuse.
  function forget(then) {
    var told = false;
    function tell_once(done) { if (!told) { told = true; then(done); } }
    if (!copied) { tell_once(true); return; }
    function older() {
      var blank = document.body.appendChild(document.createElement("textarea"));
      blank.value = " ";
      tell_once(by_hand(blank));
    }
    if (!has_clipboard) { older(); return; }
    setTimeout(function () { tell_once(false); }, 500);
    navigator.clipboard.writeText("").then(function () { tell_once(true); }, older);
  }
  function left_over(words) { if (by("left-over")) { by("left-over").textContent = words; } }
  if (location.hash === "#clipboard") {
    history.replaceState(null, "", location.pathname + location.search);
    left_over("浏览器没让清剪贴板，上一位的字可能还粘得出来。随便复制一个字，就盖掉了。");
  }
  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("#print, [data-copy]");
    if (button && button.id === "print") { print(); } else if (button) { copy(button); }
  });

  // Left by another way, and come back to out of the browser's memory.
  addEventListener("pagehide", wipe);
  addEventListener("pageshow", function (event) { if (event.persisted) { location.replace(location.pathname + location.search); } });

  // Nobody there: said half a minute before, then cleared. The clock is read anew each second. A machine that slept
  // through the warning is warned when it wakes, with everything covered: whoever wakes it may be someone else.
  var limit = Number(root.getAttribute("data-idle")) * 1000, warning = 30000;
  var last = Date.now(), until = 0, told_at = 0, title = document.title;
  function covered() { return root.classList.contains("covered"); }
  // Longer than an idle window may stand: the clock that should have cleared it did not run.
  function overslept() { return anyone() && Date.now() - last > limit; }
  function here() {
    last = Date.now();
    if (!until) { return; }
    until = 0;
    root.classList.remove("covered");
    by("idle").hidden = true;
    by("idle-said").textContent = "";
    document.title = title;
  }
  function busy() {
    if (covered()) { return; }
    if (overslept()) { warn(0); return; }
    here();
    // Work on one page is work on all of them; once a second is enough to know it.
    if (last - told_at >= 1000) { told_at = last; tell("window-busy"); }
  }
  function warn(rest) {
    until = Date.now() + warning;
    by("idle").hidden = false;
    // Said once: a number that changes each second would be read out thirty times.
    by("idle-said").textContent = "好一会儿没人动了，半分钟后清空。还在办，就按“还在办，先不清”。";
    document.title = "快要清空了 · 民生一问";
    // After the key that woke it: Enter would press what has the focus.
    if (rest <= 0) { root.classList.add("covered"); setTimeout(function () { by("stay").focus(); }, 0); }
  }
  function anyone() {
    var fields = document.querySelectorAll("[name=text], [name=edits], [name=if], #look select");
    for (var i = 0; i < fields.length; i++) { if (fields[i].value) { return true; } }
    return false;
  }
  ["keydown", "pointerdown", "input", "wheel"].forEach(function (kind) {
    addEventListener(kind, busy, { passive: true, capture: true });
  });
  document.addEventListener("click", function (event) {
    if (event.target.id === "stay") { last = Date.now(); root.classList.remove("covered"); busy(); }
  });
  setInterval(function () {
    if (!anyone()) { return here(); }
    var rest = limit - (Date.now() - last);
    if (!until && rest <= warning) { warn(rest); }
    if (!until) { return; }
    if (until <= Date.now()) { return next(false); }
    by("idle-left").textContent = Math.ceil((until - Date.now()) / 1000);
  }, 1000);

  // A form would be a page of its own, and behind Back the browser would send it once more, with all that was in it.
  // So an answer is put in place, and the history knows nothing of it: of the window where the module does not come,
  // of the list always.
  function put(text, id) {
    document.body = new DOMParser().parseFromString(text, "text/html").body;
    scrollTo(0, 0);
    (id && by(id) || by("h-hand") || by("answer") || by("listed")).focus();
  }
  function failed(busy) {
    var why = busy === true ? "这会儿答不了，不是您的错。" : "没有更新，网可能断了。";
    by(by("hand") ? "hand-trouble" : "trouble").textContent = why + "写的字都在，再按一次。";
  }
  function in_place(event) {
    var form = event.target, button = event.submitter;
    if (["keep", "look"].indexOf(form.id) < 0 || !button || event.defaultPrevented) { return; }
    var to = (button.getAttribute("formaction") || form.getAttribute("action")).split("#"), fields = new URLSearchParams(new FormData(form));
    // A file is no page; the browser saves it, and remembers nothing.
    if (/\.csv$/.test(to[0])) { return; }
    event.preventDefault();
    if (button.name) { fields.append(button.name, button.value); }
    fetch(to[0], { method: "POST", body: fields, cache: "no-store" }).then(function (answer) {
      // Too long is a page of the window too, and says so. What anything else says is no page to put here.
      if ([200, 413, 422].indexOf(answer.status) < 0) { failed(true); return; }
      return answer.text().then(function (text) { put(text, to[1]); });
    }).catch(failed);
  }
  function off() {
    root.setAttribute("data-wasm", "off");
    document.addEventListener("submit", in_place);
  }
  if (by("look")) { document.addEventListener("submit", in_place); }
  if (!by("keep")) { return; }
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
