'use strict';
/* What the charts of dossiers and of the server's pages share: colours, numbers, and saved files. */
window.EntenteCharts = (function () {
  var NARROW = 560;

  /** A colour of the page's style, which the colour scheme decides. */
  function tone(name) {
    return getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
  }

  /** The colours of series, in order. */
  function tones() {
    return ['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'].map(tone);
  }

  function escape(text) {
    return String(text).replace(/[&<>"']/g, function (c) { return '&#' + c.charCodeAt(0) + ';'; });
  }

  /** The mark of a series in a tooltip. */
  function dot(colour) {
    return '<svg width="10" height="10" aria-hidden="true"><circle cx="5" cy="5" r="4" fill="' + escape(colour) + '"/></svg> ';
  }

  /** What every tooltip looks like. */
  function tooltip(more) {
    return Object.assign({
      confine: true, backgroundColor: tone('paper'), borderColor: tone('strong'), textStyle: { color: tone('ink'), fontSize: 13 }
    }, more);
  }

  /** A number as the page's language writes it, with so many decimals at most. */
  function digits(value, decimals) {
    return value.toLocaleString(document.documentElement.lang, { maximumFractionDigits: decimals });
  }

  /** Labels of an axis: percentages, and large amounts in millions, billions and trillions where wanted. */
  function axisNumber(words, share, large, decimals) {
    return function (value) {
      var minus = value < 0 ? '−' : '';
      var size = Math.abs(value);
      if (share) {
        return minus + words.percent.replace('#', digits(size * 100, 1));
      }
      var scale = !large ? null : size >= 1e12 ? [words.trillion, 1e12, 2] : size >= 1e9 ? [words.billion, 1e9, 2] : size >= 1e6 ? [words.million, 1e6, 1] : null;
      return minus + (scale ? scale[0].replace('#', digits(size / scale[1], scale[2])) : digits(size, decimals));
    };
  }

  function narrow(node) {
    return node.clientWidth < NARROW;
  }

  function save(name, type, content) {
    var link = document.createElement('a');
    link.href = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type: type }));
    link.download = name;
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
  }

  /** Rows as CSV for spreadsheets; a cell that a spreadsheet would take for a formula is quoted. */
  function csv(rows) {
    return '\ufeff' + rows.map(function (row) {
      return row.map(function (cell) {
        var text = cell === null || cell === undefined ? '' : String(cell);
        if (/^[=+@\t]|^-(?![\d.])/.test(text)) {
          text = "'" + text;
        }
        return /[",\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
      }).join(',');
    }).join('\r\n') + '\r\n';
  }

  /** A text in lines of at most so many letters. */
  function wrap(text, most) {
    var lines = [];
    text.split(/\s+/).forEach(function (word) {
      var last = lines.length - 1;
      if (last >= 0 && lines[last].length + 1 + word.length <= most) {
        lines[last] += ' ' + word;
      } else {
        lines.push(word);
      }
    });
    return lines;
  }

  /**
   * The picture as a file: title and subtitle above it, notes and sources below it, and without the slider, which does
   * nothing there.
   */
  function picture(node, about) {
    var space = 'http://www.w3.org/2000/svg';
    var instance = echarts.getInstanceByDom(node);
    var slider = (instance.getOption().dataZoom || []).length > 0 ? 30 : 0;
    var chart = node.querySelector('svg').cloneNode(true);
    var width = node.clientWidth;
    var height = node.clientHeight - slider;
    var svg = document.createElementNS(space, 'svg');
    var texts = [];
    var at = 0;
    function write(text, size, colour, weight) {
      wrap(text, Math.floor((width - 16) / (size * 0.53))).forEach(function (line) {
        at += Math.round(size * 1.4);
        var word = document.createElementNS(space, 'text');
        word.setAttribute('x', 8);
        word.setAttribute('y', at);
        word.setAttribute('font-size', size);
        word.setAttribute('font-family', 'Inter, system-ui, sans-serif');
        word.setAttribute('font-weight', weight);
        word.setAttribute('fill', tone(colour));
        word.textContent = line;
        texts.push(word);
      });
    }
    write(about.title, 15, 'ink', 600);
    if (about.subtitle) {
      write(about.subtitle, 12, 'soft', 400);
    }
    at += 10;
    chart.setAttribute('y', at);
    chart.setAttribute('height', height);
    chart.setAttribute('viewBox', '0 0 ' + width + ' ' + height);
    chart.setAttribute('overflow', 'hidden');
    chart.removeAttribute('style');
    at += height + 4;
    (about.notes || []).forEach(function (note) { write(note, 11, 'soft', 400); });
    at += 10;
    svg.setAttribute('xmlns', space);
    svg.setAttribute('width', width);
    svg.setAttribute('height', at);
    var ground = document.createElementNS(space, 'rect');
    ground.setAttribute('width', '100%');
    ground.setAttribute('height', '100%');
    ground.setAttribute('fill', tone('paper'));
    svg.append(ground);
    texts.forEach(function (word) { svg.append(word); });
    svg.append(chart);
    return new XMLSerializer().serializeToString(svg);
  }

  function saveSvg(name, node, about) {
    save(name + '.svg', 'image/svg+xml', picture(node, about));
  }

  /** At twice the size of the screen, so that it can be printed. */
  function savePng(name, node, about) {
    var image = new Image();
    var address = URL.createObjectURL(new Blob([picture(node, about)], { type: 'image/svg+xml' }));
    image.onload = function () {
      var canvas = document.createElement('canvas');
      canvas.width = Math.round(image.width * 2);
      canvas.height = Math.round(image.height * 2);
      canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
      URL.revokeObjectURL(address);
      canvas.toBlob(function (blob) { save(name + '.png', 'image/png', blob); }, 'image/png');
    };
    image.src = address;
  }

  function tool(tools, word, act) {
    var button = document.createElement('button');
    button.type = 'button';
    button.textContent = word;
    button.addEventListener('click', act);
    tools.append(button);
    return button;
  }

  /** A button that copies a text; it says so for a moment. */
  function copier(tools, word, done, text) {
    var button = tool(tools, word, function () {
      var area = document.createElement('textarea');
      area.value = text();
      area.setAttribute('readonly', '');
      tools.append(area);
      area.select();
      document.execCommand('copy');
      area.remove();
      button.focus();
      button.textContent = done;
      setTimeout(function () { button.textContent = word; }, 2000);
    });
    return button;
  }

  /** Today as a citation's day of access, 2026-12-03. */
  function today() {
    return new Date().toISOString().slice(0, 10);
  }

  return {
    tone: tone, tones: tones, escape: escape, dot: dot, tooltip: tooltip, axisNumber: axisNumber, narrow: narrow, save: save,
    csv: csv, saveSvg: saveSvg, savePng: savePng, tool: tool, copier: copier, today: today
  };
})();
