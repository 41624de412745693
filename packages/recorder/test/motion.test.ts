import { Secret } from '@wardctl/fleet';
import { expect, test } from 'vitest';
import { motion } from '../src/kinds/motion.ts';
import { recorderConfiguration } from '../src/recorder-configuration.ts';
import { cameraId, desiredCamera, desiredRecorder } from './desired-fleet.ts';

const recorder = desiredRecorder({ kind: 'motion', storage: { path: '/srv/foot age', sizeTB: 8 } });
const configuration = recorderConfiguration(recorder, [
  desiredCamera(2, { stream: { port: 8554, path: '/cam/realmonitor?channel=1&subtype=0' } }),
  desiredCamera(1),
]);
const { directories, files } = motion.render(configuration, () => ({
  username: 'recorder',
  password: new Secret('p@ss#1%/:ü'),
}));

test.each(files.map((file) => ({ name: file.path.replace(/.*\//, ''), file })))(
  'writes the golden $name',
  async ({ name, file }) => {
    await expect(file.content).toMatchFileSnapshot(`golden/motion/${name}`);
  },
);

test('writes one file for motion and one for each camera, which nobody but the owner can read', () => {
  const folder = directories[1]?.path ?? '';

  expect(folder).toMatch(/^\/etc\/wardctl\/vn01-00070-rec-01\/[0-9a-f]{12}$/);
  expect(files.map(({ path, mode }) => ({ path, mode }))).toEqual([
    { path: `${folder}/motion.conf`, mode: 0o600 },
    { path: `${folder}/vn01-00070-mr-0001.conf`, mode: 0o600 },
    { path: `${folder}/vn01-00070-mr-0002.conf`, mode: 0o600 },
  ]);
});

test('starts motion in the foreground with the file of its configuration', () => {
  const container = motion.container(configuration, 'sha256:01');

  expect(container.entrypoint).toEqual(['motion']);
  expect(container.command).toEqual(['-n', '-c', files[0]?.path]);
});

// Recorded from motion 4.5.1 with `webcontrol_interface 1`; lines end in a blank.
const connections = `Camera 0 
Camera 1 -- vn01-00070-mr-0001 Connection OK 
Camera 2 -- vn01-00070-mr-0002 Lost connection 
`;

test.each([
  { title: 'its connections', status: 200, body: connections, answers: true, connected: [1] },
  {
    title: 'no camera',
    status: 200,
    body: 'Camera 0 \nCamera 0 Lost connection \n',
    answers: true,
    connected: [],
  },
  { title: 'an error', status: 200, body: 'Bad Request \n', answers: false, connected: [] },
  { title: 'another status', status: 500, body: connections, answers: false, connected: [] },
])('reads health from $title', ({ status, body, answers, connected }) => {
  const health = motion.parseHealth({ status, body }, configuration);

  expect(health).toEqual({ answers, connected: connected.map(cameraId) });
});

test('is asked on the loopback port of the inventory, else on its own', () => {
  const moved = recorderConfiguration({ ...recorder, controlPort: 18_080 }, []);

  expect(motion.probe(moved)).toEqual({ port: 18_080, path: '/0/detection/connection' });
  expect(motion.probe(configuration).port).toBe(8_080);
});
