import { join } from 'node:path';
import { Config } from '@oclif/core';
import { expect, test } from 'vitest';

interface FlagFacts {
  readonly name: string;
  readonly char?: string;
  readonly env?: string;
  readonly type: string;
  readonly multiple?: boolean;
  readonly default?: unknown;
  readonly description?: string;
}

const config = await Config.load(join(import.meta.dirname, '../packages/cli'));
const commands = config.commands.toSorted((a, b) => a.id.localeCompare(b.id));
const flagsOf = ({ flags }: { flags: object }) => Object.values(flags) as FlagFacts[];

test('has these commands with these flags', () => {
  const tree = commands.flatMap((command) => [
    [command.id.replaceAll(':', ' '), ...Object.keys(command.args).map((name) => `[${name}]`)].join(' '),
    ...flagsOf(command).map(flagText).sort(),
  ]);

  expect(tree.join('\n')).toMatchInlineSnapshot(`
    "adopt
      --accept VALUE… (WARDCTL_ACCEPT)
      --concurrency VALUE = 16 (WARDCTL_CONCURRENCY)
      --credential VALUE (WARDCTL_ADOPT_CREDENTIAL)
      --despite-unread (WARDCTL_DESPITE_UNREAD)
      --dry-run (WARDCTL_DRY_RUN)
      --endpoints VALUE (WARDCTL_ENDPOINTS)
      --events VALUE (WARDCTL_EVENTS)
      --json (WARDCTL_JSON)
      --multicast VALUE (WARDCTL_MULTICAST)
      --no-color (NO_COLOR)
      --ownership VALUE = budget (WARDCTL_OWNERSHIP)
      --placement VALUE (WARDCTL_PLACEMENT)
      --ports VALUE (WARDCTL_PORTS)
      --rate VALUE = 50 (WARDCTL_RATE)
      --recorder VALUE (WARDCTL_RECORDER)
      --site VALUE (WARDCTL_SITE)
      -i --inventory VALUE = inventory (WARDCTL_INVENTORY)
      -y --yes (WARDCTL_YES)
    apply [plan]
      --allow-device-removal (WARDCTL_ALLOW_DEVICE_REMOVAL)
      --allow-footage-loss (WARDCTL_ALLOW_FOOTAGE_LOSS)
      --allow-mask-removal (WARDCTL_ALLOW_MASK_REMOVAL)
      --allow-risky (WARDCTL_ALLOW_RISKY)
      --changed-since VALUE (WARDCTL_CHANGED_SINCE)
      --concurrency VALUE = 2 (WARDCTL_CONCURRENCY)
      --endpoints VALUE (WARDCTL_ENDPOINTS)
      --events VALUE (WARDCTL_EVENTS)
      --failed-in VALUE (WARDCTL_FAILED_IN)
      --health-gate VALUE = 60 (WARDCTL_HEALTH_GATE)
      --json (WARDCTL_JSON)
      --no-color (NO_COLOR)
      --on VALUE… (WARDCTL_ON)
      --state-dir VALUE (WARDCTL_STATE_DIR)
      -i --inventory VALUE = inventory (WARDCTL_INVENTORY)
      -w --ward VALUE… (WARDCTL_WARD)
      -y --yes (WARDCTL_YES)
    demo
      --json (WARDCTL_JSON)
      --no-color (NO_COLOR)
    destroy
      --allow-footage-loss (WARDCTL_ALLOW_FOOTAGE_LOSS)
      --changed-since VALUE (WARDCTL_CHANGED_SINCE)
      --concurrency VALUE = 2 (WARDCTL_CONCURRENCY)
      --endpoints VALUE (WARDCTL_ENDPOINTS)
      --events VALUE (WARDCTL_EVENTS)
      --failed-in VALUE (WARDCTL_FAILED_IN)
      --health-gate VALUE = 60 (WARDCTL_HEALTH_GATE)
      --json (WARDCTL_JSON)
      --no-color (NO_COLOR)
      --on VALUE… (WARDCTL_ON)
      --state-dir VALUE (WARDCTL_STATE_DIR)
      -i --inventory VALUE = inventory (WARDCTL_INVENTORY)
      -w --ward VALUE… (WARDCTL_WARD)
      -y --yes (WARDCTL_YES)
    discover
      --events VALUE (WARDCTL_EVENTS)
      --json (WARDCTL_JSON)
      --multicast VALUE (WARDCTL_MULTICAST)
      --no-color (NO_COLOR)
      --ports VALUE (WARDCTL_PORTS)
      --rate VALUE = 50 (WARDCTL_RATE)
      --site VALUE (WARDCTL_SITE)
      -i --inventory VALUE = inventory (WARDCTL_INVENTORY)
    engine install
      --events VALUE (WARDCTL_EVENTS)
      --json (WARDCTL_JSON)
      --no-color (NO_COLOR)
    engine status
      --json (WARDCTL_JSON)
      --no-color (NO_COLOR)
    export sheet
      --changed-since VALUE (WARDCTL_CHANGED_SINCE)
      --failed-in VALUE (WARDCTL_FAILED_IN)
      --json (WARDCTL_JSON)
      --no-color (NO_COLOR)
      --on VALUE… (WARDCTL_ON)
      --state-dir VALUE (WARDCTL_STATE_DIR)
      -i --inventory VALUE = inventory (WARDCTL_INVENTORY)
      -o --output VALUE (WARDCTL_SHEET_OUTPUT)
      -w --ward VALUE… (WARDCTL_WARD)
    fmt [file]
      --check (WARDCTL_FMT_CHECK)
      --json (WARDCTL_JSON)
      --no-color (NO_COLOR)
      --sort (WARDCTL_FMT_SORT)
      -i --inventory VALUE = inventory (WARDCTL_INVENTORY)
    import sheet [file]
      --edition VALUE (WARDCTL_EDITION)
      --json (WARDCTL_JSON)
      --mapping VALUE… (WARDCTL_SHEET_MAPPING)
      --no-color (NO_COLOR)
      --trust-formulas (WARDCTL_TRUST_FORMULAS)
      --write (WARDCTL_WRITE)
      -i --inventory VALUE = inventory (WARDCTL_INVENTORY)
      -w --ward VALUE (WARDCTL_WARD)
    init fleet [dir]
      --fleet VALUE (WARDCTL_FLEET)
      --json (WARDCTL_JSON)
      --name VALUE (WARDCTL_NAME)
      --no-color (NO_COLOR)
    init ward
      --edition VALUE (WARDCTL_EDITION)
      --from VALUE (WARDCTL_FROM)
      --json (WARDCTL_JSON)
      --no-color (NO_COLOR)
      --placement VALUE (WARDCTL_PLACEMENT)
      --recorders VALUE (WARDCTL_RECORDERS)
      --subnet VALUE (WARDCTL_SUBNET)
      --unit VALUE (WARDCTL_UNIT)
      --write (WARDCTL_WRITE)
      -i --inventory VALUE = inventory (WARDCTL_INVENTORY)
    inventory migrate-admin
      --json (WARDCTL_JSON)
      --mapping VALUE (WARDCTL_MAPPING)
      --no-color (NO_COLOR)
      --polygons VALUE (WARDCTL_POLYGONS)
      --to VALUE (WARDCTL_TO)
      --unit-property VALUE = unit (WARDCTL_UNIT_PROPERTY)
      --write (WARDCTL_WRITE)
      -i --inventory VALUE = inventory (WARDCTL_INVENTORY)
    plan
      --changed-since VALUE (WARDCTL_CHANGED_SINCE)
      --detailed-exitcode (WARDCTL_DETAILED_EXITCODE)
      --failed-in VALUE (WARDCTL_FAILED_IN)
      --json (WARDCTL_JSON)
      --no-color (NO_COLOR)
      --on VALUE… (WARDCTL_ON)
      --state-dir VALUE (WARDCTL_STATE_DIR)
      -i --inventory VALUE = inventory (WARDCTL_INVENTORY)
      -o --out VALUE (WARDCTL_OUT)
      -w --ward VALUE… (WARDCTL_WARD)
    probe
      --changed-since VALUE (WARDCTL_CHANGED_SINCE)
      --concurrency VALUE = 64 (WARDCTL_CONCURRENCY)
      --depth VALUE = settings (WARDCTL_DEPTH)
      --endpoints VALUE (WARDCTL_ENDPOINTS)
      --events VALUE (WARDCTL_EVENTS)
      --failed-in VALUE (WARDCTL_FAILED_IN)
      --json (WARDCTL_JSON)
      --max-age VALUE (WARDCTL_MAX_AGE)
      --no-color (NO_COLOR)
      --on VALUE… (WARDCTL_ON)
      --per-site VALUE = 16 (WARDCTL_PER_SITE)
      --record VALUE (WARDCTL_RECORD)
      -i --inventory VALUE = inventory (WARDCTL_INVENTORY)
      -w --ward VALUE… (WARDCTL_WARD)
    secret init
      --json (WARDCTL_JSON)
      --no-color (NO_COLOR)
      -i --inventory VALUE = inventory (WARDCTL_INVENTORY)
    secret list
      --json (WARDCTL_JSON)
      --no-color (NO_COLOR)
      -i --inventory VALUE = inventory (WARDCTL_INVENTORY)
    secret remove [name]
      --json (WARDCTL_JSON)
      --no-color (NO_COLOR)
      -i --inventory VALUE = inventory (WARDCTL_INVENTORY)
      -y --yes (WARDCTL_YES)
    secret rotate-key
      --add VALUE… (WARDCTL_ADD_RECIPIENT)
      --json (WARDCTL_JSON)
      --no-color (NO_COLOR)
      --remove VALUE… (WARDCTL_REMOVE_RECIPIENT)
      -i --inventory VALUE = inventory (WARDCTL_INVENTORY)
    secret set [name]
      --json (WARDCTL_JSON)
      --no-color (NO_COLOR)
      --username VALUE (WARDCTL_SECRET_USERNAME)
      -i --inventory VALUE = inventory (WARDCTL_INVENTORY)
    show [selector]
      --changed-since VALUE (WARDCTL_CHANGED_SINCE)
      --failed-in VALUE (WARDCTL_FAILED_IN)
      --json (WARDCTL_JSON)
      --no-color (NO_COLOR)
      --state-dir VALUE (WARDCTL_STATE_DIR)
      -i --inventory VALUE = inventory (WARDCTL_INVENTORY)
      -o --output VALUE = yaml (WARDCTL_OUTPUT)
      -w --ward VALUE… (WARDCTL_WARD)
    simulate
      --cameras VALUE (WARDCTL_CAMERAS)
      --endpoints-out VALUE (WARDCTL_ENDPOINTS_OUT)
      --fault VALUE (WARDCTL_FAULT)
      --json (WARDCTL_JSON)
      --no-color (NO_COLOR)
      --rehearse VALUE (WARDCTL_REHEARSE)
      --state VALUE (WARDCTL_SIMULATION)
      -i --inventory VALUE = inventory (WARDCTL_INVENTORY)
      -w --ward VALUE… (WARDCTL_WARD)
    validate
      --check-secrets (WARDCTL_CHECK_SECRETS)
      --format VALUE (WARDCTL_VALIDATE_FORMAT)
      --json (WARDCTL_JSON)
      --no-color (NO_COLOR)
      --strict (WARDCTL_STRICT)
      -i --inventory VALUE = inventory (WARDCTL_INVENTORY)
      -o --output VALUE (WARDCTL_VALIDATE_OUTPUT)
      -w --ward VALUE… (WARDCTL_WARD)
    why [device] [setting]
      --json (WARDCTL_JSON)
      --no-color (NO_COLOR)
      -i --inventory VALUE = inventory (WARDCTL_INVENTORY)"
  `);
});

test.each(commands.map((command) => [command.id, command] as const))(
  'explains %s and each of its flags',
  (_, command) => {
    const silent = flagsOf(command).filter(({ description }) => !description?.endsWith('.'));

    expect(command.summary).toMatch(/\.$/);
    expect(silent).toEqual([]);
  },
);

test.each(commands.map((command) => [command.id, command] as const))(
  'takes every flag of %s from the environment too',
  (_, command) => {
    const deaf = flagsOf(command).filter(({ env }) => !/^(WARDCTL_[A-Z_]+|NO_COLOR)$/.test(env ?? ''));

    expect(deaf.map(({ name }) => name)).toEqual([]);
  },
);

test('ends with 64 for every kind of wrong usage', () => {
  const { default: other, ...usage } = config.pjson.oclif.exitCodes ?? {};

  expect(other).toBe(1);
  expect(new Set(Object.values(usage))).toEqual(new Set([64]));
  expect(Object.keys(usage)).toHaveLength(7);
});

function flagText({ name, char, env, type, multiple, default: value }: FlagFacts): string {
  const short = char === undefined ? '' : `-${char} `;
  const takes = type === 'boolean' ? '' : multiple ? ' VALUE…' : ' VALUE';
  const preset = value === undefined ? '' : ` = ${value}`;
  return `  ${short}--${name}${takes}${preset} (${env})`;
}
