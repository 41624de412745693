import { FleetError } from '@wardctl/fleet';
import { type ClockReading, DeviceClock } from './auth/device-clock.ts';
import { SignIn } from './auth/sign-in.ts';
import type { PasswordCredential, Signature } from './auth/sign-in-scheme.ts';
import { exchangeOf } from './exchange.ts';
import type { Operation } from './operation.ts';
import { getSystemDateAndTime } from './services/device/date-and-time.ts';
import { deviceServicePath } from './services/device/service-paths.ts';
import type { CallOptions, OnvifSessionOptions, OnvifTarget } from './session-options.ts';
import { exchangeSoap } from './soap/exchange-soap.ts';
import { operationResult } from './soap/operation-result.ts';
import type { SoapAnswer } from './soap/soap-answer.ts';
import type { CallLimits } from './transport/call-limits.ts';
import { HttpConnection } from './transport/http-connection.ts';
import type { DeviceBehaviour } from './vendors/device-behaviour.ts';

interface DialogueOptions extends OnvifSessionOptions {
  readonly credential: PasswordCredential | undefined;
  readonly behaviour: () => DeviceBehaviour;
}

/** Questions and answers over one connection: one at a time, each within its deadline, signed as the device wants it. */
export class Dialogue {
  readonly clock: DeviceClock;
  readonly now: () => number;
  readonly #id: string;
  readonly #connection: HttpConnection;
  readonly #signIn: SignIn;
  readonly #signal: AbortSignal | undefined;
  readonly #timeoutMs: number;
  readonly #onExchange: OnvifSessionOptions['onExchange'];
  #needsClock: boolean;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(target: OnvifTarget, { credential, behaviour, ...options }: DialogueOptions) {
    const { connectTimeoutMs = 2_000, timeoutMs = 10_000, maxBytes = 1_048_576, now = Date.now } = options;
    const { tls = { kind: 'authorities' } } = options;
    const deviceId = target.id;
    this.now = now;
    this.#id = deviceId;
    this.#signal = options.signal;
    this.#timeoutMs = timeoutMs;
    this.#onExchange = options.onExchange;
    this.#connection = new HttpConnection(target, { connectTimeoutMs, maxBytes, tls });
    this.clock = new DeviceClock({ deviceId, now, read: (limits) => this.#askClockUnsigned(limits) });
    this.#signIn = new SignIn({ deviceId, credential, clock: this.clock, behaviour });
    this.#needsClock = credential !== undefined;
  }

  /** The device has refused a question without the credential and answered it with it. */
  get isCredentialProven(): boolean {
    return this.#signIn.isProven;
  }

  get localAddress(): string | undefined {
    return this.#connection.localAddress;
  }

  /** @throws FleetError `device/…`, `run/cancelled` */
  async open(options: CallOptions): Promise<void> {
    await this.#inTurn(() => this.#connection.open(this.#limits(options)));
  }

  /** @throws FleetError `device/…`, `onvif/…`, `run/cancelled` */
  async ask<Result>(operation: Operation<Result>, path: string, options: CallOptions): Promise<Result> {
    const answer = await this.#inTurn(() => this.#askSigned(operation, path, this.#limits(options)));
    return operationResult(this.#id, operation, answer);
  }

  /** @throws FleetError `device/…`, `onvif/…`, `run/cancelled` */
  async askClock(options: CallOptions): Promise<ClockReading> {
    const answer = await this.#inTurn(() =>
      this.#askSigned(getSystemDateAndTime, deviceServicePath, this.#limits(options)),
    );
    const reading = this.#clockReading(answer);
    this.clock.learn(reading);
    return reading;
  }

  close(): void {
    this.#connection.close();
  }

  /** Two questions at once would be two tries of an unproven credential. */
  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  async #askSigned(operation: Operation<unknown>, path: string, call: CallLimits): Promise<SoapAnswer> {
    if (this.#needsClock && operation.name !== getSystemDateAndTime.name) await this.clock.read(call);
    this.#needsClock = false;
    const send = (signature: Signature) => this.#send(operation, { path, signature, call });
    return await this.#signIn.ask({ operation: operation.name, path, call, send });
  }

  async #send(
    operation: Operation<unknown>,
    request: { path: string; signature: Signature; call: CallLimits },
  ): Promise<SoapAnswer> {
    const { authorization, security } = request.signature;
    const isTry = (authorization ?? security) !== undefined && !this.#signIn.isProven;
    const answer = await exchangeSoap(this.#connection, operation, { ...request, repeatable: !isTry });
    this.#onExchange?.(exchangeOf(operation, answer.http));
    return answer;
  }

  /** A device that does not tell the time to strangers is signed to by our own clock. */
  async #askClockUnsigned(call: CallLimits): Promise<ClockReading | undefined> {
    const answer = await this.#send(getSystemDateAndTime, { path: deviceServicePath, signature: {}, call });
    try {
      return this.#clockReading(answer);
    } catch (error) {
      if (error instanceof FleetError) return undefined;
      throw error;
    }
  }

  #clockReading(answer: SoapAnswer): ClockReading {
    const settings = operationResult(this.#id, getSystemDateAndTime, answer);
    return { settings, readAtMs: this.now() - answer.http.elapsedMs / 2 };
  }

  #limits({ signal }: CallOptions): CallLimits {
    const signals = [this.#signal, signal].filter((found) => found !== undefined);
    return { signals, deadlineAt: performance.now() + this.#timeoutMs };
  }
}
