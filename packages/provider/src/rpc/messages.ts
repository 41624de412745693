import type { JavaScriptValue } from 'google-protobuf/google/protobuf/struct_pb.js';
import structProto from 'google-protobuf/google/protobuf/struct_pb.js';

type Struct = InstanceType<typeof structProto.Struct>;
export type Properties = Readonly<Record<string, unknown>>;

export function propertiesOf(struct: Struct | undefined): Properties {
  return struct?.toJavaScript() ?? {};
}

export function structOf(properties: Properties): Struct {
  return structProto.Struct.fromJavaScript(properties as Record<string, JavaScriptValue>);
}
