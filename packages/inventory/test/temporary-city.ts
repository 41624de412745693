import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { formatPosition } from '@wardctl/fleet';
import { onTestFinished } from 'vitest';
import { type LoadedInventory, loadInventory } from '../src/load-inventory.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

export const today = '2026-08-01';

/** Two small wards without a problem, as the files of an inventory. */
export const files = {
  'fleet.yaml': `fleet: hanoi
name: { vi: Hà Nội }
clock: { ntpServers: [10.1.0.123, 10.1.0.124] }
retention:
  ward: { floorDays: 30, days: 30, ceilingDays: 45 }
placements:
  residential:
    retention: ward
    settings: { encoder: { main: { codec: H265, width: 2560, height: 1440, bitrateKbps: 2500 } } }
defaults:
  camera: { credential: "file:secrets.json#{id}" }
  recorder:
    kind: mediamtx
    credential: file:secrets.json#{id}
    image: { name: mediamtx, digest: "sha256:${'1'.repeat(64)}" }
    storage: { path: /srv/footage, sizeTB: 4 }
rules: { missing-purpose: ignore }
`,
  'models/hikvision.yaml': `vendor: hikvision
models:
  DS-1:
    stream: { path: /main }
    limits: { codecs: [H264, H265], maxWidth: 2688, maxHeight: 1520, maxFrameRateFps: 25, maxBitrateKbps: 8000 }
`,
  'wards/a.yaml': ward('00070', 'Hoàn Kiếm', 1),
  'wards/b.yaml': ward('00160', 'Nghĩa Đô', 2),
  'holds.yaml': `holds:
  - id: hold-1
    camera: vn01-00070-rs-0001
    from: "2026-07-18T19:00:00+07:00"
    to: "2026-07-19T02:00:00+07:00"
    reference: A-1
    requester: Phường Hoàn Kiếm
    expires: "2027-01-31"
`,
} as const;

function ward(unit: string, name: string, network: number): string {
  const id = `vn01-${unit}`;
  return `ward: ${id}
admin: { scheme: vn-gso, edition: "2025-07-01", province: "01", unit: "${unit}" }
name: { vi: Phường ${name} }
sites:
  - id: street
    name: { vi: Phố }
    subnet: 10.${network}.0.0/16
agreements:
  - { id: paper, number: 1/TT, scope: config, from: "2026-01-01", until: "2026-12-31" }
recorders:
  - id: ${id}-rec-01
    site: street
    address: 10.${network}.0.2
    hostKey: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINos3FwGDfxpUCsz5VD7WBaNW/Rww6zaKAbMWV4l0EK3
cameras:
${camera(id, network, 1)}${camera(id, network, 2)}`;
}

function camera(ward: string, network: number, sequence: number): string {
  return `  - id: ${ward}-rs-000${sequence}
    name: { vi: Ngõ ${sequence} }
    site: street
    recorder: ${ward}-rec-01
    address: 10.${network}.0.1${sequence}
    serial: S${network}${sequence}
    mac: 44:19:b6:00:0${network}:0${sequence}
    model: hikvision/DS-1
    placement: residential
    ownership: budget
`;
}

/** Writes an inventory to a folder that goes when the test ends. */
export function writeFiles(content: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'wardctl-inventory-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(content)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Loads the two small wards with some files replaced. */
export function load(changes: Files = {}, day = today): Promise<LoadedInventory> {
  return loadInventory(writeFiles({ ...files, ...changes }), { today: day });
}

/** Problems as one line each: `wards/a.yaml:3:1 rule/duplicate-id: message`. */
export async function problemsOf(changes: Files, day = today): Promise<string[]> {
  const { directory, problems } = await load(changes, day);
  return problems.map(
    ({ position, code, message }) =>
      `${formatPosition(position).slice(directory.length + 1)} ${code}: ${message.replaceAll(`${directory}/`, '')}`,
  );
}

/** The text of a file of the small city with one place changed. */
export function changed(file: keyof typeof files, from: string, to: string): Files {
  const text: string = files[file];
  if (text.split(from).length !== 2) throw new Error(`"${from}" stands not once in ${file}`);
  return { [file]: text.replace(from, to) };
}
