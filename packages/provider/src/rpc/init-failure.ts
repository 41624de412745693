import { Metadata, type ServiceError, status } from '@grpc/grpc-js';
import providerProto from '@pulumi/pulumi/proto/provider_pb.js';
import statusProto from '@pulumi/pulumi/proto/status_pb.js';
import type { FleetError } from '@wardctl/fleet';
import anyProto from 'google-protobuf/google/protobuf/any_pb.js';
import { type Properties, structOf } from './messages.ts';

interface Unfinished {
  readonly id: string;
  readonly inputs: Properties;
  readonly outputs: Properties;
}

/**
 * Tells the engine that the resource exists but is not as desired: it stays in the state with the reason, and every
 * later `up` tries again.
 *
 * @see pulumi/provider.proto, ErrorResourceInitFailed
 */
export function initFailure({ id, inputs, outputs }: Unfinished, error: FleetError): Partial<ServiceError> {
  const detail = new providerProto.ErrorResourceInitFailed();
  detail.setId(id);
  detail.setInputs(structOf(inputs));
  detail.setProperties(structOf(outputs));
  detail.setReasonsList([reasonOf(error)]);
  const packed = new anyProto.Any();
  packed.pack(detail.serializeBinary(), 'pulumirpc.ErrorResourceInitFailed');
  return failureWith(packed, reasonOf(error));
}

/** `device/unreachable: vn01-00070-mr-0001: …`: the form in which reasons stand in the state. */
export function reasonOf({ code, message }: FleetError): string {
  return `${code}: ${message}`;
}

function failureWith(detail: InstanceType<typeof anyProto.Any>, message: string): Partial<ServiceError> {
  const content = new statusProto.Status();
  content.setCode(status.UNKNOWN);
  content.setMessage(message);
  content.addDetails(detail);
  const metadata = new Metadata();
  metadata.set('grpc-status-details-bin', Buffer.from(content.serializeBinary()));
  return { code: status.UNKNOWN, details: message, metadata };
}
