import { createHash } from 'node:crypto';
import { FleetError, Secret } from '@wardctl/fleet';
import { expect, test } from 'vitest';
import { getDeviceInformation, OnvifSession, type OnvifSessionOptions, readIdentity } from '../src/index.ts';
import { getDiscoveryMode } from '../src/services/device/discovery-mode.ts';
import { getHostname } from '../src/services/device/hostname.ts';
import { FakeDevice, type Handler, type SeenRequest } from './fake-device.ts';
import { dateAndTime, deviceInformation, envelope, fault, notAuthorized } from './soap-text.ts';

const password = 'Gà trống#1&<>';
const credential = { username: 'admin', password: new Secret(password) };

async function openSession(handler: Handler, options: OnvifSessionOptions = {}, signIn = true) {
  const device = await FakeDevice.start(handler);
  return { device, session: new OnvifSession(device.target, signIn ? credential : undefined, options) };
}

async function codeOf(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof FleetError ? error.code : String(error);
}

const hostname = envelope(
  '<d:GetHostnameResponse><d:HostnameInformation><x:Name>c</x:Name></d:HostnameInformation></d:GetHostnameResponse>',
);
const discovery = envelope(
  '<d:GetDiscoveryModeResponse><d:DiscoveryMode>Discoverable</d:DiscoveryMode></d:GetDiscoveryModeResponse>',
);
const answers: Record<string, string> = {
  GetDeviceInformation: deviceInformation(),
  GetHostname: hostname,
  GetDiscoveryMode: discovery,
  GetNetworkInterfaces: envelope('<d:GetNetworkInterfacesResponse/>'),
};

function answerTo({ operation }: SeenRequest): string {
  if (operation === 'GetSystemDateAndTime') return dateAndTime({ utcMs: Date.now() });
  return (
    answers[operation] ?? fault('Receiver', ['ter:ActionNotSupported'], 'Optional action not implemented')
  );
}

/** Checks Digest as a server does: from the fields of the header. */
function isDigestOf(secret: string, { headers, path }: SeenRequest, nonce: string): boolean {
  const field = (name: string) =>
    new RegExp(`[ ,]${name}="?([^",]+)`).exec(headers.authorization ?? '')?.[1] ?? '';
  const hash = (text: string) =>
    createHash(field('algorithm') === 'SHA-256' ? 'sha256' : 'md5')
      .update(text)
      .digest('hex');
  const a1 = hash(`admin:cam:${secret}`);
  const expected = hash(`${a1}:${nonce}:${field('nc')}:${field('cnonce')}:auth:${hash(`POST:${path}`)}`);
  return field('nonce') === nonce && field('response') === expected;
}

/** Checks a UsernameToken as a device does, by its own time. */
function isTokenOf(secret: string, { body }: SeenRequest, deviceMs = Date.now(), windowMs = 5_000): boolean {
  const field = (name: string) => new RegExp(`<ws\\w+:${name}[^>]*>([^<]*)<`).exec(body)?.[1] ?? '';
  const created = field('Created');
  const nonce = Buffer.from(field('Nonce'), 'base64');
  const digest = createHash('sha1').update(nonce).update(created).update(secret, 'utf8').digest('base64');
  return field('Password') === digest && Math.abs(Date.parse(created) - deviceMs) < windowMs;
}

const isSigned = ({ headers, body }: SeenRequest) =>
  headers.authorization !== undefined || body.includes('UsernameToken');
const isOpen = ({ operation }: SeenRequest) => operation === 'GetSystemDateAndTime';

function digestDevice(secret: string, algorithms: readonly string[] = ['']): Handler {
  const challenges = algorithms.map(
    (name) => `Digest realm="cam", qop="auth", nonce="n1"${name && `, algorithm=${name}`}`,
  );
  return (request) =>
    isOpen(request) || isDigestOf(secret, request, 'n1')
      ? answerTo(request)
      : { status: 401, headers: { 'WWW-Authenticate': challenges } };
}

function tokenDevice(secret: string, clock: () => number = Date.now): Handler {
  return (request) => {
    if (request.operation === 'GetSystemDateAndTime') return dateAndTime({ utcMs: clock() });
    return isTokenOf(secret, request, clock()) ? answerTo(request) : { status: 400, body: notAuthorized() };
  };
}

test.each([
  ['MD5 without a name', ['']],
  ['two challenges, one without a name', ['', 'SHA-256']],
  ['SHA-256', ['SHA-256']],
])(
  'a device that wants Digest gets Digest, with one challenge for all calls: %s',
  async (_case, algorithms) => {
    const { device, session } = await openSession(digestDevice(password, algorithms));

    await session.call(getDeviceInformation);
    await session.call(getHostname);
    await session.call(getDiscoveryMode);
    session.close();

    expect(device.operations).toEqual([
      'GetSystemDateAndTime',
      'GetDeviceInformation',
      'GetDeviceInformation',
      'GetHostname',
      'GetDiscoveryMode',
    ]);
    expect(
      device.requests
        .filter(isSigned)
        .map(({ headers }) => /nc=(\w+)/.exec(headers.authorization ?? '')?.[1]),
    ).toEqual(['00000001', '00000002', '00000003']);
    expect(device.requests.some(({ body }) => body.includes('UsernameToken'))).toBe(false);
    expect(session.isCredentialProven).toBe(true);
  },
);

test.each([
  ['as fast as ours', 0],
  ['three months behind', -90 * 86_400_000],
  ['ten hours ahead', 36_000_000],
])('a device that wants a token gets one signed by its own clock: %s', async (_case, offsetMs) => {
  const { device, session } = await openSession(tokenDevice(password, () => Date.now() + offsetMs));

  await session.call(getDeviceInformation);
  await session.call(getHostname);
  session.close();

  expect(device.operations).toEqual([
    'GetSystemDateAndTime',
    'GetDeviceInformation',
    'GetDeviceInformation',
    'GetHostname',
  ]);
  expect(device.requests.some(({ headers }) => headers.authorization !== undefined)).toBe(false);
});

test('a device that gives local time as UTC and judges tokens by true time gets a true time', async () => {
  const localMs = () => Date.now() + 25_200_000;
  const { session } = await openSession((request) => {
    if (request.operation === 'GetSystemDateAndTime')
      return dateAndTime({ utcMs: localMs(), localMs: localMs() });
    return isTokenOf(password, request) ? answerTo(request) : { status: 400, body: notAuthorized() };
  });

  expect(await session.call(getHostname)).toBe('c');
  session.close();
});

test('a device that tells strangers no time is signed to by our own clock', async () => {
  const { session } = await openSession((request) => {
    if (isTokenOf(password, request)) return answerTo(request);
    return { status: 200, body: fault('Sender', [], 'Authentication failed') };
  });

  expect(await session.call(getHostname)).toBe('c');
  session.close();
});

test.each<[string, Handler, string]>([
  ['Digest', digestDevice('another'), 'device/unauthorized'],
  ['token', tokenDevice('another'), 'device/unauthorized'],
  ['a bare 400 fault', () => ({ status: 400, body: fault('Sender') }), 'device/unauthorized'],
  ['a 200 with a fault', () => notAuthorized(), 'device/unauthorized'],
  ['a 401 without body and challenge', () => ({ status: 401 }), 'device/unauthorized'],
  ['a 403 page', () => ({ status: 403, body: '<html>Forbidden</html>' }), 'device/unauthorized'],
  [
    'HTML 500 once it is signed',
    (r) => (isSigned(r) ? { status: 500, body: 'oops' } : { status: 401 }),
    'device/unauthorized',
  ],
])(
  'a refused credential is tried once, and the device is left alone afterwards: %s',
  async (_case, handler, code) => {
    const { device, session } = await openSession(handler);

    await codeOf(session.call(getDeviceInformation));
    const asked = device.requests.length;
    const codes = await Promise.all([codeOf(session.call(getHostname)), codeOf(readIdentity(session))]);
    session.close();

    expect(codes).toEqual([code, code]);
    expect(device.requests.filter(isSigned)).toHaveLength(1);
    expect(device.requests).toHaveLength(asked);
  },
);

test('calls at the same time make one try of the credential, not one each', async () => {
  const { device, session } = await openSession(digestDevice('another'));

  const codes = await Promise.all(
    [getHostname, getDiscoveryMode, getDeviceInformation].map((one) =>
      codeOf(session.call(one as typeof getHostname)),
    ),
  );
  session.close();

  expect(codes).toEqual(Array(3).fill('device/unauthorized'));
  expect(device.requests.filter(isSigned)).toHaveLength(1);
});

test('a try that gets no answer is not repeated', async () => {
  const { device, session } = await openSession(
    (request) => (isSigned(request) ? new Promise(() => undefined) : digestDevice(password)(request)),
    { timeoutMs: 150 },
  );

  const codes = [await codeOf(session.call(getHostname)), await codeOf(session.call(getHostname))];
  session.close();

  expect(codes).toEqual(['device/timeout', 'device/timeout']);
  expect(device.requests.filter(isSigned)).toHaveLength(1);
});

test.each([
  ['You still have 2 attempt(s)', 'device/unauthorized', /2 attempts left before it locks/],
  ['You still have 0 attempt(s)', 'device/locked', /locked/],
  ['The account is locked for 1800 seconds', 'device/locked', /locked for 1800 seconds/],
  ['Device is not activated', 'device/not-activated', /not been activated/],
])('what the device says about its lock is told: %s', async (text, code, message) => {
  const { session } = await openSession((request) => {
    if (!isSigned(request))
      return { status: 401, headers: { 'WWW-Authenticate': 'Digest realm="cam", nonce="n1"' } };
    return { status: 401, body: fault('Sender', ['ter:NotAuthorized'], text) };
  });

  await expect(session.call(getHostname)).rejects.toMatchObject({
    code,
    message: expect.stringMatching(message),
  });
  session.close();
});

test('a device that is locked already gets no credential', async () => {
  const { device, session } = await openSession(() => ({
    status: 401,
    body: fault('Sender', [], 'The user is locked'),
  }));

  expect(await codeOf(session.call(getHostname))).toBe('device/locked');
  session.close();

  expect(device.requests.filter(isSigned)).toEqual([]);
});

test('a refused token of a device with a strange time is told with the doubt about its clock', async () => {
  const { session } = await openSession((request) => {
    if (request.operation === 'GetSystemDateAndTime') return dateAndTime({ utcMs: Date.now() + 36_000_500 });
    return { status: 400, body: notAuthorized() };
  });

  await expect(session.call(getHostname)).rejects.toMatchObject({
    code: 'device/unauthorized',
    hint: expect.stringMatching(/shows a time 36000 s ahead of ours/),
  });
  session.close();
});

test('a clock that was set in between is no wrong password', async () => {
  let offsetMs = -3_600_000;
  let clockReads = 0;
  const device = await FakeDevice.start((request) => {
    if (request.operation === 'GetSystemDateAndTime') clockReads += 1;
    const reply = tokenDevice(password, () => Date.now() + offsetMs)(request);
    // Corrected by NTP right after its clock was read the first time.
    if (clockReads === 1) offsetMs = 0;
    return reply;
  });
  const session = new OnvifSession(device.target, credential);

  expect(await session.call(getHostname)).toBe('c');
  session.close();

  expect(device.requests.filter(isSigned)).toHaveLength(2);
});

test('a clock that jumps later is read again, and the call succeeds', async () => {
  let offsetMs = -3_600_000;
  const { session } = await openSession((request) =>
    tokenDevice(password, () => Date.now() + offsetMs)(request),
  );

  await session.call(getHostname);
  offsetMs = 7_200_000;

  expect(await session.call(getHostname)).toBe('c');
  session.close();
});

test('a device whose shown time stands still is signed to by our own clock', async () => {
  const frozen = Date.now() - 86_400_000;
  const { device, session } = await openSession((request) => {
    if (request.operation === 'GetSystemDateAndTime') return dateAndTime({ utcMs: frozen, type: 'Manual' });
    return isTokenOf(password, request) ? answerTo(request) : { status: 400, body: notAuthorized() };
  });

  expect(await session.call(getHostname)).toBe('c');
  session.close();

  expect(device.requests.filter(isSigned)).toHaveLength(2);
});

test.each([
  ['says that it is stale', ', stale=true'],
  ['only sends another', ''],
])('a nonce that has expired is replaced: the device %s', async (_case, stale) => {
  let nonce = 'n1';
  const { device, session } = await openSession((request) => {
    if (isOpen(request) || isDigestOf(password, request, nonce)) return answerTo(request);
    return {
      status: 401,
      headers: { 'WWW-Authenticate': `Digest realm="cam", qop="auth", nonce="${nonce}"${stale}` },
    };
  });

  await session.call(getHostname);
  await session.call(getHostname);
  nonce = 'n2';
  await session.call(getHostname);
  session.close();

  expect(device.operations.filter((name) => name === 'GetHostname')).toHaveLength(5);
});

test('an account with too low a role is told so, and goes on with what it may do', async () => {
  const { session } = await openSession((request) => {
    if (request.operation === 'GetHostname' && isSigned(request)) {
      return { status: 403, body: fault('Sender', ['ter:OperationProhibited'], 'Operation not permitted') };
    }
    return digestDevice(password)(request);
  });

  await expect(session.call(getHostname)).rejects.toMatchObject({
    code: 'device/role-too-low',
    message: expect.stringContaining('the account may not do this'),
  });
  expect(await session.call(getDiscoveryMode)).toBe('discoverable');
  session.close();
});

test('without a credential a refusal is told, and nothing is signed', async () => {
  const { device, session } = await openSession(digestDevice(password), {}, false);

  await expect(session.call(getHostname)).rejects.toMatchObject({
    code: 'device/unauthorized',
    message: expect.stringContaining('none is given'),
  });
  session.close();

  expect(device.operations).toEqual(['GetHostname']);
});

test('an identity that anybody may read does not prove the password', async () => {
  const inner = digestDevice('another');
  const { session } = await openSession((request) =>
    request.operation === 'GetDeviceInformation' ? deviceInformation() : inner(request),
  );

  expect(await codeOf(readIdentity(session))).toBe('device/unauthorized');
  session.close();
});

test('a device that asks nobody for a password is no success', async () => {
  const { session } = await openSession(answerTo);

  await expect(readIdentity(session)).rejects.toMatchObject({
    code: 'device/unauthorized',
    message: expect.stringContaining('without asking for the credential'),
  });
  session.close();
});

test('the password is in no request, no message and no inspection', async () => {
  const { device, session } = await openSession(tokenDevice('another'));

  const error = await session.call(getHostname).catch((reason: FleetError) => reason);
  session.close();

  const shown = [
    JSON.stringify(device.requests),
    JSON.stringify(error),
    String(error),
    JSON.stringify(session),
  ].join();
  expect(shown).not.toContain('Gà trống');
});
