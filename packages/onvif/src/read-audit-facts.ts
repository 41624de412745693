import { FleetError, type FleetErrorCode } from '@wardctl/fleet';
import { type AuditQuestion, allAuditQuestions, auditQuestions } from './audit-questions.ts';
import { ifOffered } from './if-offered.ts';
import type { CallOptions, OnvifSession } from './onvif-session.ts';
import type { Operation } from './operation.ts';

type Answer<Question> = Question extends Operation<infer Result> ? Result : never;

/** By question; absent where the device does not offer it, or did not answer it: see `unread`. */
export type AuditAnswers = {
  readonly [Question in AuditQuestion]?: Answer<(typeof auditQuestions)[Question]>;
};

export interface AuditFacts {
  readonly answers: AuditAnswers;
  /** Questions that the device refused, for the level of the account too, or answered unusably. */
  readonly unread: readonly { readonly question: AuditQuestion; readonly error: FleetError }[];
}

export interface AuditOptions extends CallOptions {
  /** All unless given; an account of a low level is asked only what it may see: see `levelForAudit`. */
  readonly questions?: readonly AuditQuestion[];
}

/** What is said of one question and leaves the others to be asked. */
const ofOneQuestion: ReadonlySet<FleetErrorCode> = new Set([
  'onvif/fault',
  'onvif/bad-answer',
  'onvif/too-large',
  'device/role-too-low',
]);

/**
 * Reads what an audit needs beside the settings: certificates, logs, storage and the like. Secrets of the device are not
 * among it, and every answer is of bounded size.
 *
 * @throws FleetError `device/…`, `run/cancelled`
 */
export async function readAuditFacts(
  session: OnvifSession,
  { questions = allAuditQuestions, ...options }: AuditOptions = {},
): Promise<AuditFacts> {
  const answers: { [Question in AuditQuestion]?: unknown } = {};
  const unread: AuditFacts['unread'][number][] = [];
  for (const question of questions) {
    try {
      const answer = await ifOffered<unknown>(session, auditQuestions[question], options);
      if (answer !== undefined) answers[question] = answer;
    } catch (error) {
      if (!(error instanceof FleetError) || !ofOneQuestion.has(error.code)) throw error;
      unread.push({ question, error });
    }
  }
  return { answers: answers as AuditAnswers, unread };
}
