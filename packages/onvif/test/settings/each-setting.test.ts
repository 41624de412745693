import { type CameraSettings, Secret } from '@wardctl/fleet';
import { expect, test } from 'vitest';
import { type ApplyOptions, applyCameraSettings, OnvifSession, type OnvifTarget } from '../../src/index.ts';
import { settingOperations } from '../../src/settings/setting-operations.ts';
import { type Answers, bodiesOf, change, recordedDevice, type Setter } from '../recorded-device.ts';
import { trust } from '../trust.ts';

const secrets = { viewer: 'x&<y>', operator2: 'Đ1#' } as Record<string, string>;

async function apply(
  { target }: { readonly target: OnvifTarget },
  wanted: CameraSettings,
  options: Partial<ApplyOptions> = {},
) {
  const credential = { username: 'admin', password: new Secret('pw') };
  await using session = new OnvifSession(target, credential);
  return await applyCameraSettings(trust(session), wanted, {
    signal: new AbortController().signal,
    readBackDelaysMs: [0, 1],
    allowMaskRemoval: true,
    credentialOf: async ({ reference }) => ({
      username: reference,
      password: new Secret(secrets[reference] ?? 'pw'),
    }),
    ...options,
  });
}

type Change = readonly [operation: string, from: string | RegExp, to: string];

interface Case {
  readonly wanted: CameraSettings;
  /** Requests that write, by operation, in order. */
  readonly bodies: readonly string[];
  /** What the device shows once it has taken them. */
  readonly taken: readonly Change[];
  readonly results: Readonly<Record<string, string>>;
}

const account = (level: 'user' | 'operator' | 'administrator', reference: string) => ({
  level,
  credential: { reference, version: 1 },
});

const cases: Record<string, Case> = {
  'scopes are added and removed one by one, in the spelling of the device': {
    wanted: {
      scopes: {
        present: ['onvif://www.onvif.org/name/Cổng', 'onvif://www.onvif.org/hardware/EX-3'],
        absent: ['onvif://www.onvif.org/name/IP Camera'],
      },
    },
    bodies: [
      '<tds:RemoveScopes><tds:ScopeItem>onvif://www.onvif.org/name/IP%20Camera</tds:ScopeItem></tds:RemoveScopes>',
      '<tds:AddScopes><tds:ScopeItem>onvif://www.onvif.org/name/Cổng</tds:ScopeItem></tds:AddScopes>',
    ],
    taken: [['GetScopes', 'IP%20Camera', 'C%E1%BB%95ng']],
    results: { 'scopes.present': 'applied', 'scopes.absent': 'applied' },
  },
  'name servers take the place of those of DHCP, and search domains stay': {
    wanted: { network: { dns: { servers: ['10.1.0.1', 'fd00::53'] } } },
    bodies: [
      '<tds:SetDNS><tds:FromDHCP>false</tds:FromDHCP><tds:SearchDomain>old.example</tds:SearchDomain>' +
        '<tds:DNSManual><tt:Type>IPv4</tt:Type><tt:IPv4Address>10.1.0.1</tt:IPv4Address></tds:DNSManual>' +
        '<tds:DNSManual><tt:Type>IPv6</tt:Type><tt:IPv6Address>fd00::53</tt:IPv6Address></tds:DNSManual></tds:SetDNS>',
    ],
    taken: [
      ['GetDNS', '<tt:FromDHCP>true', '<tt:FromDHCP>false'],
      [
        'GetDNS',
        /<tt:DNSFromDHCP>.*<\/tt:DNSFromDHCP>/,
        '<tt:DNSManual><tt:Type>IPv4</tt:Type><tt:IPv4Address>10.1.0.1</tt:IPv4Address></tt:DNSManual>' +
          '<tt:DNSManual><tt:Type>IPv6</tt:Type><tt:IPv6Address>FD00:0::53</tt:IPv6Address></tt:DNSManual>',
      ],
    ],
    results: { 'network.dns.servers': 'applied', 'network.dns.fromDhcp': 'applied' },
  },
  'gateways are set IPv4 first': {
    wanted: { network: { gateways: ['fd00::1', '10.1.70.1'] } },
    bodies: [
      '<tds:SetNetworkDefaultGateway><tds:IPv4Address>10.1.70.1</tds:IPv4Address><tds:IPv6Address>fd00::1</tds:IPv6Address></tds:SetNetworkDefaultGateway>',
    ],
    taken: [
      [
        'GetNetworkDefaultGateway',
        '10.1.70.254</tt:IPv4Address>',
        '10.1.70.1</tt:IPv4Address><tt:IPv6Address>fd00::1</tt:IPv6Address>',
      ],
    ],
    results: { 'network.gateways': 'applied' },
  },
  'protocols go back whole, and a closed one may open at another port': {
    wanted: { network: { protocols: { https: { enabled: true, port: 8443 }, rtsp: { enabled: true } } } },
    bodies: [
      '<tds:SetNetworkProtocols><tds:NetworkProtocols><tt:Name>HTTP</tt:Name><tt:Enabled>true</tt:Enabled><tt:Port>80</tt:Port></tds:NetworkProtocols>' +
        '<tds:NetworkProtocols><tt:Name>HTTPS</tt:Name><tt:Enabled>true</tt:Enabled><tt:Port>8443</tt:Port></tds:NetworkProtocols>' +
        '<tds:NetworkProtocols><tt:Name>RTSP</tt:Name><tt:Enabled>true</tt:Enabled><tt:Port>554</tt:Port>' +
        '<Tunnel xmlns="http://example.com/vendor">on</Tunnel></tds:NetworkProtocols></tds:SetNetworkProtocols>',
    ],
    taken: [['GetNetworkProtocols', 'false</tt:Enabled><tt:Port>443', 'true</tt:Enabled><tt:Port>8443']],
    results: {
      'network.protocols.https.enabled': 'applied',
      'network.protocols.https.port': 'applied',
      'network.protocols.rtsp.enabled': 'unchanged',
    },
  },
  'zero configuration is switched off where it is on': {
    wanted: { network: { zeroConfiguration: 'off' } },
    bodies: [
      '<tds:SetZeroConfiguration><tds:InterfaceToken>wlan&lt;0&gt;</tds:InterfaceToken><tds:Enabled>false</tds:Enabled></tds:SetZeroConfiguration>',
    ],
    taken: [['GetZeroConfiguration', '<tt:Enabled>true', '<tt:Enabled>false']],
    results: { 'network.zeroConfiguration': 'applied' },
  },
  'dynamic DNS is stopped': {
    wanted: { network: { dynamicDns: 'off' } },
    bodies: ['<tds:SetDynamicDNS><tds:Type>NoUpdate</tds:Type></tds:SetDynamicDNS>'],
    taken: [['GetDynamicDNS', 'ClientUpdates', 'NoUpdate']],
    results: { 'network.dynamicDns': 'applied' },
  },
  'password rules keep within what the device offers': {
    wanted: { passwordPolicy: { minLength: 8, minNumbers: 2, minSpecial: 1, historyLength: 5 } },
    bodies: [
      '<tds:SetPasswordComplexityConfiguration><tds:MinLen>8</tds:MinLen><tds:Uppercase>0</tds:Uppercase><tds:Number>1</tds:Number>' +
        '<tds:BlockUsernameOccurrence>true</tds:BlockUsernameOccurrence></tds:SetPasswordComplexityConfiguration>',
      '<tds:SetPasswordHistoryConfiguration><tds:Enabled>true</tds:Enabled><tds:Length>5</tds:Length></tds:SetPasswordHistoryConfiguration>',
    ],
    taken: [
      ['GetPasswordComplexityConfiguration', '<tds:MinLen>6', '<tds:MinLen>8'],
      ['GetPasswordComplexityConfiguration', '<tds:Number>0', '<tds:Number>1'],
      ['GetPasswordHistoryConfiguration', '>false<', '>true<'],
      ['GetPasswordHistoryConfiguration', '>3<', '>5<'],
    ],
    results: {
      'passwordPolicy.minLength': 'applied',
      'passwordPolicy.minNumbers': 'adapted',
      'passwordPolicy.minSpecial': 'not-supported',
      'passwordPolicy.historyLength': 'applied',
    },
  },
  'a mask that has moved is moved back, one is made, and one that nobody wants goes last': {
    wanted: {
      masks: [
        {
          id: 'door',
          polygon: [
            [-0.5, 0.5],
            [-1, 0.5],
            [-1, 1],
            [-0.5, 1],
          ],
        },
      ],
    },
    bodies: ['<tr2:DeleteMask><tr2:Token>M2</tr2:Token></tr2:DeleteMask>'],
    taken: [['GetMasks', /<tr2:Masks token="M2">.*<\/tr2:Masks>/, '']],
    results: { masks: 'applied' },
  },
  'masks are moved and made whole, in the order of the schema': {
    wanted: {
      masks: [
        {
          id: 'a',
          polygon: [
            [-1, 1],
            [-0.5, 1],
            [-0.5, 0.5],
            [-1, 0.5],
          ],
        },
        {
          id: 'b',
          polygon: [
            [0, 0],
            [0.25, 0],
            [0.25, -0.25],
          ],
        },
        {
          id: 'c',
          polygon: [
            [0.5, 1],
            [1, 1],
            [1, 0.5],
          ],
        },
      ],
    },
    bodies: [
      '<tr2:SetMask><tr2:Mask token="M2"><tr2:ConfigurationToken>VSC1</tr2:ConfigurationToken><tr2:Polygon><tt:Point x="0" y="0"/>' +
        '<tt:Point x="0.25" y="0"/><tt:Point x="0.25" y="-0.25"/></tr2:Polygon><tr2:Type>Color</tr2:Type><tr2:Color X="0" Y="0" Z="0"/>' +
        '<tr2:Enabled>true</tr2:Enabled></tr2:Mask></tr2:SetMask>',
      '<tr2:CreateMask><tr2:Mask><tr2:ConfigurationToken>VSC1</tr2:ConfigurationToken><tr2:Polygon><tt:Point x="0.5" y="1"/>' +
        '<tt:Point x="1" y="1"/><tt:Point x="1" y="0.5"/></tr2:Polygon><tr2:Type>Color</tr2:Type><tr2:Enabled>true</tr2:Enabled></tr2:Mask></tr2:CreateMask>',
    ],
    taken: [
      [
        'GetMasks',
        /<tt:Point x="0" y="0"\/>.*<tt:Point x="0" y="-0.5"\/>/,
        '<tt:Point x="0.002" y="0"/><tt:Point x="0.25" y="0"/><tt:Point x="0.25" y="-0.25"/>',
      ],
      [
        'GetMasks',
        '</tr2:GetMasksResponse>',
        '<tr2:Masks token="M7"><tr2:ConfigurationToken>VSC1</tr2:ConfigurationToken><tr2:Polygon><tt:Point x="1" y="1"/>' +
          '<tt:Point x="1" y="0.5"/><tt:Point x="0.5" y="1"/></tr2:Polygon><tr2:Type>Color</tr2:Type><tr2:Enabled>true</tr2:Enabled></tr2:Masks></tr2:GetMasksResponse>',
      ],
    ],
    results: { masks: 'applied' },
  },
  'imaging goes back whole, and a shutter keeps within what the device offers': {
    wanted: {
      imaging: {
        wideDynamicRange: 'on',
        irCutFilter: 'off',
        exposure: { mode: 'manual', exposureMicroseconds: 50 },
      },
    },
    bodies: [
      '<timg:SetImagingSettings><timg:VideoSourceToken>VS1</timg:VideoSourceToken><timg:ImagingSettings><tt:Brightness>50</tt:Brightness>' +
        '<tt:Exposure><tt:Mode>MANUAL</tt:Mode><tt:MaxExposureTime>40000</tt:MaxExposureTime><tt:ExposureTime>100</tt:ExposureTime></tt:Exposure>' +
        '<tt:IrCutFilter>AUTO</tt:IrCutFilter><tt:Sharpness>50.5</tt:Sharpness><tt:WideDynamicRange><tt:Mode>ON</tt:Mode><tt:Level>50</tt:Level></tt:WideDynamicRange>' +
        '<Lens xmlns="http://example.com/vendor" zoom="2"/></timg:ImagingSettings><timg:ForcePersistence>true</timg:ForcePersistence></timg:SetImagingSettings>',
    ],
    taken: [
      ['GetImagingSettings', '<tt:Mode>OFF', '<tt:Mode>ON'],
      ['GetImagingSettings', '<tt:Mode>AUTO', '<tt:Mode>MANUAL'],
      ['GetImagingSettings', '</tt:Exposure>', '<tt:ExposureTime>100.0</tt:ExposureTime></tt:Exposure>'],
    ],
    results: {
      'imaging.wideDynamicRange': 'applied',
      'imaging.irCutFilter': 'not-supported',
      'imaging.exposure.mode': 'applied',
      'imaging.exposure.exposureMicroseconds': 'adapted',
    },
  },
  'the text of the picture is changed in place, and a clock is made where there is none': {
    wanted: { osd: { name: 'Cổng A & B', clock: 'on' } },
    bodies: [
      '<tr2:SetOSD><tr2:OSD token="O1"><tt:VideoSourceConfigurationToken>VSC1</tt:VideoSourceConfigurationToken><tt:Type>Text</tt:Type>' +
        '<tt:Position><tt:Type>LowerLeft</tt:Type></tt:Position><tt:TextString><tt:Type>Plain</tt:Type><tt:FontSize>24</tt:FontSize>' +
        '<tt:PlainText>Cổng A &amp; B</tt:PlainText></tt:TextString></tr2:OSD></tr2:SetOSD>',
      '<tr2:CreateOSD><tr2:OSD token=""><tt:VideoSourceConfigurationToken>VSC1</tt:VideoSourceConfigurationToken><tt:Type>Text</tt:Type>' +
        '<tt:Position><tt:Type>UpperRight</tt:Type></tt:Position><tt:TextString><tt:Type>DateAndTime</tt:Type><tt:DateFormat>dd/MM/yyyy</tt:DateFormat>' +
        '<tt:TimeFormat>HH:mm:ss</tt:TimeFormat></tt:TextString></tr2:OSD></tr2:CreateOSD>',
    ],
    taken: [
      ['GetOSDs', 'IP CAMERA', 'Cổng A &amp; B'],
      ['GetOSDs', '<tt:Type>Date<', '<tt:Type>DateAndTime<'],
    ],
    results: { 'osd.name': 'applied', 'osd.clock': 'applied' },
  },
  'every part of a clock in the picture is taken out': {
    wanted: { osd: { clock: 'off' } },
    bodies: ['<tr2:DeleteOSD><tr2:OSDToken>O2</tr2:OSDToken></tr2:DeleteOSD>'],
    taken: [['GetOSDs', /<tr2:OSDs token="O2">.*<\/tr2:OSDs>/, '']],
    results: { 'osd.clock': 'applied' },
  },
  'sound is taken out of the profiles that have it, encoder before source': {
    wanted: { audio: 'off' },
    bodies: [
      '<tr2:RemoveConfiguration><tr2:ProfileToken>P1</tr2:ProfileToken><tr2:Configuration><tr2:Type>AudioEncoder</tr2:Type></tr2:Configuration>' +
        '<tr2:Configuration><tr2:Type>AudioSource</tr2:Type></tr2:Configuration></tr2:RemoveConfiguration>',
    ],
    taken: [
      ['GetProfiles', /<tr2:AudioSource .*<\/tr2:AudioSource>/, ''],
      ['GetProfiles', /<tr2:AudioEncoder .*<\/tr2:AudioEncoder>/, ''],
    ],
    results: { audio: 'applied' },
  },
  'an encoder that sends to a group by itself stops, everything else of it as it was': {
    wanted: { multicast: 'off' },
    bodies: [
      '<tr2:SetVideoEncoderConfiguration><tr2:Configuration token="V1" GovLength="50" Profile="Main"><tt:Name>main</tt:Name><tt:UseCount>1</tt:UseCount>' +
        '<tt:Encoding>H264</tt:Encoding><tt:Resolution><tt:Width>1920</tt:Width><tt:Height>1080</tt:Height></tt:Resolution>' +
        '<tt:RateControl ConstantBitRate="false"><tt:FrameRateLimit>25</tt:FrameRateLimit><tt:BitrateLimit>4096</tt:BitrateLimit></tt:RateControl>' +
        '<tt:Multicast><tt:Address><tt:Type>IPv4</tt:Type><tt:IPv4Address>239.1.2.3</tt:IPv4Address></tt:Address><tt:Port>8600</tt:Port><tt:TTL>1</tt:TTL>' +
        '<tt:AutoStart>false</tt:AutoStart></tt:Multicast><tt:Quality>4</tt:Quality></tr2:Configuration></tr2:SetVideoEncoderConfiguration>',
    ],
    taken: [['GetVideoEncoderConfigurations', '<tt:AutoStart>true', '<tt:AutoStart>false']],
    results: { multicast: 'applied' },
  },
  'accounts are made and changed with their password, and others go, but never the one that is signed in': {
    wanted: {
      accounts: { viewer: account('user', 'viewer'), operator2: account('operator', 'operator2') },
      otherAccounts: 'remove',
    },
    bodies: [
      '<tds:SetUser><tds:User><tt:Username>viewer</tt:Username><tt:Password>x&amp;&lt;y&gt;</tt:Password><tt:UserLevel>User</tt:UserLevel></tds:User></tds:SetUser>',
      '<tds:CreateUsers><tds:User><tt:Username>operator2</tt:Username><tt:Password>Đ1#</tt:Password><tt:UserLevel>Operator</tt:UserLevel></tds:User></tds:CreateUsers>',
      '<tds:DeleteUsers><tds:Username>installer</tds:Username></tds:DeleteUsers>',
    ],
    taken: [
      [
        'GetUsers',
        '<tt:Username>installer</tt:Username><tt:UserLevel>Administrator',
        '<tt:Username>operator2</tt:Username><tt:UserLevel>Operator',
      ],
      [
        'GetUsers',
        '<tt:Username>viewer</tt:Username><tt:UserLevel>Operator',
        '<tt:Username>viewer</tt:Username><tt:UserLevel>User',
      ],
    ],
    results: {
      'accounts.viewer.level': 'applied',
      'accounts.viewer.credentialVersion': 'applied',
      'accounts.operator2.level': 'applied',
      'accounts.operator2.credentialVersion': 'applied',
      otherAccounts: 'applied',
    },
  },
};

/** All that the table of operations says a device is asked and sent for these settings. */
function operationsOf(wanted: CameraSettings): string[] {
  const names = Object.keys(wanted) as (keyof CameraSettings)[];
  return names.flatMap((name) => {
    const { read, write } = settingOperations[name];
    return [...read, ...write].map((operation) => operation.name);
  });
}

/** Not what every session begins with. */
const isOfSetting = (operation: string) => !['GetSystemDateAndTime', 'GetServices'].includes(operation);
const isWrite = (operation: string) => /^(Set|Create|Delete|Add|Remove)/.test(operation);

test.each(Object.entries(cases))('%s', async (_behaviour, { wanted, bodies, taken, results }) => {
  let left = bodies.length;
  const take: Setter = (answers: Answers) => {
    left -= 1;
    if (left === 0) for (const [operation, from, to] of taken) change(answers, operation, [from, to]);
    return undefined;
  };
  const setters = Object.fromEntries(bodies.map((body) => [/^<\w+:(\w+)/.exec(body)?.[1] ?? '', take]));
  const { device } = await recordedDevice('example-settings-3.0', setters);

  const applied = await apply(device, wanted);

  expect(bodiesOf(device, isWrite)).toEqual(bodies);
  expect(Object.fromEntries(applied.results.map(({ path, result }) => [path, result]))).toEqual(results);
  expect(operationsOf(wanted)).toEqual(expect.arrayContaining(device.operations.filter(isOfSetting)));
});

test.each(Object.entries(cases))(
  'asks and writes nothing more once it is so: %s',
  async (_behaviour, one) => {
    const { device, answers } = await recordedDevice('example-settings-3.0');
    for (const [operation, from, to] of one.taken) change(answers, operation, [from, to]);
    const known = Object.keys(one.wanted.accounts ?? {}).map((name) => ({
      path: `accounts.${name}.credentialVersion`,
      wanted: 1,
      before: undefined,
      after: 1,
      result: 'applied' as const,
    }));

    const { results } = await apply(device, one.wanted, { known });

    expect(bodiesOf(device, isWrite)).toEqual([]);
    const settled = ['unchanged', 'adapted', 'not-supported'];
    expect(results.filter(({ result }) => !settled.includes(result))).toEqual([]);
  },
);
