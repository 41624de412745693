import { Flags } from '@oclif/core';

/** Flags of every command. */
export const globalFlags = {
  json: Flags.boolean({
    description: 'Print the result as JSON (schemas/output/).',
    env: 'WARDCTL_JSON',
    helpGroup: 'GLOBAL',
  }),
  'no-color': Flags.boolean({
    description: 'Print without colours.',
    env: 'NO_COLOR',
    helpGroup: 'GLOBAL',
  }),
};

export const inventoryFlag = Flags.string({
  char: 'i',
  default: 'inventory',
  description: 'Folder that holds fleet.yaml.',
  env: 'WARDCTL_INVENTORY',
  helpValue: 'DIR',
});

export const wardFlag = Flags.string({
  char: 'w',
  description: 'Only these wards.',
  env: 'WARDCTL_WARD',
  helpValue: 'WARD',
  multiple: true,
});

const onFlag = Flags.string({
  description:
    'Only devices that the query selects: ids ("*-mr-*"), keys ("placement=main-road,!ownership=household") or a list (@FILE). Given more than once, what any of them selects. See docs/selection.md.',
  env: 'WARDCTL_ON',
  helpValue: 'QUERY',
  multiple: true,
});

const changedSinceFlag = Flags.string({
  description: 'Only devices that resolve to something else than at this commit of git.',
  env: 'WARDCTL_CHANGED_SINCE',
  helpValue: 'GITREF',
});

const failedInFlag = Flags.string({
  description: 'Only devices that failed or are pending in this run of apply; "last" is the newest.',
  env: 'WARDCTL_FAILED_IN',
  helpValue: 'RUN',
});

/** Which part of which inventory. */
export const selectionFlags = {
  inventory: inventoryFlag,
  ward: wardFlag,
  on: onFlag,
  'changed-since': changedSinceFlag,
  'failed-in': failedInFlag,
};

export const stateFlag = Flags.string({
  description: 'Folder for recorded state and reports; .wardctl beside the inventory by default.',
  env: 'WARDCTL_STATE_DIR',
  helpValue: 'DIR',
});

export const endpointsFlag = Flags.string({
  description: 'Reach devices where this file says, not at their own addresses.',
  env: 'WARDCTL_ENDPOINTS',
  helpValue: 'FILE',
});

export const eventsFlag = Flags.string({
  description: 'Write what happens to this file, one JSON object per line.',
  env: 'WARDCTL_EVENTS',
  helpValue: 'FILE',
});

/** @param atOnce What runs at the same time, for the help text. */
export function concurrencyFlag(atOnce: string, byDefault: number) {
  return Flags.integer({
    default: byDefault,
    description: `${atOnce} at the same time.`,
    env: 'WARDCTL_CONCURRENCY',
    helpValue: 'N',
    min: 1,
    max: 1024,
  });
}

export const perSiteFlag = Flags.integer({
  default: 16,
  description: 'Devices of one site at the same time: they share its uplink.',
  env: 'WARDCTL_PER_SITE',
  helpValue: 'N',
  min: 1,
  max: 1024,
});

/** How a site is searched. */
export const searchFlags = {
  ports: Flags.string({
    description: 'Ask for ONVIF on these TCP ports, instead of the usual ones.',
    env: 'WARDCTL_PORTS',
    helpValue: 'PORT,…',
  }),
  rate: Flags.integer({
    default: 50,
    description: 'Addresses to begin with in a second.',
    env: 'WARDCTL_RATE',
    helpValue: 'N',
    min: 1,
    max: 1_000,
  }),
  multicast: Flags.string({
    description: 'Ask the network of this interface by multicast too, for a machine that stands at the site.',
    env: 'WARDCTL_MULTICAST',
    helpValue: 'INTERFACE',
  }),
};

/** What a command that changes devices can be told. */
export const changeFlags = {
  ...selectionFlags,
  endpoints: endpointsFlag,
  'state-dir': stateFlag,
  concurrency: concurrencyFlag('Wards', 2),
  'health-gate': Flags.integer({
    default: 60,
    description:
      'Seconds that a new recorder container may take to become healthy; then the old one runs again.',
    env: 'WARDCTL_HEALTH_GATE',
    helpValue: 'SECONDS',
    min: 1,
    max: 3600,
  }),
  'allow-footage-loss': Flags.boolean({
    description: 'Allow changes that delete footage; the plan lists them.',
    env: 'WARDCTL_ALLOW_FOOTAGE_LOSS',
  }),
  yes: Flags.boolean({
    char: 'y',
    description: 'Do not ask for confirmation.',
    env: 'WARDCTL_YES',
  }),
  events: eventsFlag,
};

/** What only apply can be told: destroy takes everything out of management anyway, and changes no setting. */
export const applyFlags = {
  ...changeFlags,
  'allow-mask-removal': Flags.boolean({
    description: 'Allow changes after which privacy masks hide less; the plan lists them.',
    env: 'WARDCTL_ALLOW_MASK_REMOVAL',
  }),
  'allow-device-removal': Flags.boolean({
    description: 'Allow that devices go out of management; the plan lists them.',
    env: 'WARDCTL_ALLOW_DEVICE_REMOVAL',
  }),
  'allow-risky': Flags.boolean({
    description: 'Allow changes after which a device may not be reached any more; the plan lists them.',
    env: 'WARDCTL_ALLOW_RISKY',
  }),
};

export const writeFlag = Flags.boolean({
  description: 'Write the files; without it the command only says what it would write.',
  env: 'WARDCTL_WRITE',
});
