import type { CameraSettings, Credential, ObservedAccount } from '@wardctl/fleet';
import { ifOffered } from '../../if-offered.ts';
import { createUser, deleteUser, getUsers, setUser } from '../../services/device/users.ts';
import { SoapFault } from '../../soap/soap-fault.ts';
import { accountPairs, isOther } from '../pairs/account-pairs.ts';
import { othersStay, refusedInUse, wrongAccount } from '../refused-setting.ts';
import type { SettingPair } from '../setting-pair.ts';
import type { PartTools, SettingPart, Written } from '../setting-part.ts';
import { assertSendablePassword } from '../unsendable.ts';
import { mergeWritten, nothingSent, notOffered, refusedWith, writeSetting } from '../write-setting.ts';

type Accounts = NonNullable<CameraSettings['accounts']>;
type Seen = readonly ObservedAccount[] | undefined;

/** One account with something to write, and the credential it is to have. */
interface DueAccount {
  readonly name: string;
  readonly level: Accounts[string]['level'];
  readonly credential: Credential;
  readonly pairs: readonly SettingPair[];
}

/** The accounts of the device. The one that is signed in is never written, whatever is wanted of it. */
export function accountsPart(tools: PartTools, wanted: CameraSettings): SettingPart<Seen> {
  const { session, options } = tools;
  const accounts: Accounts = wanted.accounts ?? {};
  return {
    async read() {
      const users = await ifOffered(session, getUsers, options);
      return users?.map((user) => ({ ...user, inUse: isInUse(user.name) }));
    },
    observed: (seen) => (seen === undefined ? {} : { accounts: seen }),
    pairs: (seen) => accountPairs(wanted, seen),
    async write(seen, due) {
      if (seen === undefined) return notOffered(due);
      const dueAccounts = await resolve(due);
      let written = nothingSent;
      for (const account of dueAccounts) written = mergeWritten(written, await put(account, seen));
      if (written.refused.size === 0) return mergeWritten(written, await removeOthers(seen, due));
      return mergeWritten(written, refusedWith(othersStay(session.id), othersIn(due)));
    },
  };

  /** Names are compared without case here: some devices do so, and this account must not be lost. */
  function isInUse(name: string): boolean {
    return name.toLowerCase() === session.username?.toLowerCase();
  }

  /** Every credential before the first write, so that a missing one leaves the device as it was. */
  async function resolve(due: readonly SettingPair[]): Promise<readonly DueAccount[]> {
    const found: DueAccount[] = [];
    for (const [name, { level, credential: reference }] of Object.entries(accounts)) {
      const pairs = due.filter(({ path }) => path.startsWith(`accounts.${name}.`));
      if (pairs.length === 0) continue;
      const credential = credentialFor(name, session.id, await options.credentialOf?.(reference));
      if (!isInUse(name)) found.push({ name, level, credential, pairs });
      else if (!isAsSignedIn(pairs, credential)) throw refusedInUse(session.id, name);
    }
    return found;
  }

  function isAsSignedIn(pairs: readonly SettingPair[], credential: Credential): boolean {
    return pairs.every(({ isHidden }) => isHidden) && session.isSignedInWith(credential);
  }

  async function put(account: DueAccount, seen: readonly ObservedAccount[]): Promise<Written> {
    const { name, level, credential, pairs } = account;
    if (credential.password === undefined) throw wrongAccount(session.id, name, credential);
    const isThere = seen.some((other) => other.name === name);
    const operation = isThere ? setUser : createUser;
    return await writeSetting(tools, operation({ name, level, password: credential.password }), pairs);
  }

  async function removeOthers(
    seen: readonly ObservedAccount[],
    due: readonly SettingPair[],
  ): Promise<Written> {
    const pairs = othersIn(due);
    if (pairs.length === 0) return nothingSent;
    if (session.username === undefined) throw refusedInUse(session.id, 'of this run');
    let written = nothingSent;
    const kept: string[] = [];
    for (const { name } of seen.filter((account) => isOther(account, accounts))) {
      const one = await writeSetting(tools, deleteUser(name), pairs);
      if (isFixed(one)) kept.push(name);
      else written = mergeWritten(written, one);
    }
    if (kept.length === 0) return written;
    return { ...written, sent: true, expected: new Map([['otherAccounts', kept]]) };
  }
}

function credentialFor(name: string, deviceId: string, credential: Credential | undefined): Credential {
  if (credential?.username !== name) throw wrongAccount(deviceId, name, credential);
  if (credential.password) assertSendablePassword(deviceId, name, credential.password);
  return credential;
}

function othersIn(due: readonly SettingPair[]): readonly SettingPair[] {
  return due.filter(({ path }) => path === 'otherAccounts');
}

/** The device holds the account fixed. */
function isFixed({ refused }: Written): boolean {
  return refused
    .values()
    .some(({ cause }) => cause instanceof SoapFault && cause.subcodes.includes('FixedUser'));
}
