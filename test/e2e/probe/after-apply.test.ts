import { expect, test } from 'vitest';
import { startVirtualWard, ward } from '../virtual-ward.ts';

interface Look {
  readonly id: string;
  readonly cached?: object;
  readonly camera: { readonly differences: readonly unknown[] };
}

test('what was seen of a camera before an apply stands for nothing after it', async () => {
  await using city = await startVirtualWard();
  const [changed, other] = [`${ward}-mr-0001`, `${ward}-mr-0002`];
  const probe = async () => {
    const { stdout } = await city.run('probe', '--on', changed, '--on', other, '--max-age', '1h', '--json');
    const { devices } = JSON.parse(stdout) as { devices: Look[] };
    return new Map(devices.map((device) => [device.id, device]));
  };

  const before = await probe();
  await city.run('apply', '--yes', '--on', changed);
  const after = await probe();

  expect(before.get(changed)?.camera.differences).not.toEqual([]);
  expect(after.get(changed)).toMatchObject({ camera: { differences: [] } });
  expect(after.get(changed)?.cached).toBeUndefined();
  expect(after.get(other)?.cached).toBeDefined();
});
