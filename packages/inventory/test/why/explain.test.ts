import { expect, test } from 'vitest';
import type { Layer } from '../../src/layer.ts';
import type { Path } from '../../src/path.ts';
import { type Explanation, explain, explainAll } from '../../src/why/explain.ts';

function layer(name: Layer['name'], values: object, place: Partial<Layer> = {}): Layer {
  return { name, file: `${name}.yaml`, path: [], target: [], values, ...place };
}

const city = layer('city', { a: { b: 1, list: [1, 2] }, port: 80 });
const ward = layer('ward', { a: { b: 2 } });
const device = (values: object) => layer('device', values, { path: ['cameras', 3] });

/** `city 1 at a.b`, `device removes at cameras.3.a` */
function lines({ statements }: Explanation): string[] {
  return statements.map((said) => {
    const what = said.says === 'sets' ? JSON.stringify(said.value) : 'removes';
    return `${said.layer.name} ${what} at ${said.path.join('.')}`;
  });
}

test.each<[string, Layer[], Path, string[]]>([
  ['no layer', [], ['port'], []],
  ['a layer that does not speak of it', [city], ['name'], []],
  ['one layer', [city, ward], ['port'], ['city 80 at port']],
  ['a higher layer', [city, ward], ['a', 'b'], ['city 1 at a.b', 'ward 2 at a.b']],
  [
    'a list, which replaces',
    [city, layer('ward', { a: { list: [3] } })],
    ['a', 'list'],
    ['city [1,2] at a.list', 'ward [3] at a.list'],
  ],
  ['null', [city, device({ port: null })], ['port'], ['city 80 at port', 'device removes at cameras.3.port']],
  [
    'null above it',
    [city, device({ a: null })],
    ['a', 'b'],
    ['city 1 at a.b', 'device removes at cameras.3.a'],
  ],
  [
    'null, then a value',
    [layer('ward', { port: null }), device({ port: 1 })],
    ['port'],
    ['ward removes at port', 'device 1 at cameras.3.port'],
  ],
  [
    'a value in the place of its map',
    [city, device({ a: 'none' })],
    ['a', 'b'],
    ['city 1 at a.b', 'device removes at cameras.3.a'],
  ],
  [
    'false and 0',
    [layer('city', { a: false }), layer('ward', { a: 0 })],
    ['a'],
    ['city false at a', 'ward 0 at a'],
  ],
  ['a name that every object has', [city], ['constructor'], []],
])('explains a value by %s', (_what, layers, path, expected) => {
  expect(lines(explain(layers, path))).toEqual(expected);
});

test('a layer that goes to a part of the device is explained by its place in the file', () => {
  const clock = layer('city', { timeZone: 'ICT-7' }, { path: ['clock'], target: ['settings', 'clock'] });

  expect(lines(explain([clock], ['settings', 'clock', 'timeZone']))).toEqual([
    'city "ICT-7" at clock.timeZone',
  ]);
  expect(lines(explain([clock], ['settings', 'hostname']))).toEqual([]);
  expect(lines(explain([clock], ['settings']))).toEqual([]);
});

test.each<[string, Layer[], string[]]>([
  ['sets', [city, ward], ['a.b', 'a.list', 'port']],
  ['removes', [city, device({ a: null })], ['a.b', 'a.list', 'port']],
  ['makes a map of', [layer('city', { keep: 'x' }), device({ keep: { days: 1 } })], ['keep.days']],
  [
    'makes no map of any more',
    [layer('city', { keep: { days: 1 } }), device({ keep: 'x' })],
    ['keep.days', 'keep'],
  ],
])('every value is listed once, whatever a layer %s', (_what, layers, expected) => {
  expect(explainAll(layers).map(({ path }) => path.join('.'))).toEqual(expected);
});
