import type { CameraModel } from '../../models/camera-model.ts';
import { elementWith, type XmlNode } from '../../soap/xml-writer.ts';

/** A `trt:Capabilities` element. */
export function media1Capabilities({ features }: CameraModel): XmlNode {
  return elementWith(
    'trt:Capabilities',
    { SnapshotUri: true, Rotation: false, VideoSourceMode: false, OSD: features.osd !== undefined },
    elementWith('trt:ProfileCapabilities', { MaximumNumberOfProfiles: 2 }),
    elementWith('trt:StreamingCapabilities', { RTPMulticast: false, RTP_TCP: true, RTP_RTSP_TCP: true }),
  );
}
