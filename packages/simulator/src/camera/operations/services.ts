import type { ServiceName } from '../models/camera-model.ts';
import { namespaces } from '../soap/namespaces.ts';
import { deviceOperations } from './device/device-operations.ts';
import { imagingOperations } from './imaging/imaging-operations.ts';
import { media1Operations } from './media1/media1-operations.ts';
import { media2Operations } from './media2/media2-operations.ts';
import type { OperationTable } from './operation.ts';
import { recordingOperations } from './recording/recording-operations.ts';
import { searchOperations } from './recording/search-operations.ts';
import { securityOperations } from './security/security-operations.ts';

export interface Service {
  readonly name: ServiceName;
  readonly prefix: 'tds' | 'trt' | 'tr2' | 'timg' | 'trc' | 'tse' | 'tas';
  readonly operations: OperationTable;
}

const services: readonly Service[] = [
  { name: 'device', prefix: 'tds', operations: deviceOperations },
  { name: 'media1', prefix: 'trt', operations: media1Operations },
  { name: 'media2', prefix: 'tr2', operations: media2Operations },
  { name: 'imaging', prefix: 'timg', operations: imagingOperations },
  { name: 'recording', prefix: 'trc', operations: recordingOperations },
  { name: 'search', prefix: 'tse', operations: searchOperations },
  { name: 'security', prefix: 'tas', operations: securityOperations },
];

export function serviceOf(uri: string): Service | undefined {
  return services.find(({ prefix }) => namespaces[prefix] === uri);
}
