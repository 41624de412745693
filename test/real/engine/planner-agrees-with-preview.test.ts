import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Action, planWard, readRecordedStack, stateLayout } from '@wardctl/deploy';
import { type PreviewStep, previewWard } from '@wardctl/deploy/apply';
import { CredentialStore, type DesiredWard, directEndpoints } from '@wardctl/fleet';
import { type ProviderServer, startProvider } from '@wardctl/provider/server';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeAppliedState } from '../support/applied-state.ts';
import { enginePart, enginePath } from '../support/engine.ts';
import { randomWard, resourceName } from '../support/random-ward.ts';
import { describeWith } from '../support/real-part.ts';

describeWith(enginePart)('the planner on random wards', () => {
  let provider: ProviderServer;

  beforeAll(async () => {
    provider = await startProvider({
      credentials: new CredentialStore({ baseDirectory: '/', environment: {} }),
      endpoints: directEndpoints,
      baseDirectory: '/',
      healthGateTimeoutMs: 1_000,
      signal: new AbortController().signal,
    });
  });

  afterAll(() => provider.close());

  test('says exactly what the engine’s preview says', async () => {
    const wards = fc.tuple(fc.option(randomWard), randomWard, fc.uniqueArray(resourceName, { maxLength: 2 }));

    await fc.assert(
      fc.asyncProperty(wards, async ([before, after, unfinished]) => {
        const { planned, previewed } = await askBoth(before, after, unfinished);

        expect(planned).toEqual(previewed);
      }),
      { numRuns: 25 },
    );
  });

  async function askBoth(before: DesiredWard | null, after: DesiredWard, unfinished: readonly string[]) {
    const directory = mkdtempSync(join(tmpdir(), 'wardctl-preview-'));
    const layout = stateLayout(directory);
    try {
      if (before !== null) writeAppliedState(layout, before, unfinished);
      const { actions } = planWard(after, await readRecordedStack(layout, after.code));
      const signal = AbortSignal.timeout(60_000);
      const steps = await previewWard(after, {
        engine: enginePath,
        layout,
        providerPort: provider.port,
        signal,
      });
      return { planned: inOrder(actions.map(fromAction)), previewed: inOrder(fromSteps(steps)) };
    } finally {
      rmSync(directory, { recursive: true });
    }
  }
});

interface Comparable {
  readonly urn: string;
  readonly operation: string;
  readonly changes: readonly string[];
}

function fromAction({ urn, operation, changes }: Action): Comparable {
  const paths =
    operation === 'update' || operation === 'replace' ? changes.map(({ path }) => path).sort() : [];
  return { urn, operation: operation === 'retry' ? 'update' : operation, changes: paths };
}

// A replacement is three steps to the engine: it deletes the old, creates the new, and says so in between.
function fromSteps(steps: readonly PreviewStep[]): Comparable[] {
  const whole = steps.filter(
    ({ operation }) => !['create-replacement', 'delete-replaced'].includes(operation),
  );
  return whole.map(({ urn, operation, changes }) => ({
    urn,
    operation,
    changes: operation === 'update' || operation === 'replace' ? changes : [],
  }));
}

function inOrder(list: Comparable[]): Comparable[] {
  return list.sort((a, b) => (a.urn < b.urn ? -1 : 1));
}
