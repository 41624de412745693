import { expect, test } from 'vitest';
import { cachedEnginePath, enginePlaces } from '../../src/engine/engine-places.ts';
import { engineVersion } from '../../src/engine/engine-version.ts';

test('an engine that the user names is the only place', () => {
  const places = enginePlaces({ HOME: '/home/u', PATH: '/usr/bin', WARDCTL_PULUMI: '/opt/pulumi' });

  expect(places).toEqual([{ name: 'WARDCTL_PULUMI', candidates: ['/opt/pulumi'] }]);
});

test('without one, the cache comes before PATH, and PATH before the folder of Pulumi', () => {
  const places = enginePlaces({ HOME: '/home/u', PATH: '/usr/local/bin:relative:/usr/bin' });

  expect(places).toEqual([
    { name: 'cache', candidates: [`/home/u/.cache/wardctl/engine/${engineVersion}/pulumi`] },
    { name: 'PATH', candidates: ['/usr/local/bin/pulumi', '/usr/bin/pulumi'] },
    { name: 'PULUMI_HOME', candidates: [`/home/u/.pulumi/versions/${engineVersion}/bin/pulumi`] },
    { name: 'PULUMI_HOME', candidates: ['/home/u/.pulumi/bin/pulumi'] },
  ]);
});

test('PULUMI_HOME moves the folder of Pulumi', () => {
  const places = enginePlaces({ HOME: '/home/u', PULUMI_HOME: '/srv/pulumi' });

  expect(places.at(-1)?.candidates).toEqual(['/srv/pulumi/bin/pulumi']);
});

test.each([
  [{ HOME: '/home/u' }, '/home/u/.cache/wardctl'],
  [{ HOME: '/home/u', XDG_CACHE_HOME: '/var/tmp/u' }, '/var/tmp/u/wardctl'],
  [{ HOME: '/home/u', XDG_CACHE_HOME: 'relative' }, '/home/u/.cache/wardctl'],
  [{ HOME: '/home/u', XDG_CACHE_HOME: '/var/tmp/u', WARDCTL_CACHE: '/srv/cache' }, '/srv/cache'],
])('%j keeps the engine in %s', (environment, folder) => {
  expect(cachedEnginePath(environment)).toBe(`${folder}/engine/${engineVersion}/pulumi`);
});
