import { assertIdentity, type Credential, FleetError } from '@wardctl/fleet';
import { noSuchService } from './answer-error.ts';
import type { ClockReading } from './auth/device-clock.ts';
import type { PasswordCredential } from './auth/sign-in-scheme.ts';
import { Dialogue } from './dialogue.ts';
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
  readonly #dialogue: Dialogue;
  readonly #port: number;
  readonly #vendors: readonly VendorTable[];
  #behaviour: DeviceBehaviour;
  #isVerified = false;
  #paths: Promise<ServicePaths> | undefined;

  constructor(target: OnvifTarget, credential: Credential | undefined, options: OnvifSessionOptions = {}) {
    const { vendors = vendorTables, model } = options;
    const password = passwordCredential(credential);
    this.id = target.id;
    this.host = target.host;
    this.protocol = target.protocol;
    this.hasCredential = password !== undefined;
    this.username = password?.username;
    this.#credential = password;
    this.#port = target.port;
    this.#vendors = vendors;
    this.#behaviour = model === undefined ? standardBehaviour : behaviourOf(identityOfModel(model), vendors);
    this.#dialogue = new Dialogue(target, {
      ...options,
      credential: password,
      behaviour: () => this.#behaviour,
    });
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
    return this.#dialogue.isCredentialProven;
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
    if (!this.#isVerified && isWrite(operation)) {
      throw new Error(`${operation.name} for ${this.id} before its identity was asserted`);
    }
    const path = await this.#pathOf(operation.service, options);
    return await this.#explained(operation, () => this.#dialogue.ask(operation, path, options));
  }

  /**
   * Reads the clock of the device; what is signed from now on is signed by it.
   *
   * @throws FleetError `device/…`, `onvif/…`, `run/cancelled`
   */
  async readClock(options: CallOptions = {}): Promise<ClockReading> {
    return await this.#explained(getSystemDateAndTime, () => this.#dialogue.askClock(options));
  }

  /** The time of the device as far as it is known, milliseconds since 1970. */
  get deviceTimeMs(): number {
    return this.#dialogue.clock.now();
  }

  /** Our own time, milliseconds since 1970. */
  get ownTimeMs(): number {
    return this.#dialogue.now();
  }

  /** Our address on the way to the device, as far as it was reached; behind address translation the device sees another. */
  get localAddress(): string | undefined {
    return this.#dialogue.localAddress;
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
    await this.#dialogue.open(options);
  }

  /** Ends the connection; a call that is under way fails. */
  close(): void {
    this.#dialogue.close();
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
}
