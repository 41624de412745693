import { expect, test } from 'vitest';
import { OnvifSession, readAuditFacts } from '../../src/index.ts';
import { getSystemLog } from '../../src/services/device/system-log.ts';
import { parseXml } from '../../src/xml/parse-xml.ts';
import { recordedDevice } from '../recorded-device.ts';

test('passwords, tokens, hosts and what is no certificate are left where they were', async () => {
  const { device } = await recordedDevice('example-reach-1.0');
  await using session = new OnvifSession(device.target, undefined);

  const { answers, unread } = await readAuditFacts(session);

  expect(unread).toEqual([]);
  expect(JSON.stringify(answers)).not.toMatch(/Pa\$\$w0rd|10\.0\.0\.5/);
  expect(answers).toEqual({
    tlsVersions: ['1.0', '1.2'],
    storages: [{ token: 'S1', type: 'CIFS', server: 'smb://10.1.0.9/footage', username: 'filer' }],
    certificates: [{ id: 'broken' }],
    systemUris: { logs: [{ type: 'System', path: '/log?kind=system&n=1' }], supportInfo: '/support' },
  });
});

const names =
  'xmlns:tds="http://www.onvif.org/ver10/device/wsdl" xmlns:tt="http://www.onvif.org/ver10/schema"';
const logOf = (content: string) =>
  getSystemLog('System').read(
    parseXml(
      `<tds:GetSystemLogResponse ${names}><tds:SystemLog>${content}</tds:SystemLog></tds:GetSystemLogResponse>`,
    ),
  );

test('of a long log the last part is kept', () => {
  const { text = '', isCut } = logOf(`<tt:String>${'x'.repeat(100_000)}end</tt:String>`);

  expect([text.length, text.endsWith('end'), isCut]).toEqual([65_536, true, true]);
});

test.each([
  ['an attachment', '<tt:Binary/>', { isCut: false }],
  ['nothing', '', { text: '', isCut: false }],
])('a log that is %s is told as such', (_case, content, expected) => {
  expect(logOf(content)).toEqual(expected);
});
