import type { IncomingHttpHeaders } from 'node:http';
import type { SignIn } from './auth/sign-in.ts';
import type { CameraClock } from './camera-clock.ts';
import type { CameraCounters } from './camera-counters.ts';
import type { DeviceFacts } from './device-facts.ts';
import type { CameraFaults } from './faults/camera-faults.ts';
import { type Reply, replyOfFault, replyOfResponse } from './http/reply.ts';
import type { Operation, OperationContext } from './operations/operation.ts';
import { type Service, serviceOf } from './operations/services.ts';
import type { SettingsStore } from './settings-store.ts';
import { readEnvelope, type SoapRequest } from './soap/envelope.ts';
import { receiverFault, SoapFault } from './soap/soap-fault.ts';
import { elementWith } from './soap/xml-writer.ts';

export interface DeviceRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** `host:port` to give out as its own. */
  readonly authority: string;
}

export interface CameraParts {
  readonly facts: DeviceFacts;
  readonly settings: SettingsStore;
  readonly clock: CameraClock;
  readonly signIn: SignIn;
  readonly counters: CameraCounters;
  readonly faults: CameraFaults;
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

  #answer(request: DeviceRequest, soap: SoapRequest): Reply {
    try {
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
      service !== undefined &&
      model.paths[service.name] === path &&
      (service.name !== 'media2' || model.media === 'media1+2');
    if (!isOffered) throw notSupported(name);
    this.#count(`${service.name}.${name}`);
    const operation = Object.hasOwn(service.operations, name) ? service.operations[name] : undefined;
    if (operation === undefined) throw notSupported(name);
    return { soap, name, service, operation };
  }

  #run({ name, operation, soap }: Call, { authority }: DeviceRequest) {
    const { settings, counters, faults, written } = this.#parts;
    if ('read' in operation) {
      return operation.read(this.#context(soap, { authority, settings: settings.shownTo(name) }));
    }
    counters.writes.push(name);
    const wanted = operation.write(this.#context(soap, { authority, settings: settings.current }));
    if (faults.ignores?.includes(name)) return operation.answer;
    settings.write(wanted);
    written(name);
    return operation.answer;
  }

  #context(soap: SoapRequest, given: Pick<OperationContext, 'authority' | 'settings'>): OperationContext {
    const { clock, facts, faults } = this.#parts;
    const device = { ...facts, identity: { ...facts.identity, ...faults.identity } };
    return {
      ...given,
      request: soap.body,
      device,
      nowMs: clock.now(),
      cameraNowMs: clock.shown(given.settings),
    };
  }

  #count(operation: string): void {
    const { requests } = this.#parts.counters;
    requests[operation] = (requests[operation] ?? 0) + 1;
  }
}

function notSupported(operation: string): SoapFault {
  return receiverFault(`Optional Action Not Implemented: ${operation}`, 'ActionNotSupported');
}

/** Anything but a fault is a mistake of the simulator, and says so. */
function replyOfError(error: unknown): Reply {
  if (error instanceof SoapFault) return replyOfFault(error);
  return replyOfFault(receiverFault(`Action Failed: ${(error as Error).stack}`, 'Action'));
}
