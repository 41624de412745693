import type { AccessClass } from '../auth/access.ts';
import type { VirtualCameraSettings } from '../camera-settings.ts';
import type { DeviceFacts } from '../device-facts.ts';
import type { CameraFaults } from '../faults/camera-faults.ts';
import type { CameraModel } from '../models/camera-model.ts';
import type { XmlElement } from '../soap/xml-reader.ts';
import type { XmlContent } from '../soap/xml-writer.ts';

export interface OperationContext {
  readonly request: XmlElement;
  readonly settings: VirtualCameraSettings;
  readonly device: DeviceFacts;
  /** Our time in milliseconds; the camera's is `cameraNowMs`. */
  readonly nowMs: number;
  /** What the camera's clock shows. */
  readonly cameraNowMs: number;
  /** `http://host:port` under which the camera gives out its services. */
  readonly origin: string;
  readonly faults: CameraFaults;
  /** What the camera noted, a line each. */
  readonly log: () => string;
}

interface AnyOperation {
  readonly access: AccessClass;
  /** Whether a model has it; all have it unless given. */
  readonly offered?: (model: CameraModel) => boolean;
}

/** Answers from the settings; `read` returns what stands in the response element. */
interface ReadOperation extends AnyOperation {
  readonly read: (context: OperationContext) => XmlContent;
}

/** Returns the settings as they shall be after the request. The response element stays empty, or holds `answer`, which may be made from what was before. */
interface WriteOperation extends AnyOperation {
  readonly write: (context: OperationContext) => VirtualCameraSettings;
  readonly answer?: XmlContent | ((before: OperationContext) => XmlContent);
}

export type Operation = ReadOperation | WriteOperation;
export type OperationTable = Readonly<Record<string, Operation>>;
