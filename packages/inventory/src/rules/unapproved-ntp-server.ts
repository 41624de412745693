import { didYouMean } from '../did-you-mean.ts';
import type { Finding, RuleInput } from '../rule.ts';

/** Time servers that any layer names are servers the city approves. */
export function* unapprovedNtpServer({ sources, layers }: RuleInput): Generator<Finding> {
  if (sources.fleet === undefined) return;
  const approved = sources.fleet.content.clock.ntpServers;
  for (const { file, path, values } of layers) {
    for (const [index, server] of (values.settings?.clock?.ntpServers ?? []).entries()) {
      if (approved.includes(server)) continue;
      yield {
        file,
        path: [...path, 'settings', 'clock', 'ntpServers', index],
        message: `the city does not approve the time server "${server}"`,
        hint: didYouMean(server, approved, `Approved: ${approved.join(', ')}.`),
      };
    }
  }
}
