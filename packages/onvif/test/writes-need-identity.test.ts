import { expect, test } from 'vitest';
import { accessClasses, OnvifSession } from '../src/index.ts';
import { namespaces } from '../src/namespaces.ts';
import { type Operation, type ServiceName, serviceNamespaces } from '../src/operation.ts';
import { FakeDevice } from './fake-device.ts';
import { recordedDevice } from './recorded-device.ts';
import { envelope } from './soap-text.ts';

const operations = Object.entries(accessClasses).flatMap(([service, classes]) =>
  Object.keys(classes).map((name) => ({ service, name }) as Pick<Operation<unknown>, 'service' | 'name'>),
);
const isReading = ({ name }: { readonly name: string }) => name.startsWith('Get');
const writes = operations.filter((operation) => !isReading(operation));
const expected = { id: 'cam-1', serial: 'SN-1', mac: '44:19:b6:00:70:01' };

const offered = Object.keys(accessClasses) as ServiceName[];
function services(): string {
  const list = offered.map(
    (name) =>
      `<d:Service><d:Namespace>${namespaces[serviceNamespaces[name]]}</d:Namespace><d:XAddr>http://h/${name}</d:XAddr><d:Version><x:Major>2</x:Major><x:Minor>1</x:Minor></d:Version></d:Service>`,
  );
  return envelope(`<d:GetServicesResponse>${list.join('')}</d:GetServicesResponse>`);
}

async function anyDevice(): Promise<FakeDevice> {
  return FakeDevice.start(({ operation }) =>
    operation === 'GetServices' ? services() : envelope('<d:Ok/>'),
  );
}

function send(session: OnvifSession, { service, name }: (typeof writes)[number]): Promise<unknown> {
  const operation: Operation<undefined> = { service, name, parameters: '', read: () => undefined };
  return session.call(operation).catch((error: unknown) => error);
}

test('there are writes to be tried', () => {
  expect(writes.length).toBeGreaterThan(20);
});

test.each(writes)(
  '$service $name is not sent before the identity was asserted in the session',
  async (write) => {
    const device = await anyDevice();
    await using session = new OnvifSession(device.target, undefined);

    const error = await send(session, write);

    expect(error).toBeInstanceOf(Error);
    expect(String(error)).toContain(`${write.name} for cam-1 before its identity was asserted`);
    expect(device.operations).not.toContain(write.name);
  },
);

test.each(writes)('$service $name is sent afterwards', async (write) => {
  const device = await anyDevice();
  await using session = new OnvifSession(device.target, undefined);

  session.assertIdentity(expected, { serial: 'SN-1', macs: [] });
  await send(session, write);

  expect(device.operations).toContain(write.name);
});

test('another device opens nothing', async () => {
  const { device } = await recordedDevice('example-settings-3.0');
  await using session = new OnvifSession(device.target, undefined);
  const [write] = writes;

  expect(() => session.assertIdentity(expected, { serial: 'SN-2', macs: [] })).toThrow(/SN-2/);
  await send(session, write as (typeof writes)[number]);

  expect(device.operations).not.toContain(write?.name);
});
