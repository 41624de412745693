import type { IncomingHttpHeaders } from 'node:http';
import type { SignIn } from './auth/sign-in.ts';
import type { CameraClock } from './camera-clock.ts';
import type { CameraCounters } from './camera-counters.ts';
import type { DeviceFacts } from './device-facts.ts';
import { type CameraFaults, ignores } from './faults/camera-faults.ts';
import { htmlReply, type Reply, replyOfFault, replyOfResponse } from './http/reply.ts';
import { refuseByQuirk, settledByQuirks } from './models/camera-quirks.ts';
import { offersService } from './operations/offers-service.ts';
import type { Operation, OperationContext } from './operations/operation.ts';
import { type Service, serviceOf } from './operations/services.ts';
import type { SettingsStore } from './settings-store.ts';
import { readEnvelope, type SoapRequest } from './soap/envelope.ts';
import { receiverFault, SoapFault } from './soap/soap-fault.ts';
import { elementWith, type XmlContent } from './soap/xml-writer.ts';
import type { SystemLog } from './system-log.ts';

export interface DeviceRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** `http://host:port` to give out as its own. */
  readonly origin: string;
}

export interface CameraParts {
  readonly facts: DeviceFacts;
  readonly settings: SettingsStore;
  readonly clock: CameraClock;
  readonly signIn: SignIn;
  readonly counters: CameraCounters;
  readonly faults: CameraFaults;
  readonly log: SystemLog;
  /** Told the name of every operation that did what it was asked to. */
  readonly written: (operation: string) => void;
}

interface Call {
  readonly soap: SoapRequest;
  readonly name: string;
  readonly service: Service;
  readonly operation: Operation;
}

/** The firmware of one camera: a request in, an answer out, no network. */
export class CameraDevice {
  readonly #parts: CameraParts;

  constructor(parts: CameraParts) {
    this.#parts = parts;
  }

  /** Takes the request apart, and leaves it to the caller when to have it answered. */
  receive(request: DeviceRequest): { readonly operation: string; readonly answer: () => Reply } {
    try {
      const soap = readEnvelope(request.body);
      return { operation: soap.body.local, answer: () => this.#answer(request, soap) };
    } catch (error) {
      return { operation: '', answer: () => replyOfError(error) };
    }
  }

  /** The system log as a page of its own, for those who may read it. */
  systemLog({ method, url, headers }: Omit<DeviceRequest, 'body' | 'origin'>): Reply {
    const { facts, signIn, log } = this.#parts;
    if (!facts.model.features.systemUris) return htmlReply(404, 'Not Found');
    const { authorization } = headers;
    this.#countSignIn(authorization);
    try {
      signIn.admit({ authorization, method, uri: url, usernameToken: undefined }, 'READ_SYSTEM_SECRET');
      return { status: 200, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: log.text() };
    } catch (error) {
      return replyOfError(error);
    }
  }

  #answer(request: DeviceRequest, soap: SoapRequest): Reply {
    this.#countSignIn(request.headers.authorization ?? soap.usernameToken);
    try {
      if (this.#parts.faults.needsActivation) throw notActivated();
      const call = this.#route(request, soap);
      const { authorization } = request.headers;
      this.#parts.signIn.admit(
        { authorization, method: request.method, uri: request.url, usernameToken: soap.usernameToken },
        call.operation.access,
      );
      const { prefix } = call.service;
      return replyOfResponse(elementWith(`${prefix}:${call.name}Response`, {}, this.#run(call, request)));
    } catch (error) {
      return replyOfError(error);
    }
  }

  /** A service answers on its own path only. */
  #route({ url }: DeviceRequest, soap: SoapRequest): Call {
    const { uri, local: name } = soap.body;
    const { model } = this.#parts.facts;
    const service = serviceOf(uri);
    const path = url.split('?', 1)[0];
    const isOffered =
      service !== undefined && model.paths[service.name] === path && offersService(model, service.name);
    if (!isOffered) throw notSupported(name);
    this.#count(`${service.name}.${name}`);
    const operation = Object.hasOwn(service.operations, name) ? service.operations[name] : undefined;
    if (operation === undefined || operation.offered?.(model) === false) throw notSupported(name);
    return { soap, name, service, operation };
  }

  #run({ name, service, operation, soap }: Call, { origin }: DeviceRequest): XmlContent {
    const { settings, counters, faults, facts, log, clock, written } = this.#parts;
    if ('read' in operation) {
      return operation.read(this.#context(soap, { origin, settings: settings.shownTo(name) }));
    }
    counters.writes.push(name);
    const context = this.#context(soap, { origin, settings: settings.current });
    const { quirks = {} } = facts.model;
    refuseByQuirk(quirks, name);
    const write = { service: service.name, operation: name, before: settings.current };
    const wanted = settledByQuirks(quirks, { ...write, wanted: operation.write(context) });
    const { answer } = operation;
    const content = typeof answer === 'function' ? answer(context) : answer;
    if (ignores(faults, name)) return content;
    settings.write(wanted);
    log.note(clock.lived(), `onvif: ${name}`);
    written(name);
    return content;
  }

  #context(soap: SoapRequest, given: Pick<OperationContext, 'origin' | 'settings'>): OperationContext {
    const { clock, facts, faults, log } = this.#parts;
    const { firmware } = given.settings;
    const device = { ...facts, identity: { ...facts.identity, firmware, ...faults.identity } };
    return {
      ...given,
      request: soap.body,
      device,
      faults,
      log: () => log.text(),
      nowMs: clock.now(),
      cameraNowMs: clock.shown(given.settings),
    };
  }

  #countSignIn(carried: unknown): void {
    if (carried !== undefined) this.#parts.counters.signIns += 1;
  }

  #count(operation: string): void {
    const { requests } = this.#parts.counters;
    requests[operation] = (requests[operation] ?? 0) + 1;
  }
}

/** Before somebody has given it a password, in its own page, the camera has nothing to say to anybody. */
function notActivated(): SoapFault {
  return new SoapFault({
    code: 'Sender',
    subcodes: ['NotAuthorized'],
    reason: 'The device is not activated',
    status: 403,
  });
}

function notSupported(operation: string): SoapFault {
  return receiverFault(`Optional Action Not Implemented: ${operation}`, 'ActionNotSupported');
}

/** Anything but a fault is a mistake of the simulator, and says so. */
function replyOfError(error: unknown): Reply {
  if (error instanceof SoapFault) return replyOfFault(error);
  return replyOfFault(receiverFault(`Action Failed: ${(error as Error).stack}`, 'Action'));
}
