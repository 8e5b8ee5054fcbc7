'use strict';
/* The page of a query works without this: here it is asked for in the background, so that it can be stopped. */
(function () {
  var form = document.getElementById('sql-form');
  if (!form || !window.fetch) {
    return;
  }
  var stop = document.getElementById('sql-stop');
  var run = form.querySelector('button[type=submit]');
  var state = document.getElementById('sql-state');
  var query = document.getElementById('sql-q');
  var current = null;
  var timer = null;

  function word() {
    var bytes = new Uint8Array(12);
    crypto.getRandomValues(bytes);
    return Array.from(bytes, function (b) { return ('0' + b.toString(16)).slice(-2); }).join('');
  }

  function working(id) {
    current = id;
    stop.hidden = !id;
    run.disabled = !!id;
    clearInterval(timer);
    state.textContent = id ? state.dataset.working : '';
  }

  form.addEventListener('submit', function (event) {
    event.preventDefault();
    var asked = new URLSearchParams(new FormData(form));
    var address = form.action + '?' + asked;
    var id = word();
    working(id);
    asked.set('run', id);
    fetch(form.action + '?' + asked, { headers: { Accept: 'text/html' } }).then(function (response) {
      return response.text();
    }).then(function (text) {
      if (current !== id) {
        return;
      }
      var page = new DOMParser().parseFromString(text, 'text/html');
      var main = page.getElementById('main');
      history.pushState(null, '', address);
      document.title = page.title;
      ['.beside-main > section', '.beside-main > .problem'].forEach(function (part) {
        document.querySelectorAll(part).forEach(function (old) { old.remove(); });
      });
      var added = main.querySelectorAll('.beside-main > section, .beside-main > .problem');
      if (!main.querySelector('#sql-form')) {
        added = [main];
        main.id = '';
        main.className = 'problem';
      }
      added.forEach(function (part) { document.querySelector('.beside-main').append(part); });
      working(null);
      query.toggleAttribute('aria-invalid', false);
      var heading = document.getElementById('sql-answer');
      if (heading) {
        heading.tabIndex = -1;
        heading.focus();
      }
    }).catch(function () {
      working(null);
      location.href = address;
    });
  });

  stop.addEventListener('click', function () {
    if (current) {
      fetch('/sql/stop/' + current, { method: 'POST' });
    }
  });

  query.addEventListener('keydown', function (event) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit();
    }
  });

  window.addEventListener('popstate', function () { location.reload(); });
})();
