// Copies, draws and prints what is taken along, on that page only. Loaded as a module, so engines too old
// for it never see it; whatever goes wrong, the text on the page can be copied by hand.
// Nothing is fetched and nothing is sent: all of it is made of what stands on the page.
(function () {
  function one(id) { return document.getElementById(id); }
  var made = one("made");
  if (!made) { return; }
  function tell(where, what) { where.textContent = where.getAttribute("data-" + what); }

  // Ticks that changed and were not sent: what was made before must not be passed on by mistake.
  var stale = one("stale"), boxes = document.querySelectorAll("input[name=take]");
  function ticked() {
    var changed = false;
    for (var i = 0; i < boxes.length; i++) { changed = changed || boxes[i].checked !== boxes[i].defaultChecked; }
    made.hidden = changed;
    if (changed) { tell(stale, "stale"); } else { stale.textContent = ""; }
  }
  for (var i = 0; i < boxes.length; i++) { boxes[i].addEventListener("change", ticked); }
  addEventListener("pageshow", ticked);
  ticked();

  // The clipboard where there is one; execCommand is all that older engines have.
  function by_hand(field) {
    field.focus();
    field.setSelectionRange(0, field.value.length);
    try { return document.execCommand("copy"); } catch (refused) { return false; }
  }
  function copies(button) {
    var field = one(button.getAttribute("data-copy")), told = button.nextElementSibling;
    function older() { tell(told, by_hand(field) ? "done" : "failed"); }
    button.hidden = false;
    button.addEventListener("click", function () {
      if (!navigator.clipboard || !navigator.clipboard.writeText) { older(); return; }
      navigator.clipboard.writeText(field.value).then(function () { tell(told, "done"); }, older);
    });
  }
  var buttons = made.querySelectorAll("[data-copy]");
  for (i = 0; i < buttons.length; i++) { copies(buttons[i]); }

  // A picture, 750 px wide: first measured, then drawn.
  var WIDE = 750, EDGE = 48, FONT = '"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif';
  var STYLES = {
    H1: { size: 38, weight: 600, ink: "#0b5d47", before: 0 },
    H3: { size: 34, weight: 600, ink: "#0b5d47", before: 40 },
    B: { size: 32, weight: 600, ink: "#16201b", before: 22 },
    P: { size: 29, weight: 400, ink: "#16201b", before: 8 },
    Q: { size: 25, weight: 400, ink: "#46504a", before: 18 }
  };
  function style_of(part) {
    if (part.nodeName !== "P") { return STYLES[part.nodeName] || STYLES.P; }
    return part.className === "quiet" ? STYLES.Q : part.querySelector("b") ? STYLES.B : STYLES.P;
  }
  /** Breaks a line anywhere but inside a number; none begins with a closing sign or ends with an opening one. */
  function lines_of(pen, text) {
    var lines = [], line = "", pieces = text.match(/[（《“【〔]*([0-9]+|[^0-9])/g) || [];
    for (var i = 0; i < pieces.length; i++) {
      var closes = "，。；：、）》】〕”？".indexOf(pieces[i]) >= 0;
      if (line && !closes && pen.measureText(line + pieces[i]).width > WIDE - 2 * EDGE) { lines.push(line); line = ""; }
      line += pieces[i];
    }
    return line ? lines.concat(line) : lines;
  }
  function each_line(pen, parts, act) {
    var y = EDGE;
    for (var i = 0; i < parts.length; i++) {
      var style = style_of(parts[i]);
      pen.font = style.weight + " " + style.size + "px " + FONT;
      y += style.before;
      lines_of(pen, parts[i].textContent).forEach(function (line) {
        act(line, y, style);
        y += Math.round(style.size * 1.5);
      });
    }
    return y;
  }
  function draw() {
    var canvas = document.createElement("canvas"), pen = canvas.getContext("2d");
    var parts = one("paper").children, qr = one("qr"), side = qr ? 360 : 0;
    canvas.width = WIDE;
    var end = each_line(pen, parts, function () {});
    canvas.height = end + (qr ? side + 76 : 0) + EDGE;
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.textBaseline = "top";
    each_line(pen, parts, function (line, y, style) { pen.fillStyle = style.ink; pen.fillText(line, EDGE, y); });
    if (qr) {
      var box = qr.viewBox.baseVal, scale = Math.floor(side / box.width * 2) / 2;
      pen.font = "400 25px " + FONT;
      pen.textAlign = "center";
      pen.fillStyle = STYLES.Q.ink;
      pen.fillText(qr.getAttribute("aria-label"), WIDE / 2, end + side + 32);
      pen.setTransform(scale, 0, 0, scale, (WIDE - box.width * scale) / 2 - box.x * scale, end + 24 - box.y * scale);
      pen.fillStyle = "#000";
      pen.fill(new Path2D(qr.querySelector("path").getAttribute("d")));
    }
    // A data address and no blob: a long press in WeChat on an iPhone saves no blob.
    return canvas.toDataURL("image/png");
  }
  one("picture").hidden = false;
  one("draw").addEventListener("click", function () {
    var image = one("image");
    try {
      image.src = draw();
      image.hidden = false;
      tell(one("drawn"), "done");
    } catch (refused) { tell(one("drawn"), "failed"); }
  });

  // WeChat has no printer.
  var print = one("print");
  if (typeof window.print !== "function" || /MicroMessenger/i.test(navigator.userAgent)) {
    one("on-paper").hidden = true;
  } else {
    print.hidden = false;
    one("by-menu").hidden = true;
    print.addEventListener("click", function () { window.print(); });
  }
})();
