/** Requests that more than one test file sends. */

export const ntp = (hosts: string) => `<tds:SetNTP><tds:FromDHCP>false</tds:FromDHCP>${hosts}</tds:SetNTP>`;
export const host = (type: string, field: string, value: string) =>
  `<tds:NTPManual><tt:Type>${type}</tt:Type><tt:${field}>${value}</tt:${field}></tds:NTPManual>`;
export const dns = (value: string) => host('DNS', 'DNSname', value);
