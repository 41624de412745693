import { expect, test } from 'vitest';
import { placeFunctions } from '../../src/files/place-functions.ts';
import { fileDigest, placeScript } from '../../src/files/place-script.ts';

const root = { mode: 0o644, owner: 'root:root' };

test('an empty placement asks nothing of the host', () => {
  expect(placeScript({})).toBe(`${placeFunctions}\nprintf '[%s]\\n' "\${answer#,}"`);
});

test('a placement reads all sums at once and all modes at once, then goes path by path', () => {
  const script = placeScript({
    directories: [{ path: '/etc/recorder', mode: 0o750, owner: 'root:video' }],
    files: [
      { path: '/etc/recorder/a.yaml', content: "name: 'Phường'\n", ...root },
      { path: '/etc/recorder/key', content: '\0', mode: 0o600, owner: '0:0' },
    ],
    remove: ['/etc/recorder/old.yaml'],
  });

  expect(script.slice(placeFunctions.length + 1).split('\n')).toEqual([
    `sums="$nl$(sha256sum -- '/etc/recorder/a.yaml' '/etc/recorder/key' 2>/dev/null)$nl"`,
    `stats="$stats$nl$(stat -L -c '%f %U:%G %n' -- '/etc/recorder' '/etc/recorder/a.yaml' 2>/dev/null)$nl"`,
    `stats="$stats$nl$(stat -L -c '%f %u:%g %n' -- '/etc/recorder/key' 2>/dev/null)$nl"`,
    `folder '/etc/recorder' '41e8 root:video /etc/recorder' 00750 root:video`,
    `place '/etc/recorder/a.yaml' ${fileDigest("name: 'Phường'\n")} '81a4 root:root /etc/recorder/a.yaml' 00644 root:root text 'name: '\\''Phường'\\''`,
    `'`,
    `place '/etc/recorder/key' ${fileDigest('\0')} '8180 0:0 /etc/recorder/key' 00600 0:0 base64 'AA=='`,
    `gone '/etc/recorder/old.yaml'`,
    `printf '[%s]\\n' "\${answer#,}"`,
  ]);
});

test.each([
  'etc/motd',
  '/',
  '/etc/../shadow',
  '/etc//motd',
  '/etc/motd/',
  '/etc/./motd',
  '/etc/mo"td',
  '/etc/mo\\td',
  '/etc/mo\ntd',
  '',
])('a path that tools read in another way is refused: %j', (path) => {
  expect(() => placeScript({ files: [{ path, content: '', ...root }] })).toThrow(
    expect.objectContaining({ code: 'ssh/command-failed' }),
  );
  expect(() => placeScript({ remove: [path] })).toThrow(
    expect.objectContaining({ code: 'ssh/command-failed' }),
  );
});

test.each(['root', 'root:root; id', ':', 'root:', '$(id):root', '-R:root'])(
  'an owner that is none is refused: %j',
  (owner) => {
    expect(() => placeScript({ files: [{ path: '/etc/motd', content: '', mode: 0o644, owner }] })).toThrow(
      expect.objectContaining({ code: 'ssh/command-failed' }),
    );
  },
);
