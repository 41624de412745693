export { type MigratedWard, migrateAdmin } from './migrate-admin.ts';
