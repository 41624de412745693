export { identityFile } from './credentials/age/age-identity.ts';
export * from './credentials/age/age-store.ts';
export * from './credentials/age/init-age-store.ts';
export type { StoredSecret } from './credentials/age/list-secrets.ts';
export type { RotatedKey } from './credentials/age/rotate-key.ts';
