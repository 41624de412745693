/** What a device answers, with the prefixes of its own choice. */
export function envelope(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<SOAP-ENV:Envelope xmlns:SOAP-ENV="http://www.w3.org/2003/05/soap-envelope" xmlns:d="http://www.onvif.org/ver10/device/wsdl"
 xmlns:m="http://www.onvif.org/ver10/media/wsdl" xmlns:n="http://www.onvif.org/ver20/media/wsdl"
 xmlns:x="http://www.onvif.org/ver10/schema" xmlns:ter="http://www.onvif.org/ver10/error">
<SOAP-ENV:Header/><SOAP-ENV:Body>${content}</SOAP-ENV:Body></SOAP-ENV:Envelope>`;
}

export function fault(code: string, subcodes: readonly string[] = [], reason = ''): string {
  const nested = subcodes.reduceRight(
    (inner, name) => `<SOAP-ENV:Subcode><SOAP-ENV:Value>${name}</SOAP-ENV:Value>${inner}</SOAP-ENV:Subcode>`,
    '',
  );
  return envelope(
    `<SOAP-ENV:Fault><SOAP-ENV:Code><SOAP-ENV:Value>SOAP-ENV:${code}</SOAP-ENV:Value>${nested}</SOAP-ENV:Code>` +
      `<SOAP-ENV:Reason><SOAP-ENV:Text xml:lang="en">${reason}</SOAP-ENV:Text></SOAP-ENV:Reason></SOAP-ENV:Fault>`,
  );
}

export function notAuthorized(): string {
  return fault('Sender', ['ter:NotAuthorized'], 'Sender not authorized');
}

export function deviceInformation(serial = 'SN-0001'): string {
  return envelope(
    `<d:GetDeviceInformationResponse><d:Manufacturer>Example</d:Manufacturer><d:Model>1001</d:Model>
     <d:FirmwareVersion>1.10</d:FirmwareVersion><d:SerialNumber>${serial}</d:SerialNumber>
     <d:HardwareId>00042</d:HardwareId></d:GetDeviceInformationResponse>`,
  );
}

interface Clock {
  readonly utcMs?: number;
  readonly localMs?: number;
  readonly type?: 'NTP' | 'Manual';
  readonly zone?: string;
}

export function dateAndTime({ utcMs, localMs, type = 'NTP', zone = 'ICT-7' }: Clock): string {
  return envelope(
    `<d:GetSystemDateAndTimeResponse><d:SystemDateAndTime><x:DateTimeType>${type}</x:DateTimeType>
     <x:DaylightSavings>false</x:DaylightSavings><x:TimeZone><x:TZ>${zone}</x:TZ></x:TimeZone>
     ${utcMs === undefined ? '' : `<x:UTCDateTime>${dateTime(utcMs)}</x:UTCDateTime>`}
     ${localMs === undefined ? '' : `<x:LocalDateTime>${dateTime(localMs)}</x:LocalDateTime>`}
     </d:SystemDateAndTime></d:GetSystemDateAndTimeResponse>`,
  );
}

function dateTime(ms: number): string {
  const at = new Date(ms);
  return `<x:Time><x:Hour>${at.getUTCHours()}</x:Hour><x:Minute>${at.getUTCMinutes()}</x:Minute>
    <x:Second>${at.getUTCSeconds()}</x:Second></x:Time><x:Date><x:Year>${at.getUTCFullYear()}</x:Year>
    <x:Month>${at.getUTCMonth() + 1}</x:Month><x:Day>${at.getUTCDate()}</x:Day></x:Date>`;
}
