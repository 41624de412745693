import { findEngine } from '@wardctl/deploy/engine';
import type { TestContext } from 'vitest';

const { engine, error } = await findEngine({ environment: process.env, signal: AbortSignal.timeout(60_000) });

/** Leaves a test out, with the reason, where there is no engine; where `WARDCTL_REAL` requires one, the test fails. */
export function needsEngine({ skip }: Pick<TestContext, 'skip'>): void {
  if (engine !== undefined) return;
  if (process.env['WARDCTL_REAL'] === 'require') throw error;
  skip(`${error?.message}`);
}
