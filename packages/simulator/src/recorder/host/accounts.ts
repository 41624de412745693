/** Who runs a command. */
export interface Identity {
  readonly user: string;
  readonly uid: number;
  readonly gid: number;
  readonly groups: readonly number[];
  readonly home: string;
}

interface Account {
  readonly name: string;
  readonly id: number;
}

/** Users and groups of the virtual host: those that Debian ships, and the one that signs in. */
export interface Accounts {
  readonly users: readonly Account[];
  readonly groups: readonly Account[];
  readonly root: Identity;
  readonly login: Identity;
}

const dockerGroup = 998;
const loginId = 1000;
const system = [
  { name: 'root', id: 0 },
  { name: 'daemon', id: 1 },
  { name: 'bin', id: 2 },
  { name: 'sys', id: 3 },
  { name: 'www-data', id: 33 },
];
const rootIdentity: Identity = { user: 'root', uid: 0, gid: 0, groups: [0], home: '/root' };

/** @param inDockerGroup Whether the login user may write to the Docker socket without sudo. */
export function accountsFor(username: string, inDockerGroup: boolean): Accounts {
  const nobody = { name: 'nobody', id: 65_534 };
  const groups = [
    ...system,
    { name: 'adm', id: 4 },
    { name: 'video', id: 44 },
    { name: 'docker', id: dockerGroup },
  ];
  if (username === 'root') {
    return {
      users: [...system, nobody],
      groups: [...groups, { name: 'nogroup', id: nobody.id }],
      root: rootIdentity,
      login: rootIdentity,
    };
  }
  const login = { name: username, id: loginId };
  return {
    users: [...system, nobody, login],
    groups: [...groups, { name: 'nogroup', id: nobody.id }, login],
    root: rootIdentity,
    login: {
      user: username,
      uid: loginId,
      gid: loginId,
      groups: inDockerGroup ? [loginId, dockerGroup] : [loginId],
      home: `/home/${username}`,
    },
  };
}

export function nameOf(accounts: readonly Account[], id: number): string | undefined {
  return accounts.find((account) => account.id === id)?.name;
}

/** The id of a name or of a decimal number; undefined for a name that nobody has. */
export function idOf(accounts: readonly Account[], name: string): number | undefined {
  const id = accounts.find((account) => account.name === name)?.id;
  return id ?? (/^\d+$/.test(name) ? Number(name) : undefined);
}

export function dockerGroupId(): number {
  return dockerGroup;
}
