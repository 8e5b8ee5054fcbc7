'use strict';
/* The map of one state's ties: ECharts on the outlines of world.svg, with a slider of years. The table below it says the same. */
(function () {
  var SHOWN = 10;
  var STEP_MILLIS = 450;
  var outlines = {};

  function load(address) {
    outlines[address] = outlines[address] || fetch(address).then(function (r) { return r.text(); }).then(function (svg) {
      echarts.registerMap('world', { svg: svg });
    });
    return outlines[address];
  }

  function world(section) {
    var node = section.querySelector('[data-world]');
    if (!node || node.dataset.drawn) {
      return;
    }
    node.dataset.drawn = 'begun';
    var shared = window.EntenteCharts;
    var data = JSON.parse(section.querySelector('.world-data').textContent);
    var figure = node.closest('figure');
    var range = figure.querySelector('input[type=range]');
    var shown = figure.querySelector('.year-slider output');
    var heading = figure.querySelector('.finding');
    var steps = figure.querySelector('.map-steps');
    var play = figure.querySelector('.play');
    var body = section.querySelector('.ranking tbody');
    var every = section.querySelector('button.all');
    var at = Math.max(0, data.years.indexOf(data.year));
    var everybody = false;
    var number = shared.axisNumber(data.words, data.unit === 'share', true, 3);
    var chart = null;
    var timer = 0;

    function text(value) {
      return (data.unit.indexOf('US$') === 0 ? 'US$' : '') + number(value);
    }

    function fill(i) {
      return shared.tone('m' + Math.min(5, data.steps.length < 3 ? i * 3 + 1 : Math.round(i * 5 / (data.steps.length - 1))));
    }

    function ranked() {
      return Object.keys(data.values).map(function (code) { return [code, data.values[code][at]]; })
        .filter(function (one) { return one[1] !== null; }).sort(function (a, b) { return b[1] - a[1]; });
    }

    function finding(list) {
      var year = data.years[at];
      if (!list.length) {
        return data.texts.none.replace('{year}', year);
      }
      var most = list[0][1];
      var sharing = list.filter(function (one) { return one[1] === most; }).length;
      return (sharing > 1 ? data.texts.shared : data.texts.finding).replace('{year}', year).replace('{value}', text(most))
        .replace('{n}', sharing).replace('{partner}', data.names[list[0][0]] || list[0][0]).replace('{state}', data.names[data.state]);
    }

    function option(list) {
      return {
        animation: false,
        visualMap: {
          type: 'piecewise', show: false,
          pieces: data.steps.map(function (step, i) {
            var piece = { gte: step[0], color: fill(i) };
            if (step[1] !== null) {
              piece.lt = step[1];
            }
            return piece;
          })
        },
        tooltip: shared.tooltip({
          trigger: 'item',
          formatter: function (item) {
            var name = data.names[item.name];
            if (!name || item.name === data.state) {
              return name ? shared.escape(name) : '';
            }
            var value = data.values[item.name] && data.values[item.name][at];
            return shared.escape(name) + ', ' + data.years[at] + ': <b>' + shared.escape(value === null || value === undefined ? data.texts.absent : text(value)) + '</b>';
          }
        }),
        series: [{
          type: 'map', map: 'world', selectedMode: false, left: 0, right: 0, top: 0, bottom: 0, cursor: 'pointer',
          itemStyle: { areaColor: shared.tone('shade'), borderColor: shared.tone('paper'), borderWidth: 0.6 },
          emphasis: { label: { show: false }, itemStyle: { areaColor: shared.tone('focus') } },
          label: { show: false },
          data: list.map(function (one) { return { name: one[0], value: one[1] }; })
            .concat([{ name: data.state, value: null, itemStyle: { areaColor: shared.tone('ink') }, emphasis: { itemStyle: { areaColor: shared.tone('ink') } } }])
        }]
      };
    }

    function cell(row, type, content, name) {
      var made = document.createElement(type);
      made.className = name;
      if (typeof content === 'string') {
        made.textContent = content;
      } else {
        made.append(content);
      }
      row.append(made);
      return made;
    }

    function link(address, words, name) {
      var made = document.createElement('a');
      var language = document.body.dataset.lang;
      made.href = address + (language ? '?lang=' + language : '');
      made.textContent = words;
      made.className = name;
      return made;
    }

    function table(list) {
      var most = list.reduce(function (m, one) { return Math.max(m, Math.abs(one[1])); }, 0);
      var place = 0;
      body.replaceChildren.apply(body, list.slice(0, everybody ? list.length : SHOWN).map(function (one, i) {
        var row = document.createElement('tr');
        place = i > 0 && list[i - 1][1] === one[1] ? place : i + 1;
        cell(row, 'td', String(place), 'num');
        cell(row, 'th', link('/pair/' + data.state + '/' + one[0], data.names[one[0]] || one[0], ''), '').scope = 'row';
        cell(row, 'td', link('/figure/' + data.measure + '/' + data.ids[one[0]] + '/' + data.years[at], text(one[1]), 'fig'), 'num');
        var bar = document.createElement('span');
        bar.className = 'plain-bar w-' + (most ? Math.round(1000 * Math.max(0, one[1]) / most) : 0);
        cell(row, 'td', bar, 'wide');
        return row;
      }));
      every.hidden = everybody || list.length <= SHOWN;
      section.querySelector('.world-of').textContent = data.years[at];
    }

    function show() {
      var list = ranked();
      heading.textContent = finding(list);
      shown.textContent = data.years[at];
      range.value = at;
      range.setAttribute('aria-valuetext', data.years[at]);
      if (chart) {
        chart.setOption(option(list));
      }
      table(list);
    }

    function legend() {
      steps.replaceChildren.apply(steps, data.steps.map(function (step, i) {
        var item = document.createElement('li');
        var key = document.createElement('span');
        key.className = 'swatch m' + Math.min(5, data.steps.length < 3 ? i * 3 + 1 : Math.round(i * 5 / (data.steps.length - 1)));
        item.append(key, step[2]);
        return item;
      }).concat([['own', data.names[data.state]], ['none', data.texts.absent]].map(function (more) {
        var item = document.createElement('li');
        var key = document.createElement('span');
        key.className = 'swatch ' + more[0];
        item.append(key, more[1]);
        return item;
      })));
    }

    function stop() {
      clearInterval(timer);
      timer = 0;
      play.textContent = '▶';
    }

    range.addEventListener('input', function () { stop(); at = Number(range.value); show(); });
    play.addEventListener('click', function () {
      if (timer) {
        stop();
        return;
      }
      at = at === data.years.length - 1 ? 0 : at;
      play.textContent = '❚❚';
      timer = setInterval(function () {
        if (at >= data.years.length - 1 || !node.isConnected) {
          stop();
          return;
        }
        at += 1;
        show();
      }, STEP_MILLIS);
    });
    every.addEventListener('click', function () {
      everybody = true;
      show();
      body.querySelector('a').focus();
    });
    legend();
    show();
    load(node.dataset.world).then(function () {
      chart = echarts.init(node, null, { renderer: 'svg' });
      show();
      chart.on('click', function (params) {
        if (data.names[params.name]) {
          location.href = link(params.name === data.state ? '/state/' + data.state : '/pair/' + data.state + '/' + params.name, '', '').href;
        }
      });
      window.addEventListener('resize', function () { chart.resize(); });
      window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', function () { show(); });
      var tools = figure.querySelector('.tools');
      function about() {
        return {
          title: figure.dataset.title + ', ' + data.years[at], subtitle: heading.textContent,
          notes: [figure.querySelector('.source').textContent, Array.from(steps.children).map(function (s) { return s.textContent; }).join(' · ')]
        };
      }
      function name() {
        return 'world-' + data.state + '-' + data.measure + '-' + data.years[at];
      }
      shared.tool(tools, 'SVG', function () { shared.saveSvg(name(), node, about()); });
      shared.tool(tools, 'PNG', function () { shared.savePng(name(), node, about()); });
      node.dataset.drawn = 'yes';
    });
  }

  function all() {
    if (window.echarts) {
      document.querySelectorAll('.explore').forEach(world);
    }
  }

  window.addEventListener('DOMContentLoaded', all);
  document.addEventListener('htmx:afterSettle', all);
})();
