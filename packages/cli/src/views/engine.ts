import type { EngineInstallEvent } from '@wardctl/deploy/engine';
import type { EngineStatusResult } from '../work/engine.ts';
import { columns } from './columns.ts';
import type { Paint } from './paint.ts';

export function engineStatusView(
  { version, engine, looks, error }: EngineStatusResult,
  paint: Paint,
): string {
  const rows = looks.map(({ place, path, result, note }) => [
    result === 'usable' ? paint.green('✓') : paint.dim('·'),
    place,
    path ?? '',
    paint.dim(note),
  ]);
  const verdict =
    engine === null
      ? `${paint.red('No engine')} of version ${version}. ${error?.hint ?? ''}`
      : `${paint.green('Ready')}: Pulumi ${version}, ${engine.path}`;
  return `${columns(rows)}\n\n${verdict.trimEnd()}`;
}

/** One event of an installation as a line; progress is shown in place where there is a terminal. */
export function engineEventText(event: EngineInstallEvent): string {
  switch (event.kind) {
    case 'waiting':
      return `Another process (${event.holderPid}) installs the engine; waiting for it`;
    case 'way-skipped':
      return `${wayText(event.way)} is not possible: ${event.reason}`;
    case 'way-started':
      return `${wayText(event.way)} has begun`;
    case 'way-failed':
      return `${wayText(event.way)} failed: ${event.reason}`;
    case 'progress':
      return progressText(event);
    case 'installed':
      return `Pulumi ${event.engine.version} is ready`;
  }
}

function wayText(way: string): string {
  return way === 'vendor' ? 'The download from get.pulumi.com' : 'The build from the Go module proxy';
}

const phases = { download: 'modules fetched', compile: 'packages compiled', link: 'linking' } as const;

function progressText({ phase, done, expected }: Extract<EngineInstallEvent, { kind: 'progress' }>): string {
  if (phase === 'link') return 'Engine: linking, the last step';
  const of = expected === undefined ? '' : ` of ${Math.max(expected, done)}`;
  return `Engine: ${done}${of} ${phases[phase]}`;
}
