import type { Finding, RuleInput } from '../rule.ts';

/** Circular 21/2024/TT-BTTTT; a city writes another day where the law moves. */
const mandatorySince = '2026-01-01';

/** Cameras bought since certificates are mandatory have one. Without the day of purchase the day of installation counts. */
export function* missingConformity({ sources, cameras }: RuleInput): Generator<Finding> {
  if (sources.fleet === undefined) return;
  const since = sources.fleet.content.conformity?.qcvn135?.mandatorySince ?? mandatorySince;
  for (const { id, written, file, index } of cameras) {
    const { purchasedOn, installedOn, conformity } = written;
    const day = purchasedOn ?? installedOn;
    if (day === undefined || day < since || conformity?.qcvn135 !== undefined) continue;
    const [key, verb] =
      purchasedOn === undefined
        ? (['installedOn', 'installed'] as const)
        : (['purchasedOn', 'bought'] as const);
    yield {
      severity: 'warning',
      file,
      path: ['cameras', index, key],
      message: `${id}: ${verb} on ${day} without a certificate of conformity to QCVN 135:2024/BTTTT`,
      hint: 'Ask the supplier for it and write conformity: { qcvn135: { certificate, date } }.',
    };
  }
}
