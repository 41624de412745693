import type { SoapAnswer } from '../soap/soap-answer.ts';
import type { SoapFault } from '../soap/soap-fault.ts';

/** A device does not do what it was asked because of who asks. */
export interface Refusal {
  /**
   * `credential`: not without the right credential. `role`: the account may not do this. `locked`: the account or our
   * address is locked. `inactive`: nobody has activated the device yet. `unclear`: a fault that says nothing.
   */
  readonly kind: 'credential' | 'role' | 'locked' | 'inactive' | 'unclear';
  /** In the words of the device; may be empty. */
  readonly reason: string;
  /** What the device counts down before it locks. */
  readonly attemptsLeft?: number;
  /** After which a locked device lets somebody try again. */
  readonly retryAfterSeconds?: number;
}

/** Reads a refusal out of the many shapes that devices give it; absent when the answer is none. */
export function readRefusal({ http, fault, payload }: SoapAnswer): Refusal | undefined {
  const isRefused = http.status === 401 || (payload === undefined && refusedStatus.has(http.status));
  if (fault === undefined && !isRefused) return undefined;
  const words = fault === undefined ? plainText(http.body) : fault.words;
  const reason = words.replace(/\s+/g, ' ').trim().slice(0, 200);
  const attemptsLeft = countedDown(words);
  if (/not (yet )?activated|needs? (to be )?activat/i.test(words)) return { kind: 'inactive', reason };
  if (http.status === 423 || http.status === 429 || lockedWords.test(words) || attemptsLeft === 0) {
    const retryAfterSeconds = namedWait(http.retryAfter, words);
    return {
      kind: 'locked',
      reason: lockReason(reason, http.retryAfter),
      ...(attemptsLeft !== undefined && { attemptsLeft }),
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    };
  }
  const kind = fault === undefined ? 'credential' : kindOfFault(fault, http.status);
  return kind && { kind, reason, ...(attemptsLeft !== undefined && { attemptsLeft }) };
}

const refusedStatus = new Set([403, 423, 429]);
const lockedWords =
  /\b(is|been|are|was) (locked|blocked)|\block(ed)? out\b|account locked|too many .{0,20}(attempt|login|fail)/i;
const unauthorizedCodes = new Set([
  'NotAuthorized',
  'SenderNotAuthorized',
  'FailedAuthentication',
  'InvalidSecurityToken',
  'FailedCheck',
]);
const unauthorizedWords =
  /not ?authori[sz]ed|unauthori[sz]ed|authenti(cat|fi)\w* (has )?(fail|error|requir)|authority fail|access denied/i;

function kindOfFault(fault: SoapFault, status: number): Refusal['kind'] | undefined {
  const { code, subcodes, words } = fault;
  if (status === 401 || [code, ...subcodes].some((name) => unauthorizedCodes.has(name))) return 'credential';
  if (subcodes.includes('OperationProhibited') && (status === 403 || subcodes.length === 1)) return 'role';
  if (status === 403 || (subcodes.length === 0 && unauthorizedWords.test(words))) return 'credential';
  const isBare = subcodes.length === 0 && (code === 'Sender' || code === 'Client') && status === 400;
  return isBare && !/implement|support|recogni|unknown/i.test(words) ? 'unclear' : undefined;
}

/** "You still have 3 attempt(s)" (Dahua), `<retryTimes>3</retryTimes>` (Hikvision). */
function countedDown(words: string): number | undefined {
  const match =
    /(\d+)\s+(?:more\s+|login\s+)*attempt/i.exec(words) ?? /retry(?:login)?times?\W+(\d+)/i.exec(words);
  return match?.[1] === undefined ? undefined : Number(match[1]);
}

const unitSeconds = { s: 1, m: 60, h: 3_600 } as const;

/** `Retry-After: 1800`; "locked for 1800 seconds"; "try again in 30 minute(s)"; `<unlockTime>1800</unlockTime>` (Hikvision). */
function namedWait(retryAfter: string | undefined, words: string): number | undefined {
  if (retryAfter !== undefined && /^\s*\d+\s*$/.test(retryAfter)) return Number(retryAfter);
  const spoken =
    /\b(?:for|in|after)\s+(\d+)\s*(?:(s)(?:ec\w*)?|(m)(?:in\w*)?|(h)(?:ours?|r)?)(?:\b|\()/i.exec(words);
  const unit = spoken?.slice(2).find(Boolean)?.toLowerCase() as keyof typeof unitSeconds | undefined;
  if (unit !== undefined) return Number(spoken?.[1]) * unitSeconds[unit];
  const unlock = /unlocktime\W+(\d+)/i.exec(words);
  return unlock === null ? undefined : Number(unlock[1]);
}

function lockReason(reason: string, retryAfter: string | undefined): string {
  return retryAfter === undefined ? reason : `${reason} (retry after ${retryAfter} s)`.trim();
}

function plainText(body: string): string {
  return body.slice(0, 4096).replace(/<\/?(\w+)[^>]*>/g, ' $1 ');
}
