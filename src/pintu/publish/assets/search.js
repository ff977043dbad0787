// Search over all sentences and names, from disk as well: what is needed of the index is loaded as a script.
(function () {
  "use strict";
  var form = document.getElementById("search"), root = form.dataset.root, language = document.documentElement.lang;
  var column = { en: 2, ko: 3, zh: 4 }[language], page = 20, waiting = {}, kept = {}, meta, names, turn = 0;
  var list = document.getElementById("hits"), pages = document.getElementById("pages");
  var told = document.getElementById("told"), more = document.getElementById("more");

  function arrived(key, value) {
    kept[key] = value;
    (waiting[key] || []).forEach(function (go) { go(value); });
    delete waiting[key];
  }
  window.pintuSearch = {
    meta: function (value) { arrived("meta", value); }, names: function (value) { arrived("names", value); },
    concept: function (value) { arrived("c/" + value[0].replace(":", "-"), value[1]); },
    shard: function (value) { arrived("i/" + value[0], value[1]); },
    texts: function (value) { arrived("t/" + value[0], value[1]); }
  };
  function load(key) {
    return new Promise(function (go, fail) {
      if (key in kept) return go(kept[key]);
      if (waiting[key]) return waiting[key].push(go);
      waiting[key] = [go];
      var script = document.createElement("script");
      script.src = root + "search/" + key + ".js";
      script.onerror = fail;
      document.head.appendChild(script);
    });
  }

  function folded(text) { return text.normalize("NFKC").toLowerCase().replace(/\s+/g, ""); }
  function places(steps) {
    var at = 0;
    return steps ? steps.split(" ").map(function (step) { return at += parseInt(step, 36); }) : [];
  }
  function both(one, other) {
    var held = new Set(other);
    return one.filter(function (place) { return held.has(place); });
  }
  function ascending(lists) {
    return Array.from(new Set([].concat.apply([], lists))).sort(function (a, b) { return a - b; });
  }
  function documentOf(place) {
    var low = 0, high = meta.documents.length - 1;
    while (low < high) {
      var middle = Math.ceil((low + high) / 2);
      if (meta.documents[middle][4] <= place) low = middle; else high = middle - 1;
    }
    return meta.documents[low];
  }
  function textOf(place) {
    return load("t/" + Math.floor(place / meta.block)).then(function (block) { return block[place % meta.block]; });
  }

  // A theme and all its parts.
  function family(name) {
    var found = [name];
    for (var i = 0; i < found.length; i++)
      names.forEach(function (row) { if (row[6] === found[i] && found.indexOf(row[0]) < 0) found.push(row[0]); });
    return found;
  }
  function mentioning(rows) {
    var all = [].concat.apply([], rows.map(function (row) { return family(row[0]); }));
    return Promise.all(all.map(function (name) { return load("c/" + name.replace(":", "-")); })).then(function (found) {
      return ascending(found.map(places));
    });
  }
  function calledBy(words, whole) {
    return names.filter(function (row) {
      return row.slice(2, 5).map(folded).concat(row[5]).some(function (name) {
        return whole ? name === words : name.indexOf(words) >= 0;
      });
    });
  }
  // Sentences that hold the words: those with every pair of their characters, read to be sure.
  function holding(words) {
    var pairs = [];
    for (var i = 0; i + 1 < words.length; i++) if (/^[\p{L}\p{N}]{2}$/u.test(words.substr(i, 2))) pairs.push(words.substr(i, 2));
    if (!pairs.length) return Promise.resolve([]);
    return Promise.all(pairs.map(function (pair) {
      return load("i/" + (pair.charCodeAt(0) * 31 + pair.charCodeAt(1)) % meta.shards).then(function (shard) {
        return places(shard[pair]);
      });
    })).then(function (found) {
      var candidates = found.sort(function (a, b) { return a.length - b.length; }).reduce(both);
      if (words.length === 2) return candidates;
      return Promise.all(candidates.map(textOf)).then(function (texts) {
        return candidates.filter(function (_, i) { return folded(texts[i][1]).indexOf(words) >= 0; });
      });
    });
  }

  function find(words) {
    var exact = calledBy(words, true).filter(function (row) { return row[0].indexOf("indicator:"); });
    if (exact.length) return mentioning(exact);
    if (/\p{Script=Han}/u.test(words)) return holding(words);
    var near = calledBy(words, false).filter(function (row) { return !row[0].indexOf("theme:"); }).slice(0, 12);
    return Promise.all([mentioning(near), holding(words)]).then(ascending);
  }

  function filtered(found) {
    var region = form.region.value, year = form.year.value, status = form.status.value;
    found = found.filter(function (place) {
      var file = documentOf(place);
      return (!region || file[1] === region) && (!year || String(file[2]) === year) &&
        (!status || file[5][place - file[4]] === status);
    });
    if (!form.theme.value) return Promise.resolve(found);
    return mentioning([[form.theme.value]]).then(function (themed) { return both(found, themed); });
  }

  function element(tag, text, href) {
    var made = document.createElement(tag);
    if (text) made.textContent = text;
    if (href) made.href = href;
    return made;
  }
  // The sentence with the words marked, blanks between them or not.
  function marked(text, words) {
    var quote = element("q"), at = -1, length = 0;
    quote.lang = "zh";
    for (var i = 0; i < text.length && at < 0; i++)
      for (var j = i + 1; j <= text.length && folded(text.slice(i, j)).length <= words.length; j++)
        if (folded(text.slice(i, j)) === words) { at = i; length = j - i; break; }
    if (at < 0) { quote.textContent = text; return quote; }
    quote.append(text.slice(0, at), element("mark", text.substr(at, length)), text.slice(at + length));
    return quote;
  }
  function nameOf(region) {
    var option = form.region.querySelector("option[value='" + region + "']");
    return option ? option.textContent : region;
  }
  function show(found, words, from) {
    Promise.all(found.slice(from, from + page).map(textOf)).then(function (texts) {
      texts.forEach(function (text, i) {
        var file = documentOf(found[from + i]), item = element("li");
        item.append(element("a", nameOf(file[1]) + " " + file[2] + ", " + text[0].slice(1).replace("-", "."),
          root + file[0] + "?" + language + "#" + text[0]), " ", marked(text[1], words));
        list.append(item);
      });
      more.hidden = found.length <= from + page;
      more.onclick = function () { show(found, words, from + page); };
    });
  }
  function run() {
    var words = folded(form.q.value), mine = ++turn;
    if (words.length < 2) { told.textContent = form.dataset.short; list.replaceChildren(); pages.replaceChildren(); return; }
    Promise.all([load("meta"), load("names")]).then(function (loaded) {
      meta = loaded[0]; names = loaded[1];
      return find(words).then(filtered);
    }).then(function (found) {
      if (mine !== turn) return;
      list.replaceChildren(); pages.replaceChildren();
      calledBy(words, true).concat(calledBy(words, false)).filter(function (row, i, all) { return all.indexOf(row) === i; })
        .slice(0, 8).forEach(function (row) {
          var item = element("li");
          item.append(element("a", row[column], row[1]));
          pages.append(item);
        });
      told.textContent = form.dataset.told.replace("#", found.length.toLocaleString("en"));
      history.replaceState(null, "", "#q=" + encodeURIComponent(form.q.value));
      show(found, words, 0);
    });
  }

  form.addEventListener("submit", function (event) { event.preventDefault(); run(); });
  form.addEventListener("change", run);
  var asked = /^#q=(.+)/.exec(location.hash);
  if (asked) { form.q.value = decodeURIComponent(asked[1]); run(); }
})();
