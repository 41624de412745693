import type { ContainerSpec } from '@wardctl/fleet';
import type { ContainerCreateOptions } from 'dockerode';
import { ownerLabel, specDigest, specLabel } from './observed-container.ts';

/**
 * A spec as `POST /containers/create` takes it. What the container prints is kept to 30 MB: the default has no limit, and
 * a full disk costs footage.
 */
export function containerConfig(spec: ContainerSpec): ContainerCreateOptions {
  return {
    Image: spec.image,
    ...(spec.command && { Cmd: [...spec.command] }),
    ...(spec.entrypoint && { Entrypoint: [...spec.entrypoint] }),
    Env: Object.entries(spec.environment).map(([name, value]) => `${name}=${value}`),
    Labels: { [ownerLabel]: 'wardctl', ...spec.labels, [specLabel]: specDigest(spec) },
    StopTimeout: spec.stopTimeoutSeconds,
    HostConfig: {
      NetworkMode: spec.network,
      RestartPolicy: { Name: spec.restart },
      LogConfig: { Type: 'json-file', Config: { 'max-size': '10m', 'max-file': '3' } },
      // As mounts, not binds: a missing source is refused instead of being made as a folder of root.
      Mounts: spec.mounts.map(({ source, target, readOnly }) => ({
        Type: 'bind',
        Source: source,
        Target: target,
        ReadOnly: readOnly,
      })),
    },
  };
}
