import { fileURLToPath } from 'node:url';

/** Folder of the JSON Schemas, the only source of truth for what a file of the inventory may say. */
export const schemaFolder = fileURLToPath(new URL('../../../schemas/', import.meta.url));
