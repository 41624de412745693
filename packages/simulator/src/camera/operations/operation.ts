import type { AccessClass } from '../auth/access.ts';
import type { VirtualCameraSettings } from '../camera-settings.ts';
import type { DeviceFacts } from '../device-facts.ts';
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
  /** `host:port` under which the camera gives out its services. */
  readonly authority: string;
}

/** Answers from the settings; `read` returns what stands in the response element. */
interface ReadOperation {
  readonly access: AccessClass;
  readonly read: (context: OperationContext) => XmlContent;
}

/** Returns the settings as they shall be after the request. The response element stays empty, or holds `answer`. */
interface WriteOperation {
  readonly access: AccessClass;
  readonly write: (context: OperationContext) => VirtualCameraSettings;
  readonly answer?: XmlContent;
}

export type Operation = ReadOperation | WriteOperation;
export type OperationTable = Readonly<Record<string, Operation>>;
