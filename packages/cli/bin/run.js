#!/usr/bin/env node
import { spawn } from 'node:child_process';
import module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const oldestNode = 24;

if (Number.parseInt(process.versions.node, 10) < oldestNode) await runUnderBundledNode();
else await runHere();

async function runHere() {
  module.enableCompileCache();
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe);
  // Views, listr2 and oclif all ask the environment; so the flag becomes the variable before any of them is loaded.
  if (process.argv.includes('--no-color')) process.env.NO_COLOR = '1';
  const { execute } = await import('@oclif/core');
  await execute({ dir: import.meta.url });
}

/** A reader that has seen enough, as `head` does, must not stop what is being done to devices. */
function ignoreClosedPipe(error) {
  if (error.code !== 'EPIPE') throw error;
}

/** Runs the same command line under the Node that the checkout brings along, and ends as it ends. */
async function runUnderBundledNode() {
  const child = spawn(bundledNode(), [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(`error: wardctl needs Node ${oldestNode} or newer; this is ${process.version}\n`);
    process.stderr.write(`  The one of the checkout cannot be started (${error.code}). Run: npm ci\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

function bundledNode() {
  try {
    const manifest = createRequire(import.meta.url).resolve('node/package.json');
    return join(dirname(manifest), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  } catch {
    return 'node_modules/node/bin/node';
  }
}
