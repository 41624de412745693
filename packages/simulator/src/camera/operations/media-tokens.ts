import { type StreamKind, streamKinds } from '../camera-settings.ts';
import type { CameraModel } from '../models/camera-model.ts';
import { senderFault } from '../soap/soap-fault.ts';
import { textOf } from '../soap/typed-values.ts';
import type { XmlElement } from '../soap/xml-reader.ts';

/** @throws SoapFault `ter:InvalidArgVal/NoProfile` */
export function streamOfProfile(model: CameraModel, token: XmlElement): StreamKind {
  const kind = streamKinds.find((candidate) => model.tokens.profile[candidate] === textOf(token));
  if (kind !== undefined) return kind;
  throw senderFault('The requested profile token does not exist', 'InvalidArgVal', 'NoProfile');
}

/** @throws SoapFault `ter:InvalidArgVal/NoConfig` */
export function streamOfEncoder(model: CameraModel, token: string): StreamKind {
  const kind = streamKinds.find((candidate) => model.tokens.encoder[candidate] === token);
  if (kind !== undefined) return kind;
  throw senderFault('The requested configuration does not exist', 'InvalidArgVal', 'NoConfig');
}

interface ChosenTokens {
  readonly configuration: XmlElement | undefined;
  readonly profile: XmlElement | undefined;
}

/**
 * The streams that both tokens fit; a token that is absent fits every stream.
 *
 * @throws SoapFault `ter:InvalidArgVal/NoConfig`, also when the two name different streams; `NoProfile`
 */
export function streamsOf(
  model: CameraModel,
  { configuration, profile }: ChosenTokens,
): readonly StreamKind[] {
  const byProfile = profile && streamOfProfile(model, profile);
  const byEncoder = configuration && streamOfEncoder(model, textOf(configuration));
  const fitting = streamKinds.filter((kind) => (byProfile ?? kind) === kind && (byEncoder ?? kind) === kind);
  if (fitting.length > 0) return fitting;
  throw senderFault('The profile has no such configuration', 'InvalidArgVal', 'NoConfig');
}

/** There is one video source configuration. @throws SoapFault `ter:InvalidArgVal/NoConfig` */
export function refuseOtherVideoSource({ tokens }: CameraModel, token: XmlElement): void {
  if (textOf(token) === tokens.videoSourceConfiguration) return;
  throw senderFault('The video source configuration does not exist', 'InvalidArgVal', 'NoConfig');
}
