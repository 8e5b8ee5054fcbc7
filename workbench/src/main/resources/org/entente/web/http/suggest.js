'use strict';
/* Search boxes that suggest pages while one types (ARIA combobox). Without a script the form does the same after it is sent. */
(function () {
  var PAUSE = 120;
  var count = 0;

  function combine(input) {
    var id = 'suggestions-' + (count++);
    var list = document.createElement('ul');
    list.id = id;
    list.className = 'suggestions';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', input.dataset.suggest);
    list.hidden = true;
    input.removeAttribute('list');
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-controls', id);
    input.parentElement.classList.add('suggesting');
    input.after(list);
    var kinds = input.dataset.kinds.split('|');
    var chosen = -1;
    var timer = 0;
    var latest = 0;

    function close() {
      list.hidden = true;
      chosen = -1;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    }

    function choose(next) {
      var items = list.children;
      if (!items.length) {
        return;
      }
      chosen = (next + items.length) % items.length;
      Array.from(items).forEach(function (item, i) { item.setAttribute('aria-selected', i === chosen ? 'true' : 'false'); });
      input.setAttribute('aria-activedescendant', items[chosen].id);
      items[chosen].scrollIntoView({ block: 'nearest' });
    }

    function show(found) {
      list.replaceChildren();
      found.forEach(function (one, i) {
        var item = document.createElement('li');
        item.id = id + '-' + i;
        item.setAttribute('role', 'option');
        item.setAttribute('aria-selected', 'false');
        item.dataset.address = one.address;
        var title = document.createElement('bdi');
        title.textContent = one.title;
        var kind = document.createElement('span');
        kind.className = 'kind';
        kind.textContent = kinds[['pair', 'state', 'measure'].indexOf(one.kind)];
        item.append(title, kind);
        list.append(item);
      });
      chosen = -1;
      list.hidden = !found.length;
      input.setAttribute('aria-expanded', found.length ? 'true' : 'false');
      input.removeAttribute('aria-activedescendant');
    }

    function look() {
      var words = input.value.trim();
      var mine = ++latest;
      if (!words || words.length > 200) {
        close();
        return;
      }
      var language = document.body.dataset.lang;
      var address = '/find.json?q=' + encodeURIComponent(words) + (language ? '&lang=' + language : '');
      fetch(address).then(function (r) { return r.ok ? r.json() : { suggestions: [] }; }).then(function (found) {
        if (mine === latest && document.activeElement === input) {
          show(found.suggestions);
        }
      }).catch(close);
    }

    input.addEventListener('input', function () {
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE);
    });
    input.addEventListener('keydown', function (event) {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        if (!list.hidden) {
          event.preventDefault();
          choose(event.key === 'ArrowDown' ? chosen + 1 : (chosen < 0 ? 0 : chosen) - 1);
        }
      } else if (event.key === 'Escape' && !list.hidden) {
        event.preventDefault();
        close();
      } else if (event.key === 'Enter' && chosen >= 0 && !list.hidden) {
        event.preventDefault();
        location.href = list.children[chosen].dataset.address;
      }
    });
    /* Before the box loses the focus, which closes the list. */
    list.addEventListener('pointerdown', function (event) { event.preventDefault(); });
    list.addEventListener('click', function (event) {
      var item = event.target.closest('li');
      if (item) {
        location.href = item.dataset.address;
      }
    });
    input.addEventListener('blur', close);
  }

  document.querySelectorAll('input[data-suggest]').forEach(combine);
})();
