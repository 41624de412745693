import { type ProtocolSettings, protocolNames } from '../../settings/network-settings.ts';
import { namespaces } from '../../soap/namespaces.ts';
import { readSequence } from '../../soap/read-sequence.ts';
import { senderFault } from '../../soap/soap-fault.ts';
import { booleanOf, integerOf, textOf } from '../../soap/typed-values.ts';
import type { XmlElement } from '../../soap/xml-reader.ts';
import { element, type XmlNode } from '../../soap/xml-writer.ts';
import type { OperationTable } from '../operation.ts';

/** The settings change, the ports of this machine do not: a virtual camera stays where it listens. */
export const networkProtocolOperations: OperationTable = {
  GetNetworkProtocols: {
    access: 'READ_SYSTEM',
    read: ({ settings: { network } }) => network.protocols.map(protocol),
  },
  SetNetworkProtocols: {
    access: 'WRITE_SYSTEM',
    write: ({ settings, request }) => {
      const given = readSequence(request, namespaces.tds, 'NetworkProtocols*').all('NetworkProtocols');
      if (given.length === 0) throw senderFault('Invalid Args: no protocol is named', 'InvalidArgs');
      const changed = new Map(given.map(readProtocol).map((one) => [one.name, one]));
      const protocols = settings.network.protocols.map((before) => changed.get(before.name) ?? before);
      refuseTwiceUsedPorts(protocols);
      return { ...settings, network: { ...settings.network, protocols } };
    },
  },
};

function protocol({ name, enabled, ports }: ProtocolSettings): XmlNode {
  return element(
    'tds:NetworkProtocols',
    element('tt:Name', name),
    element('tt:Enabled', enabled),
    ports.map((port) => element('tt:Port', port)),
  );
}

function readProtocol(given: XmlElement): ProtocolSettings {
  const fields = readSequence(given, namespaces.tt, 'Name Enabled Port* Extension?');
  const text = textOf(fields.required('Name'));
  const name = protocolNames.find((known) => known === text);
  if (name === undefined) {
    throw senderFault(`The service ${text} is not supported`, 'InvalidArgVal', 'ServiceNotSupported');
  }
  const ports = fields.all('Port').map(readPort);
  if (ports.length === 0) throw senderFault(`Invalid Args: ${name} lacks Port`, 'InvalidArgs');
  return { name, enabled: booleanOf(fields.required('Enabled')), ports };
}

function readPort(given: XmlElement): number {
  const port = integerOf(given);
  if (port >= 1 && port <= 65_535) return port;
  throw senderFault(`Argument Value Invalid: ${port} is no port`, 'InvalidArgVal');
}

function refuseTwiceUsedPorts(protocols: readonly ProtocolSettings[]): void {
  const ports = protocols.flatMap((one) => one.ports);
  const twice = ports.find((port, index) => ports.indexOf(port) !== index);
  if (twice === undefined) return;
  throw senderFault(`The port ${twice} is already in use`, 'InvalidArgVal', 'PortAlreadyInUse');
}
