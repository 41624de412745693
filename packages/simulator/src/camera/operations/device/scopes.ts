import type { DeviceFacts } from '../../device-facts.ts';
import { namespaces } from '../../soap/namespaces.ts';
import { readSequence } from '../../soap/read-sequence.ts';
import { receiverFault, senderFault } from '../../soap/soap-fault.ts';
import { textOf } from '../../soap/typed-values.ts';
import { element, type XmlNode } from '../../soap/xml-writer.ts';
import type { OperationContext, OperationTable } from '../operation.ts';

export const scopeOperations: OperationTable = {
  GetScopes: {
    access: 'READ_SYSTEM',
    read: ({ device, settings }) => [
      ...fixedScopes(device).map((item) => scope('Fixed', item)),
      ...settings.scopes.map((item) => scope('Configurable', item)),
    ],
  },
  SetScopes: {
    access: 'WRITE_SYSTEM',
    write: (context) => {
      const scopes = readScopes(context, 'Scopes');
      if (scopes.some((item) => fixedScopes(context.device).includes(item))) {
        throw senderFault(
          'Scope parameter overwrites fixed device scope setting',
          'OperationProhibited',
          'ScopeOverwrite',
        );
      }
      return withScopes(context, scopes);
    },
  },
  AddScopes: {
    access: 'WRITE_SYSTEM',
    write: (context) => {
      const known = [...fixedScopes(context.device), ...context.settings.scopes];
      const added = readScopes(context, 'ScopeItem').filter((item) => !known.includes(item));
      return withScopes(context, [...context.settings.scopes, ...added]);
    },
  },
  RemoveScopes: {
    access: 'WRITE_SYSTEM',
    write: (context) => {
      const going = readScopes(context, 'ScopeItem');
      for (const item of going) refuseToRemove(item, context);
      return withScopes(
        context,
        context.settings.scopes.filter((item) => !going.includes(item)),
      );
    },
    answer: (context) => readScopes(context, 'ScopeItem').map((item) => element('tds:ScopeItem', item)),
  },
};

/** What a person cannot take from a camera. */
export function fixedScopes({ model, identity }: DeviceFacts): readonly string[] {
  return [
    ...model.features.fixedScopes,
    `onvif://www.onvif.org/hardware/${encodeURIComponent(identity.model)}`,
  ];
}

function scope(definition: 'Fixed' | 'Configurable', item: string): XmlNode {
  return element('tds:Scopes', element('tt:ScopeDef', definition), element('tt:ScopeItem', item));
}

function readScopes({ request }: OperationContext, name: string): readonly string[] {
  const items = readSequence(request, namespaces.tds, `${name}*`).all(name).map(textOf);
  if (items.length === 0) throw senderFault(`Invalid Args: ${request.local} lacks ${name}`, 'InvalidArgs');
  const wrong = items.find((item) => !URL.canParse(item));
  if (wrong !== undefined) throw senderFault(`Argument Value Invalid: "${wrong}" is no URI`, 'InvalidArgVal');
  return [...new Set(items)];
}

function withScopes({ settings, device }: OperationContext, scopes: readonly string[]) {
  if (scopes.length <= device.model.features.maxScopes) return { ...settings, scopes };
  throw receiverFault('The requested scope list exceeds the supported number', 'Action', 'TooManyScopes');
}

function refuseToRemove(item: string, { settings, device }: OperationContext): void {
  if (fixedScopes(device).includes(item)) {
    throw senderFault('Trying to remove fixed scope parameter', 'OperationProhibited', 'FixedScope');
  }
  if (settings.scopes.includes(item)) return;
  throw senderFault('Trying to remove scope which does not exist', 'InvalidArgVal', 'NoScope');
}
