import { describe, expect, test } from 'vitest';
import { dns, host, ntp } from './ntp-requests.ts';
import { ask } from './plain-client.ts';
import { testCamera } from './test-camera.ts';

describe('NTP', () => {
  test('reads back what was set, each address as what it is', async () => {
    const camera = await testCamera();

    await ask(camera, ntp(dns('a.example') + host('IPv4', 'IPv4Address', '10.0.0.1')));
    const { body } = await ask(camera, '<tds:GetNTP/>');

    expect(body).toContain('<tt:Type>DNS</tt:Type><tt:DNSname>a.example</tt:DNSname>');
    expect(body).toContain('<tt:Type>IPv4</tt:Type><tt:IPv4Address>10.0.0.1</tt:IPv4Address>');
  });

  test('drops servers that the model has no room for', async () => {
    const camera = await testCamera();

    await ask(camera, ntp(['a', 'b', 'c', 'd', 'e'].map(dns).join('')));

    expect(camera.state.settings.ntp.manual).toEqual(['a', 'b', 'c', 'd']);
  });

  test.each([
    [dns('not a name'), 'InvalidDnsName'],
    [host('IPv4', 'IPv4Address', '10.0.0'), 'InvalidIPv4Address'],
    [host('IPv4', 'DNSname', 'a.example'), 'InvalidIPv4Address'],
    [host('IPv6', 'IPv6Address', '10.0.0.1'), 'InvalidIPv6Address'],
  ])('refuses %s', async (hosts, subcode) => {
    const camera = await testCamera();

    const answer = await ask(camera, ntp(hosts));

    expect(answer.subcodes).toEqual(['InvalidArgVal', subcode]);
  });
});
