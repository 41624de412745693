import { createHash } from 'node:crypto';
import { globSync, lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HostSession } from './host-session.ts';

const contents = [
  ['quotes of both kinds', `it's "quoted" and \`back\` \\ $HOME $(id) \${x}`],
  ['lines, with and without an end', 'one\n\n  two\t\nno end'],
  ['Vietnamese', 'Phường Hoàn Kiếm, hướng Hàng Bài\n'],
  ['paths of the host', 'path: /srv/footage\nroot /etc/wardctl >/etc/x <"/var/lib/y"\n'],
  ['a path and nothing else', '/etc/wardctl/recorder.yaml'],
  ['what looks like a script', 'm() { rm -rf /srv; }\nEOF\ncat <<EOF\n'],
  ['percent and backslash escapes', '%s %d \\n \\0 %%\n'],
  [
    'every byte but NUL that UTF-8 allows alone',
    Array.from({ length: 127 }, (_, code) => String.fromCharCode(code + 1)).join(''),
  ],
] as const;

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

test.each(contents)('a file arrives byte for byte: %s', async (_, content) => {
  using session = new HostSession();
  const script = `put() { printf %s "$2" >"$1.new" && mv -f "$1.new" "$1"; }\nput /etc/config ${quote(content)}\ncat /etc/config\n`;

  const { stdout } = await session.script(script);

  expect(stdout).toBe(content);
  expect(readFileSync(join(session.root, 'etc/config'), 'utf8')).toBe(content);
});

test('bytes that are no text arrive through base64', async () => {
  using session = new HostSession();
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));

  const { stdout } = await session.script(
    `printf %s '${bytes.toString('base64')}' | base64 -d >/etc/blob\nsha256sum /etc/blob\n`,
  );

  expect(readFileSync(join(session.root, 'etc/blob'))).toEqual(bytes);
  expect(stdout).toBe(`${createHash('sha256').update(bytes).digest('hex')}  /etc/blob\n`);
});

/** Each tries to write outside in another way; `OUT` is a folder beside the root of the host. */
const escapes = [
  'echo x >OUT/file',
  'echo x >/../../../../OUT/file',
  'cd /etc && echo x >../../../../../../OUT/file',
  'x=OUT/file; eval "echo x >$x"',
  'ln -s OUT /srv/link && echo x >/srv/link/file',
  'ln -s ../../../../OUT /srv/link && touch /srv/link/file',
  'ln -s / /srv/top && echo x >/srv/top/OUT/file',
  'cp /etc/hostname OUT/file; mv /etc/hostname OUT/moved; mkdir -p OUT/folder; touch OUT/touched',
  'echo x | tee OUT/file; sort -o OUT/sorted /etc/passwd; sed -i s/a/b/ OUT/kept',
  'echo x | awk \'{ print > "OUT/file" }\'; awk \'BEGIN { system("touch OUT/file") }\'',
  'find OUT -type f -exec rm {} \\; ; find / -name kept -delete; rm -rf OUT /planted/kept; rm -rf /srv/../../*',
  'sh -c "echo x >OUT/file"; env sh -c "echo x >OUT/file"; sudo sh -c "echo x >OUT/file"',
  "python3 -c \"open('OUT/file', 'w')\"; perl -e \"open(F, '>OUT/file')\"; /usr/bin/env touch OUT/file",
  'exec 5>OUT/file; echo x >&5',
  'printf "#!/bin/sh\\necho x >OUT/file\\n" >/usr/local/bin/tool; chmod 755 /usr/local/bin/tool; tool',
  'echo x >/planted/file; echo x >/planted-file; rm -rf /planted/kept; chmod 777 /planted/kept; mv /etc/hostname /planted/moved',
  'truncate -s 0 OUT/kept; chmod 000 OUT/kept; touch -d 1999-01-01 OUT/kept; ln -f OUT/kept /srv/hard && echo x >/srv/hard',
  'crontab OUT/kept; install -m 777 /etc/hostname OUT/file; mktemp -p OUT; mktemp OUT/XXXXXX',
  'cat ./.recorder/owners.json; rm -rf /.recorder; cd /.recorder && rm -f *',
] as const;

test.each(escapes)('nothing outside is written: %s', async (script) => {
  using session = new HostSession();
  const outside = join(session.base, 'outside');
  mkdirSync(outside);
  writeFileSync(join(outside, 'kept'), 'kept');
  // Links that were not made by the host: its root may be shared with other programs.
  symlinkSync(outside, join(session.root, 'planted'));
  symlinkSync(join(outside, 'file'), join(session.root, 'planted-file'));
  const before = lstatSync(join(outside, 'kept'));

  await session.script(`${script.replaceAll('OUT', outside)}\n`);

  const after = lstatSync(join(outside, 'kept'));
  expect(globSync('**/*', { cwd: outside })).toEqual(['kept']);
  expect(readFileSync(join(outside, 'kept'), 'utf8')).toBe('kept');
  expect([after.mode, after.mtimeMs, after.nlink]).toEqual([before.mode, before.mtimeMs, 1]);
  expect(globSync('*', { cwd: session.base })).toEqual(expect.arrayContaining(['root', 'outside']));
  expect(globSync('*', { cwd: session.base })).toHaveLength(2);
});

test('the state of the simulator is not there for the host', async () => {
  using session = new HostSession();
  await session.script('chown nobody /etc/hostname');

  const { stdout } = await session.script(
    'ls -a / | grep recorder; cat /.recorder/owners.json; find / -name owners.json',
  );

  expect(stdout).toBe('');
  expect(readFileSync(join(session.root, '.recorder/owners.json'), 'utf8')).toContain('/etc/hostname');
});

test('owners and modes are as on a host where root may do all', async () => {
  using session = new HostSession();
  const script = `
umask 077; echo secret >/etc/secret; chown nobody:nogroup /etc/secret
mkdir -p -m 750 /srv/footage; chown 33:33 /srv/footage; : >/etc/open; chmod 000 /etc/open; echo in >>/etc/open
stat -c '%n %a %U:%G %u:%g %F' /etc/secret /srv/footage /etc/open; cat /etc/open
mv /srv/footage /srv/moved; stat -c '%a %U' /srv/moved; [ -O /etc/open ] && [ ! -O /etc/secret ] && echo owned
`;

  const { stdout, stderr } = await session.script(script);

  expect(stderr).toBe('');
  expect(stdout).toBe(`/etc/secret 600 nobody:nogroup 65534:65534 regular file
/srv/footage 750 www-data:www-data 33:33 directory
/etc/open 0 root:root 0:0 regular file
in
750 www-data
owned
`);
});

test('owners outlive the process', async () => {
  using session = new HostSession();
  await session.script('echo x >/etc/x; chown www-data:adm /etc/x; chmod 4750 /etc/x');

  using again = new HostSession({ root: session.root });
  const { stdout } = await again.script('stat -c %a:%U:%G /etc/x');

  expect(stdout).toBe('4750:www-data:adm\n');
});

test('a user gets no further than the modes of files let him', async () => {
  using session = new HostSession({ username: 'operator' });
  const script = `
cat /root/x; echo $?; ls /root; echo $?; echo x >/tmp/mine && stat -c %U:%a /tmp/mine; rm -f /etc/hostname; echo $?
mkdir /srv/x; echo $?; cd; pwd; echo y >note && cat note; id -un; chown root note; echo $?
`;

  const { stdout } = await session.script(script);

  expect(stdout).toBe('1\n1\noperator:644\n1\n1\n/home/operator\ny\noperator\n1\n');
});

test('a full disk takes nothing, and says so', async () => {
  let isDiskFull = false;
  using session = new HostSession({ isDiskFull: () => isDiskFull });
  await session.script('echo old >/etc/kept');
  isDiskFull = true;
  const script = `
put() { printf %s "$2" >"$1.new" && mv -f "$1.new" "$1"; }
put /etc/kept new; echo $?; cat /etc/kept; mkdir /srv/x; echo $?; df -P /srv | awk 'NR == 2 { print $4, $5 }'
`;

  const { stdout, stderr } = await session.script(script);

  expect(stdout).toBe('1\nold\n1\n0 100%\n');
  expect(stderr).toContain('No space left on device');
});
