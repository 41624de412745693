import { type CameraId, digestOf, type HostDirectory, type HostFile, type RecorderId } from '@wardctl/fleet';
import { footageLayouts } from './footage-layout.ts';
import { owner, recorderFolder } from './host-folder.ts';
import type { RetentionPolicy } from './retention-policy.ts';
import { fillTemplate, templateText } from './template.ts';

/** The keeper as it shall stand on a host, and the POSIX scripts that use it. All are run as root. */
export interface RenderedKeeper {
  readonly directories: readonly HostDirectory[];
  readonly files: readonly HostFile[];
  /** Runs it once and prints its report; waits up to a minute for a run in progress. Exit code 75: still busy. */
  readonly runScript: string;
  /** Prints the report of what is there and deletes nothing. */
  readonly readScript: string;
  /** Makes it run every ten minutes; may be repeated. */
  readonly enableScript: string;
  /** Ends the timer and removes what belongs to this recorder; the footage stays. May be repeated. */
  readonly removeScript: string;
}

const programFolder = '/usr/local/lib/wardctl';
const program = `${programFolder}/keeper`;

/** Files and scripts of the keeper of one recorder. */
export function renderKeeper(policy: RetentionPolicy): RenderedKeeper {
  const { recorder } = policy;
  const own = ownFiles(policy);
  return {
    directories: [
      { path: programFolder, mode: 0o755, owner },
      { path: recorderFolder(recorder), mode: 0o700, owner },
    ],
    files: [
      { path: program, content: templateText('keeper.sh'), mode: 0o755, owner },
      { path: `${program}.awk`, content: templateText('keeper.awk'), mode: 0o644, owner },
      ...own,
    ],
    runScript: `WARDCTL_KEEPER_WAIT=60 ${program} run ${policyPath(recorder)}\n`,
    readScript: `${program} report ${policyPath(recorder)}\n`,
    enableScript: fillTemplate(templateText('keeper-enable.sh.template'), { unit: unitName(recorder) }),
    removeScript: fillTemplate(templateText('keeper-remove.sh.template'), {
      unit: unitName(recorder),
      files: own.map(({ path }) => path).join(' '),
    }),
  };
}

/** A digest of what the keeper is for a sample policy: it changes with the templates and with the code that fills them. */
export function keeperDigest(): string {
  digest ??= digestOf(renderKeeper(samplePolicy));
  return digest;
}

let digest: string | undefined;

function policyPath(recorder: string): string {
  return `${recorderFolder(recorder)}/keeper.policy`;
}

function unitName(recorder: string): string {
  return `wardctl-keeper-${recorder}`;
}

function ownFiles(policy: RetentionPolicy): HostFile[] {
  const { recorder } = policy;
  const names = { recorder, policyPath: policyPath(recorder) };
  const unit = `/etc/systemd/system/${unitName(recorder)}`;
  return [
    // Which footage is on hold is nobody's business.
    { path: policyPath(recorder), content: policyText(policy), mode: 0o600, owner },
    textFile(`${unit}.service`, fillTemplate(templateText('wardctl-keeper.service.template'), names)),
    textFile(`${unit}.timer`, fillTemplate(templateText('wardctl-keeper.timer.template'), { recorder })),
    textFile(
      `/etc/cron.d/${unitName(recorder)}`,
      fillTemplate(templateText('wardctl-keeper.cron.template'), names),
    ),
  ];
}

function textFile(path: string, content: string): HostFile {
  return { path, content, mode: 0o644, owner };
}

function policyText(policy: RetentionPolicy): string {
  const { recorder, storagePath, segmentSeconds, cameras, holds } = policy;
  const { pattern, recorderCleans } = footageLayouts[policy.kind];
  return fillTemplate(templateText('keeper.policy.template'), {
    recorder,
    storagePath,
    pattern,
    segmentSeconds: String(segmentSeconds),
    cleans: recorderCleans ? 'yes' : 'no',
    cameras: cameras.map(({ id, keepSeconds, ceilingSeconds }) => ({
      id,
      keepSeconds: String(keepSeconds),
      ceilingSeconds: String(ceilingSeconds),
    })),
    holds: holds.map(({ id, camera, from, to, until }) => ({
      id: JSON.stringify(id),
      camera,
      from: String(from),
      to: String(to),
      until: String(until),
    })),
  });
}

const samplePolicy: RetentionPolicy = {
  recorder: 'sample' as RecorderId,
  kind: 'mediamtx',
  storagePath: '/sample',
  segmentSeconds: 3_600,
  cameras: [{ id: 'sample' as CameraId, keepSeconds: 1, ceilingSeconds: 2 }],
  holds: [{ id: 'sample', camera: 'sample' as CameraId, from: 1, to: 2, until: 3 }],
  templateDigest: '',
};
