import type { DeviceRecordingSettings } from '@wardctl/fleet';
import { ifOffered } from '../../if-offered.ts';
import {
  getRecordingJobs,
  type RecordingJob,
  setRecordingJobMode,
} from '../../services/recording/recording-jobs.ts';
import {
  type DeviceRecording,
  getRecordings,
  setRecordingRetention,
} from '../../services/recording/recordings.ts';
import { recordingPairs } from '../pairs/recording-pairs.ts';
import { refusedFootageLoss } from '../refused-risk.ts';
import type { SettingPair } from '../setting-pair.ts';
import type { PartTools, SettingPart, Written } from '../setting-part.ts';
import { mergeWritten, nothingSent, notOffered, writeSettings } from '../write-setting.ts';

interface Seen {
  readonly recordings?: readonly DeviceRecording[] | undefined;
  readonly jobs?: readonly RecordingJob[] | undefined;
}

/** What the device records on storage of its own. A shorter retention deletes footage, so it needs an allowance. */
export function recordingPart(tools: PartTools, wanted: DeviceRecordingSettings): SettingPart<Seen> {
  const { session, options } = tools;
  const { maxRetentionDays, mode } = wanted;
  return {
    read: async () => ({
      ...(maxRetentionDays !== undefined && { recordings: await ifOffered(session, getRecordings, options) }),
      ...(mode !== undefined && { jobs: await ifOffered(session, getRecordingJobs, options) }),
    }),
    observed: (seen) => {
      const recording = inWords(seen, wanted);
      return Object.keys(recording).length === 0 ? {} : { recording };
    },
    pairs: (seen) => recordingPairs(wanted, inWords(seen, wanted)),
    async write(seen, due) {
      const of = (field: string) => due.filter(({ path }) => path === `recording.${field}`);
      const retention = await writeRetention(seen, of('maxRetentionDays'));
      return mergeWritten(retention, await writeMode(seen, of('mode')));
    },
  };

  async function writeRetention({ recordings = [] }: Seen, due: readonly SettingPair[]): Promise<Written> {
    if (due.length === 0 || maxRetentionDays === undefined) return nothingSent;
    const operations = recordings.flatMap((recording) => {
      const { token, element } = recording;
      const days = daysOf(recording);
      if (element === undefined || days === maxRetentionDays) return [];
      if (isShorter(maxRetentionDays, days ?? 0) && options.allowFootageLoss !== true) {
        throw refusedFootageLoss(session.id, { from: days ?? 0, to: maxRetentionDays });
      }
      return [setRecordingRetention(token, element, maxRetentionDays)];
    });
    return operations.length === 0 ? notOffered(due) : await writeSettings(tools, operations, due);
  }

  /** A device without a job for a recording is not given one. */
  async function writeMode({ jobs = [] }: Seen, due: readonly SettingPair[]): Promise<Written> {
    if (due.length === 0) return nothingSent;
    const others = jobs.filter(({ isActive }) => isActive !== (mode === 'on'));
    const operations = others.map(({ token }) =>
      setRecordingJobMode(token, mode === 'on' ? 'Active' : 'Idle'),
    );
    return operations.length === 0 ? notOffered(due) : await writeSettings(tools, operations, due);
  }
}

/** As wanted only when every recording and every job is. */
function inWords(
  { recordings, jobs }: Seen,
  { maxRetentionDays, mode = 'on' }: DeviceRecordingSettings,
): DeviceRecordingSettings {
  const days = recordings?.map(daysOf).filter((found) => found !== undefined) ?? [];
  const shown = days.find((found) => found !== maxRetentionDays) ?? days[0];
  const isWanted =
    jobs?.every(({ isActive }) => isActive === (mode === 'on')) && (jobs.length > 0 || mode === 'off');
  return {
    ...(shown !== undefined && { maxRetentionDays: shown }),
    ...(jobs && { mode: isWanted === (mode === 'on') ? 'on' : 'off' }),
  };
}

function daysOf({ maximumRetentionSeconds }: DeviceRecording): number | undefined {
  return maximumRetentionSeconds === undefined ? undefined : maximumRetentionSeconds / 86_400;
}

/** 0 keeps as long as there is room. */
function isShorter(wanted: number, seen: number): boolean {
  return wanted !== 0 && (seen === 0 || wanted < seen);
}
