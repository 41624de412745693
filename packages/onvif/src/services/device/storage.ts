import { namespaces } from '../../namespaces.ts';
import type { Operation } from '../../operation.ts';
import { attributeOf, childrenOf, requireChild, textAt, type XmlNode } from '../../xml/xml-node.ts';

const { tds } = namespaces;

/** Where the device keeps footage of its own. */
export interface DeviceStorage {
  readonly token: string;
  /** `LocalStorage`, `NFS`, `CIFS`, or another word of the device. */
  readonly type: string;
  readonly path?: string;
  /** Address of a storage server, without user and password. */
  readonly server?: string;
  /** Who the device signs in there as. */
  readonly username?: string;
}

const mostStorages = 64;

/** Passwords and tokens are not read, whatever the device sends. @see ONVIF Core, GetStorageConfigurations */
export const getStorages: Operation<readonly DeviceStorage[]> = {
  service: 'device',
  name: 'GetStorageConfigurations',
  parameters: '',
  read: (response) =>
    childrenOf(response, tds, 'StorageConfigurations').slice(0, mostStorages).map(readStorage),
};

function readStorage(node: XmlNode): DeviceStorage {
  const data = requireChild(node, tds, 'Data');
  const path = textAt(data, tds, 'LocalPath');
  const server = textAt(data, tds, 'StorageUri');
  const username = textAt(data, tds, 'User', 'UserName');
  return {
    token: attributeOf(node, 'token') ?? '',
    type: attributeOf(data, 'type') ?? '',
    ...(path && { path }),
    ...(server && { server: withoutCredentials(server) }),
    ...(username && { username }),
  };
}

/** Query and fragment go too: presigned addresses carry their secret there. */
function withoutCredentials(address: string): string {
  return address.replace(/[?#].*$/s, '').replace(/^(\w[\w+.-]*:)?(\/\/|\\\\)[^/\\]*@/, '$1$2');
}
