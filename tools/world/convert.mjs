// Converts Natural Earth's countries (1:110m, public domain) from the npm package world-atlas 2.0.2 into the text that the
// program packs: one line a country, `id TAB name TAB rings`, rings as whole tenths of a degree, cut at 180 degrees.
//
//   npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
//   node convert.mjs package/countries-110m.json > ../../workbench/src/main/resources/org/entente/report/world.tsv
//
// The id is the UN M49 (ISO 3166-1 numeric) code; for Kosovo, which has none, `cow:347`; for Northern Cyprus and Somaliland,
// which no list of states has, nothing. Antarctica is left out.
import { readFileSync } from 'node:fs';

const topology = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { scale, translate } = topology.transform;
const arcs = topology.arcs.map((arc) => {
  let x = 0;
  let y = 0;
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
});

function ring(indices) {
  const points = [];
  for (const i of indices) {
    const arc = i >= 0 ? arcs[i] : arcs[~i].slice().reverse();
    points.push(...(points.length ? arc.slice(1) : arc));
  }
  return points;
}

/** Longitudes without jumps, so that a ring across 180 degrees stays one shape. */
function unwrap(points) {
  let shift = 0;
  return points.map(([x, y], i) => {
    if (i > 0) {
      const step = x - points[i - 1][0];
      shift += step > 180 ? -360 : step < -180 ? 360 : 0;
    }
    return [x + shift, y];
  });
}

/** What of a ring lies on one side of a meridian (Sutherland and Hodgman). */
function clip(points, meridian, keepWest) {
  const inside = ([x]) => (keepWest ? x <= meridian : x >= meridian);
  const cut = ([ax, ay], [bx, by]) => [meridian, ay + ((by - ay) * (meridian - ax)) / (bx - ax)];
  const kept = [];
  points.forEach((p, i) => {
    const before = points[(i + points.length - 1) % points.length];
    if (inside(p) !== inside(before)) {
      kept.push(cut(before, p));
    }
    if (inside(p)) {
      kept.push(p);
    }
  });
  return kept;
}

function pieces(points) {
  const whole = unwrap(points);
  const parts = [];
  for (const turn of [-360, 0, 360]) {
    const east = clip(clip(whole, 180 + turn, true), -180 + turn, false);
    if (east.length > 2) {
      parts.push(east.map(([x, y]) => [x - turn, y]));
    }
  }
  return parts;
}

function text(points) {
  const out = [];
  for (const [x, y] of points) {
    const p = Math.round(x * 10) + ' ' + Math.round(y * 10);
    if (p !== out[out.length - 1]) {
      out.push(p);
    }
  }
  if (out.length > 1 && out[0] === out[out.length - 1]) {
    out.pop();
  }
  return out.length < 3 ? '' : out.join(',');
}

const lines = [];
for (const country of topology.objects.countries.geometries) {
  const name = country.properties.name;
  if (name === 'Antarctica') {
    continue;
  }
  const polygons = country.type === 'Polygon' ? [country.arcs] : country.arcs;
  const rings = polygons.flatMap((p) => p.flatMap((r) => pieces(ring(r)))).map(text).filter(Boolean);
  const id = country.id ? String(Number(country.id)) : name === 'Kosovo' ? 'cow:347' : '';
  lines.push([id, name, rings.join(';')].join('\t'));
}
lines.sort((a, b) => (a.split('\t')[1] < b.split('\t')[1] ? -1 : 1));
process.stdout.write(
  '# Boundaries of Natural Earth 4.1, 1:110m, public domain (naturalearthdata.com), by tools/world/convert.mjs from the npm package\n'
    + '# world-atlas 2.0.2. De facto boundaries. id (UN M49), name, rings in tenths of a degree (longitude, latitude).\n'
    + lines.join('\n') + '\n');
