import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** An empty folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wardctl-engine-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An executable shell script; `exit 0` is what it ends with unless the lines say otherwise. */
export function script(path: string, ...lines: string[]): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, ['#!/bin/sh', ...lines, ''].join('\n'));
  chmodSync(path, 0o755);
  return path;
}

/** A program that answers `version` as an engine does, and counts in `path.runs` how often it was asked. */
export function engineScript(path: string, version: string): string {
  return script(path, 'echo run >> "$0.runs"', `echo v${version}`);
}

/** An environment whose home and cache are in `folder` and in which only the shell's own tools are on PATH. */
export function isolated(folder: string): Record<string, string> {
  return { HOME: folder, WARDCTL_CACHE: join(folder, 'cache'), PATH: `${join(folder, 'bin')}:/usr/bin:/bin` };
}
