import type { UserLevel } from './lowest-level.ts';
import { lowestLevel } from './lowest-level.ts';
import type { Operation } from './operation.ts';
import { getAccessPolicy } from './services/device/access-policy.ts';
import { getCertificates, getCertificatesInUse } from './services/device/certificates.ts';
import { getStorages } from './services/device/storage.ts';
import { getSystemLog } from './services/device/system-log.ts';
import { getSystemUris } from './services/device/system-uris.ts';
import { getRecordingSummary } from './services/search/recording-summary.ts';
import { getAllCertificates } from './services/security/keystore.ts';
import { getEnabledTlsVersions } from './services/security/tls-versions.ts';

/** What an audit asks beside the settings, by the name of the answer; what needs a low level first. */
export const auditQuestions = {
  systemUris: getSystemUris,
  certificatesInUse: getCertificatesInUse,
  tlsVersions: getEnabledTlsVersions,
  storages: getStorages,
  recordings: getRecordingSummary,
  keystore: getAllCertificates,
  certificates: getCertificates,
  accessPolicy: getAccessPolicy,
  systemLog: getSystemLog('System'),
  accessLog: getSystemLog('Access'),
} as const satisfies Readonly<Record<string, Operation<unknown>>>;

export type AuditQuestion = keyof typeof auditQuestions;

export const allAuditQuestions = Object.keys(auditQuestions) as readonly AuditQuestion[];

/** The lowest level of an account that may ask these questions, all unless given, under the default access policy. */
export function levelForAudit(questions: readonly AuditQuestion[] = allAuditQuestions): UserLevel {
  return lowestLevel(questions.map((question) => auditQuestions[question]));
}
