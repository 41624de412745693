import { hostKeyFor } from '@wardctl/simulator';

interface MadeUpWardOptions {
  readonly cameras: number;
  /** First two numbers of every address: `127.77`. */
  readonly network: string;
}

const ward = 'vn01-00004';
const camerasOfSite = 48;
const models = [
  'hikvision/DS-2CD2T47G2-L',
  'dahua/IPC-HFW2431S',
  'axis/P3245-LVE',
  'generic/IPC-1080P',
  'hanwha/EXAMPLE',
  'uniview/EXAMPLE',
  'tapo/C220',
  'bosch/EXAMPLE',
  'reolink/EXAMPLE',
  'geovision/EXAMPLE',
] as const;
const placements = [
  { placement: 'main-road', letters: 'mr', purpose: 'Trật tự công cộng và an toàn giao thông' },
  { placement: 'residential', letters: 'rs', purpose: 'An ninh khu dân cư' },
] as const;
/** Of one placement, before those of another. */
const camerasInARow = 4;
/** Room for a month of every camera of a site. */
const terabytes = 100;

/** The text of a ward that stands nowhere: its cameras dealt out over sites, with one recorder each. */
export function madeUpWard({ cameras, network }: MadeUpWardOptions): string {
  const sites = Math.ceil(cameras / camerasOfSite);
  return `ward: ${ward}
admin: { scheme: vn-gso, edition: "2025-07-01", province: "01", unit: "00004" }
name: { vi: Phường Ba Đình, en: Ba Dinh Ward }
sites:
${each(sites, (site) => siteText(site, network))}recorders:
${each(sites, (site) => recorderText(site, network))}cameras:
${each(cameras, (index) => cameraText(index, network))}`;
}

function siteText(site: number, network: string): string {
  return `  - id: site-${site + 1}
    name: { vi: Điểm ${site + 1} }
    position: { lat: ${(21.03 + (site % 10) / 1000).toFixed(4)}, lon: ${(105.83 + Math.floor(site / 10) / 1000).toFixed(4)} }
    subnet: ${network}.${site + 1}.0/24
`;
}

function recorderText(site: number, network: string): string {
  const id = recorderOf(site);
  return `  - id: ${id}
    site: site-${site + 1}
    address: ${network}.${site + 1}.2
    hostKey: ${hostKeyFor(id).publicKey}
    storage: { sizeTB: ${terabytes} }
`;
}

function cameraText(index: number, network: string): string {
  const site = Math.floor(index / camerasOfSite);
  const model = models[index % models.length] ?? models[0];
  const { placement, letters, purpose } =
    placements[Math.floor(index / camerasInARow) % placements.length] ?? placements[0];
  const number = index + 1;
  return `  - id: ${ward}-${letters}-${String(number).padStart(4, '0')}
    name: { vi: "Camera ${number}" }
    site: site-${site + 1}
    recorder: ${recorderOf(site)}
    address: ${network}.${site + 1}.${11 + (index % camerasOfSite)}
    serial: REHEARSAL${String(number).padStart(8, '0')}
    mac: ${macOf(number)}
    model: ${model}
    placement: ${placement}
    purpose: ${purpose}
    ownership: budget
`;
}

function recorderOf(site: number): string {
  return `${ward}-rec-${String(site + 1).padStart(2, '0')}`;
}

/** Of the range that nobody owns. */
function macOf(number: number): string {
  return (0x020000 * 2 ** 24 + number)
    .toString(16)
    .padStart(12, '0')
    .replaceAll(/(..)(?=.)/g, '$1:');
}

function each(count: number, text: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => text(index)).join('');
}
