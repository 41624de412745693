import type { Hold, RecorderId } from '@wardctl/fleet';
import { expect, test } from 'vitest';
import { retentionPolicy } from '../src/desired-retention.ts';
import { renderKeeper } from '../src/keeper.ts';
import { parseKeeperReport } from '../src/keeper-report.ts';
import { cameraId, desiredCamera, desiredRecorder } from './desired-fleet.ts';

const recorder = desiredRecorder();
const cameras = [desiredCamera(2, { days: 7, ceilingDays: 30 }), desiredCamera(1)];

function hold(changes: Partial<Hold> = {}): Hold {
  return {
    id: 'h-2026-01',
    camera: cameraId(1),
    from: '2026-01-05T08:00:00+07:00',
    to: '2026-01-05T09:30:00.500+07:00',
    reference: 'CV 12/2026',
    expires: '2026-06-30',
    ...changes,
  };
}

const at = (time: string) => Date.parse(time) / 1_000;

test('carries what each own camera keeps and the holds on it', () => {
  const elsewhere = desiredCamera(3, { recorder: 'vn01-00070-rec-02' as RecorderId });

  const policy = retentionPolicy(recorder, [...cameras, elsewhere], [hold(), hold({ camera: cameraId(3) })]);

  expect(policy).toMatchObject({
    recorder: 'vn01-00070-rec-01',
    kind: 'mediamtx',
    storagePath: '/srv/footage',
    segmentSeconds: 3_600,
    cameras: [
      { id: cameraId(1), keepSeconds: 30 * 86_400, ceilingSeconds: 45 * 86_400 },
      { id: cameraId(2), keepSeconds: 7 * 86_400, ceilingSeconds: 30 * 86_400 },
    ],
    holds: [
      {
        id: 'h-2026-01',
        camera: cameraId(1),
        from: at('2026-01-05T01:00:00Z'),
        to: at('2026-01-05T02:30:01Z'),
        until: at('2026-07-01T11:59:59Z'),
      },
    ],
  });
  expect(JSON.parse(JSON.stringify(policy))).toEqual(policy);
});

test('is the same in whatever order cameras and holds come', () => {
  const holds = [hold(), hold({ id: 'h-2026-02' }), hold({ camera: cameraId(2) })];

  const turned = retentionPolicy(recorder, cameras.toReversed(), holds.toReversed());

  expect(turned).toEqual(retentionPolicy(recorder, cameras, holds));
});

test('refuses a time that is none', () => {
  expect(() => retentionPolicy(recorder, cameras, [hold({ to: 'tomorrow' })])).toThrow(
    expect.objectContaining({
      code: 'inventory/invalid',
      message: 'hold h-2026-01: "tomorrow" is not a time',
    }),
  );
});

test('renders the golden files of the keeper', async () => {
  const { files } = renderKeeper(retentionPolicy(recorder, cameras, [hold({ id: 'a "b"\nc' })]));

  const own = files.filter(({ path }) => !path.startsWith('/usr/local/'));
  expect(own).toHaveLength(4);
  for (const { path, content } of own) {
    await expect(content).toMatchFileSnapshot(`golden/keeper${path}`);
  }
});

test('runs, reads, enables and removes by scripts that name this recorder alone', () => {
  const { runScript, readScript, enableScript, removeScript } = renderKeeper(
    retentionPolicy(recorder, [], []),
  );

  expect(runScript).toBe(
    'WARDCTL_KEEPER_WAIT=60 /usr/local/lib/wardctl/keeper run /etc/wardctl/vn01-00070-rec-01/keeper.policy\n',
  );
  expect(readScript).toBe(
    '/usr/local/lib/wardctl/keeper report /etc/wardctl/vn01-00070-rec-01/keeper.policy\n',
  );
  expect(enableScript).toContain('systemctl enable --now wardctl-keeper-vn01-00070-rec-01.timer\n');
  expect(removeScript).toContain(
    'rm -f /etc/wardctl/vn01-00070-rec-01/keeper.policy' +
      ' /etc/systemd/system/wardctl-keeper-vn01-00070-rec-01.service' +
      ' /etc/systemd/system/wardctl-keeper-vn01-00070-rec-01.timer' +
      ' /etc/cron.d/wardctl-keeper-vn01-00070-rec-01\n',
  );
});

test.each(['', 'sh: keeper: not found', '{}', '[]', 'null', '{"recorder":"a","at":1}'])(
  'does not take %j for a report',
  (text) => {
    expect(() => parseKeeperReport(text)).toThrow(
      expect.objectContaining({ code: 'recorder/not-a-recorder' }),
    );
  },
);
