import type {
  CameraSettings,
  FailedLoginSettings,
  ObservedAccount,
  ObservedPasswordPolicy,
  ObservedSettings,
} from '@wardctl/fleet';
import { sameSet } from '../same-values.ts';
import { exactPair, type SettingPair } from '../setting-pair.ts';

type Accounts = Pick<CameraSettings, 'accounts' | 'otherAccounts'>;

/** Level and credential of each named account, and who else there is where nobody else shall be. */
export function accountPairs(
  { accounts = {}, otherAccounts }: Accounts,
  seen: readonly ObservedAccount[] | undefined,
): readonly SettingPair[] {
  const named = Object.entries(accounts).flatMap(([name, { level, credential }]) => {
    const found = seen?.find((account) => account.name === name);
    const path = `accounts.${name}`;
    return [
      exactPair(`${path}.level`, level, found?.level),
      { ...exactPair(`${path}.credentialVersion`, credential.version, undefined), isHidden: true as const },
    ];
  });
  if (otherAccounts !== 'remove') return named;
  const others = seen?.filter((account) => isOther(account, accounts)).map(({ name }) => name);
  return [...named, { path: 'otherAccounts', wanted: [], seen: others, same: sameSet(String) }];
}

/** Neither named nor the one that is signed in. */
export function isOther(
  { name, inUse }: ObservedAccount,
  accounts: CameraSettings['accounts'] = {},
): boolean {
  return !inUse && !Object.hasOwn(accounts, name);
}

const policyFields = ['minLength', 'minUppercase', 'minNumbers', 'minSpecial', 'historyLength'] as const;

export function passwordPolicyPairs(
  wanted: NonNullable<CameraSettings['passwordPolicy']>,
  seen: ObservedPasswordPolicy | undefined,
): readonly SettingPair[] {
  return policyFields
    .filter((field) => wanted[field] !== undefined)
    .map((field) => exactPair(`passwordPolicy.${field}`, wanted[field], seen?.[field]));
}

export function failedLoginPairs(
  { warning, maxAttempts, windowSeconds }: FailedLoginSettings,
  seen: ObservedSettings['failedLogins'],
): readonly SettingPair[] {
  const numbers = { maxAttempts, windowSeconds };
  const fields = ['maxAttempts', 'windowSeconds'] as const;
  return [
    exactPair('failedLogins.warning', warning, seen?.warning),
    ...fields
      .filter((field) => numbers[field] !== undefined)
      .map((field) => exactPair(`failedLogins.${field}`, numbers[field], seen?.[field])),
  ];
}
