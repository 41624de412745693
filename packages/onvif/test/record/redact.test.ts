import { expect, test } from 'vitest';
import { Disguise } from '../../src/record/disguise.ts';
import { redact } from '../../src/record/redact.ts';

test.each([
  [
    'a serial number',
    '<x:SerialNumber>DS-2CD123</x:SerialNumber>',
    '<x:SerialNumber>SN-0001</x:SerialNumber>',
  ],
  ['a user name', '<Username>admin</Username>', '<Username>user-1</Username>'],
  [
    'a level, which is no user name',
    '<UserLevel>Administrator</UserLevel>',
    '<UserLevel>Administrator</UserLevel>',
  ],
  ['an address', '<a>10.1.70.11</a>', '<a>192.0.2.1</a>'],
  ['an IPv6 address', '<a>fe80::4619:b6ff:fe00:7001</a>', '<a>2001:db8::1</a>'],
  ['no address, a mask, a group', '<a>0.0.0.0 255.255.255.0 239.1.2.3</a>', undefined],
  ['a firmware that looks like an address', '<FirmwareVersion>5.7.15.1</FirmwareVersion>', undefined],
  ['a time, which is no address', '<t>10:20:30</t>', undefined],
  ['a MAC address', '<HwAddress>44:19:B6:00:70:01</HwAddress>', '<HwAddress>00:00:5e:00:53:01</HwAddress>'],
  [
    'credentials in an address',
    '<Uri>rtsp://admin:pa55@10.0.0.9:554/s?user=admin&amp;password=pa55&amp;channel=1</Uri>',
    '<Uri>rtsp://192.0.2.1:554/s?user=***&amp;password=***&amp;channel=1</Uri>',
  ],
  [
    'a host',
    '<XAddr>http://cam-7.example.city/onvif/Media</XAddr>',
    '<XAddr>http://host-1/onvif/Media</XAddr>',
  ],
  ['the names of services', '<Namespace>http://www.onvif.org/ver10/media/wsdl</Namespace>', undefined],
  [
    'a place in a scope',
    '<ScopeItem>onvif://www.onvif.org/location/Main%20Street</ScopeItem>',
    '<ScopeItem>onvif://www.onvif.org/location/text-1</ScopeItem>',
  ],
  ['a kind in a scope', '<ScopeItem>onvif://www.onvif.org/type/video_encoder</ScopeItem>', undefined],
  ['a text in the picture', '<PlainText>Tràng Tiền</PlainText>', '<PlainText>text-1</PlainText>'],
  ['a namespace with a prefix', '<x:a xmlns:x="http://10.0.0.9/x"/>', undefined],
  ['an attribute', '<a b="10.0.0.9"/>', '<a b="192.0.2.1"/>'],
  ['a comment', '<a><!-- made for city hall --></a>', '<a></a>'],
  ['CDATA', '<Username><![CDATA[admin]]></Username>', '<Username><![CDATA[user-1]]></Username>'],
  ['what is no XML', 'served by 10.0.0.9 <br> for', 'served by 192.0.2.1 <br> for'],
])('hides %s', (_what, answer, expected) => {
  expect(redact(answer, new Disguise())).toBe(expected ?? answer);
});

test('gives one value one disguise, in whatever way it is written', () => {
  const disguise = new Disguise();
  redact('<HwAddress>44:19:b6:00:70:01</HwAddress>', disguise);

  const other = redact('<a>cam-4419B6007001 44-19-B6-00-70-01</a>', disguise);

  expect(other).toBe('<a>cam-00005e005301 00-00-5e-00-53-01</a>');
});

test('does not disguise a disguise', () => {
  const disguise = new Disguise();
  disguise.of('user', 'administrator');
  disguise.of('user', 'user');

  expect(redact('<a>administrator, user</a>', disguise)).toBe('<a>user-1, user-2</a>');
});

test('takes a short name for one only where it stands alone', () => {
  const disguise = new Disguise();
  disguise.of('user', 'adm');

  expect(redact('<a>adm admission</a>', disguise)).toBe('<a>user-1 admission</a>');
});

test('gives out the same again for what it gave out before', () => {
  const disguise = new Disguise();
  const answer =
    '<a>44:19:b6:00:70:01 10.0.0.9 fe80::1 0f8fad5b-d9cb-469f-a165-70867728950e http://cam.city/x</a>';

  const once = redact(answer, disguise);

  expect(redact(once, disguise)).toBe(once);
});
