import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer as createProxy } from 'node:http';
import { createServer as createSite } from 'node:https';
import { type AddressInfo, connect, type Server } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { engineVersion } from '../../src/engine/engine-version.ts';
import { vendorInstall } from '../../src/engine/vendor-install.ts';
import { isolated, temporaryFolder } from './stand-ins.ts';

const { signal } = new AbortController();
const openssl = 'openssl';
const hasOpenssl = spawnSync(openssl, ['version']).status === 0;

/** get.pulumi.com on the loopback, behind a proxy, with an install script that ends with `lines`. */
async function vendorSite(folder: string, lines: readonly string[]): Promise<Record<string, string>> {
  const certificate = makeCertificate(folder);
  const site = createSite({ key: readFileSync(join(folder, 'key.pem')), cert: readFileSync(certificate) });
  site.on('request', (request, response) => {
    if (request.url !== '/install.sh') response.statusCode = 404;
    response.end(['#!/bin/sh', 'echo "$@" > "$HOME/arguments"', ...lines, ''].join('\n'));
  });
  const sitePort = await listen(site);
  const proxy = createProxy().on('connect', (_request, client, head) => {
    const upstream = connect(sitePort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.write(head);
      client.pipe(upstream).pipe(client);
    });
    for (const socket of [client, upstream]) socket.on('error', () => {});
  });
  const url = `http://127.0.0.1:${await listen(proxy)}`;
  return { ...isolated(folder), HTTPS_PROXY: url, https_proxy: url, NODE_EXTRA_CA_CERTS: certificate };
}

function makeCertificate(folder: string): string {
  const certificate = join(folder, 'certificate.pem');
  const key = [
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-keyout',
    join(folder, 'key.pem'),
  ];
  const subject = ['-subj', '/CN=get.pulumi.com', '-addext', 'subjectAltName=DNS:get.pulumi.com'];
  execFileSync(openssl, ['req', '-x509', ...key, ...subject, '-days', '2', '-out', certificate], {
    stdio: 'ignore',
  });
  return certificate;
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

const unpack = [
  'mkdir -p "$3/bin"',
  `printf '#!/bin/sh\\necho v${engineVersion}\\n' > "$3/bin/pulumi"`,
  'chmod +x "$3/bin/pulumi"',
];

test.runIf(hasOpenssl)("the vendor's script is told where and which version to install", async () => {
  const folder = temporaryFolder();
  const environment = await vendorSite(folder, unpack);
  const root = temporaryFolder();

  const failure = await vendorInstall(root, { environment, signal });

  expect(failure).toBeUndefined();
  expect(execFileSync(join(root, 'bin/pulumi'), { encoding: 'utf8' })).toBe(`v${engineVersion}\n`);
  expect(readFileSync(join(folder, 'arguments'), 'utf8')).toBe(
    `--no-edit-path --install-root ${root} --version ${engineVersion}\n`,
  );
});

test.runIf(hasOpenssl)("a vendor's script that fails is told as a failure", async () => {
  const folder = temporaryFolder();
  const environment = await vendorSite(folder, ['echo no space left >&2', 'exit 3']);

  const failure = await vendorInstall(temporaryFolder(), { environment, signal });

  expect(failure).toMatch(/exit code 3: .* \/ no space left$/);
});

test.runIf(hasOpenssl)('a script that hangs is ended with all it started', async () => {
  const folder = temporaryFolder();
  const environment = await vendorSite(folder, ['sleep 60 & echo $! > "$HOME/pid"', 'wait']);

  const failure = await vendorInstall(temporaryFolder(), { environment, signal, timeoutMs: 3000 });

  const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
  expect(failure).toBe('not done after 3 s');
  await expect.poll(() => isAlive(pid)).toBe(false);
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // An ended process stays visible until its parent asks for it.
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
