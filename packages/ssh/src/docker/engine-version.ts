export interface EngineVersion {
  /** `20.10.24` */
  readonly version: string;
  /** The API version that is used, `1.41`. */
  readonly apiVersion: string;
}

/** What `GET /version` answers, as far as it is read; podman answers the same. */
export interface VersionAnswer {
  readonly Version: string;
  readonly ApiVersion: string;
  readonly MinAPIVersion?: string;
}

/** What the oldest engine in support speaks. Pinned, so that every engine answers in the same way. */
const preferred = '1.41';

/** The API version to put into every path: ours where the engine takes it, else the one of its own nearest to it. */
export function agreeOnVersion(answer: VersionAnswer): EngineVersion {
  const lowest = answer.MinAPIVersion ?? '1.0';
  const highest = answer.ApiVersion;
  const raised = compareVersions(preferred, lowest) < 0 ? lowest : preferred;
  return { version: answer.Version, apiVersion: compareVersions(raised, highest) > 0 ? highest : raised };
}

function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}
