// Wakes the islands. Loaded as a module, so engines too old for it never see it;
// whatever goes wrong, the page stays the plain page that it is.
(function () {
  var root = document.documentElement;

  // A form that is long in being answered says so, once; a page come back to says nothing.
  var slow = document.getElementById("slow"), timer = 0;
  function tell(what) { slow.textContent = what ? slow.getAttribute("data-" + what) : ""; }
  function quiet() { clearTimeout(timer); tell(navigator.onLine === false ? "off" : ""); }
  if (slow) {
    document.addEventListener("submit", function (event) {
      clearTimeout(timer);
      if (!event.defaultPrevented) { timer = setTimeout(tell, 1200, "wait"); }
    });
    addEventListener("pageshow", quiet);
    addEventListener("online", quiet);
    addEventListener("offline", quiet);
  }

  // Away from what others should not see, in place of this page: Back does not lead here. It needs no WASM.
  document.addEventListener("click", function (event) {
    var at = event.target;
    while (at && at.nodeName !== "A") { at = at.parentNode; }
    if (at && at.getAttribute("href") === "/leave") {
      event.preventDefault();
      location.replace("/leave");
    }
  });

  function off() { root.setAttribute("data-wasm", "off"); }
  if (typeof WebAssembly !== "object") { off(); return; }

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
