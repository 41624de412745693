import type { ObservedScopes } from '@wardctl/fleet';
import { namespaces } from '../../namespaces.ts';
import type { Operation } from '../../operation.ts';
import { escapeXml } from '../../xml/write-xml.ts';
import { childrenOf, requireText, textAt, type XmlNode } from '../../xml/xml-node.ts';

const { tds, tt } = namespaces;

/** @see ONVIF Core, GetScopes */
export const getScopes: Operation<ObservedScopes> = {
  service: 'device',
  name: 'GetScopes',
  parameters: '',
  read: (response) => {
    const scopes = childrenOf(response, tds, 'Scopes');
    const items = (isFixed: boolean) =>
      scopes
        .filter((scope) => (textAt(scope, tt, 'ScopeDef') === 'Fixed') === isFixed)
        .map((scope) => requireText(scope, tt, 'ScopeItem'));
    return { fixed: items(true), configurable: items(false) };
  },
};

/** @see ONVIF Core, AddScopes; fault `TooManyScopes` */
export function addScopes(scopes: readonly string[]): Operation<XmlNode> {
  return {
    service: 'device',
    name: 'AddScopes',
    parameters: scopeItems(scopes),
    read: (response) => response,
  };
}

/** By the spelling of the device. @see ONVIF Core, RemoveScopes; faults `FixedScope`, `NoScope` */
export function removeScopes(scopes: readonly string[]): Operation<XmlNode> {
  return {
    service: 'device',
    name: 'RemoveScopes',
    parameters: scopeItems(scopes),
    read: (response) => response,
  };
}

function scopeItems(scopes: readonly string[]): string {
  return scopes.map((scope) => `<tds:ScopeItem>${escapeXml(scope)}</tds:ScopeItem>`).join('');
}
