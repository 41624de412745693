import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factorSettings, type LayeredCamera } from '../../src/adopt/factor-settings.ts';
import { type SettingUnit, settingsWith, unitAt, unitsOf } from '../../src/adopt/setting-unit.ts';
import { mergeLayers, type Values } from '../../src/merge-layers.ts';

const exposure = fc.record(
  { mode: fc.constantFrom('auto', 'manual'), maxExposureMicroseconds: fc.constantFrom(1, 2) },
  { requiredKeys: ['mode'], noNullPrototype: true },
);
const few = fc.constantFrom(1, 2, 3);
const settings = fc.record(
  {
    encoder: fc.record({
      main: fc.record({ bitrateKbps: few, govLength: few }, { requiredKeys: [], noNullPrototype: true }),
    }),
    osd: fc.record(
      { name: fc.constantFrom('{id}', 'Gate'), clock: fc.constantFrom('on', 'off') },
      { requiredKeys: [], noNullPrototype: true },
    ),
    masks: fc.constantFrom([], [{ id: 'mask-1' }]),
    imaging: fc.record(
      { irCutFilter: fc.constantFrom('on', 'auto'), exposure },
      { requiredKeys: [], noNullPrototype: true },
    ),
    network: fc.record(
      { gateways: fc.constantFrom(['10.1.0.1'], ['10.1.0.2']) },
      { requiredKeys: [], noNullPrototype: true },
    ),
  },
  { requiredKeys: [], noNullPrototype: true },
) as fc.Arbitrary<Values>;
/** A layer may also take away what is below it. */
const layer = fc
  .oneof(
    settings,
    fc.constantFrom<Values | null>(
      null,
      { osd: null },
      { encoder: { main: { bitrateKbps: null } } },
      { imaging: { exposure: { mode: 'auto', maxExposureMicroseconds: null } } },
    ),
  )
  .map((one): Values => ({ settings: one }));

const site = fc.record({
  below: layer.map((one) => mergeLayers([one])),
  cameras: fc.array(fc.record({ above: fc.array(layer, { maxLength: 3 }), shown: settings }), {
    maxLength: 7,
  }),
});

function camerasOf({
  below,
  cameras,
}: typeof site extends fc.Arbitrary<infer Site> ? Site : never): LayeredCamera[] {
  return cameras.map(({ above, shown }, index) => ({
    id: `camera-${index}`,
    below,
    above,
    wanted: unitsOf(shown),
  }));
}

const layerWith = (unit: SettingUnit): Values => ({ settings: settingsWith(unit) });
const settingsIn = (device: Values) => (device['settings'] ?? {}) as Values;

function resolve({ below, above }: LayeredCamera, site: readonly object[], own: readonly object[]): Values {
  return mergeLayers([below, ...site, ...above, ...own]);
}

test('every camera resolves to what is wanted, and otherwise to what it did', () => {
  fc.assert(
    fc.property(site.map(camerasOf), (cameras) => {
      const factored = factorSettings(cameras);

      for (const camera of cameras) {
        const before = settingsIn(resolve(camera, [], []));
        const own = factored.own.get(camera.id) ?? [];
        const after = settingsIn(resolve(camera, factored.site.map(layerWith), own.map(layerWith)));
        const wanted = new Map(camera.wanted.map(({ path, value }) => [path, value]));
        const paths = new Set(
          [...unitsOf(before), ...unitsOf(after), ...camera.wanted].map(({ path }) => path),
        );
        for (const path of paths)
          expect(unitAt(after, path), path).toEqual(wanted.get(path) ?? unitAt(before, path));
      }
    }),
    { numRuns: 300 },
  );
});

test('no more is written than for each camera by itself, and nothing that stands there already', () => {
  fc.assert(
    fc.property(site.map(camerasOf), (cameras) => {
      const count = ({ site: shared, own }: ReturnType<typeof factorSettings>) =>
        shared.length + [...own.values()].flat().length;
      const together = factorSettings(cameras);
      const apart = cameras.map((camera) => count(factorSettings([camera])));

      expect(count(together)).toBeLessThanOrEqual(apart.reduce((sum, one) => sum + one, 0));

      const again = cameras.map((camera) => ({
        ...camera,
        below: resolve({ ...camera, above: [] }, together.site.map(layerWith), []),
        above: [...camera.above, ...(together.own.get(camera.id) ?? []).map(layerWith)],
      }));
      expect(count(factorSettings(again))).toBe(0);
    }),
    { numRuns: 300 },
  );
});

const camera = (id: string, shown: Values, above: readonly object[] = []): LayeredCamera => ({
  id,
  below: { settings: { hostname: '{id}' } },
  above,
  wanted: unitsOf(shown),
});

test('what most cameras of a site have is written once, and the others say theirs', () => {
  const cut = (irCutFilter: string) => ({ imaging: { irCutFilter } });
  const cameras = [camera('a', cut('auto')), camera('b', cut('auto')), camera('c', cut('on'))];

  expect(factorSettings(cameras)).toEqual({
    site: [{ path: 'imaging.irCutFilter', value: 'auto' }],
    own: new Map([['c', [{ path: 'imaging.irCutFilter', value: 'on' }]]]),
  });
});

test('a camera that does not show a setting is kept from what the site asks for', () => {
  const shown = ['a', 'b', 'c', 'd'].map((id) => camera(id, { audio: 'off' }));

  expect(factorSettings([...shown, camera('e', {})])).toEqual({
    site: [{ path: 'audio', value: 'off' }],
    own: new Map([['e', [{ path: 'audio', value: null }]]]),
  });
});

test.each<[string, Values]>([
  ['privacy masks', { masks: [{ id: 'mask-1', polygon: [] }] }],
  ['names in the picture', { osd: { name: 'Camera 01' } }],
  ['scopes', { scopes: { present: ['onvif://www.onvif.org/name/IPC'] } }],
])('what says who a camera is stays with it, even where it is alike: %s', (_case, shown) => {
  const { site: shared, own } = factorSettings([camera('a', shown), camera('b', shown)]);

  expect(shared).toEqual([]);
  expect([...own.keys()]).toEqual(['a', 'b']);
});

test('a name that is the id is the rule for all', () => {
  const shown = { osd: { name: '{id}' } };

  const { site: shared } = factorSettings([camera('a', shown), camera('b', shown)]);

  expect(shared).toEqual([{ path: 'osd.name', value: '{id}' }]);
});

test('a value that a higher layer gives is written where it is heard', () => {
  const placement = { settings: { encoder: { main: { bitrateKbps: 4_000 } } } };
  const shown = { encoder: { main: { bitrateKbps: 3_000 } } };
  const cameras = [camera('a', shown, [placement]), camera('b', shown, [placement])];

  expect(factorSettings(cameras).site).toEqual([]);
});
