import { FleetError } from '@wardctl/fleet';
import type { EngineLook } from './engine-status.ts';
import { engineVersion } from './engine-version.ts';

/** What to do on a machine that can neither download nor build. */
function bringByHand(cachePath: string): string {
  return (
    `Or copy the file "pulumi" of version ${engineVersion} and of the same platform to ` +
    `${cachePath}, or set WARDCTL_PULUMI to where it is.`
  );
}

export function missingEngine(looks: readonly EngineLook[], cachePath: string): FleetError {
  const seen = looks.map(({ place, path, note }) => `${path ?? place} (${note})`).join(', ');
  return new FleetError('engine/missing', `there is no Pulumi engine ${engineVersion}: looked at ${seen}`, {
    hint: `Run: wardctl engine install (it needs the internet, or Go 1.26 or newer). ${bringByHand(cachePath)}`,
  });
}

export function namedEngineMissing(path: string, note: string): FleetError {
  return new FleetError('engine/missing', `WARDCTL_PULUMI names ${path}: ${note}`, {
    hint: `Point WARDCTL_PULUMI to a Pulumi binary of version ${engineVersion}, or unset it.`,
  });
}

export function namedEngineOfOtherVersion(path: string, note: string): FleetError {
  return new FleetError('engine/version-mismatch', `WARDCTL_PULUMI names ${path}: ${note}`, {
    hint: `Point WARDCTL_PULUMI to a Pulumi binary of version ${engineVersion}, or unset it.`,
  });
}

export function changedEngine(path: string): FleetError {
  return new FleetError('engine/checksum-mismatch', `${path} is not the file that was installed`, {
    hint: 'Run: wardctl engine install, which replaces it; and find out who changed it.',
  });
}

/** Neither way could be begun or finished for want of what it needs. */
export function noOpenWay(reasons: readonly string[], cachePath: string): FleetError {
  return new FleetError(
    'engine/missing',
    `the Pulumi engine ${engineVersion} can neither be downloaded nor built here (${reasons.join('; ')})`,
    {
      hint:
        'Let the machine reach get.pulumi.com, or install Go 1.26 or newer and let it reach a Go module proxy. ' +
        bringByHand(cachePath),
    },
  );
}

export function installFailed(reasons: readonly string[], cachePath: string): FleetError {
  return new FleetError(
    'engine/install-failed',
    `the Pulumi engine ${engineVersion} could not be installed (${reasons.join('; ')})`,
    { hint: `Remove the cause and run: wardctl engine install. ${bringByHand(cachePath)}` },
  );
}
