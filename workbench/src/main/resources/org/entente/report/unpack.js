'use strict';
/* Unpacks what a page carries as base64 of raw DEFLATE (RFC 1951), at once and in any browser: data stay where they are, the library runs. */
(function () {
  function tree(lengths) {
    var counts = new Uint16Array(16), starts = new Uint16Array(16), symbols = [], i;
    for (i = 0; i < lengths.length; i++) { counts[lengths[i]]++; }
    counts[0] = 0;
    for (i = 1; i < 16; i++) { starts[i] = starts[i - 1] + counts[i - 1]; }
    for (i = 0; i < lengths.length; i++) { if (lengths[i]) { symbols[starts[lengths[i]]++] = i; } }
    return { counts: counts, symbols: symbols };
  }

  function inflate(bytes, size) {
    var out = new Uint8Array(size), at = 0, next = 0, held = 0, count = 0;
    function bits(n) {
      while (count < n) { held |= bytes[next++] << count; count += 8; }
      var value = held & (1 << n) - 1;
      held >>>= n; count -= n;
      return value;
    }
    function symbol(of) {
      var code = 0, first = 0, index = 0, length = 0, here;
      for (;;) {
        code |= bits(1);
        here = of.counts[++length];
        if (code - here < first) { return of.symbols[index + code - first]; }
        index += here; first = first + here << 1; code <<= 1;
      }
    }
    function filled(runs) {
      var all = [];
      runs.forEach(function (run) { for (var i = 0; i < run[0]; i++) { all.push(run[1]); } });
      return all;
    }
    var order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
    function base(start, step) {
      var all = [start], i;
      for (i = 0; i < 30; i++) { all.push(all[i] + (1 << Math.max(0, (i / step | 0) - 1))); }
      return all;
    }
    var lengthBase = base(3, 4), distanceBase = base(1, 2);
    for (var last = 0; !last;) {
      last = bits(1);
      var type = bits(2), literals, distances;
      if (type === 0) {
        count = 0; held = 0;
        var plain = bytes[next] | bytes[next + 1] << 8;
        out.set(bytes.subarray(next + 4, next + 4 + plain), at);
        next += 4 + plain; at += plain;
        continue;
      }
      if (type === 1) {
        literals = tree(filled([[144, 8], [112, 9], [24, 7], [8, 8]]));
        distances = tree(filled([[30, 5]]));
      } else {
        var many = bits(5) + 257, far = bits(5) + 1, codes = bits(4) + 4, lengths = new Uint8Array(19), all = [], i;
        for (i = 0; i < codes; i++) { lengths[order[i]] = bits(3); }
        var lengthTree = tree(lengths);
        while (all.length < many + far) {
          var s = symbol(lengthTree), value = 0, repeat = 1;
          if (s < 16) { value = s; } else if (s === 16) { value = all[all.length - 1]; repeat = bits(2) + 3; } else { repeat = s === 17 ? bits(3) + 3 : bits(7) + 11; }
          for (; repeat > 0; repeat--) { all.push(value); }
        }
        literals = tree(all.slice(0, many));
        distances = tree(all.slice(many));
      }
      for (var one = symbol(literals); one !== 256; one = symbol(literals)) {
        if (one < 256) { out[at++] = one; continue; }
        one -= 257;
        var length = one === 28 ? 258 : lengthBase[one] + bits(Math.max(0, (one / 4 | 0) - 1));
        var d = symbol(distances);
        var from = at - distanceBase[d] - bits(Math.max(0, (d / 2 | 0) - 1));
        for (; length > 0; length--) { out[at++] = out[from++]; }
      }
    }
    return out;
  }

  function unpack(packed) {
    var text = atob(packed.textContent.trim());
    var bytes = new Uint8Array(text.length);
    for (var i = 0; i < text.length; i++) { bytes[i] = text.charCodeAt(i); }
    return new TextDecoder().decode(inflate(bytes, +packed.dataset.size));
  }

  var data = document.getElementById('entente-data');
  /* A page that a browser saved as it stood has them unpacked already. */
  if (data.dataset.size) {
    data.textContent = unpack(data);
    data.removeAttribute('data-size');
  }
  var library = document.getElementById('entente-library');
  if (library) {
    var script = document.createElement('script');
    script.textContent = unpack(library);
    library.remove();
    document.head.append(script);
  }
})();
