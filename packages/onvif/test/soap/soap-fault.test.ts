import { expect, test } from 'vitest';
import { getHostname } from '../../src/services/device/hostname.ts';
import { operationResult } from '../../src/soap/operation-result.ts';
import { readSoapAnswer } from '../../src/soap/soap-answer.ts';
import { SoapFault } from '../../src/soap/soap-fault.ts';
import { envelope, fault } from '../soap-text.ts';

function resultOf(body: string, status: number) {
  const kept = { keepsConnection: true, idleLimitMs: undefined };
  const http = { status, challenges: [], retryAfter: undefined, ...kept, body, elapsedMs: 12.3 };
  return operationResult('cam-1', getHostname, readSoapAnswer(http));
}

function soap11(code: string, text: string, detail = ''): string {
  return `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><e:Fault><faultcode>${code}</faultcode>
    <faultstring>${text}</faultstring><detail>${detail}</detail></e:Fault></e:Body></e:Envelope>`;
}

test.each([
  [
    'ActionNotSupported with 500',
    fault('Receiver', ['ter:ActionNotSupported'], 'Optional Action'),
    500,
    'onvif/not-supported',
  ],
  ['ActionNotSupported with 200', fault('Receiver', ['ter:ActionNotSupported']), 200, 'onvif/not-supported'],
  [
    'NoSuchService below',
    fault('Receiver', ['ter:ActionNotSupported', 'ter:NoSuchService']),
    500,
    'onvif/not-supported',
  ],
  ['UnknownAction', fault('Sender', ['ter:UnknownAction']), 400, 'onvif/not-supported'],
  [
    'the words of gSOAP',
    fault('Sender', [], "Method 'tds:GetHostname' not implemented"),
    400,
    'onvif/not-supported',
  ],
  ['any fault with 501', fault('Receiver', [], ''), 501, 'onvif/not-supported'],
  [
    'InvalidArgVal',
    fault('Sender', ['ter:InvalidArgVal', 'ter:NoConfig'], 'not supported'),
    400,
    'onvif/fault',
  ],
  ['a bare Action', fault('Receiver', ['ter:Action'], ''), 500, 'onvif/fault'],
  ['SOAP 1.1', soap11('SOAP-ENV:Server', 'out of memory'), 500, 'onvif/fault'],
  ['SOAP 1.1 with dots', soap11('SOAP-ENV:Client.ActionNotSupported', ''), 500, 'onvif/not-supported'],
  ['SOAP 1.1 with the ONVIF code', soap11('ter:ActionNotSupported', ''), 500, 'onvif/not-supported'],
])('a fault becomes a FleetError: %s', (_case, body, status, code) => {
  expect(() => resultOf(body, status)).toThrow(expect.objectContaining({ code }));
});

test('code, subcodes, reason and detail of a fault are kept', () => {
  const body = fault(
    'Sender',
    ['ter:InvalidArgVal', 'ter:ConfigModify'],
    'The  configuration\n cannot be set',
  ).replace(
    '</SOAP-ENV:Reason>',
    '</SOAP-ENV:Reason><SOAP-ENV:Detail><v:why xmlns:v="urn:v">bitrate <v:b>9</v:b></v:why></SOAP-ENV:Detail>',
  );

  let thrown: unknown;
  try {
    resultOf(body, 400);
  } catch (error) {
    thrown = error;
  }

  expect(thrown).toMatchObject({
    code: 'onvif/fault',
    message:
      'cam-1: GetHostname after 12 ms: the device answers with a fault: Sender/InvalidArgVal/ConfigModify: The configuration cannot be set',
  });
  const cause = (thrown as Error).cause;
  expect(cause).toBeInstanceOf(SoapFault);
  expect(cause).toMatchObject({
    code: 'Sender',
    subcodes: ['InvalidArgVal', 'ConfigModify'],
    detail: 'bitrate 9',
  });
});

test.each([
  ['a required child is missing', envelope('<d:GetHostnameResponse/>'), 200, /has no HostnameInformation/],
  [
    'the child has a wrong namespace',
    envelope('<d:GetHostnameResponse><x:HostnameInformation/></d:GetHostnameResponse>'),
    200,
    /no Host/,
  ],
  ['the answer is to another question', envelope('<d:GetNTPResponse/>'), 200, /<GetNTPResponse>/],
  ['the answer has a wrong namespace', envelope('<m:GetHostnameResponse/>'), 200, /of http/],
  ['the body is empty', envelope(''), 200, /SOAP body is empty/],
  ['an answer has the status of an error', envelope('<d:GetHostnameResponse/>'), 500, /status of an error/],
  ['a Fault outside the SOAP namespace', envelope('<d:Fault/>'), 200, /<Fault>/],
])('a bad answer is an error: %s', (_case, body, status, message) => {
  expect(() => resultOf(body, status)).toThrow(
    expect.objectContaining({ code: 'onvif/bad-answer', message: expect.stringMatching(message) }),
  );
});
