'use strict';
(function () {
  document.body.classList.remove('no-js');

  /* The server's policy forbids style attributes in markup; the chart library sets them by setAttribute. Setting the style as an
     object is allowed and does the same. */
  var plain = Element.prototype.setAttribute;
  Element.prototype.setAttribute = function (name, value) {
    if (name === 'style' && this.style) {
      this.style.cssText = value;
    } else {
      plain.call(this, name, value);
    }
  };
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
    var list = read().filter(function (p) { return p[0].split('?')[0] !== seen.dataset.pair.split('?')[0]; });
    list.unshift([seen.dataset.pair, seen.dataset.title, document.documentElement.lang]);
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
      var path = p[0].split('?')[0];
      var language = new URLSearchParams(location.search).get('lang');
      link.href = path + (language ? '?lang=' + encodeURIComponent(language) : '');
      // In another language than it was seen in, a pair stands with its codes.
      link.textContent = p[2] === document.documentElement.lang ? p[1] : path.split('/').slice(2, 4).join(' – ');
      link.dir = 'auto';
      var item = document.createElement('li');
      item.append(link);
      items.append(item);
    });
    recent.append(heading, items);
    recent.hidden = false;
  }

  /* A figure's page, within the page that shows the figure. */
  var panel = document.getElementById('panel');
  var opener = null;

  function open(address) {
    var body = document.createElement('div');
    body.className = 'panel';
    var close = document.createElement('button');
    close.type = 'button';
    close.className = 'close';
    close.textContent = document.body.dataset.close;
    close.addEventListener('click', function () { panel.close(); });
    var content = document.createElement('div');
    content.id = 'panel-content';
    body.append(close, content);
    panel.setAttribute('aria-labelledby', 'figure-title');
    panel.replaceChildren(body);
    opener = document.activeElement;
    htmx.ajax('GET', address, { target: '#panel-content', select: '#figure', swap: 'innerHTML' }).then(function () {
      var link = document.createElement('a');
      link.href = address;
      link.textContent = document.body.dataset.page;
      body.append(link);
      panel.showModal();
      close.focus();
    });
  }

  document.addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('a.fig[href^="/figure/"]');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      open(link.getAttribute('href'));
    }
  });
  panel.addEventListener('click', function (event) {
    if (event.target === panel) {
      panel.close();
    }
  });
  panel.addEventListener('close', function () {
    if (opener && opener.focus) {
      opener.focus({ preventScroll: true });
    }
  });

  /* Files may be dropped anywhere on their form, or pasted while something in it has the focus; a paper is sent at once. */
  document.querySelectorAll('form.bring').forEach(function (form) {
    var input = form.querySelector('input[type=file]');
    function take(event, files) {
      if (!files || !files.length) {
        return;
      }
      event.preventDefault();
      input.files = files;
      if ('send' in form.dataset) {
        form.requestSubmit();
      } else {
        input.focus();
      }
    }
    form.addEventListener('dragover', function (event) {
      event.preventDefault();
      form.classList.add('over');
    });
    ['dragleave', 'drop'].forEach(function (name) {
      form.addEventListener(name, function () { form.classList.remove('over'); });
    });
    form.addEventListener('drop', function (event) { take(event, event.dataTransfer.files); });
    form.addEventListener('paste', function (event) { take(event, event.clipboardData.files); });
    form.dataset.ready = 'yes';
  });

  /* Tables of words stand row by row on a phone, each cell after the head of its column, as those of dossiers do. */
  document.querySelectorAll('main table.words').forEach(function (table) {
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

  /* Lines over years. */
  /* By the line's place among those of its subject: sources take every other one, the two directions of a pair neighbours. */
  var DASHES = ['solid', 'dashed', 'dotted', [8, 3, 2, 3], [12, 4], [2, 6], [12, 3, 2, 3, 2, 3], [5, 2]];
  var SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect', 'emptyTriangle', 'emptyDiamond'];

  function series(node) {
    var data = JSON.parse(document.getElementById('data-' + node.dataset.series).textContent);
    var bands = [];
    var chart = echarts.init(node, null, { renderer: 'svg' });
    var shared = window.EntenteCharts;
    var tone = shared.tone;

    function value(v) {
      return v === null || (data.log && v <= 0) ? '-' : v;
    }

    function draw() {
      var ink = tone('ink');
      var soft = tone('soft');
      var colours = shared.tones();
      /* The line of each subject that goes furthest carries its name. */
      var furthest = {};
      data.lines.forEach(function (line) {
        var known = line.points.filter(function (p) { return p[1] !== null; });
        line.end = known.length ? known[known.length - 1][0] : 0;
        if (!furthest[line.subject] || furthest[line.subject].end < line.end) {
          furthest[line.subject] = line;
        }
      });
      var small = shared.narrow(node);
      var years = [];
      data.lines.forEach(function (line) { line.points.forEach(function (p) { if (p[1] !== null) { years.push(p[0]); } }); });
      if (!years.length) {
        bands.forEach(function (b) { years.push(b.year); });
      }
      if (!years.length) {
        return;
      }
      var first = Math.min.apply(null, years);
      var last = Math.max.apply(null, years);
      var axis = [];
      for (var y = first; y <= last; y++) {
        axis.push(String(y));
      }
      /* Years are named where they are round. */
      var round = [1, 2, 5, 10, 20, 25, 50, 100].find(function (step) { return axis.length / step * 52 <= Math.max(120, node.clientWidth - 80); }) || 100;
      function isRound(index) { return Number(axis[index]) % round === 0; }
      /* Changes of neighbouring years are named one above the other; the same year of several lines is named once. */
      var rows = [];
      var heights = {};
      var changes = [].concat.apply([], data.lines.map(function (line) { return line.breaks; })).sort(function (a, b) { return a - b; });
      changes.forEach(function (year) {
        if (heights[year] === undefined) {
          var room = 38 * axis.length / Math.max(1, node.clientWidth - 60);
          var row = rows.findIndex(function (last) { return year - last >= room; });
          row = row < 0 ? rows.length : row;
          rows[row] = year;
          heights[year] = row;
        }
      });
      var named = {};
      var seen = bands.filter(function (b) { return b.year >= first && b.year <= last; });
      /* The axis holds the bands whole, unless that would leave the lines less than a third of the height. */
      function highest(values) {
        return Math.max.apply(null, values.filter(function (v) { return v !== null; }));
      }
      var top = highest([].concat.apply([], data.lines.map(function (line) { return line.points.map(function (p) { return p[1]; }); })));
      var grid = node.closest('.multiples.common');
      var common = null;
      if (grid) {
        /* Small pictures beside each other have one scale, and round labels. */
        var greatest = highest([].concat.apply([], Array.from(grid.querySelectorAll('script')).map(function (one) {
          return [].concat.apply([], JSON.parse(one.textContent).lines.map(function (line) { return line.points.map(function (p) { return p[1]; }); }));
        })));
        var unit = Math.pow(10, Math.floor(Math.log10(greatest)));
        common = isFinite(greatest) && greatest > 0 && !data.log ? Math.ceil(greatest / unit) * unit : null;
      }
      var whole = data.log || !isFinite(top) || highest(seen.map(function (b) { return b.p90; })) <= 3 * top;
      function band(low, high, opacity) {
        var drawn = seen.filter(function (b) { return value(b[high]) !== '-'; });
        return {
          type: 'custom', silent: true, z: 0, clip: true, encode: whole ? { x: 0, y: [1, 2] } : { x: 0, y: [] },
          data: drawn.map(function (b) { return [String(b.year), value(b[low]), b[high]]; }),
          renderItem: function (params, api) {
            /* From each year to the next, so that years without percentiles stay empty. */
            var from = drawn[params.dataIndex];
            var to = drawn[params.dataIndex + 1];
            if (!to || to.year !== from.year + 1) {
              return null;
            }
            function at(b, edge) {
              var x = api.coord([String(b.year), b[high]])[0];
              return value(b[edge]) === '-' ? [x, params.coordSys.y + params.coordSys.height] : api.coord([String(b.year), b[edge]]);
            }
            return { type: 'polygon', shape: { points: [at(from, high), at(to, high), at(to, low), at(from, low)] }, style: { fill: soft, opacity: opacity } };
          }
        };
      }
      var all = data.lines.map(function (line) {
        var found = {};
        line.points.forEach(function (p) { found[p[0]] = p; });
        return {
          type: 'line', name: line.label, showSymbol: axis.length < 60, symbol: SYMBOLS[line.variant % SYMBOLS.length], symbolSize: 5, cursor: 'pointer', connectNulls: false,
          lineStyle: { width: 2, type: DASHES[line.variant % DASHES.length] }, itemStyle: { color: colours[line.colour % colours.length] }, triggerLineEvent: true,
          endLabel: { show: !small && data.lines.length > 1 && furthest[line.subject] === line, formatter: line.subject, color: colours[line.colour % colours.length], fontSize: 12, distance: 6 },
          labelLayout: { moveOverlap: 'shiftY' },
          data: axis.map(function (year) {
            var p = found[year];
            return { value: p && !p[4] ? value(p[1]) : '-', point: p && !p[4] ? p : undefined };
          }),
          markLine: line.breaks.length ? {
            symbol: 'none', silent: true, lineStyle: { color: colours[line.colour % colours.length], type: 'dotted', width: 1.5 },
            label: { formatter: function (mark) { return mark.name; }, color: ink },
            data: line.breaks.map(function (year) {
              var name = named[year] ? '' : String(year);
              named[year] = true;
              return { xAxis: String(year), name: name, label: { distance: 4 + 15 * heights[year] } };
            })
          } : undefined
        };
      });
      /* Values that rest on few items are hollow and not joined to the line, as in dossiers. */
      data.lines.forEach(function (line) {
        var few = line.points.filter(function (p) { return p[4] && value(p[1]) !== '-'; });
        /* On a long axis lines have no marks, and a value without neighbours would not be seen. */
        var found = {};
        line.points.forEach(function (p) { found[p[0]] = p; });
        var alone = axis.length < 60 ? [] : line.points.filter(function (p) {
          return p[1] !== null && !p[4] && !(data.log && p[1] <= 0) && !found[p[0] - 1] && !found[p[0] + 1];
        });
        if (alone.length) {
          all.push({
            type: 'scatter', name: line.label, symbol: SYMBOLS[line.variant % SYMBOLS.length], symbolSize: 5, cursor: 'pointer', z: 3,
            itemStyle: { color: colours[line.colour % colours.length] },
            data: alone.map(function (p) { return { value: [String(p[0]), p[1]], point: p }; })
          });
        }
        if (few.length) {
          all.push({
            type: 'scatter', name: line.label, symbol: 'circle', symbolSize: 6, cursor: 'pointer', z: 4,
            itemStyle: { color: tone('paper'), borderColor: colours[line.colour % colours.length], borderWidth: 1.4 },
            data: few.map(function (p) { return { value: [String(p[0]), p[1]], point: p }; })
          });
        }
      });
      if (bands.length) {
        all = [band('p10', 'p90', 0.16), band('p25', 'p75', 0.2), {
          type: 'line', silent: true, showSymbol: false, z: 1, lineStyle: { color: soft, width: 1, type: 'dashed' },
          data: axis.map(function (year) {
            var b = bands.find(function (one) { return String(one.year) === year; });
            return b ? value(b.p50) : '-';
          })
        }].concat(all);
      }
      /* The axis begins at zero unless every value is far from it; counts have no fractions. */
      var values = [].concat.apply([], data.lines.map(function (line) { return line.points.map(function (p) { return p[1]; }); }))
        .filter(function (v) { return v !== null; });
      var least = Math.min.apply(null, values);
      var isFar = !grid && least > 0 && least > 0.5 * top;
      var isWhole = values.every(function (v) { return Number.isInteger(v); }) && top < 20;
      var longest = Math.min(190, Math.max.apply(null, data.lines.map(function (l) { return l.subject.length; })) * 6.6);
      var legend = 0;
      if (data.lines.length > 1) {
        var used = 0;
        legend = 24;
        data.lines.forEach(function (l) {
          var wide = l.label.length * 6.6 + 45;
          if (used > 0 && used + wide > node.clientWidth) {
            legend += 24;
            used = 0;
          }
          used += wide;
        });
      }
      node.style.height = '';
      if (legend > 24) {
        node.style.height = node.clientHeight + legend - 24 + 'px';
      }
      chart.resize();
      chart.setOption({
        animation: false, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
        grid: { left: 12, right: small || data.lines.length < 2 ? 18 : 18 + longest, top: legend + 14 + 15 * Math.max(0, rows.length - 1), bottom: 8, containLabel: true },
        legend: { show: data.lines.length > 1, top: 0, left: 0, itemWidth: 30, textStyle: { color: ink }, data: data.lines.map(function (l) { return l.label; }) },
        xAxis: { type: 'category', data: axis, boundaryGap: false, axisLine: { lineStyle: { color: soft } }, axisTick: { interval: isRound }, axisLabel: { color: soft, interval: isRound } },
        yAxis: {
          max: common === null ? null : common,
          type: data.log ? 'log' : 'value', scale: isFar, minInterval: isWhole ? 1 : 0,
          axisLabel: { color: soft, formatter: shared.axisNumber(data.words, data.unit === 'share', true, 3) }, splitLine: { lineStyle: { color: tone('line') } }
        },
        tooltip: shared.tooltip({
          trigger: 'axis',
          formatter: function (items) {
            var rows = items.filter(function (i) { return i.data && i.data.point; }).map(function (i) {
              return '<div>' + shared.dot(i.color) + shared.escape(i.seriesName) + ': <b>' + shared.escape(i.data.point[2]) + '</b></div>';
            });
            return '<div><b>' + shared.escape(items[0].axisValue) + '</b></div>' + rows.join('');
          }
        }),
        series: all
      }, true);
    }

    chart.on('click', function (params) {
      var point = params.data && params.data.point;
      if (point) {
        open(point[3]);
      }
    });
    draw();
    if (data.bands) {
      fetch(data.bands, { headers: { Accept: 'application/json' } }).then(function (r) { return r.ok ? r.json() : []; }).then(function (found) {
        bands = found;
        draw();
        node.dataset.banded = 'yes';
      });
    }
    var tools = node.closest('figure').querySelector('.tools');
    var figure = node.closest('figure');
    var name = (location.pathname + '-' + node.dataset.series).slice(1).replace(/[^\w.-]+/g, '-');
    var about = { title: figure.dataset.title, subtitle: figure.querySelector('figcaption .sub').textContent, notes: [figure.querySelector('.source').textContent] };
    shared.tool(tools, 'SVG', function () { shared.saveSvg(name, node, about); });
    shared.tool(tools, 'PNG', function () { shared.savePng(name, node, about); });
    node.dataset.drawn = 'yes';
    return { node: node, chart: chart, draw: draw };
  }

  /* Fields that are empty say nothing and do not stand in addresses. */
  document.addEventListener('htmx:configRequest', function (event) {
    var values = event.detail.parameters;
    Object.keys(values).forEach(function (name) {
      if (values[name] === '') {
        delete values[name];
      }
    });
  });

  var charts = [];

  /* Of a page, and of what later comes into it. */
  function begin() {
    charts = charts.filter(function (c) { return c.node.isConnected || c.chart.dispose(); });
    document.querySelectorAll('.lines:not([data-drawn])').forEach(function (node) { charts.push(series(node)); });
    document.querySelectorAll('.cite:not([data-ready])').forEach(function (cite) {
      var tools = cite.querySelector('.tools');
      var text = cite.querySelector('.citation');
      cite.dataset.ready = 'yes';
      text.firstElementChild.append(' (' + tools.dataset.accessed + ' ' + window.EntenteCharts.today() + ')');
      window.EntenteCharts.copier(tools, tools.dataset.copy, tools.dataset.copied, function () {
        return Array.from(text.children).map(function (p) { return p.textContent.trim(); }).join('\n');
      });
      window.EntenteCharts.copier(tools, tools.dataset.copybib, tools.dataset.copied, function () { return cite.querySelector('pre').textContent; });
    });
    document.querySelectorAll('.snippets code').forEach(function (code) {
      code.textContent = code.textContent.replace('http://127.0.0.1:8080', location.origin);
    });
  }

  /* Scripts are deferred: the chart library comes after this one. */
  window.addEventListener('DOMContentLoaded', function () {
    if (!window.echarts) {
      return;
    }
    begin();
    document.addEventListener('htmx:afterSettle', begin);
    window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', function () { charts.forEach(function (c) { c.draw(); }); });
    window.addEventListener('resize', function () { charts.forEach(function (c) { c.chart.resize(); }); });
  });
})();
