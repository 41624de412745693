import { type FailureFacts, FleetError } from '@wardctl/fleet';
import type { SoapFault } from './soap/soap-fault.ts';

/** Which question an answer belongs to, for messages. */
export interface Asked {
  readonly deviceId: string;
  readonly operation: string;
  readonly status: number;
  readonly elapsedMs: number;
}

const notSupported = new Set([
  'ActionNotSupported',
  'UnknownAction',
  'NoSuchService',
  'FunctionNotImplemented',
]);

/** A fault that has nothing to do with the credential. */
export function faultError(asked: Asked, fault: SoapFault): FleetError {
  if (isNotSupported(fault, asked.status)) {
    return new FleetError(
      'onvif/not-supported',
      `${place(asked)}: the device does not offer this: ${fault.message}`,
      {
        hint: 'Leave the setting out for this model.',
        cause: fault,
      },
    );
  }
  return new FleetError('onvif/fault', `${place(asked)}: the device answers with a fault: ${fault.message}`, {
    hint: 'Read the fault; check model and firmware.',
    cause: fault,
  });
}

/** Several devices have no code for it and say it in words only. */
function isNotSupported({ subcodes, words }: SoapFault, status: number): boolean {
  if (status === 501 || subcodes.some((name) => notSupported.has(name))) return true;
  const isUncoded = subcodes.every((name) => name === 'Action');
  return (
    isUncoded &&
    /not (been )?(implemented|supported|recogni[sz]ed)|unknown (action|operation|method)/i.test(words)
  );
}

export function badAnswer(asked: Asked, problem: string, facts: FailureFacts = {}): FleetError {
  return new FleetError('onvif/bad-answer', `${place(asked)}: HTTP ${asked.status}, ${problem}`, {
    hint: 'Check that the port is the ONVIF port; check the firmware.',
    facts: { httpStatus: asked.status, ...facts },
  });
}

/** The answer is SOAP and lacks what the schema prescribes. */
export function badPayload(asked: Asked, cause: Error): FleetError {
  return new FleetError('onvif/bad-answer', `${place(asked)}: ${cause.message}`, {
    hint: 'Check the firmware: the device says the operation went well and does not answer it.',
    cause,
  });
}

export function noSuchService(deviceId: string, service: string): FleetError {
  return new FleetError('onvif/not-supported', `${deviceId}: the device lists no ${service} service`, {
    hint: 'Check that it is a camera, and that ONVIF is switched on completely.',
  });
}

function place({ deviceId, operation, elapsedMs }: Asked): string {
  return `${deviceId}: ${operation} after ${Math.round(elapsedMs)} ms`;
}
