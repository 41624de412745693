import { elementWith, type XmlNode } from '../../soap/xml-writer.ts';

/** A `tr2:Capabilities` element. */
export function media2Capabilities(): XmlNode {
  return elementWith(
    'tr2:Capabilities',
    { SnapshotUri: true, Rotation: false, VideoSourceMode: false, OSD: false },
    elementWith('tr2:ProfileCapabilities', {
      MaximumNumberOfProfiles: 2,
      ConfigurationsSupported: 'VideoSource VideoEncoder',
    }),
    elementWith('tr2:StreamingCapabilities', {
      RTSPStreaming: true,
      RTPMulticast: false,
      RTP_RTSP_TCP: true,
    }),
  );
}
