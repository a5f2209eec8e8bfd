// Wakes the islands. Loaded as a module, so engines too old for it never see it;
// whatever goes wrong, the page stays the plain page that it is.
(function () {
  var root = document.documentElement, main = document.getElementById("main") || document.body, keep = document.getElementById("keep");
  // 离开 leaves a mark with this window until it is closed or leads to another site: a dash, one more each time.
  // Pages come to since then bear the same mark, and those before never come back. A page with an address has it in
  // its history entry; one that was posted brings it from the server, for an entry that is changed is asked for
  // anew by its bare address.
  var draft = document.querySelector("[data-draft]");
  var said = draft || keep && !location.search && [].some.call(keep.querySelectorAll("[name=text], [name=edits]"), function (field) { return field.value; });
  function left() { return /^-+$/.test(window.name) ? window.name : ""; }
  function mark() { return said ? document.body.getAttribute("data-since") : history.state; }
  function since() { if (left() && !said && !main.hidden) { history.replaceState(left(), ""); } }
  function carry(form) {
    var field = form.querySelector("[name=since]") || form.appendChild(document.createElement("input"));
    field.type = "hidden";
    field.name = "since";
    field.value = left();
  }

  // What is said about the line: an answer that is long in coming, and a line that is gone.
  var slow = document.getElementById("slow"), timer = 0, held = false;
  function tell(what) { if (slow) { slow.textContent = what ? slow.getAttribute("data-" + what) : ""; } }
  function offline() { return navigator.onLine === false; }
  function waits() { clearTimeout(timer); timer = setTimeout(tell, 1200, "wait"); }
  function look(event) {
    clearTimeout(timer);
    tell(event.type === "offline" ? "off" : event.type === "online" && held ? "back" : "");
    if (event.type !== "offline") { held = false; }
  }

  // Without a line the page stays, with what was written, instead of giving way to the browser's own
  // page of trouble. A phone may say wrongly that there is no line: so the site itself is asked.
  function hold(event, again) {
    event.preventDefault();
    held = true;
    tell("off");
    fetch("/healthz", { cache: "no-store" }).then(again, function () {});
  }
  function away(link) {
    var here = link.hash && link.pathname === location.pathname && link.search === location.search;
    return link.protocol === location.protocol && link.host === location.host && !here;
  }

  var pressed = null, sure = false;
  addEventListener("click", function (event) {
    if (!event.target.closest) { return; }
    pressed = event.target.closest("button");
    var link = event.target.closest("a[href]");
    if (!link || event.defaultPrevented) { return; }
    if (/^http/.test(link.protocol) && link.host !== location.host && left()) { window.name = ""; }
    if (link.getAttribute("href") === "/leave") {
      // In place of this page: Back does not lead here. Never held: whoever wants away, gets away.
      event.preventDefault();
      window.name = left() + "-";
      location.replace(link.href);
    } else if (offline() && away(link)) {
      hold(event, function () { location.assign(link.href); });
    }
  });
  addEventListener("submit", function (event) {
    var form = event.target, button = event.submitter || pressed;
    if (event.defaultPrevented) { return; }
    if (offline() && !sure) {
      hold(event, function () {
        sure = true;
        if (button && button.form === form) { button.click(); } else { form.submit(); }
        sure = false;
      });
      return;
    }
    if (left()) { carry(form); }
    waits();
  });
  ["pageshow", "online", "offline"].forEach(function (what) { addEventListener(what, look); });

  // A page come back to may be older than the city or edition chosen since, or than a quick 离开.
  function chosen(name) {
    var found = new RegExp("(?:^|; )" + name + "=([^;]*)").exec(document.cookie);
    return found ? found[1] : "";
  }
  function older() {
    var region = chosen("region"), edition = chosen("edition");
    // A shared page is of the city it was made for, whatever was chosen.
    var own = keep && keep.querySelector("[name=city]");
    return Boolean(region && !own && region !== document.body.getAttribute("data-region")) ||
      Boolean(edition && (edition === "elder") !== root.classList.contains("elder"));
  }
  function renew() {
    // Words that were not asked yet are shown again, in what was chosen since: sent anew as they were, they would
    // choose what was chosen with them.
    var again = draft ? draft.form : location.search ? null : keep;
    if (!again) { location.reload(); return; }
    if (draft) { again.action = "/"; }
    // What was posted is asked again, which makes a page of its own: this one steps aside from then on.
    if (history.state === "renewed") {
      history.back();
      timer = setTimeout(function () { again.submit(); }, 800); // where there is nothing before it
      return;
    }
    history.replaceState("renewed", "");
    waits();
    again.submit();
  }
  function forget() {
    if (said || location.search.indexOf("s=") > 0 || document.querySelector('a[href="/leave"]')) { main.hidden = true; location.replace("/"); return; }
    [].forEach.call(document.forms, function (form) { form.reset(); });
    since();
  }
  addEventListener("hashchange", since);
  addEventListener("pageshow", function (event) {
    if (!event.persisted && performance.navigation.type !== 2) {
      if (history.state) { history.replaceState(null, ""); }
      since();
      return;
    }
    if (left() ? mark() !== left() : /^-+$/.test(mark())) {
      if (left()) { forget(); return; }
      window.name = mark(); // come back from another site
    }
    var old = older();
    main.hidden = old && !offline();
    if (!old) { return; }
    if (!offline()) { renew(); return; }
    tell("old");
    addEventListener("online", renew);
  });

  function off() { root.setAttribute("data-wasm", "off"); }
  // The smallest module with everything ours needs. Engines that refuse it, or whose rules for this
  // site do, are spared the download.
  var PROBE = "AGFzbQEAAAABDAJgAX0Cf39gAAJ/fwMCAQAEBAFvAAEFAwEAAQodARsAQQBBAEEA/AoAANBvQQD8DwAaIAD8AMBBAAs=";
  try {
    new WebAssembly.Module(Uint8Array.from(atob(PROBE), function (letter) { return letter.charCodeAt(0); }));
  } catch (refused) { off(); return; }

  // Leptos reads these globals while waking; our pages carry no serialized resources.
  self.__RESOLVED_RESOURCES = [];
  self.__SERIALIZED_ERRORS = [];
  self.__INCOMPLETE_CHUNKS = [];

  function wake(mod) {
    var islands = document.querySelectorAll("leptos-island");
    for (var i = 0; i < islands.length; i++) {
      var start = mod[islands[i].dataset.component];
      if (start) { start(islands[i]); }
    }
    root.setAttribute("data-wasm", "on");
  }

  function load() {
    import("__GLUE__")
      .then(function (mod) {
        return mod.default({ module_or_path: "__WASM__" }).then(function () {
          mod.hydrate();
          wake(mod);
        });
      })
      .catch(off);
  }

  if ("requestIdleCallback" in window) { window.requestIdleCallback(load, { timeout: 2000 }); } else { load(); }
})();

// iOS 12 leaves the page shifted when its keyboard closes, and every tap lands beside what is seen (WebKit 192564):
// the least scroll puts it back. Not while the next box has the keyboard.
if (/ OS 12_/.test(navigator.userAgent)) {
  addEventListener("focusout", function () {
    setTimeout(function () {
      if (!document.activeElement || document.activeElement === document.body) { scrollTo(0, Math.max(pageYOffset - 1, 0)); }
    }, 0);
  });
}
