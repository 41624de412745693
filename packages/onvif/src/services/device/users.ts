import type { AccountSettings, Secret } from '@wardctl/fleet';
import { namespaces } from '../../namespaces.ts';
import type { Operation } from '../../operation.ts';
import { escapeXml } from '../../xml/write-xml.ts';
import { childrenOf, textAt, type XmlNode } from '../../xml/xml-node.ts';

const { tds, tt } = namespaces;

export interface DeviceUser {
  readonly name: string;
  /** `administrator`, `operator`, `user`, or another word of the device, in lower case. */
  readonly level: string;
}

/** @see ONVIF Core, GetUsers */
export const getUsers: Operation<readonly DeviceUser[]> = {
  service: 'device',
  name: 'GetUsers',
  parameters: '',
  read: (response) =>
    childrenOf(response, tds, 'User')
      .map((user) => ({
        name: textAt(user, tt, 'Username') ?? '',
        level: (textAt(user, tt, 'UserLevel') ?? '').toLowerCase(),
      }))
      .filter(({ name }) => name !== ''),
};

export interface NewAccount {
  readonly name: string;
  readonly password: Secret;
  readonly level: AccountSettings['level'];
}

/** @see ONVIF Core, CreateUsers; faults `UsernameClash`, `PasswordTooLong`, `PasswordTooWeak`, `TooManyUsers` */
export function createUser(account: NewAccount): Operation<XmlNode> {
  return userOperation('CreateUsers', account);
}

/** With the password in every case: devices clear one that is left out. @see ONVIF Core, SetUser; fault `FixedUser` */
export function setUser(account: NewAccount): Operation<XmlNode> {
  return userOperation('SetUser', account);
}

/** @see ONVIF Core, DeleteUsers; faults `FixedUser`, `UsernameMissing` */
export function deleteUser(name: string): Operation<XmlNode> {
  return {
    service: 'device',
    name: 'DeleteUsers',
    parameters: `<tds:Username>${escapeXml(name)}</tds:Username>`,
    read: (response) => response,
  };
}

const levelNames = { administrator: 'Administrator', operator: 'Operator', user: 'User' } as const;

/** The password becomes text only when the request is written, and stays out of the operation itself. */
function userOperation(
  name: 'CreateUsers' | 'SetUser',
  { name: user, password, level }: NewAccount,
): Operation<XmlNode> {
  return {
    service: 'device',
    name,
    get parameters() {
      return (
        `<tds:User><tt:Username>${escapeXml(user)}</tt:Username>` +
        `<tt:Password>${escapeXml(password.reveal())}</tt:Password>` +
        `<tt:UserLevel>${levelNames[level]}</tt:UserLevel></tds:User>`
      );
    },
    read: (response) => response,
  };
}
