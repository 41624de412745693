import type { CameraModel } from '../../models/camera-model.ts';
import { elementWith, type XmlNode } from '../../soap/xml-writer.ts';

const video = 'VideoSource VideoEncoder';

/** A `tr2:Capabilities` element. */
export function media2Capabilities({ features }: CameraModel): XmlNode {
  return elementWith(
    'tr2:Capabilities',
    {
      SnapshotUri: true,
      Rotation: false,
      VideoSourceMode: false,
      OSD: features.osd !== undefined,
      Mask: features.masks !== undefined,
    },
    elementWith('tr2:ProfileCapabilities', {
      MaximumNumberOfProfiles: 2,
      ConfigurationsSupported: features.audio === undefined ? video : `${video} AudioSource AudioEncoder`,
    }),
    elementWith('tr2:StreamingCapabilities', {
      RTSPStreaming: true,
      RTPMulticast: false,
      RTP_RTSP_TCP: true,
    }),
  );
}
