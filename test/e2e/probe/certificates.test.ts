import { simulationCertificate } from '@wardctl/simulator';
import { expect, test } from 'vitest';
import { startVirtualWard, ward } from '../virtual-ward.ts';

const file = 'wards/bat-trang.yaml';
const fingerprint = simulationCertificate.fingerprint;

function camera(id: string, value: string) {
  return [file, ['cameras', `${ward}-${id}`, value] as string[]] as const;
}

test('cameras over https show a certificate that the inventory trusts, or nothing is sent to them', async () => {
  const rules = {
    'mr-0001': undefined,
    'mr-0002': `sha256:${fingerprint}`,
    'mr-0003': `sha256:${'ab'.repeat(32)}`,
    'rs-0001': 'unverified',
    'rs-0002': 'ca:cameras.pem',
  };
  const values = Object.entries(rules).flatMap(([id, rule]) => [
    [...camera(id, 'protocol'), 'https'] as const,
    ...(rule === undefined ? [] : [[...camera(id, 'certificate'), rule] as const]),
  ]);
  await using city = await startVirtualWard({ values });
  const { writeFile } = await import('node:fs/promises');
  await writeFile(`${city.directory}/cameras.pem`, simulationCertificate.certificate);

  const { stdout, code } = await city.run('probe', '--depth', 'identity', '--json');

  const { devices } = JSON.parse(stdout) as {
    devices: { id: string; state: string; error?: { message: string; hint: string } }[];
  };
  const of = (id: string) => devices.find((device) => device.id === `${ward}-${id}`);
  expect(code).toBe(1);
  expect(of('mr-0001')).toMatchObject({ state: 'tls-untrusted' });
  const shown = fingerprint.replaceAll(':', '').toLowerCase();
  expect(of('mr-0001')?.error?.message).toContain(`it is self-signed; SHA-256 ${shown}`);
  expect(of('mr-0002')?.state).toBe('ok');
  expect(of('mr-0003')).toMatchObject({ state: 'tls-untrusted' });
  expect(of('rs-0001')?.state).toBe('ok');
  expect(of('rs-0002')?.state).toBe('ok');
  expect(city.camera('mr-0001').state.requests).toEqual({});
  expect(city.camera('mr-0003').state.requests).toEqual({});
});

test('settings are applied over https with a pinned certificate', async () => {
  await using city = await startVirtualWard({
    values: [
      [...camera('mr-0001', 'protocol'), 'https'],
      [...camera('mr-0001', 'certificate'), `sha256:${fingerprint}`],
    ],
  });

  const applied = await city.run('apply', '--yes', '--on', `${ward}-mr-0001`);
  const { stdout } = await city.run('probe', '--on', `${ward}-mr-0001`, '--json');

  expect(applied.code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ devices: [{ state: 'ok', camera: { differences: [] } }] });
});
