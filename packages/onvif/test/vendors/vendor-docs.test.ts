import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generateVendorDocs } from '../../scripts/generate-vendor-docs.ts';

test('docs/vendors.md says what the tables say; npm run generate writes it', () => {
  const page = readFileSync(new URL('../../../../docs/vendors.md', import.meta.url), 'utf8');

  expect(page).toBe(generateVendorDocs());
});
