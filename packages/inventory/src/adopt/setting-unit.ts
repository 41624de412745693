import { isMap, type Values } from '../merge-layers.ts';
import { type Path, valueAt } from '../path.ts';

/** Settings that stand in a layer together or not at all. */
export interface SettingUnit {
  /** `encoder.main.bitrateKbps`, `imaging.exposure` */
  readonly path: string;
  readonly value: unknown;
}

/** Maps of which the schemas want one key wherever another stands. */
const wholes: readonly string[] = [
  'network.dns',
  'network.protocols.http',
  'network.protocols.https',
  'network.protocols.rtsp',
  'imaging.exposure',
  'failedLogins',
];

/** The units of settings; every value is in one of them. */
export function unitsOf(settings: Values): SettingUnit[] {
  return [...units(settings, [])];
}

function* units(value: Values, path: readonly string[]): Generator<SettingUnit> {
  for (const [key, inner] of Object.entries(value)) {
    const name = [...path, key].join('.');
    if (inner === undefined) continue;
    if (isMap(inner) && !wholes.includes(name)) yield* units(inner, [...path, key]);
    else yield { path: name, value: inner };
  }
}

/** Paths of the single values of a unit, as comparisons name them. */
export function leafPaths({ path, value }: SettingUnit): string[] {
  return isMap(value) ? Object.keys(value).map((key) => `${path}.${key}`) : [path];
}

export function unitAt(settings: unknown, path: string): unknown {
  return valueAt(settings, keysOf(path));
}

export function keysOf(path: string): Path {
  return path.split('.');
}

/** Settings that hold nothing but the unit. */
export function settingsWith({ path, value }: SettingUnit): Values {
  return keysOf(path).reduceRight<unknown>((inner, key) => ({ [key]: inner }), value) as Values;
}

/** What has to be written over `below` for `wanted` to come out: null removes what is too much. */
export function overlay(below: unknown, wanted: unknown): unknown {
  if (!isMap(below) || !isMap(wanted)) return wanted;
  const surplus = Object.keys(below).filter((key) => !(key in wanted));
  return { ...wanted, ...Object.fromEntries(surplus.map((key) => [key, null])) };
}
