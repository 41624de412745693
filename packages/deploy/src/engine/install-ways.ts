/** `vendor`: the install script of Pulumi, from the internet. `go-build`: from the published Go modules. */
export type InstallWay = 'vendor' | 'go-build';

interface WayFacts {
  /** `1.26.8`; absent without Go on PATH. */
  readonly goVersion: string | undefined;
  /** The folder with our `go.mod` is there. */
  readonly hasModule: boolean;
  /** What the user allows; both when absent. */
  readonly only?: InstallWay | undefined;
}

interface WayDecision {
  readonly way: InstallWay;
  /** Why this way is closed; absent when it is open. */
  readonly closed?: string;
}

const goMinimum = [1, 26] as const;

/**
 * Which ways to try, in order: downloading takes seconds and building minutes.
 *
 * Whether the internet answers is not asked here: only trying tells.
 */
export function decideWays(facts: WayFacts): readonly WayDecision[] {
  const ways: readonly WayDecision[] = [{ way: 'vendor' }, buildWay(facts)];
  return ways.map((decision) =>
    facts.only === undefined || facts.only === decision.way
      ? decision
      : { way: decision.way, closed: 'not asked for' },
  );
}

function buildWay({ goVersion, hasModule }: WayFacts): WayDecision {
  if (!hasModule) return { way: 'go-build', closed: 'tools/engine/go.mod is not there' };
  if (goVersion === undefined) return { way: 'go-build', closed: 'there is no Go on PATH' };
  if (isOldGo(goVersion)) {
    return { way: 'go-build', closed: `Go ${goVersion} is older than ${goMinimum.join('.')}` };
  }
  return { way: 'go-build' };
}

function isOldGo(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
  return major < goMinimum[0] || (major === goMinimum[0] && minor < goMinimum[1]);
}
