import { sampleCamera, sampleRecorder } from '@wardctl/fleet/testing';
import { expect, test } from 'vitest';
import { showView } from '../../src/views/show.ts';

const shown = { inventory: 'city', recorders: [sampleRecorder()], cameras: [sampleCamera()] };

test('the table has a line for each device, recorders first', () => {
  expect(showView(shown, 'table')).toMatchInlineSnapshot(`
    "DEVICE              SITE        ADDRESS     MODEL                     PLACEMENT  RECORDER           CONTROL    KEPT     MAIN STREAM
    vn01-00070-rec-01   trang-tien  10.1.70.2   mediamtx
    vn01-00070-mr-0001  trang-tien  10.1.70.11  hikvision/DS-2CD2T47G2-L  main-road  vn01-00070-rec-01  configure  30 days  H265 2560x1440 20 fps 4000 kbit/s GOP 40"
  `);
});

test('JSON is the whole result', () => {
  expect(JSON.parse(showView(shown, 'json'))).toEqual(JSON.parse(JSON.stringify(shown)));
});

test.each(['yaml', 'json', 'csv'] as const)('%s has the references of credentials', (format) => {
  for (const { credential } of [...shown.recorders, ...shown.cameras]) {
    expect(showView(shown, format)).toContain(credential.reference);
  }
});
