import type { Secret } from '@wardctl/fleet';
import type { VirtualAccount } from '../auth/access.ts';
import type { UserLimits } from '../models/camera-features.ts';
import type { PasswordRules } from '../settings/password-settings.ts';
import { senderFault } from '../soap/soap-fault.ts';

export interface PasswordDemands {
  readonly limits: UserLimits;
  /** Absent: the camera takes any password that is not empty. */
  readonly rules: PasswordRules | undefined;
}

/**
 * Refuses a password the camera would not take for `username`.
 *
 * @throws SoapFault `ter:OperationProhibited` with `PasswordTooLong` or `PasswordTooWeak`
 */
export function checkPassword(
  password: Secret,
  { username }: Pick<VirtualAccount, 'username'>,
  { limits, rules }: PasswordDemands,
): void {
  const text = password.reveal();
  if (text.length > limits.maxPasswordLength) {
    throw senderFault('The password is too long', 'OperationProhibited', 'PasswordTooLong');
  }
  const isStrong = text !== '' && (rules === undefined || followsRules(text, username, rules));
  if (!isStrong) throw tooWeak();
}

/** @throws SoapFault `ter:OperationProhibited/PasswordTooWeak` */
export function checkHistory(
  password: Secret,
  account: VirtualAccount,
  rules: PasswordRules | undefined,
): void {
  const { history } = rules ?? {};
  if (!history?.enabled) return;
  const text = password.reveal();
  const former = [account.password, ...(account.formerPasswords ?? [])].slice(0, history.length);
  if (former.some((old) => old.reveal() === text)) throw tooWeak();
}

function followsRules(text: string, username: string, rules: PasswordRules): boolean {
  const { minLength, uppercase, number, specialChars, blockUsername } = rules;
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return (
    text.length >= minLength &&
    count(/\p{Lu}/gu) >= uppercase &&
    count(/\d/g) >= number &&
    count(/[^\p{L}\d]/gu) >= specialChars &&
    !(blockUsername && text.toLowerCase().includes(username.toLowerCase()))
  );
}

function tooWeak() {
  return senderFault('Too weak password', 'OperationProhibited', 'PasswordTooWeak');
}
