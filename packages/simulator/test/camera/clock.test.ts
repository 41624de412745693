import { describe, expect, test } from 'vitest';
import { dns, ntp } from './ntp-requests.ts';
import { ask, post } from './plain-client.ts';
import { testCamera } from './test-camera.ts';

describe('clock', () => {
  const set = (mode: string, rest: string) =>
    `<tds:SetSystemDateAndTime><tds:DateTimeType>${mode}</tds:DateTimeType>` +
    `<tds:DaylightSavings>false</tds:DaylightSavings>${rest}</tds:SetSystemDateAndTime>`;
  const zone = (text: string) => `<tds:TimeZone><tt:TZ>${text}</tt:TZ></tds:TimeZone>`;
  const time = (hour: number, day: number) =>
    `<tds:UTCDateTime><tt:Time><tt:Hour>${hour}</tt:Hour><tt:Minute>5</tt:Minute><tt:Second>6</tt:Second></tt:Time>` +
    `<tt:Date><tt:Year>2026</tt:Year><tt:Month>2</tt:Month><tt:Day>${day}</tt:Day></tt:Date></tds:UTCDateTime>`;

  test('shows its own time, and the local time of its zone', async () => {
    const nowMs = Date.parse('2026-02-10T20:00:30Z');
    const clock = { mode: 'Manual', timeZone: 'ICT-7', daylightSavings: false, offsetSeconds: 60 } as const;
    const camera = await testCamera({ now: () => nowMs, settings: { clock } });

    const { body } = await post(camera, '<tds:GetSystemDateAndTime/>');

    const [utc, local] = [...body.matchAll(/<tt:Hour>(\d+)<.*?<tt:Minute>(\d+)<.*?<tt:Day>(\d+)</g)];
    expect(utc?.slice(1)).toEqual(['20', '1', '10']);
    expect(local?.slice(1)).toEqual(['3', '1', '11']);
  });

  test('keeps a time set by hand', async () => {
    const camera = await testCamera();

    const { status } = await ask(camera, set('Manual', time(4, 28)));

    const { offsetSeconds } = camera.state.settings.clock;
    const shownMs = Date.now() + offsetSeconds * 1000;
    expect(status).toBe(200);
    expect(Math.abs(shownMs - Date.parse('2026-02-28T04:05:06Z'))).toBeLessThan(3000);
  });

  test('is right as soon as it follows NTP, and keeps the mode when the servers change', async () => {
    const camera = await testCamera();

    const switched = await ask(camera, set('NTP', zone('ICT-7')));
    const changed = await ask(camera, ntp(dns('ntp.example')));

    expect([switched.status, changed.status]).toEqual([200, 200]);
    expect(camera.state.settings).toMatchObject({
      clock: { mode: 'NTP', timeZone: 'ICT-7', offsetSeconds: 0 },
      ntp: { manual: ['ntp.example'] },
    });
  });

  test('that follows NTP is put right by a new server', async () => {
    const clock = { mode: 'NTP', timeZone: 'UTC0', daylightSavings: false, offsetSeconds: 300 } as const;
    const camera = await testCamera({ settings: { clock } });

    await ask(camera, ntp(dns('ntp.example')));

    expect(camera.state.settings.clock).toEqual({ ...clock, offsetSeconds: 0 });
  });

  test('stays as it is when only the NTP servers are set', async () => {
    const camera = await testCamera();
    const before = camera.state.settings.clock;

    await ask(camera, ntp(dns('ntp.example')));

    expect(camera.state.settings.clock).toEqual(before);
  });

  test.each([
    ['an unknown zone', set('Manual', zone('Asia/Ho_Chi_Minh')), ['InvalidArgVal', 'InvalidTimeZone']],
    ['the 30th of February', set('Manual', time(4, 30)), ['InvalidArgVal', 'InvalidDateTime']],
    ['hour 25', set('Manual', time(25, 1)), ['InvalidArgVal', 'InvalidDateTime']],
    ['an unknown mode', set('PTP', ''), ['InvalidArgVal']],
    ['elements out of order', set('Manual', time(1, 1) + zone('UTC0')), ['TagMismatch']],
  ])('refuses %s', async (_what, body, subcodes) => {
    const camera = await testCamera();
    const before = camera.state.settings;

    const answer = await ask(camera, body);

    expect(answer).toMatchObject({ status: 400, subcodes });
    expect(camera.state.settings).toBe(before);
  });

  test('cannot follow NTP without a server', async () => {
    const camera = await testCamera({ settings: { ntp: { fromDhcp: false, manual: [], dhcp: [] } } });

    const answer = await ask(camera, set('NTP', ''));

    expect(answer.subcodes).toEqual(['InvalidArgVal', 'NtpServerUndefined']);
  });

  test('cannot lose its last server while it follows NTP', async () => {
    const camera = await testCamera();
    await ask(camera, set('NTP', ''));

    const answer = await ask(camera, ntp(''));

    expect(answer.subcodes).toEqual(['InvalidArgVal', 'TimeSyncedToNtp']);
  });
});
