import type { CameraSettings } from '@wardctl/fleet';
import { encoderText } from './encoder.ts';
import { networkFacts } from './network-facts.ts';
import { clockText, exposureText, parts, passwordText, switchText } from './setting-texts.ts';
import { masksText, valueText } from './value.ts';

/** What is set, and to what. */
export type SettingFact = readonly [what: string, how: string];

type Tellers = {
  readonly [Name in keyof CameraSettings]?: (value: NonNullable<CameraSettings[Name]>) => SettingFact[];
};

/** In words where words are better than paths; settings that are not here are told by their paths. */
const tellers = {
  clock: (clock) => [['clock', clockText(clock)]],
  hostname: (name) => [['host name', name]],
  scopes: ({ present, absent = [] }) => [
    ['scopes', parts([present.join(', '), absent.length > 0 && `without ${absent.join(', ')}`])],
  ],
  accounts: (accounts) => [
    [
      'accounts',
      Object.entries(accounts)
        .map(([name, { level }]) => `${name} (${level})`)
        .join(', '),
    ],
  ],
  otherAccounts: (others) => [['other accounts', others === 'remove' ? 'removed' : 'stay']],
  passwordPolicy: (policy) => [['passwords', passwordText(policy)]],
  encoder: ({ main, sub }) => [
    ...(main ? [['main stream', encoderText(main)] as const] : []),
    ...(sub ? [['sub stream', encoderText(sub)] as const] : []),
  ],
  masks: (masks) => [['privacy masks', masksText(masks)]],
  imaging: ({ wideDynamicRange, irCutFilter, exposure }) => [
    [
      'picture',
      parts([
        switchText('wide dynamic range', wideDynamicRange),
        switchText('infrared filter', irCutFilter),
        exposure && exposureText(exposure),
      ]),
    ],
  ],
  osd: ({ name, clock }) => [['in the picture', parts([name, switchText('clock', clock)])]],
  audio: (audio) => [['sound', audio]],
  multicast: (multicast) => [['multicast', multicast]],
  discovery: (mode) => [['discovery', mode]],
  network: networkFacts,
} as const satisfies Tellers;

/** All settings that are managed, in lines that are equal for equal cameras: a camera's own id is told as such. */
export function cameraFacts(settings: CameraSettings, device: string): SettingFact[] {
  const names = new Set([...Object.keys(tellers), ...Object.keys(settings)]) as Set<keyof CameraSettings>;
  const facts = [...names].flatMap((name) => factsOf(name, settings[name]));
  return facts.map(([what, how]) => [what, how === device ? 'its id' : how.replaceAll(device, '{id}')]);
}

function factsOf(name: keyof CameraSettings, value: unknown): SettingFact[] {
  if (value === undefined) return [];
  const tell = (tellers as Tellers)[name] as ((value: unknown) => SettingFact[]) | undefined;
  return tell === undefined ? leafFacts(name, value) : tell(value);
}

function leafFacts(path: string, value: unknown): SettingFact[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [[path, valueText(path, value)]];
  }
  return Object.entries(value).flatMap(([name, inner]) => leafFacts(`${path}.${name}`, inner));
}
