import { expect, test } from 'vitest';
import { requestBody } from '../../src/operation.ts';
import { setSystemDateAndTime } from '../../src/services/device/date-and-time.ts';
import { setDiscoveryMode } from '../../src/services/device/discovery-mode.ts';
import { setHostname } from '../../src/services/device/hostname.ts';
import { setNtp } from '../../src/services/device/ntp.ts';

const utcMs = Date.UTC(2026, 8, 5, 4, 3, 2);

test.each([
  [setHostname('a&b'), '<tds:SetHostname><tds:Name>a&amp;b</tds:Name></tds:SetHostname>'],
  [
    setDiscoveryMode('non-discoverable'),
    '<tds:SetDiscoveryMode><tds:DiscoveryMode>NonDiscoverable</tds:DiscoveryMode></tds:SetDiscoveryMode>',
  ],
  [
    setNtp(['10.1.0.1', 'fd00::1', 'time.example.com']),
    '<tds:SetNTP><tds:FromDHCP>false</tds:FromDHCP>' +
      '<tds:NTPManual><tt:Type>IPv4</tt:Type><tt:IPv4Address>10.1.0.1</tt:IPv4Address></tds:NTPManual>' +
      '<tds:NTPManual><tt:Type>IPv6</tt:Type><tt:IPv6Address>fd00::1</tt:IPv6Address></tds:NTPManual>' +
      '<tds:NTPManual><tt:Type>DNS</tt:Type><tt:DNSname>time.example.com</tt:DNSname></tds:NTPManual></tds:SetNTP>',
  ],
  [
    setSystemDateAndTime({ mode: 'ntp', daylightSavings: false, timeZone: '<+07>-7', utcMs }),
    '<tds:SetSystemDateAndTime><tds:DateTimeType>NTP</tds:DateTimeType><tds:DaylightSavings>false</tds:DaylightSavings>' +
      '<tds:TimeZone><tt:TZ>&lt;+07&gt;-7</tt:TZ></tds:TimeZone></tds:SetSystemDateAndTime>',
  ],
  [
    setSystemDateAndTime({ mode: 'manual', daylightSavings: true, timeZone: 'ICT-7', utcMs }),
    '<tds:SetSystemDateAndTime><tds:DateTimeType>Manual</tds:DateTimeType><tds:DaylightSavings>true</tds:DaylightSavings>' +
      '<tds:TimeZone><tt:TZ>ICT-7</tt:TZ></tds:TimeZone><tds:UTCDateTime>' +
      '<tt:Time><tt:Hour>4</tt:Hour><tt:Minute>3</tt:Minute><tt:Second>2</tt:Second></tt:Time>' +
      '<tt:Date><tt:Year>2026</tt:Year><tt:Month>9</tt:Month><tt:Day>5</tt:Day></tt:Date></tds:UTCDateTime></tds:SetSystemDateAndTime>',
  ],
])('a setter has the names and the order of the schema', (operation, body) => {
  expect(requestBody(operation)).toBe(body);
});
