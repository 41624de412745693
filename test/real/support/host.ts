/** The real OpenSSH server that stands for a recorder host, as `WARDCTL_REAL_SSHD` names it. */
export interface RealHost {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly keyFile: string;
  readonly hostKey: string;
}

const named = process.env['WARDCTL_REAL_SSHD'];

/** Undefined where the machine has none; tests that use it stand under `describeWith(hostPart)`. */
export const realHost = named === undefined ? undefined : (JSON.parse(named) as RealHost);

/** Socket of the real Docker Engine on that host. */
export const dockerSocket = process.env['WARDCTL_REAL_DOCKER'];

export const hostPart = {
  name: 'OpenSSH server and Docker Engine',
  present: realHost !== undefined && dockerSocket !== undefined,
};
