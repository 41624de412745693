import type { ObservedPasswordPolicy, PasswordPolicySettings } from '@wardctl/fleet';
import { ifOffered } from '../../if-offered.ts';
import {
  type ComplexityField,
  complexityFields,
  getPasswordComplexity,
  getPasswordComplexityOptions,
  getPasswordHistory,
  type PasswordComplexity,
  type PasswordHistory,
  setPasswordComplexity,
  setPasswordHistory,
} from '../../services/device/password-policy.ts';
import { nearestInRange } from '../../services/number-range.ts';
import { passwordPolicyPairs } from '../pairs/account-pairs.ts';
import type { SettingPair } from '../setting-pair.ts';
import type { PartTools, SettingPart, Written } from '../setting-part.ts';
import { isNews, mergeWritten, nothingSent, notOffered, writeSetting } from '../write-setting.ts';

interface Seen {
  readonly complexity?: PasswordComplexity | undefined;
  readonly history?: PasswordHistory | undefined;
}

const historyPath = 'passwordPolicy.historyLength';

/** What the device asks of new passwords. */
export function passwordPolicyPart(tools: PartTools, wanted: PasswordPolicySettings): SettingPart<Seen> {
  const { session, options } = tools;
  const fields = complexityFields.filter((field) => wanted[field] !== undefined);
  return {
    read: async () => ({
      complexity: fields.length > 0 ? await ifOffered(session, getPasswordComplexity, options) : undefined,
      history:
        wanted.historyLength === undefined
          ? undefined
          : await ifOffered(session, getPasswordHistory, options),
    }),
    observed: (seen) => ({ passwordPolicy: observedPolicy(seen) }),
    pairs: (seen) => passwordPolicyPairs(wanted, observedPolicy(seen)),
    async write(seen, due) {
      const complexity = await writeComplexity(
        seen,
        due.filter(({ path }) => path !== historyPath),
      );
      const history = await writeHistory(
        seen,
        due.filter(({ path }) => path === historyPath),
      );
      return mergeWritten(complexity, history);
    },
  };

  async function writeComplexity({ complexity }: Seen, due: readonly SettingPair[]): Promise<Written> {
    if (due.length === 0 || complexity === undefined) return notOffered(due);
    const ranges = (await ifOffered(session, getPasswordComplexityOptions, options)) ?? {};
    const numbers: { [Field in ComplexityField]?: number } = {};
    for (const field of fields) {
      const [value, range] = [wanted[field], ranges[field]];
      const isOffered = range !== undefined || complexity.numbers[field] !== undefined;
      if (isOffered && value !== undefined) numbers[field] = range ? nearestInRange(value, range) : value;
    }
    const entries = Object.entries(numbers).map(
      ([field, value]) => [`passwordPolicy.${field}`, value] as const,
    );
    const expected = new Map<string, unknown>(entries);
    const missing = notOffered(due.filter(({ path }) => !expected.has(path)));
    if (!isNews(due, expected)) return { ...missing, expected };
    const written = await writeSetting(tools, setPasswordComplexity(complexity, numbers), due);
    return mergeWritten({ ...missing, expected }, written);
  }

  /** A history that is switched off keeps its length, which the schema requires. */
  async function writeHistory({ history }: Seen, due: readonly SettingPair[]): Promise<Written> {
    if (due.length === 0) return nothingSent;
    if (history === undefined) return notOffered(due);
    const length = wanted.historyLength ?? 0;
    const operation = setPasswordHistory({ enabled: length > 0, length: length || history.length });
    return await writeSetting(tools, operation, due);
  }
}

function observedPolicy({ complexity, history }: Seen): ObservedPasswordPolicy {
  return {
    ...complexity?.numbers,
    ...(history && { historyLength: history.enabled ? history.length : 0 }),
  };
}
