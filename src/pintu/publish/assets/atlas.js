// Comfort only: everything is there without it. Arrow keys between tiles; Escape; the language of a document's notes.
(function () {
  "use strict";
  var steps = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

  function place(tile) {
    var box = tile.getBoundingClientRect();
    return [box.top + box.height / 2, box.left + box.width / 2];
  }

  // The nearest tile in the arrow's direction; what lies to the side counts double.
  function neighbour(tile, step) {
    var from = place(tile), best = null, least = Infinity;
    document.querySelectorAll("#mosaic .tile").forEach(function (other) {
      if (!other.offsetParent) return; // of an edition that is not shown
      var to = place(other), down = to[0] - from[0], right = to[1] - from[1];
      var along = down * step[0] + right * step[1];
      var distance = along + 2 * (Math.abs(down * step[1]) + Math.abs(right * step[0]));
      if (along > 1 && distance < least) { least = distance; best = other; }
    });
    return best;
  }

  document.addEventListener("keydown", function (event) {
    var tile = event.target.closest && event.target.closest("#mosaic .tile");
    var step = steps[event.key];
    if (!tile || !step || event.ctrlKey || event.metaKey || event.altKey) return;
    var next = neighbour(tile, step);
    if (next) { event.preventDefault(); next.focus(); }
  });

  // Escape closes the list of sentences that one stands in, and puts the arcs of a region away.
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    var list = event.target.closest && event.target.closest("details[open]");
    if (list) { list.open = false; list.querySelector("summary").focus(); }
    else if (document.querySelector(".arcs:target")) location.replace("#-");
  });

  // A table is sorted by the column whose head is pressed; what has no number comes last either way.
  function key(row, column) {
    var cell = row.cells[column], value = cell.getAttribute("data-value");
    var text = value === null ? cell.textContent.trim() : value;
    var number = parseFloat(text.replace("−", "-").replace(/,/g, ""));
    return [text === "" || text === "–", number, text];
  }

  function sort(table, head, column) {
    var down = head.getAttribute("aria-sort") !== "descending", body = table.tBodies[0];
    Array.from(body.rows).map(function (row) { return [key(row, column), row]; }).sort(function (one, other) {
      var a = one[0], b = other[0];
      if (a[0] !== b[0]) return a[0] ? 1 : -1;
      var order = isNaN(a[1]) || isNaN(b[1]) ? a[2].localeCompare(b[2]) : a[1] - b[1];
      return down ? -order : order;
    }).forEach(function (pair) { body.appendChild(pair[1]); });
    table.querySelectorAll("thead th").forEach(function (other) { other.removeAttribute("aria-sort"); });
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
  }

  document.querySelectorAll("table.sortable").forEach(function (table) {
    table.querySelectorAll("thead th").forEach(function (head, column) {
      var button = document.createElement("button");
      button.type = "button";
      while (head.firstChild) button.appendChild(head.firstChild);
      head.appendChild(button);
      button.addEventListener("click", function () { sort(table, head, column); });
    });
  });

  // On a narrow screen the rows of links are wider than it: where one is comes into sight.
  document.querySelectorAll("nav [aria-current=page]").forEach(function (here) {
    var row = here.parentNode;
    row.scrollLeft = here.offsetLeft - row.offsetLeft - (row.clientWidth - here.offsetWidth) / 2;
  });

  // A document's page is in no language of its own: the address says in which one the notes are wanted.
  var wanted = document.getElementById("in-" + location.search.slice(1, 3));
  if (wanted && location.search.length === 3) wanted.checked = true;
})();
