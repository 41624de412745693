import { senderFault } from './soap-fault.ts';
import type { XmlElement } from './xml-reader.ts';

/** An `xs:token` or `xs:string` that carries no meaning in its outer white space. */
export function textOf(element: XmlElement): string {
  return element.text.trim();
}

/** @throws SoapFault `ter:InvalidArgs` */
export function integerOf(element: XmlElement): number {
  return parseInteger(textOf(element), element.local);
}

/** @throws SoapFault `ter:InvalidArgs` */
export function parseInteger(text: string, name: string): number {
  if (!/^[+-]?\d{1,10}$/.test(text)) throw wrongType(name, 'integer');
  return Number(text);
}

/** @throws SoapFault `ter:InvalidArgs` */
export function floatOf(element: XmlElement): number {
  return parseFloatText(textOf(element), element.local);
}

/** @throws SoapFault `ter:InvalidArgs` */
export function parseFloatText(text: string, name: string): number {
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(text)) throw wrongType(name, 'float');
  return Number(text);
}

/** An `xs:duration` that is not negative. @throws SoapFault `ter:InvalidArgs` */
export function durationOf(element: XmlElement): string {
  const text = textOf(element);
  if (/^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/.test(text)) return text;
  throw wrongType(element.local, 'duration');
}

/** @throws SoapFault `ter:InvalidArgs` */
export function booleanOf(element: XmlElement): boolean {
  const text = textOf(element);
  if (text === 'true' || text === '1') return true;
  if (text === 'false' || text === '0') return false;
  throw wrongType(element.local, 'boolean');
}

/** @throws SoapFault `ter:InvalidArgVal` */
export function oneOf<Value extends string>(element: XmlElement, values: readonly Value[]): Value {
  const text = textOf(element);
  const value = values.find((candidate) => candidate === text);
  if (value !== undefined) return value;
  throw senderFault(
    `Argument Value Invalid: ${element.local} is none of ${values.join(', ')}`,
    'InvalidArgVal',
  );
}

function wrongType(name: string, type: string) {
  return senderFault(`Invalid Args: ${name} is no ${type}`, 'InvalidArgs');
}
