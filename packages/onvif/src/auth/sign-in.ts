import type { FleetError } from '@wardctl/fleet';
import type { SoapAnswer } from '../soap/soap-answer.ts';
import type { CallLimits } from '../transport/call-limits.ts';
import type { DeviceBehaviour } from '../vendors/device-behaviour.ts';
import { firstNotInXml } from '../xml/xml-characters.ts';
import { chooseChallenge } from './digest-challenge.ts';
import { type Refusal, readRefusal } from './refusal.ts';
import {
  credentialMissing,
  credentialSpent,
  type RefusedQuestion,
  refusalError,
  unsendableName,
} from './refusal-error.ts';
import {
  digestScheme,
  type PasswordCredential,
  type Signature,
  type SignInScheme,
  type SigningClock,
  tokenScheme,
} from './sign-in-scheme.ts';

/** One operation that can be put to the device more than once, each time signed as told. */
export interface Question {
  readonly operation: string;
  readonly path: string;
  readonly call: CallLimits;
  send(signature: Signature): Promise<SoapAnswer>;
}

interface SignInOptions {
  readonly deviceId: string;
  readonly credential: PasswordCredential | undefined;
  readonly clock: SigningClock;
  /** What is known of such devices at the moment. */
  readonly behaviour: () => DeviceBehaviour;
}

/**
 * Keeps the rule against lockouts: a credential is tried once, and after a failure nothing more is asked of the device.
 *
 * Every question goes out unsigned until the device refuses one. The form of that refusal tells the scheme it wants, and
 * the same question, signed, is the attempt: only its success proves the credential, since devices answer many questions to
 * anybody.
 */
export class SignIn {
  readonly #options: SignInOptions;
  #scheme: SignInScheme | undefined;
  #proven = false;
  #end: FleetError | undefined;

  constructor(options: SignInOptions) {
    this.#options = options;
  }

  /** The device has refused a question without the credential and answered it with it. */
  get isProven(): boolean {
    return this.#proven;
  }

  /** @throws FleetError `device/unauthorized`, `device/locked`, and what `send` throws */
  async ask(question: Question): Promise<SoapAnswer> {
    if (this.#end !== undefined) throw this.#end;
    const answer = await question.send(this.#scheme?.sign(question.path) ?? {});
    const refusal = this.#refusalIn(answer);
    if (refusal === undefined) return answer;
    if (refusal.kind === 'locked' || refusal.kind === 'inactive')
      throw this.#giveUp(question, answer, refusal);
    return this.#scheme === undefined
      ? this.#attempt(question, answer)
      : this.#renew(question, answer, this.#scheme);
  }

  async #attempt(question: Question, asked: SoapAnswer): Promise<SoapAnswer> {
    const scheme = this.#schemeFor(asked);
    if (scheme === undefined) throw credentialMissing(this.#about(question, asked));
    this.#scheme = scheme;
    const answer = await this.#tryOnce(question, scheme);
    const refusal = this.#refusalIn(answer);
    if (refusal !== undefined && refusal.kind !== 'role') throw this.#giveUp(question, answer, refusal);
    if (refusal === undefined && !isProof(answer)) {
      this.#end = credentialSpent(this.#about(question, answer));
      return answer;
    }
    this.#proven = true;
    if (refusal !== undefined)
      throw refusalError(this.#about(question, answer), refusal, {
        proven: true,
        behaviour: this.#options.behaviour(),
      });
    return answer;
  }

  /** A second time only when the scheme has found that it was the nonce or the time that was refused. */
  async #tryOnce(question: Question, scheme: SignInScheme): Promise<SoapAnswer> {
    try {
      const answer = await question.send(scheme.sign(question.path));
      const kind = this.#refusalIn(answer)?.kind;
      if (kind !== 'credential' && kind !== 'unclear') return answer;
      const options = { proven: false, call: question.call };
      return (await scheme.recover(answer, options))
        ? await question.send(scheme.sign(question.path))
        : answer;
    } catch (error) {
      this.#end = error as FleetError;
      throw error;
    }
  }

  /** The credential is right: the nonce or the clock may have moved on, or the account may not do this. */
  async #renew(question: Question, refused: SoapAnswer, scheme: SignInScheme): Promise<SoapAnswer> {
    const options = { proven: true, call: question.call };
    const isRenewed =
      this.#refusalIn(refused)?.kind === 'credential' && (await scheme.recover(refused, options));
    const answer = isRenewed ? await question.send(scheme.sign(question.path)) : refused;
    const refusal = this.#refusalIn(answer);
    if (refusal !== undefined)
      throw refusalError(this.#about(question, answer), refusal, {
        proven: true,
        behaviour: this.#options.behaviour(),
      });
    return answer;
  }

  #refusalIn(answer: SoapAnswer): Refusal | undefined {
    const refusal = readRefusal(answer);
    const mayBeCredential = this.#options.credential !== undefined && !this.#proven;
    return refusal?.kind === 'unclear' && !mayBeCredential ? undefined : refusal;
  }

  #schemeFor({ http }: SoapAnswer): SignInScheme | undefined {
    const { credential, clock } = this.#options;
    if (credential === undefined) return undefined;
    const challenge = chooseChallenge(http.challenges);
    if (challenge !== undefined) return digestScheme(challenge, credential);
    if (firstNotInXml(credential.username) !== undefined) throw unsendableName(this.#options.deviceId);
    return tokenScheme(credential, clock);
  }

  #giveUp(question: Question, answer: SoapAnswer, refusal: Refusal): FleetError {
    const doubt = refusal.kind === 'credential' ? this.#scheme?.doubt?.() : undefined;
    this.#end = refusalError(this.#about(question, answer), refusal, {
      proven: false,
      doubt,
      behaviour: this.#options.behaviour(),
    });
    return this.#end;
  }

  #about({ operation }: Question, { http }: SoapAnswer): RefusedQuestion {
    return { deviceId: this.#options.deviceId, operation, elapsedMs: http.elapsedMs };
  }
}

/** A refused question that is now answered, or fails for a reason of its own. */
function isProof({ payload, fault }: SoapAnswer): boolean {
  return payload !== undefined || (fault !== undefined && fault.subcodes.length > 0);
}
