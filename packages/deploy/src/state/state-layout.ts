import { join } from 'node:path';

/** Pulumi project of every ward stack. */
export const projectName = 'wardctl';

/** Where everything that wardctl and the engine remember lies, under one folder (`.wardctl` in a checkout). */
export interface StateLayout {
  /** The `file://` backend. */
  readonly store: string;
  /** Working folder of the engine: `Pulumi.yaml` and one `Pulumi.<stack>.yaml` per ward. */
  readonly project: string;
  /** `PULUMI_HOME`. */
  readonly home: string;
  /** Output of engine processes and reports of runs. */
  readonly runs: string;
}

export function stateLayout(directory: string): StateLayout {
  return {
    store: join(directory, 'state'),
    project: join(directory, 'pulumi', 'project'),
    home: join(directory, 'pulumi', 'home'),
    runs: join(directory, 'runs'),
  };
}

/** State file of one stack, as the engine's file backend names it with zstd switched on. */
export function stateFile(layout: StateLayout, stack: string): string {
  return join(layout.store, '.pulumi', 'stacks', projectName, `${stack}.json.zst`);
}

/** Folder with the lock files of one stack. */
export function lockFolder(layout: StateLayout, stack: string): string {
  return join(layout.store, '.pulumi', 'locks', 'organization', projectName, stack);
}

export function resourceUrn(stack: string, type: string, name: string): string {
  return `urn:pulumi:${stack}::${projectName}::${type}::${name}`;
}

export function stackOfUrn(urn: string): string {
  return urn.slice('urn:pulumi:'.length, urn.indexOf('::'));
}
