import { FleetError, type SettingResult } from '@wardctl/fleet';

const longestValue = 80;
/** Of more the report has the rest. */
const mostIgnored = 4;

/** All that a camera refused, or took and does not show, in one error; undefined when it is as desired. */
export function notApplied(id: string, results: readonly SettingResult[]): FleetError | undefined {
  const refused = results.filter(({ result }) => result === 'refused' || result === 'skipped');
  const ignored = results.filter(({ result }) => result === 'not-applied');
  const number = refused.length + ignored.length;
  if (number === 0) return undefined;
  const list = [...byReason(refused), ...ignoredTexts(ignored)];
  const settings = results.length === 1 ? '1 setting' : `${results.length} settings`;
  return new FleetError(
    'device/not-applied',
    `${id}: ${number} of ${settings} not applied: ${list.join('; ')}`,
    { hint: hintFor(refused, ignored) },
  );
}

/** Settings that are written together are refused together. */
function byReason(refused: readonly SettingResult[]): string[] {
  const groups = Map.groupBy(refused, ({ result, reason = 'no reason given' }) => `${result}: ${reason}`);
  return [...groups].map(([reason, group]) => `${group.map(({ path }) => path).join(', ')} ${reason}`);
}

function ignoredTexts(ignored: readonly SettingResult[]): string[] {
  if (ignored.length === 0) return [];
  const texts = ignored.slice(0, mostIgnored).map(ignoredText);
  const more = ignored.length > mostIgnored ? `; and ${ignored.length - mostIgnored} more` : '';
  return [`accepted and not done: ${texts.join('; ')}${more}`];
}

function ignoredText({ path, wanted, after, restartNeeded }: SettingResult): string {
  const text = `${path} is ${valueText(after)} instead of ${valueText(wanted)}`;
  return restartNeeded ? `${text} until a restart` : text;
}

function valueText(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'not shown';
  const isPlainList = Array.isArray(value) && value.every((item) => typeof item !== 'object');
  const text = typeof value === 'string' ? value : isPlainList ? value.join(', ') : JSON.stringify(value);
  return text.length > longestValue ? `${text.slice(0, longestValue - 1)}…` : text;
}

function hintFor(refused: readonly SettingResult[], ignored: readonly SettingResult[]): string {
  const rest = 'All else is applied; the next apply does only the rest.';
  const hints = [...new Set(refused.flatMap(({ hint }) => hint ?? []))];
  if (hints.length > 1)
    return `Check what it says against its model and firmware, or leave these settings out. ${rest}`;
  if (hints[0] !== undefined) return `${hints[0]} ${rest}`;
  if (ignored.some(({ restartNeeded }) => restartNeeded))
    return `Restart the camera, then apply again. ${rest}`;
  return `Check its firmware and limits, or set them by hand and compare. ${rest}`;
}
