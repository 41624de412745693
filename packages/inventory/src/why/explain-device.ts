import type { SourcePosition } from '@wardctl/fleet';
import type { LayerName } from '../layer.ts';
import type { Path } from '../path.ts';
import { remember } from '../remember.ts';
import { type Explanation, explain, explainAll, type Statement } from './explain.ts';
import type { ExplainedDevice, ExplainedSetting, SettingSource } from './explained-device.ts';
import { findDevice } from './find-device.ts';
import type { DeviceKind } from './layered-device.ts';
import { matchingSettings } from './matching-settings.ts';
import { settingNames } from './setting-names.ts';

const layerNames: Readonly<Record<DeviceKind, readonly LayerName[]>> = {
  camera: ['built-in', 'city', 'ward', 'site', 'model', 'placement', 'device'],
  recorder: ['built-in', 'city', 'ward', 'site', 'device'],
};

/** Settings in which `{id}` stands for the id of the device. */
const named = new Set(['credential', 'settings.hostname']);

/**
 * Says where the settings of one device come from. Reads only the files it needs.
 *
 * @param name Of one setting, or of several that it is the beginning of (`encoder.main`); all when absent.
 * @throws FleetError `inventory/not-found`, `inventory/invalid`, `selection/empty`, `usage/invalid`
 */
export function explainDevice(directory: string, id: string, name?: string): ExplainedDevice {
  const { kind, layers, positionsOf } = findDevice(directory, id);
  const known = settingNames(kind);
  const all = explainAll(layers).sort((a, b) => rank(a, known) - rank(b, known));
  const byName = new Map(all.map((explanation) => [nameOf(explanation), explanation]));
  const chosen =
    name === undefined
      ? all
      : matchingSettings(name, { set: [...byName.keys()], known }).map(
          (match) => byName.get(match) ?? explain(layers, match.split('.')),
        );
  const positions = remember(positionsOf);
  const place = (file: string, path: Path) => positions(file).value(path).position;
  return {
    device: id,
    kind,
    layers: layerNames[kind],
    settings: chosen.map((explanation) => settingOf(explanation, id, place)),
  };
}

function nameOf({ path }: Explanation): string {
  return path.join('.');
}

function rank(explanation: Explanation, known: readonly string[]): number {
  const index = known.indexOf(nameOf(explanation));
  return index === -1 ? known.length : index;
}

type FindPlace = (file: string, path: Path) => SourcePosition;

function settingOf(explanation: Explanation, id: string, place: FindPlace): ExplainedSetting {
  const path = nameOf(explanation);
  const sources = explanation.statements.map((statement) => sourceOf(statement, place));
  const value = sources.at(-1)?.value;
  if (value === undefined) return { path, sources };
  const isNamed = named.has(path) && typeof value === 'string';
  return { path, value: isNamed ? value.replaceAll('{id}', id) : value, sources };
}

function sourceOf(statement: Statement, place: FindPlace): SettingSource {
  const { says, layer, path } = statement;
  return {
    layer: layer.name,
    says,
    ...(statement.says === 'sets' && { value: statement.value }),
    ...(layer.file !== undefined && { position: place(layer.file, path) }),
  };
}
