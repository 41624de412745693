import { Secret } from '@wardctl/fleet';
import type { UserLevel, VirtualAccount } from '../auth/access.ts';
import { receiverFault, senderFault } from '../soap/soap-fault.ts';
import { checkHistory, checkPassword, type PasswordDemands } from './password-check.ts';

/** A `tt:User` of a request. */
export interface WantedUser {
  readonly username: string;
  readonly password: Secret | undefined;
  readonly level: UserLevel;
}

type Accounts = readonly VirtualAccount[];

/** All of them are taken, or none. @see ONVIF Core, CreateUsers */
export function createAccounts(
  accounts: Accounts,
  wanted: readonly WantedUser[],
  demands: PasswordDemands,
): Accounts {
  if (accounts.length + wanted.length > demands.limits.maxUsers) {
    throw receiverFault('Maximum number of supported users exceeded', 'Action', 'TooManyUsers');
  }
  const all = [...accounts];
  for (const user of wanted) all.push(newAccount(all, user, demands));
  return all;
}

/** All of them are changed, or none. @see ONVIF Core, SetUser */
export function setAccounts(
  accounts: Accounts,
  wanted: readonly WantedUser[],
  demands: PasswordDemands,
): Accounts {
  return wanted.reduce((before, user) => {
    const account = accountNamed(before, user.username);
    if (account.isFixed && user.level !== account.level) throw fixedUser();
    const changed = { ...account, level: user.level, ...changedPassword(account, user, demands) };
    return before.map((one) => (one === account ? changed : one));
  }, accounts);
}

/** All of them go, or none. @see ONVIF Core, DeleteUsers */
export function deleteAccounts(accounts: Accounts, usernames: readonly string[]): Accounts {
  const going = usernames.map((username) => accountNamed(accounts, username));
  if (going.some(({ isFixed }) => isFixed)) throw fixedUser();
  return accounts.filter((account) => !going.includes(account));
}

function newAccount(accounts: Accounts, { username, password, level }: WantedUser, demands: PasswordDemands) {
  const { maxNameLength } = demands.limits;
  if (accounts.some((account) => account.username === username)) {
    throw senderFault('Username already exists', 'OperationProhibited', 'UsernameClash');
  }
  if (username.length > maxNameLength) {
    throw senderFault('The username is too long', 'OperationProhibited', 'UsernameTooLong');
  }
  if (username === '')
    throw senderFault('The username is too short', 'OperationProhibited', 'UsernameTooShort');
  const chosen = password ?? new Secret('');
  checkPassword(chosen, { username }, demands);
  return { username, password: chosen, level };
}

function changedPassword(
  account: VirtualAccount,
  { password = new Secret('') }: WantedUser,
  demands: PasswordDemands,
) {
  if (password.reveal() === account.password.reveal()) return {};
  checkPassword(password, account, demands);
  checkHistory(password, account, demands.rules);
  const formerPasswords = [account.password, ...(account.formerPasswords ?? [])].slice(
    0,
    rememberedPasswords,
  );
  return { password, formerPasswords };
}

const rememberedPasswords = 24;

function accountNamed(accounts: Accounts, username: string): VirtualAccount {
  const account = accounts.find((candidate) => candidate.username === username);
  if (account !== undefined) return account;
  throw senderFault('Username not recognized', 'InvalidArgVal', 'UsernameMissing');
}

function fixedUser() {
  return senderFault('The user may not be deleted or demoted', 'InvalidArgVal', 'FixedUser');
}
