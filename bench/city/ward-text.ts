import type { ModelName } from './model-text.ts';
import type { Random } from './random.ts';
import type { Unit } from './units.ts';

interface WardShape {
  readonly unit: Unit;
  readonly cameras: number;
  readonly sites: number;
  /** Number of its first site among all sites of the city. */
  readonly firstSite: number;
  readonly models: readonly [ModelName, ...ModelName[]];
  readonly agreements: number;
}

const streets = ['Hàng Bài', 'Tràng Tiền', 'Ngõ Huế', 'Lý Thường Kiệt', 'Phố Huế', 'Đường Bưởi'] as const;
const views = ['hướng chợ', 'hướng trường học', 'ngã tư', 'cổng ủy ban', 'đầu ngõ', 'bến xe'] as const;
interface Use {
  readonly placement: string;
  /** Of the id: what stands between the ward and the sequence. */
  readonly letters: string;
  readonly purpose: string;
}

/** What cameras are for, the usual more often. */
const uses: readonly [Use, ...Use[]] = [
  { placement: 'main-road', letters: 'mr', purpose: 'An toàn giao thông' },
  { placement: 'main-road', letters: 'mr', purpose: 'Trật tự công cộng' },
  { placement: 'residential', letters: 'rs', purpose: 'An ninh khu dân cư' },
  { placement: 'residential', letters: 'rs', purpose: 'An ninh khu dân cư' },
  { placement: 'residential', letters: 'rs', purpose: 'Phòng cháy' },
  { placement: 'hotspot', letters: 'hs', purpose: 'Trật tự công cộng' },
  { placement: 'indoor', letters: 'in', purpose: 'Bảo vệ trụ sở' },
];

/** What 48 cameras of this mix need for the days of their classes, with some room. */
const terabytesOfSite = 280;

/** The file of one ward: its cameras dealt out over sites with one recorder each. */
export function wardText(shape: WardShape, random: Random): string {
  const { unit, agreements } = shape;
  const { province, code, name } = unit;
  const ward = `vn${province}-${code}`;
  return `ward: ${ward}
admin: { scheme: vn-gso, edition: "2025-07-01", province: "${province}", unit: "${code}" }
name: { vi: ${name} }
${siteList(shape, random)}${agreementList(agreements)}recorders:
${each(shape.sites, (site) => recorderText(ward, site, shape))}${cameraList(ward, { shape, random })}`;
}

function siteList({ sites, firstSite }: WardShape, random: Random): string {
  const lines = each(sites, (site) => {
    const position = `{ lat: ${(20.9 + random.below(2000) / 1e4).toFixed(4)}, lon: ${(105.7 + random.below(3000) / 1e4).toFixed(4)} }`;
    return `  - id: site-${site + 1}
    name: { vi: ${random.pick(streets)} }
    position: ${position}
    subnet: ${address(firstSite + site, 0)}/26
`;
  });
  return `sites:\n${lines}`;
}

function agreementList(agreements: number): string {
  if (agreements === 0) return '';
  const lines = each(agreements, (index) => {
    const scope = index % 2 === 0 ? 'config' : 'observe';
    return `  - { id: hop-tac-${index + 1}, number: ${index + 1}/TT-UBND, scope: ${scope}, from: "2025-01-01", until: "2099-12-31" }
`;
  });
  return `agreements:\n${lines}`;
}

function recorderText(ward: string, site: number, { firstSite }: WardShape): string {
  return `  - id: ${ward}-rec-${String(site + 1).padStart(2, '0')}
    site: site-${site + 1}
    address: ${address(firstSite + site, 1)}
    hostKey: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINos3FwGDfxpUCsz5VD7WBaNW/Rww6zaKAbMWV4l0EK3
    storage: { sizeTB: ${terabytesOfSite} }
`;
}

interface CameraContext {
  readonly shape: WardShape;
  readonly random: Random;
}

function cameraList(ward: string, context: CameraContext): string {
  const { cameras } = context.shape;
  return cameras === 0 ? '' : `cameras:\n${each(cameras, (index) => cameraText(ward, index, context))}`;
}

function cameraText(ward: string, index: number, { shape, random }: CameraContext): string {
  const { placement, letters, purpose } = random.pick(uses);
  const model = random.pick(shape.models);
  const site = index % shape.sites;
  const host = 2 + Math.floor(index / shape.sites);
  const number = (shape.firstSite + site) * 64 + host;
  return `  - id: ${ward}-${letters}-${String(index + 1).padStart(4, '0')}
    name: { vi: "${random.pick(streets)}, ${random.pick(views)}" }
    site: site-${site + 1}
    recorder: ${ward}-rec-${String(site + 1).padStart(2, '0')}
    address: ${address(shape.firstSite + site, host)}
    serial: ${model.name}-2026${String(number).padStart(9, '0')}
    mac: ${mac(number)}
    model: ${model.vendor}/${model.name}
    placement: ${placement}
    purpose: ${purpose}
${ownershipLines(shape, random)}${ownLines(random)}`;
}

function ownershipLines({ agreements }: WardShape, random: Random): string {
  if (agreements === 0 || !random.oneIn(8)) return '    ownership: budget\n';
  const ownership = random.pick(['household', 'organisation', 'joint']);
  return `    ownership: ${ownership}\n    agreement: hop-tac-${1 + random.below(agreements)}\n`;
}

/** Values of its own, which one camera in ten has. */
function ownLines(random: Random): string {
  if (!random.oneIn(10)) return '';
  const bitrateKbps = 1000 + 500 * random.below(8);
  return random.pick([
    `    settings: { encoder: { main: { bitrateKbps: ${bitrateKbps} } } }\n`,
    '    settings: { encoder: { sub: null } }\n',
    '    port: 8080\n',
  ]);
}

/** Address of a host in the /26 of a site; sites of the city follow each other from 10.1.0.0 on. */
function address(site: number, host: number): string {
  const number = 0x0a010000 + site * 64 + host;
  return [24, 16, 8, 0].map((shift) => (number >>> shift) & 255).join('.');
}

function mac(number: number): string {
  const digits = (0x4419b6 * 2 ** 24 + number).toString(16).padStart(12, '0');
  return digits.replaceAll(/(..)(?=.)/g, '$1:');
}

function each(count: number, text: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => text(index)).join('');
}
