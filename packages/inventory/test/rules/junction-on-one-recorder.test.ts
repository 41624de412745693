import { expect, test } from 'vitest';
import { changed, type Files, files, load, problemsOf } from '../temporary-city.ts';

const secondRecorder = `  - id: vn01-00070-rec-02
    site: street
    address: 10.1.0.3
    hostKey: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINos3FwGDfxpUCsz5VD7WBaNW/Rww6zaKAbMWV4l0EK3
cameras:
`;

/** Both cameras of the ward look at one junction. */
const atJunction = files['wards/a.yaml'].replaceAll(
  'ownership: budget',
  'ownership: budget\n    junction: cross',
);

function withRecorders(change: (text: string) => string): Files {
  return { 'wards/a.yaml': change(atJunction.replace('cameras:\n', secondRecorder)) };
}

test('two cameras of a junction on a recorder without a standby are a warning', async () => {
  const { problems } = await load({ 'wards/a.yaml': atJunction });

  expect(problems).toMatchObject([
    {
      severity: 'warning',
      code: 'rule/junction-on-one-recorder',
      message:
        'junction "cross": vn01-00070-rs-0001, vn01-00070-rs-0002 share vn01-00070-rec-01, which has no standby',
      position: { line: 37, column: 15 },
    },
  ]);
});

test('a standby, or a recorder each, is enough', async () => {
  const standby = withRecorders((text) =>
    text.replace('address: 10.1.0.2\n', 'address: 10.1.0.2\n    standby: vn01-00070-rec-02\n'),
  );
  const apart = withRecorders((text) =>
    text.replace(/vn01-00070-rec-01(\n {4}address: 10.1.0.12)/, 'vn01-00070-rec-02$1'),
  );

  expect(await problemsOf(standby)).toEqual([]);
  expect(await problemsOf(apart)).toEqual([]);
});

test('one camera is no junction', async () => {
  const problems = await problemsOf(
    changed('wards/a.yaml', 'ownership: budget\n  - id', 'ownership: budget\n    junction: cross\n  - id'),
  );

  expect(problems).toEqual([]);
});
