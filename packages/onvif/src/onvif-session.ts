import { assertIdentity, type Credential, FleetError } from '@wardctl/fleet';
import { noSuchService } from './answer-error.ts';
import { type ClockReading, DeviceClock } from './auth/device-clock.ts';
import { SignIn } from './auth/sign-in.ts';
import type { PasswordCredential, Signature } from './auth/sign-in-scheme.ts';
import { exchangeOf } from './exchange.ts';
import { isWrite } from './lowest-level.ts';
import type { Operation, ServiceName } from './operation.ts';
import { getSystemDateAndTime } from './services/device/date-and-time.ts';
import {
  deviceServicePath,
  getCapabilities,
  getServices,
  type ServicePaths,
} from './services/device/service-paths.ts';
import {
  type CallOptions,
  type OnvifSessionOptions,
  type OnvifTarget,
  passwordCredential,
} from './session-options.ts';
import { exchangeSoap } from './soap/exchange-soap.ts';
import { operationResult } from './soap/operation-result.ts';
import type { SoapAnswer } from './soap/soap-answer.ts';
import type { CallLimits } from './transport/call-limits.ts';
import { HttpConnection } from './transport/http-connection.ts';
import { behaviourOf, identityOfModel, type KnownIdentity } from './vendors/behaviour-of.ts';
import { type DeviceBehaviour, standardBehaviour } from './vendors/device-behaviour.ts';
import { withVendorHint } from './vendors/vendor-hints.ts';
import type { VendorTable } from './vendors/vendor-table.ts';
import { vendorTables } from './vendors/vendor-tables.ts';

export type { CallOptions, OnvifSessionOptions, OnvifTarget } from './session-options.ts';

/**
 * One conversation with one device: one connection, one call at a time, and one try of the credential.
 *
 * Once the device has refused the credential, every further call fails at once and without touching the network. Nothing
 * that changes the device is sent before its identity was found to be the expected one, in this very session.
 */
export class OnvifSession {
  readonly id: string;
  readonly hasCredential: boolean;
  readonly host: string;
  readonly protocol: OnvifTarget['protocol'];
  /** Whoever is signed in; absent without a credential. */
  readonly username: string | undefined;
  readonly #credential: PasswordCredential | undefined;
  readonly #connection: HttpConnection;
  readonly #signIn: SignIn;
  readonly #clock: DeviceClock;
  readonly #now: () => number;
  readonly #signal: AbortSignal | undefined;
  readonly #timeoutMs: number;
  readonly #port: number;
  readonly #vendors: readonly VendorTable[];
  readonly #onExchange: OnvifSessionOptions['onExchange'];
  #behaviour: DeviceBehaviour;
  #isVerified = false;
  #needsClock: boolean;
  #turn: Promise<unknown> = Promise.resolve();
  #paths: Promise<ServicePaths> | undefined;

  constructor(target: OnvifTarget, credential: Credential | undefined, options: OnvifSessionOptions = {}) {
    const { connectTimeoutMs = 2_000, timeoutMs = 10_000, maxBytes = 1_048_576, now = Date.now } = options;
    const { tls = { kind: 'authorities' }, vendors = vendorTables, model } = options;
    const password = passwordCredential(credential);
    this.id = target.id;
    this.host = target.host;
    this.protocol = target.protocol;
    this.username = password?.username;
    this.#credential = password;
    this.#now = now;
    this.#signal = options.signal;
    this.#timeoutMs = timeoutMs;
    this.#port = target.port;
    this.#vendors = vendors;
    this.#onExchange = options.onExchange;
    this.#behaviour = model === undefined ? standardBehaviour : behaviourOf(identityOfModel(model), vendors);
    this.#connection = new HttpConnection(target, { connectTimeoutMs, maxBytes, tls });
    this.#clock = new DeviceClock({
      deviceId: target.id,
      now,
      read: (limits) => this.#askClockUnsigned(limits),
    });
    this.#signIn = new SignIn({
      deviceId: target.id,
      credential: password,
      clock: this.#clock,
      behaviour: () => this.#behaviour,
    });
    this.hasCredential = password !== undefined;
    this.#needsClock = this.hasCredential;
  }

  /** What is known of how such devices differ from the standard. */
  get behaviour(): DeviceBehaviour {
    return this.#behaviour;
  }

  /** Takes over what the device has said it is. */
  learnIdentity(identity: KnownIdentity): void {
    this.#behaviour = behaviourOf(identity, this.#vendors);
  }

  /** Whether the device has refused a question without the credential and answered it with it. */
  get isCredentialProven(): boolean {
    return this.#signIn.isProven;
  }

  /** Whether it is by this user name and password that the session signs in. */
  isSignedInWith({ username, password }: Credential): boolean {
    return (
      username === this.username &&
      password !== undefined &&
      password.reveal() === this.#credential?.password.reveal()
    );
  }

  /**
   * Opens the session for writes, when the device is the one that the inventory means.
   *
   * @param observed What the device said in this session.
   * @throws FleetError `device/identity-mismatch`
   */
  assertIdentity(...[expected, observed]: Parameters<typeof assertIdentity>): void {
    assertIdentity(expected, observed);
    this.#isVerified = true;
  }

  /**
   * Puts one operation to the device, after those that were asked before.
   *
   * @throws FleetError `device/…`, `onvif/…`, `run/cancelled`
   */
  async call<Result>(operation: Operation<Result>, options: CallOptions = {}): Promise<Result> {
    const path = await this.#pathOf(operation.service, options);
    return await this.#explained(operation, async () => {
      const answer = await this.#inTurn(() => this.#ask(operation, path, this.#limits(options)));
      return operationResult(this.id, operation, answer);
    });
  }

  /**
   * Reads the clock of the device; what is signed from now on is signed by it.
   *
   * @throws FleetError `device/…`, `onvif/…`, `run/cancelled`
   */
  async readClock(options: CallOptions = {}): Promise<ClockReading> {
    const reading = await this.#explained(getSystemDateAndTime, async () => {
      const answer = await this.#inTurn(() =>
        this.#ask(getSystemDateAndTime, deviceServicePath, this.#limits(options)),
      );
      return this.#clockReading(answer);
    });
    this.#clock.learn(reading);
    return reading;
  }

  /** The time of the device as far as it is known, milliseconds since 1970. */
  get deviceTimeMs(): number {
    return this.#clock.now();
  }

  /** Our own time, milliseconds since 1970. */
  get ownTimeMs(): number {
    return this.#now();
  }

  /** Our address on the way to the device, as far as it was reached; behind address translation the device sees another. */
  get localAddress(): string | undefined {
    return this.#connection.localAddress;
  }

  /** Where the device has its services; asked once. */
  async services(options: CallOptions = {}): Promise<ServicePaths> {
    this.#paths ??= this.#readServices(options);
    try {
      return await this.#paths;
    } catch (error) {
      this.#paths = undefined;
      throw error;
    }
  }

  /**
   * Opens the connection ahead of the first question, which then goes out on it. Nothing is asked yet.
   *
   * @throws FleetError `device/unreachable`, `device/untrusted-certificate`, `run/cancelled`
   */
  async connect(options: CallOptions = {}): Promise<void> {
    await this.#inTurn(() => this.#connection.open(this.#limits(options)));
  }

  /** Ends the connection; a call that is under way fails. */
  close(): void {
    this.#connection.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.close();
  }

  async #pathOf(service: ServiceName, options: CallOptions): Promise<string> {
    if (service === 'device') return deviceServicePath;
    const path = (await this.services(options))[service];
    if (path === undefined) throw noSuchService(this.id, service);
    return path;
  }

  async #readServices(options: CallOptions): Promise<ServicePaths> {
    try {
      return await this.call(getServices, options);
    } catch (error) {
      if (!(error instanceof FleetError && error.code.startsWith('onvif/'))) throw error;
      return await this.call(getCapabilities, options);
    }
  }

  /** Errors with what is known of such devices. */
  async #explained<Value>({ name }: Operation<unknown>, work: () => Promise<Value>): Promise<Value> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof FleetError)) throw error;
      throw withVendorHint(error, this.#behaviour, { operation: name, port: this.#port });
    }
  }

  /** Two questions at once would be two tries of an unproven credential. */
  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  async #ask(operation: Operation<unknown>, path: string, call: CallLimits): Promise<SoapAnswer> {
    if (!this.#isVerified && isWrite(operation)) {
      throw new Error(`${operation.name} for ${this.id} before its identity was asserted`);
    }
    if (this.#needsClock && operation.name !== getSystemDateAndTime.name) await this.#clock.read(call);
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
    const answer = await this.#send(getSystemDateAndTime, {
      path: deviceServicePath,
      signature: {},
      call,
    });
    try {
      return this.#clockReading(answer);
    } catch (error) {
      if (error instanceof FleetError) return undefined;
      throw error;
    }
  }

  #clockReading(answer: SoapAnswer): ClockReading {
    const settings = operationResult(this.id, getSystemDateAndTime, answer);
    return { settings, readAtMs: this.#now() - answer.http.elapsedMs / 2 };
  }

  #limits({ signal }: CallOptions): CallLimits {
    const signals = [this.#signal, signal].filter((found) => found !== undefined);
    return { signals, deadlineAt: performance.now() + this.#timeoutMs };
  }
}
