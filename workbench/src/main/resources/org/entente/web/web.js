'use strict';
(function () {
  document.body.classList.remove('no-js');
  var recent = document.getElementById('recent');
  var KEY = 'entente.recent';

  function read() {
    try {
      return JSON.parse(localStorage.getItem(KEY)) || [];
    } catch (e) {
      return [];
    }
  }

  /* Pairs seen lately, kept in this browser only. */
  var seen = document.querySelector('[data-pair]');
  if (seen) {
    var list = read().filter(function (p) { return p[0] !== seen.dataset.pair; });
    list.unshift([seen.dataset.pair, seen.dataset.title]);
    try {
      localStorage.setItem(KEY, JSON.stringify(list.slice(0, 8)));
    } catch (e) {
      /* A browser that keeps nothing shows nothing. */
    }
  }
  if (recent && read().length) {
    var heading = document.createElement('h3');
    heading.textContent = recent.dataset.title;
    var items = document.createElement('ul');
    items.className = 'links';
    read().forEach(function (p) {
      var link = document.createElement('a');
      link.href = p[0];
      link.textContent = p[1];
      link.dir = 'auto';
      var item = document.createElement('li');
      item.append(link);
      items.append(item);
    });
    recent.append(heading, items);
    recent.hidden = false;
  }
})();
