'use strict';
(function () {
  var byId = function (id) { return document.getElementById(id); };
  if (!byId('entente-data')) {
    return;
  }
  var data = JSON.parse(byId('entente-data').textContent);
  var words = data.texts;
  /* Where each figure has a page of its own: on a server only. */
  var base = document.body.dataset.figures;
  var language = document.body.dataset.lang;
  document.body.classList.remove('no-js');

  function el(name, attributes, children) {
    var node = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) { node.setAttribute(key, attributes[key]); });
    (children || []).forEach(function (child) {
      if (child !== null && child !== undefined) {
        node.append(child);
      }
    });
    return node;
  }

  /* Tables: the ledger closes once a script can show its rows one at a time; wide tables of words stack on a phone. */
  document.querySelectorAll('body:not(.lineage) details.ledger').forEach(function (d) { d.open = false; });
  if (window.matchMedia('(max-width:68rem)').matches) {
    document.querySelectorAll('.toc details').forEach(function (d) { d.open = false; });
  }
  document.querySelectorAll('main table.data').forEach(function (table) {
    if (table.closest('.numbers') || table.id === 'ledger') {
      return;
    }
    var heads = Array.from(table.querySelectorAll('thead th')).map(function (th) { return th.textContent.trim(); });
    table.classList.add('stack');
    table.querySelectorAll('tbody tr').forEach(function (row) {
      Array.from(row.children).forEach(function (cell, i) {
        if (i > 0 && heads[i]) {
          cell.dataset.h = heads[i];
        }
      });
    });
  });

  /* Verdicts that a reader does not want to see. */
  document.querySelectorAll('.verdictfilter').forEach(function (filter) {
    filter.addEventListener('change', function () {
      var table = byId(filter.dataset.table);
      filter.querySelectorAll('input').forEach(function (input) {
        table.querySelectorAll('tr.v-' + input.value).forEach(function (row) { row.hidden = !input.checked; });
      });
    });
  });

  /* Lineage: a number's row of the appendix, with its definition, files and rows, in a dialog. */
  var panel = byId('panel');
  var opener = null;

  /* Line numbers as LineNumbers writes them: distances, and after a distance of 0 the length of a run. */
  var DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

  function lines(code) {
    var spans = [];
    var at = 0;
    var place = 0;
    function next() {
      var value = 0;
      var shift = 1;
      var digit;
      do {
        digit = DIGITS.indexOf(code[place++]);
        value += (digit & 31) * shift;
        shift *= 32;
      } while (digit & 32);
      return value;
    }
    while (place < code.length) {
      var step = next();
      var run = step === 0 ? next() : 1;
      var from = step === 0 ? at + 1 : at + step;
      at = from + run - 1;
      var last = spans[spans.length - 1];
      if (last && last[1] + 1 === from) {
        last[1] = at;
      } else {
        spans.push([from, at]);
      }
    }
    return spans.map(function (span) { return span[0] === span[1] ? String(span[0]) : span[0] + '–' + span[1]; });
  }

  function show(title, big, origin, pairs) {
    var list = el('dl');
    pairs.forEach(function (pair) {
      if (pair && pair[1] !== '' && pair[1] !== null && pair[1] !== undefined) {
        list.append(el('dt', {}, [pair[0]]), el('dd', {}, [].concat(pair[1])));
      }
    });
    var close = el('button', { type: 'button', class: 'close' }, [words.close]);
    close.addEventListener('click', function () { panel.close(); });
    panel.replaceChildren(el('div', { class: 'panel' }, [
      el('header', {}, [el('h2', { id: 'panel-title', tabindex: '-1' }, [title]), close]),
      big ? el('p', { class: 'big' }, [big]) : null,
      origin ? el('span', { class: 'origin' }, [origin]) : null,
      list]));
    if (!panel.open) {
      opener = document.activeElement;
      panel.showModal();
    }
    panel.firstChild.scrollTop = 0;
    byId('panel-title').focus();
  }

  panel.addEventListener('close', function () {
    if (opener && opener.focus) {
      opener.focus({ preventScroll: true });
    }
  });
  panel.addEventListener('click', function (event) {
    if (event.target === panel) {
      panel.close();
    }
  });

  function clone(node) {
    var copy = node.cloneNode(true);
    copy.removeAttribute('id');
    return Array.from(copy.childNodes);
  }

  function rowsOf(row) {
    var lists = (row.dataset.r || '').split(',').filter(Boolean).map(function (i) { return data.rows[+i]; });
    return lists.map(function (list) {
      var cut = list.indexOf(':');
      var place = data.places[+list.slice(0, cut)];
      var all = lines(list.slice(cut + 1));
      var item = el('li', {}, [el('b', {}, [place[1]]), ' (' + place[0] + '): ']);
      var text = document.createTextNode(all.slice(0, 24).join(', ') + (all.length > 24 ? ' … ' : ''));
      item.append(text);
      if (all.length > 24) {
        var more = el('button', { type: 'button' }, [words.all]);
        more.addEventListener('click', function () {
          text.textContent = all.join(', ');
          more.remove();
        });
        item.append(more);
      }
      return item;
    });
  }

  function referencesOf(cell) {
    var items = Array.from(cell.querySelectorAll('a.ref')).map(function (mark) {
      var entry = byId(mark.getAttribute('href').slice(1));
      var target = entry && entry.querySelector('a[href^="#ref-"]');
      var first = target ? byId(target.getAttribute('href').slice(1)) : null;
      var works = entry ? clone(entry.querySelector('.works')) : [];
      if (first) {
        works = works.concat(clone(first.querySelector('.works')));
      }
      return el('li', {}, [el('b', {}, ['[' + mark.textContent + '] '])].concat(works));
    });
    return items.length ? el('ul', {}, items) : '';
  }

  function lineage(index) {
    var row = byId('f' + index);
    if (!row) {
      return;
    }
    var cells = row.cells;
    var definition = data.definitions[cells[0].textContent.split(/[:/]/)[0]];
    var snapshot = data.snapshots[row.dataset.s];
    var rows = rowsOf(row);
    var value = cells[2].firstChild ? cells[2].firstChild.textContent.trim() : '';
    var range = cells[2].querySelector('small');
    var id = cells[0].textContent;
    var behind = cells[6];
    var worked = definition && behind.firstChild && behind.firstChild.nodeType === 3 ? behind.firstChild.textContent.trim() : '';
    var items = behind.querySelector('.items');
    var locator = behind.querySelector('.locator');
    var count = row.dataset.n ? +row.dataset.n : 0;
    var method = behind.querySelector('.method');
    var stated = !definition && !rows.length && !items && !method;
    var where = stated ? behind.querySelector('.sub') : null;
    show(cells[1].textContent, value, cells[5].textContent, [
      [words.id, el('code', {}, [id])],
      [words.interval, range ? range.textContent : ''],
      [words.n, cells[3].textContent],
      [words.status, cells[4].textContent],
      definition && id.indexOf('#') < 0 ? [words.unit, definition.unit] : null,
      definition ? [words.definition, [
        el('b', {}, [definition.title]), ' (' + words.version + ' ' + definition.version + '). ' + definition.meaning + ' ', definition.direction ? '(' + definition.direction + ')' : '']] : null,
      definition ? [words.formula, el('code', {}, [definition.formula])] : null,
      worked ? [words.worked, el('code', {}, [worked])] : null,
      definition ? [words.reference, definition.link
        ? [definition.reference.replace(definition.link, '').trim() + ' ', el('a', { href: definition.link }, [definition.link])]
        : definition.reference] : null,
      definition && definition.traps.length
        ? [words.traps, el('ul', {}, definition.traps.map(function (trap) { return el('li', {}, [trap]); }))] : null,
      snapshot ? [words.snapshot, [el('code', {}, [snapshot.ref]), ' ' + snapshot.title]] : null,
      snapshot ? [words.hash, el('ul', {}, snapshot.files.map(function (file) {
        return el('li', {}, [file[0] + ' ', el('code', {}, [file[1]])]);
      }))] : null,
      rows.length || count ? [words.rows, [String(count), ' ', rows.length ? el('ul', {}, rows) : words.frozen]] : null,
      locator ? [words.locator, locator.textContent] : null,
      [words.references, referencesOf(behind)],
      where ? [words.where, el('code', {}, [where.textContent])] : null,
      items ? [words.counted, items.textContent] : null,
      method ? [words.method, method.textContent] : null,
      method ? [words.basis, behind.querySelector('.basis').textContent] : null,
      method ? [words.command, el('code', {}, [behind.querySelector('.command').textContent])] : null,
      definition ? [words.command, el('code', {}, ["entente trace '" + id + "'"])] : null,
      definition && base ? [words.page, el('a', { href: base + encodeURIComponent(id).replace(/%2F/g, '/') + (language ? '?lang=' + language : '') }, [id])] : null
    ]);
    panel.dataset.id = id;
  }

  /** An event of the list, in the dialog. */
  function happening(li) {
    if (!li) {
      return;
    }
    var from = li.querySelector('.from');
    var locator = from.querySelector('.locator');
    show(li.querySelector('.says').textContent, null, li.querySelector('.kind').textContent, [
      [words.date, li.querySelector('.when').textContent],
      locator ? [words.locator, locator.textContent] : null,
      [words.references, referencesOf(from)],
      [words.where, el('code', {}, [li.querySelector('.where').textContent])]]);
    panel.dataset.id = li.id;
  }

  document.addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('a.fig');
    if (link && /^#f\d+$/.test(link.getAttribute('href') || '') && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      lineage(+link.getAttribute('href').slice(2));
      return;
    }
    var inner = event.target.closest && event.target.closest('a[href^="#"]');
    if (inner) {
      var target = byId(decodeURIComponent(inner.getAttribute('href').slice(1)));
      for (var d = target && target.closest('details'); d; d = d.parentElement.closest('details')) {
        d.open = true;
      }
      if (panel.open) {
        panel.close();
      }
    }
  });

  /** The rows of a chart's file: numbers, one year a row; of other pictures their table as it stands. */
  function rows(figure) {
    var plot = figure.querySelector('[data-chart]');
    if (!plot) {
      return Array.from(figure.querySelector('.numbers table').rows).map(function (row) {
        return Array.from(row.cells).map(function (cell) { return cell.textContent.replace(/\s+/g, ' ').trim(); });
      });
    }
    var spec = data.charts.find(function (c) { return c.id === plot.dataset.chart; });
    var columns = [];
    var years = {};
    spec.panels.forEach(function (panel) {
      panel.series.forEach(function (s) {
        var spread = s.points.some(function (p) { return p.length > 4 && p[3] !== null; });
        var name = panel.title + ': ' + s.label;
        columns.push([name, s.points, 1]);
        if (spread) {
          columns.push([name + ' ' + words.low, s.points, 3], [name + ' ' + words.high, s.points, 4]);
        }
        s.points.forEach(function (p) { years[p[0]] = true; });
      });
    });
    return [[words.year].concat(columns.map(function (c) { return c[0]; }))].concat(Object.keys(years).map(Number)
      .sort(function (a, b) { return a - b; }).map(function (year) {
        return [written(spec, year)].concat(columns.map(function (c) {
          var point = c[1].find(function (p) { return p[0] === year; });
          return point ? point[c[2]] : '';
        }));
      }));
  }

  function saving(figure) {
    var table = figure.querySelector('.numbers table');
    var tools = figure.querySelector('.tools');
    if (!table || !tools) {
      return;
    }
    window.EntenteCharts.tool(tools, words.csv, function () {
      window.EntenteCharts.save(data.code + '-' + table.id + '.csv', 'text/csv;charset=utf-8', window.EntenteCharts.csv(rows(figure)));
    });
  }

  document.querySelectorAll('figure.chart').forEach(saving);
  if (!window.echarts) {
    return;
  }

  /* Charts. */
  var shared = window.EntenteCharts;
  var tone = shared.tone;
  var tones = shared.tones;
  var escape = shared.escape;
  var dot = shared.dot;
  var narrow = shared.narrow;
  var drawn = [];
  var printing = false;

  function printed(index) {
    var cell = byId('f' + index).cells[2];
    return cell.firstChild ? cell.firstChild.textContent.trim() : '';
  }

  function interval(index) {
    var range = byId('f' + index).cells[2].querySelector('small');
    return range ? range.textContent : '';
  }

  /** Whether an interval of what may come is so wide that on a linear axis the past would lie flat on its ground. */
  function isLogarithmic(panel) {
    var fan = panel.series.filter(function (s) { return s.form === 'FAN'; });
    var past = panel.series.filter(function (s) { return s.form !== 'FAN'; });
    var most = Math.max.apply(null, [].concat.apply([], past.map(function (s) { return s.points.map(function (p) { return p[1]; }); })));
    return fan.some(function (s) { return s.points.some(function (p) { return p[4] > 5 * most; }); })
      && panel.series.every(function (s) { return s.points.every(function (p) { return p[1] > 0 && (s.form !== 'FAN' || p[3] > 0); }); });
  }

  /** Holds the axis open for values that no other series has, such as the ends of an interval; draws nothing. */
  function holdOpen(values, year, axis) {
    return {
      type: 'custom', silent: true, xAxisIndex: axis, yAxisIndex: axis, tooltip: { show: false },
      data: values.map(function (value) { return [String(year), value]; }), encode: { x: 0, y: 1 }, renderItem: function () { return null; }
    };
  }

  /** The greatest end of an interval that an axis holds: beyond one and a half times the highest value it is cut off, with an arrow. */
  function ceiling(points) {
    var top = Math.max.apply(null, points.map(function (p) { return p[1]; }));
    return top > 0 ? top * 1.5 : Infinity;
  }

  function whiskers(points, offsetOf, colour, axis, most) {
    return {
      type: 'custom',
      silent: true,
      xAxisIndex: axis,
      yAxisIndex: axis,
      tooltip: { show: false },
      z: 3,
      data: points.filter(function (p) { return p.length > 3 && p[3] !== null && p[4] > p[3]; }).map(function (p) { return [String(p[0]), p[3], Math.min(p[4], most), p[4] > most ? 1 : 0]; }),
      encode: { x: 0, y: [1, 2] },
      renderItem: function (params, api) {
        var low = api.coord([api.value(0), api.value(1)]);
        var high = api.coord([api.value(0), api.value(2)]);
        var band = api.size([1, 0])[0];
        var x = low[0] + offsetOf(band);
        var cap = Math.min(3, band / 5);
        var stroke = { stroke: colour, lineWidth: 1.2, opacity: 0.75 };
        return {
          type: 'group',
          children: [
            { type: 'line', shape: { x1: x, y1: low[1], x2: x, y2: high[1] }, style: stroke },
            api.value(3) ? { type: 'polygon', shape: { points: [[x - 3, high[1]], [x + 3, high[1]], [x, high[1] - 5]] }, style: { fill: colour } }
              : { type: 'line', shape: { x1: x - cap, y1: high[1], x2: x + cap, y2: high[1] }, style: stroke },
            { type: 'line', shape: { x1: x - cap, y1: low[1], x2: x + cap, y2: low[1] }, style: stroke }]
        };
      }
    };
  }

  /** The interval of each year as one area from the first to the last. */
  function fan(points, colour, axis) {
    return {
      type: 'custom', silent: true, xAxisIndex: axis, yAxisIndex: axis, z: 1, clip: true, tooltip: { show: false },
      data: [[String(points[0][0]), points[0][1]]], encode: { x: 0, y: 1 },
      renderItem: function (params, api) {
        var upper = points.map(function (p) { return api.coord([String(p[0]), p[4]]); });
        var lower = points.map(function (p) { return api.coord([String(p[0]), p[3]]); }).reverse();
        return { type: 'polygon', shape: { points: upper.concat(lower) }, style: { fill: colour, opacity: 0.22 } };
      }
    };
  }

  /** Years that are shaded, from the edge of the first to the edge of the last, with the reason where it fits. */
  function shades(bands, axis, labelled, colour) {
    return {
      type: 'custom', silent: true, xAxisIndex: axis, yAxisIndex: axis, z: -1, clip: true, tooltip: { show: false },
      data: bands.map(function (band) { return [String(band[0]), String(band[1])]; }),
      encode: { x: [0, 1], y: [] },
      renderItem: function (params, api) {
        var band = api.size([1, 0])[0];
        var x = api.coord([api.value(0), 0])[0] - band / 2;
        var wide = api.coord([api.value(1), 0])[0] + band / 2 - x;
        var box = params.coordSys;
        var left = Math.max(x, box.x);
        var right = Math.min(x + wide, box.x + box.width);
        var children = [{ type: 'rect', shape: { x: left, y: box.y, width: Math.max(0, right - left), height: box.height }, style: { fill: tone('shade'), opacity: 0.8 } }];
        if (labelled && right - left > 64) {
          children.push({ type: 'text', style: { text: bands[params.dataIndex][2], x: (left + right) / 2, y: box.y + 6, align: 'center', fill: colour, font: '11px system-ui, sans-serif' } });
        }
        return { type: 'group', children: children };
      }
    };
  }

  /** A year as it is; a month, which comes as twelve times its year and the months before it, as 2018-02. */
  function written(spec, place) {
    var month = Number(place) % 12 + 1;
    return spec.monthly ? Math.floor(Number(place) / 12) + (month < 10 ? '-0' : '-') + month : String(place);
  }

  function option(spec, node, chosen) {
    var small = narrow(node);
    var colours = tones();
    var ink = tone('ink');
    var soft = tone('soft');
    var line = tone('line');
    var years = [];
    for (var y = spec.first; y <= spec.last; y++) {
      years.push(String(y));
    }
    var legendNames = [];
    // On paper it is drawn in another size than it has on the screen.
    var chart = echarts.getInstanceByDom(node);
    var height = chart.getHeight();
    var legendRows = 0;
    var visible = spec.panels.map(function (panel, p) {
      return panel.choosable ? [panel.series[chosen[p] || 0]] : panel.series;
    });
    /* A series of a lower panel that has its counterpart above shares its entry in the legend. */
    var firstNames = {};
    visible.forEach(function (list, p) {
      if (list.length > 1 || spec.panels.length > 1) {
        list.forEach(function (s) {
          if (!firstNames[s.id]) {
            firstNames[s.id] = s.legend || s.label;
            if (s.legend) {
              legendNames.push(s.legend);
            }
          }
        });
      }
    });
    var used = 0;
    legendNames.forEach(function (name) {
      var wide = name.length * 7.4 + 40;
      if (legendRows === 0 || used + wide > chart.getWidth()) {
        legendRows++;
        used = 0;
      }
      used += wide;
    });
    /* A line of the legend takes 25 pixels; the title of the first panel stands between it and the panel. */
    var top = legendRows * 25 + 32;
    var bottom = spec.last - spec.first > 15 && !printing ? 64 : 28;
    var gapBetween = 46;
    var weights = spec.panels.reduce(function (sum, p) { return sum + p.weight; }, 0);
    var room = height - top - bottom - gapBetween * (spec.panels.length - 1);
    var grids = [];
    var xs = [];
    var ys = [];
    var series = [];
    var at = top;
    spec.panels.forEach(function (panel, p) {
      var tall = room * panel.weight / weights;
      var lastPanel = p === spec.panels.length - 1;
      grids.push({ left: small ? 46 : 58, right: small ? 10 : 18, top: at, height: tall });
      at += tall + gapBetween;
      xs.push({
        type: 'category', gridIndex: p, data: years, axisLine: { lineStyle: { color: soft }, onZero: false },
        axisTick: { show: lastPanel, alignWithLabel: true, lineStyle: { color: soft } },
        axisLabel: { show: lastPanel, color: soft, fontSize: 12, hideOverlap: true, formatter: function (place) { return written(spec, place); } }
      });
      var log = isLogarithmic(panel);
      ys.push({
        type: log ? 'log' : 'value', gridIndex: p, name: log ? words.log.replace('#', panel.title) : panel.title, nameLocation: panel.unit === 'RANK' ? 'start' : 'end', nameGap: 15,
        nameTextStyle: { color: soft, align: 'left', padding: [0, 0, 0, small ? -40 : -52], fontSize: 12 },
        inverse: panel.unit === 'RANK', min: panel.low === null ? (panel.unit === 'RANK' ? 1 : null) : panel.low,
        max: panel.high !== null ? panel.high : panel.unit === 'SHARE' ? function (extent) { return extent.max > 0.83 && extent.max <= 1 ? 1 : null; } : null, interval: panel.high === 1 && panel.low === 0 ? 0.25 : undefined, minInterval: panel.unit === 'RANK' || panel.unit === 'COUNT' ? 1 : 0,
        splitNumber: printing && !node.closest('#brief') ? 2 : panel.weight > 1 ? 4 : 3, scale: panel.unit === 'INDEX',
        axisLabel: { color: soft, fontSize: 12, formatter: shared.axisNumber(words, panel.unit === 'SHARE', panel.unit === 'MONEY', 2) }, splitLine: { lineStyle: { color: line } }
      });
      var bars = visible[p].filter(function (s) { return s.form === 'BAR'; });
      visible[p].forEach(function (s) {
        var colour = colours[s.colour % colours.length];
        var byYear = {};
        s.points.forEach(function (point) { byYear[point[0]] = point; });
        var item = {
          id: p + '-' + s.id, name: firstNames[s.id] || s.label, xAxisIndex: p, yAxisIndex: p, itemStyle: { color: colour }, lineStyle: { color: colour, width: 2 },
          cursor: 'pointer', emphasis: { focus: 'none' },
          data: years.map(function (year) {
            var point = byYear[year];
            return point && !(point[5] && s.form === 'LINE') ? { value: [year, point[1]], figure: point[2], label2: s.label } : { value: [year, '-'] };
          })
        };
        if (s.form === 'BAR') {
          item.type = 'bar';
          item.barGap = '0%';
          item.barCategoryGap = '28%';
        } else if (s.form === 'POINT') {
          item.type = 'scatter';
          item.symbol = panel.unit === 'RANK' ? 'circle' : 'diamond';
          item.symbolSize = panel.unit === 'RANK' ? 5 : 12;
          item.z = 5;
          if (panel.unit !== 'RANK') {
            item.itemStyle = { color: tone('paper'), borderColor: colour, borderWidth: 2 };
          }
        } else {
          item.type = 'line';
          item.symbol = 'circle';
          item.symbolSize = small ? 3.5 : 5;
          item.showSymbol = true;
          item.connectNulls = false;
        }
        if (s === visible[p][0]) {
          if (panel.targets.length) {
            item.markLine = {
              symbol: 'none', precision: 10, cursor: 'pointer', lineStyle: { color: ink, type: 'dashed', width: 1.4 },
              label: { color: ink, fontSize: 12, position: 'insideStartTop', formatter: function (params) { return params.name; } },
              data: panel.targets.map(function (t) { return { yAxis: t[0], name: t[1], figure: t[2] }; })
            };
            series.push(holdOpen(panel.targets.map(function (t) { return t[0] * 1.05; }), spec.first, p));
          }
        }
        series.push(item);
        var few = s.form === 'LINE' ? s.points.filter(function (point) { return point[5]; }) : [];
        if (few.length) {
          series.push({
            type: 'scatter', name: item.name, xAxisIndex: p, yAxisIndex: p, symbol: 'circle', symbolSize: 6, cursor: 'pointer', z: 4,
            itemStyle: { color: tone('paper'), borderColor: colour, borderWidth: 1.4 },
            data: few.map(function (point) { return { value: [String(point[0]), point[1]], figure: point[2], label2: s.label }; })
          });
        }
        if (s.form === 'FAN') {
          item.lineStyle = { color: colour, width: 2, type: 'dashed' };
          item.showSymbol = false;
          series.push(fan(s.points, colour, p), holdOpen(s.points.map(function (point) { return point[3]; }).concat(s.points.map(function (point) { return point[4]; })), s.points[0][0], p));
        } else if (s.points.some(function (point) { return point.length > 3 && point[3] !== null && point[4] > point[3]; })) {
          var k = bars.indexOf(s);
          series.push(whiskers(s.points, function (band) {
            return k < 0 ? 0 : (k - (bars.length - 1) / 2) * band * 0.72 / bars.length;
          }, s.form === 'BAR' ? ink : colour, p, log ? Infinity : ceiling([].concat.apply([], visible[p].map(function (other) { return other.points; })))));
        }
      });
    });
    spec.panels.forEach(function (panel, p) {
      if (spec.bands.length) {
        series.push(shades(spec.bands, p, p === 0 && !small, soft));
      }
    });
    if (spec.marks.length) {
      series.push({
        type: 'custom', xAxisIndex: 0, yAxisIndex: 0, z: 6, cursor: 'pointer', encode: { x: 0, y: [] },
        data: spec.marks.map(function (mark) { return { value: [String(mark[0])], mark: mark }; }),
        renderItem: function (params, api) {
          var x = api.coord([api.value(0), 0])[0];
          var y = params.coordSys.y;
          if (x < params.coordSys.x - 1 || x > params.coordSys.x + params.coordSys.width + 1) {
            return null;
          }
          return { type: 'group', children: [
            { type: 'line', shape: { x1: x, y1: y, x2: x, y2: at - gapBetween }, style: { stroke: soft, lineWidth: 0.8, lineDash: [2, 3], opacity: 0.8 }, silent: true },
            { type: 'polygon', shape: { points: [[x - 5, y - 8], [x + 5, y - 8], [x, y]] }, style: { fill: ink } }] };
        },
        tooltip: { trigger: 'item', formatter: function (params) { return '<b>' + params.data.mark[0] + '</b><br>' + escape(params.data.mark[1]); }, extraCssText: 'max-width:20rem;white-space:normal' }
      });
    }
    return {
      animation: false, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink }, grid: grids, xAxis: xs, yAxis: ys, series: series,
      legend: { show: legendNames.length > 0, data: legendNames, top: 0, left: 0, itemWidth: 18, itemHeight: 9, itemGap: 12, textStyle: { color: ink, fontSize: 12.5, fontFamily: getComputedStyle(document.body).fontFamily }, inactiveColor: soft },
      axisPointer: { link: [{ xAxisIndex: 'all' }], lineStyle: { color: soft } },
      tooltip: shared.tooltip({
        trigger: 'axis',
        formatter: function (list) {
          var rows = list.filter(function (i) { return i.data && i.data.figure !== undefined; }).map(function (i) {
            var range = interval(i.data.figure);
            return '<div>' + dot(i.color) + escape(i.data.label2) + ': <b>' + escape(printed(i.data.figure)) + '</b>' + (range ? ' (' + escape(range) + ')' : '') + '</div>';
          });
          return '<div><b>' + escape(written(spec, list[0].axisValue)) + '</b></div>' + (rows.join('') || escape(words.nothing));
        }
      }),
      dataZoom: spec.last - spec.first > 15 && !printing ? [{
        type: 'slider', xAxisIndex: xs.map(function (x, i) { return i; }), bottom: 8, height: 20, showDetail: false, brushSelect: false, borderColor: line,
        fillerColor: 'rgba(120,140,160,.18)', handleStyle: { color: tone('paper'), borderColor: tone('strong') }, moveHandleSize: 0,
        dataBackground: { lineStyle: { opacity: 0 }, areaStyle: { opacity: 0 } }, selectedDataBackground: { lineStyle: { opacity: 0 }, areaStyle: { opacity: 0 } }
      }] : []
    };
  }

  /* A chart takes its height before it is drawn, so that a link into the page lands where it leads. */
  function reserve(node) {
    if (node.dataset.chart) {
      var spec = data.charts.find(function (c) { return c.id === node.dataset.chart; });
      var panels = spec.panels.reduce(function (sum, p) { return sum + (p.weight > 1 ? 200 : 110); }, 0);
      node.style.height = Math.max(340, panels + 130) + 'px';
    } else if (node.dataset.waterfall) {
      var steps = data.waterfalls.find(function (w) { return w.id === node.dataset.waterfall; });
      node.style.height = steps.bars.length * 34 + 56 + 'px';
    }
  }

  function yearsChart(node) {
    var spec = data.charts.find(function (c) { return c.id === node.dataset.chart; });
    var chosen = {};
    var figure = node.closest('figure');
    var chart = echarts.init(node, null, { renderer: 'svg' });
    function draw() {
      chart.setOption(option(spec, node, chosen), true);
    }
    figure.querySelectorAll('.choose input').forEach(function (input) {
      if (input.checked) {
        chosen[input.dataset.panel] = +input.value;
      }
      input.addEventListener('change', function () {
        chosen[input.dataset.panel] = +input.value;
        draw();
      });
    });
    chart.on('click', function (params) {
      if (params.data && params.data.figure !== undefined) {
        lineage(params.data.figure);
      } else if (params.data && params.data.mark) {
        happening(byId(params.data.mark[2]));
      }
    });
    draw();
    return { chart: chart, draw: draw, node: node };
  }

  /* Steps from one level to another: a level stands on the axis, a step begins where the one before ended. */
  function waterfall(node) {
    var spec = data.waterfalls.find(function (w) { return w.id === node.dataset.waterfall; });
    var chart = echarts.init(node, null, { renderer: 'svg' });
    function draw() {
      var small = narrow(node);
      var ink = tone('ink');
      var soft = tone('soft');
      var colours = tones();
      var ends = spec.bars.reduce(function (all, bar) { return all.concat(bar[1], bar[2]); }, []);
      var least = Math.min.apply(null, ends);
      var room = (Math.max.apply(null, ends) - least) * (small ? 0.3 : 0.16);
      chart.setOption({
        animation: false, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
        grid: { left: small ? 104 : 250, right: 14, top: 8, bottom: 34 },
        xAxis: { type: 'value', min: least >= 0 ? Math.max(0, least - room * 0.4) : least - room * 0.4, max: Math.max.apply(null, ends) + room, splitNumber: small ? 3 : 5,
          axisLabel: { color: soft, fontSize: 12, hideOverlap: true, showMinLabel: false, showMaxLabel: false, formatter: shared.axisNumber(words, spec.unit === 'SHARE', spec.unit === 'MONEY', 2) }, splitLine: { lineStyle: { color: tone('line') } } },
        yAxis: { type: 'category', inverse: true, data: spec.bars.map(function (bar) { return bar[0]; }), axisTick: { show: false }, axisLine: { show: false },
          axisLabel: { color: ink, fontSize: small ? 11 : 13, width: small ? 98 : 240, overflow: 'break', lineHeight: small ? 13 : 15 } },
        tooltip: shared.tooltip({
          formatter: function (item) {
            var bar = spec.bars[item.dataIndex];
            var range = interval(bar[5]);
            return escape(bar[0]) + ': <b>' + escape(bar[4]) + '</b>' + (range ? '<br>' + escape(range) : '');
          } }),
        series: [{
          type: 'custom', cursor: 'pointer', encode: { x: [1, 2], y: 0 },
          data: spec.bars.map(function (bar, i) { return { value: [i, bar[1], bar[2]], figure: bar[5] }; }),
          renderItem: function (params, api) {
            var bar = spec.bars[params.dataIndex];
            var a = api.coord([api.value(1), api.value(0)]);
            var b = api.coord([api.value(2), api.value(0)]);
            var tall = api.size([0, 1])[1] * 0.58;
            var left = Math.min(a[0], b[0]) - (bar[3] ? 2 : 0);
            var wide = bar[3] ? 4 : Math.max(1.5, Math.abs(a[0] - b[0]));
            // The number stands to the right of the bar, else to its left, else within it.
            var long = bar[4].length * 6.8;
            var fits = left + wide + 8 + long < params.coordSys.x + params.coordSys.width + 12;
            var within = !fits && left - 8 - long < params.coordSys.x;
            var children = [
              { type: 'rect', shape: { x: left, y: a[1] - tall / 2, width: wide, height: tall }, style: { fill: bar[3] ? soft : bar[2] >= bar[1] ? colours[0] : colours[1] } },
              { type: 'text', style: { text: bar[4], x: fits ? left + wide + 5 : within ? left + wide - 6 : left - 5, y: a[1], align: fits ? 'left' : 'right', verticalAlign: 'middle', fill: within ? tone('paper') : ink, font: '12px system-ui, sans-serif' } }];
            if (params.dataIndex < spec.bars.length - 1) {
              var below = api.size([0, 1])[1];
              children.push({ type: 'line', shape: { x1: b[0], y1: a[1] + tall / 2, x2: b[0], y2: a[1] + below - tall / 2 }, style: { stroke: soft, lineWidth: 0.8 }, silent: true });
            }
            return { type: 'group', children: children };
          }
        }]
      }, true);
    }
    chart.on('click', function (params) {
      if (params.data && params.data.figure !== undefined) {
        lineage(params.data.figure);
      }
    });
    draw();
    return { chart: chart, draw: draw, node: node };
  }

  /* The timeline: one lane a sector, events packed so that none hides another. */
  var SHAPES = { politics: 'circle', economy: 'rect', defence: 'diamond', society: 'roundRect', international: 'triangle' };
  var DAY = 1 / 365.25;

  /** Years with a fraction, so that the axis has round years. */
  function year(iso) {
    var parts = iso.split('-').map(Number);
    return parts[0] + (Date.UTC(parts[0], parts[1] - 1, parts[2]) - Date.UTC(parts[0], 0, 1)) / (Date.UTC(parts[0] + 1, 0, 1) - Date.UTC(parts[0], 0, 1));
  }

  function timeline(node) {
    var figure = node.closest('figure');
    var lanes = Array.from(figure.querySelectorAll('input.lane'));
    var least = figure.querySelector('select.importance');
    var events = Array.from(figure.querySelectorAll('[data-a]')).map(function (li) {
      var from = year(li.dataset.a);
      var to = year(li.dataset.z) + DAY;
      return {
        li: li, from: from, to: to, open: li.dataset.open === '1', sector: li.dataset.s, importance: +li.dataset.i,
        long: !li.dataset.open && to - from > 800 * DAY,
        mid: li.dataset.open || to - from > 800 * DAY ? from : (from + to) / 2,
        when: li.querySelector('.when').textContent, kind: li.querySelector('.kind').textContent, says: li.querySelector('.says').textContent
      };
    });
    var first = Math.floor(Math.min.apply(null, events.map(function (e) { return e.from; })) - 0.5);
    var last = Math.ceil(Math.max.apply(null, events.map(function (e) { return e.open ? e.from : e.to; })) + 0.5);
    var chart = echarts.init(node, null, { renderer: 'svg' });

    function draw() {
      var small = narrow(node);
      var colours = { politics: tone('c0'), economy: tone('c2'), defence: tone('c1'), society: tone('c3'), international: tone('c4') };
      var on = lanes.filter(function (l) { return l.checked; }).map(function (l) { return l.value; });
      var names = {};
      lanes.forEach(function (l) { names[l.value] = l.closest('label').textContent.trim(); });
      var room = (last - first) / Math.max(260, node.clientWidth - (small ? 30 : 120)) * 13;
      var deepest = {};
      events.forEach(function (e) {
        e.li.hidden = on.indexOf(e.sector) < 0 || e.importance < +least.value;
      });
      var shown = events.filter(function (e) { return !e.li.hidden; });
      var rows = [];
      on.forEach(function (sector) {
        var ends = [];
        shown.filter(function (e) { return e.sector === sector; }).sort(function (a, b) { return a.mid - b.mid; }).forEach(function (e) {
          var slot = 0;
          while (ends[slot] !== undefined && ends[slot] > (e.long ? e.from : e.mid)) {
            slot++;
          }
          ends[slot] = (e.long ? e.to : e.mid) + room;
          e.slot = slot;
        });
        deepest[sector] = Math.max(1, ends.length);
      });
      var base = {};
      var total = 0;
      on.forEach(function (sector) {
        base[sector] = total;
        total += deepest[sector] + 1;
      });
      node.style.height = Math.max(220, total * 15 + 110) + 'px';
      chart.resize();
      var ink = tone('ink');
      var soft = tone('soft');
      function at(e) { return base[e.sector] + 1 + e.slot; }
      chart.setOption({
        animation: false, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
        grid: { left: small ? 12 : 104, right: 16, top: 12, bottom: 66 },
        xAxis: { type: 'value', min: first, max: last, minInterval: 1, splitNumber: small ? 4 : 9, axisLine: { lineStyle: { color: soft } }, axisTick: { lineStyle: { color: soft } }, axisLabel: { color: soft, fontSize: 12, hideOverlap: true, showMinLabel: false, showMaxLabel: false, formatter: function (value) { return Number.isInteger(value) ? String(value) : ''; } }, splitLine: { show: true, lineStyle: { color: tone('line') } } },
        yAxis: { type: 'value', min: 0, max: total, inverse: true, show: false },
        tooltip: shared.tooltip({
          trigger: 'item', extraCssText: 'max-width:20rem;white-space:normal',
          formatter: function (params) {
            var e = params.data.event;
            return e ? '<b>' + escape(e.when) + '</b> · ' + escape(e.kind) + '<br>' + escape(e.says) : '';
          }
        }),
        dataZoom: printing ? [] : [{ type: 'slider', bottom: 8, height: 20, showDetail: false, brushSelect: false, borderColor: tone('line'), fillerColor: 'rgba(120,140,160,.18)', handleStyle: { color: tone('paper'), borderColor: tone('strong') }, moveHandleSize: 0, showDataShadow: false }],
        series: on.map(function (sector, k) {
          return {
            type: 'scatter', name: names[sector], cursor: 'pointer', clip: true,
            symbol: SHAPES[sector], itemStyle: { color: colours[sector], borderColor: tone('paper'), borderWidth: 1 },
            data: shown.filter(function (e) { return e.sector === sector; }).map(function (e) {
              return { value: [e.mid, at(e)], event: e, symbolSize: [7, 10, 14][e.importance - 1] };
            }),
            markLine: k === 0 ? undefined : { silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: tone('strong'), type: 'solid', width: 0.6 }, data: [{ yAxis: base[sector] + 0.2 }] }
          };
        }).concat([{
          type: 'custom', cursor: 'pointer', clip: true, z: 1,
          data: shown.filter(function (e) { return e.long; }).map(function (e) { return { value: [e.from, e.to, at(e)], event: e }; }),
          encode: { x: [0, 1], y: 2 },
          renderItem: function (params, api) {
            var a = api.coord([api.value(0), api.value(2)]);
            var z = api.coord([api.value(1), api.value(2)]);
            return { type: 'line', shape: { x1: a[0], y1: a[1], x2: z[0], y2: z[1] }, style: { stroke: soft, lineWidth: 4, opacity: 0.45 } };
          }
        }]),
        graphic: small ? [] : on.map(function (sector) {
          return {
            type: 'text', left: 0, top: 12 + (base[sector] + 0.55) / total * (node.clientHeight - 78), silent: true,
            style: { text: names[sector], fill: ink, font: '600 12.5px system-ui, sans-serif' }
          };
        })
      }, true);
    }

    chart.on('click', function (params) {
      var e = params.data && params.data.event;
      if (e) {
        happening(e.li);
      }
    });
    lanes.concat([least]).forEach(function (input) { input.addEventListener('change', draw); });
    draw();
    return { chart: chart, draw: draw, node: node };
  }

  /** The figures that a picture draws, as their places in the list of figures. */
  function figuresOf(node) {
    if (node.dataset.chart) {
      var spec = data.charts.find(function (c) { return c.id === node.dataset.chart; });
      return [].concat.apply([], spec.panels.map(function (panel) {
        return [].concat.apply([], panel.series.map(function (s) { return s.points.map(function (p) { return p[2]; }); }));
      }));
    }
    return node.dataset.waterfall
      ? data.waterfalls.find(function (w) { return w.id === node.dataset.waterfall; }).bars.map(function (bar) { return bar[5]; })
      : [];
  }

  /** The releases of the datasets that answered for a picture's own figures; those of the page where no figure is drawn. */
  function snapshotsOf(node) {
    var figures = figuresOf(node);
    var used = {};
    figures.forEach(function (index) {
      var row = byId('f' + index);
      if (row && row.dataset.s) {
        used[row.dataset.s] = true;
      }
    });
    return figures.length ? Object.keys(data.snapshots).filter(function (key) { return used[key]; }).map(function (key) { return data.snapshots[key]; })
      : data.snapshots;
  }

  function titleOf(node) {
    return document.querySelector('h1').textContent.trim() + ': ' + node.closest('figure').querySelector('h3, figcaption').textContent.trim();
  }

  /** What a saved picture says besides its lines. */
  function about(node) {
    var figure = node.closest('figure');
    var spec = node.dataset.chart && data.charts.find(function (c) { return c.id === node.dataset.chart; });
    return {
      title: titleOf(node),
      subtitle: spec && spec.panels.length === 1 ? spec.panels[0].title : '',
      notes: Array.from(figure.querySelectorAll('p.key')).map(function (p) { return p.textContent.trim(); }).concat(
        figuresOf(node).length ? [words.sources + ': ' + snapshotsOf(node).map(function (s) { return s.title + ', ' + s.version; }).join('; ') + '. Entente.'] : ['Entente.'])
    };
  }

  /** How to cite a picture: what it shows, where it stands, and the datasets behind it, as text and as BibTeX. */
  function cite(node) {
    var address = /^https?:/.test(location.href) ? ' ' + location.href.split('#')[0] + '#' + node.closest('figure').id : '';
    var whole = titleOf(node) + '. Entente.' + address + ' (' + words.accessed + ' ' + shared.today() + ').';
    var used = snapshotsOf(node);
    var works = used.map(function (s) { return (s.citation || s.title) + ' (' + words.version + ' ' + s.version + ')'; });
    var bibtex = used.map(function (s) { return s.bibtex; }).join('\n');
    var copy = el('div', { class: 'tools' });
    show(node.closest('figure').querySelector('h3, figcaption').textContent, null, null, [
      [words.cite, whole],
      [words.sources, el('ul', {}, works.map(function (work) { return el('li', {}, [work]); }))],
      ['BibTeX', el('pre', { tabindex: '0' }, [bibtex])],
      ['', copy]]);
    shared.copier(copy, words.copy, words.copied, function () { return [whole].concat(works).join('\n'); });
    shared.copier(copy, words.copybib, words.copied, function () { return bibtex; });
  }

  function draw(node) {
    if (node.dataset.drawn) {
      return;
    }
    node.dataset.drawn = '1';
    var item = node.dataset.chart ? yearsChart(node) : node.dataset.waterfall ? waterfall(node) : timeline(node);
    var tools = node.closest('figure').querySelector('.tools');
    var name = data.code + '-' + (node.dataset.chart || node.dataset.waterfall || 'timeline');
    shared.tool(tools, words.svg, function () { shared.saveSvg(name, node, about(node)); });
    shared.tool(tools, words.png, function () { shared.savePng(name, node, about(node)); });
    shared.tool(tools, words.cite, function () { cite(node); });
    drawn.push(item);
    item.width = node.clientWidth;
  }

  var plots = Array.from(document.querySelectorAll('.plot'));
  plots.forEach(reserve);
  if ('IntersectionObserver' in window) {
    var watcher = new IntersectionObserver(function (entries) {
      entries.forEach(function (entry) {
        if (entry.isIntersecting) {
          watcher.unobserve(entry.target);
          draw(entry.target);
        }
      });
    }, { rootMargin: '500px' });
    plots.forEach(function (plot) { watcher.observe(plot); });
  } else {
    plots.forEach(draw);
  }
  new ResizeObserver(function () {
    if (printing) {
      return;
    }
    drawn.forEach(function (item) {
      if (item.node.clientWidth > 0 && item.node.clientWidth !== item.width) {
        item.width = item.node.clientWidth;
        item.chart.resize();
        item.draw();
      }
    });
  }).observe(document.body);
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', function () {
    drawn.forEach(function (item) { item.draw(); });
  });
  /* On a phone the sections of a file open one at a time, by their headings and by links into them. */
  if (!base && window.matchMedia('(max-width:44rem)').matches) {
    var parts = Array.from(document.querySelectorAll('main>section'));
    var unfold = function (open) {
      parts.forEach(function (part) {
        part.classList.toggle('folded', part !== open);
        part.querySelector('h2 button').setAttribute('aria-expanded', String(part === open));
      });
    };
    var targetOf = function (hash) {
      try {
        return byId(decodeURIComponent(hash.slice(1)));
      } catch (malformed) {
        return null;
      }
    };
    var partOf = function (hash) {
      var target = targetOf(hash);
      return target ? target.closest('main>section') : null;
    };
    parts.forEach(function (part) {
      var heading = part.querySelector('h2');
      var button = el('button', { type: 'button', class: 'fold' }, Array.from(heading.childNodes));
      heading.append(button);
      button.addEventListener('click', function () {
        unfold(part.classList.contains('folded') ? part : null);
        part.scrollIntoView();
      });
    });
    unfold(partOf(location.hash) || parts[0]);
    document.addEventListener('click', function (event) {
      var link = event.target.closest('a[href^="#"]:not(.fig)');
      var part = link && partOf(link.getAttribute('href'));
      if (part) {
        unfold(part);
      }
    });
    window.addEventListener('hashchange', function () {
      var part = partOf(location.hash);
      if (part && part.classList.contains('folded')) {
        unfold(part);
        targetOf(location.hash).scrollIntoView();
      }
    });
  }
  var leads = [];
  window.addEventListener('beforeprint', function () {
    // The list of rows behind the figures is not printed: nothing on paper leads there.
    leads = document.body.classList.contains('lineage') ? []
      : Array.prototype.slice.call(document.querySelectorAll('a.fig[href^="#f"]'));
    leads.forEach(function (a) { a.dataset.lead = a.getAttribute('href'); a.removeAttribute('href'); });
    plots.forEach(draw);
    var list = byId('events');
    if (list) {
      list.open = true;
    }
    printing = true;
    drawn.forEach(function (item) {
      // Drawn wide and shown as wide as the sheet, so that letters have the size of the text around them, and lower, so that two stand on a sheet.
      var part = !item.node.dataset.chart ? 1 : item.node.closest('#brief') ? 0.8 : 0.5;
      item.chart.resize({ width: 1000, height: Math.round(item.node.clientHeight * part) });
      item.draw();
      var svg = item.node.querySelector('svg');
      svg.setAttribute('viewBox', '0 0 ' + svg.getAttribute('width') + ' ' + svg.getAttribute('height'));
    });
  });
  window.addEventListener('afterprint', function () {
    printing = false;
    leads.forEach(function (a) { a.setAttribute('href', a.dataset.lead); delete a.dataset.lead; });
    leads = [];
    if (byId('events')) {
      byId('events').open = false;
    }
    drawn.forEach(function (item) {
      item.chart.resize({ width: 'auto', height: 'auto' });
      item.draw();
      item.node.querySelector('svg').removeAttribute('viewBox');
    });
  });
})();
