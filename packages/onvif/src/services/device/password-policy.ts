import { namespaces } from '../../namespaces.ts';
import type { Operation } from '../../operation.ts';
import { withNumbers } from '../../xml/edit-xml.ts';
import { writeXml } from '../../xml/write-xml.ts';
import { childAt, isTrue, numberAt, requireNumber, requireText, type XmlNode } from '../../xml/xml-node.ts';
import { type NumberRange, readRange } from '../number-range.ts';

const { tds, tt } = namespaces;

/** Child names of the configuration in the sequence of the schema. */
const order = [
  'MinLen',
  'Uppercase',
  'Number',
  'SpecialChars',
  'BlockUsernameOccurrence',
  'PolicyConfigurationLocked',
];

/** What ONVIF calls each number of the policy. */
const complexityNames = {
  minLength: 'MinLen',
  minUppercase: 'Uppercase',
  minNumbers: 'Number',
  minSpecial: 'SpecialChars',
} as const;

const rangeNames = {
  minLength: 'MinLenRange',
  minUppercase: 'UppercaseRange',
  minNumbers: 'NumberRange',
  minSpecial: 'SpecialCharsRange',
} as const;

export type ComplexityField = keyof typeof complexityNames;
export const complexityFields = Object.keys(complexityNames) as readonly ComplexityField[];

export interface PasswordComplexity {
  /** Only the numbers that the device has. */
  readonly numbers: Readonly<Partial<Record<ComplexityField, number>>>;
  /** As the device sent it, which a change starts from. */
  readonly element: XmlNode;
}

/** @see ONVIF Core, GetPasswordComplexityConfiguration */
export const getPasswordComplexity: Operation<PasswordComplexity> = {
  service: 'device',
  name: 'GetPasswordComplexityConfiguration',
  parameters: '',
  read: (element) => ({
    element,
    numbers: present((field) => numberAt(element, tds, complexityNames[field])),
  }),
};

/** @see ONVIF Core, GetPasswordComplexityOptions */
export const getPasswordComplexityOptions: Operation<
  Readonly<Partial<Record<ComplexityField, NumberRange>>>
> = {
  service: 'device',
  name: 'GetPasswordComplexityOptions',
  parameters: '',
  read: (response) => present((field) => rangeOf(childAt(response, tds, rangeNames[field]))),
};

/** @see ONVIF Core, SetPasswordComplexityConfiguration */
export function setPasswordComplexity(
  { element }: PasswordComplexity,
  numbers: PasswordComplexity['numbers'],
): Operation<XmlNode> {
  const byName = Object.fromEntries(
    complexityFields.map((field) => [complexityNames[field], numbers[field]] as const),
  );
  const known = element.children.filter(({ name, namespace }) => namespace === tds && order.includes(name));
  const merged = withNumbers({ ...element, children: known }, byName, { namespace: tds, order });
  return {
    service: 'device',
    name: 'SetPasswordComplexityConfiguration',
    parameters: merged.children.map(writeXml).join(''),
    read: (response) => response,
  };
}

export interface PasswordHistory {
  readonly enabled: boolean;
  readonly length: number;
}

/** @see ONVIF Core, GetPasswordHistoryConfiguration */
export const getPasswordHistory: Operation<PasswordHistory> = {
  service: 'device',
  name: 'GetPasswordHistoryConfiguration',
  parameters: '',
  read: (response) => ({
    enabled: isTrue(requireText(response, tds, 'Enabled')),
    length: requireNumber(response, tds, 'Length'),
  }),
};

/** @see ONVIF Core, SetPasswordHistoryConfiguration; a length is 1 at least, even where the history is off */
export function setPasswordHistory({ enabled, length }: PasswordHistory): Operation<XmlNode> {
  return {
    service: 'device',
    name: 'SetPasswordHistoryConfiguration',
    parameters: `<tds:Enabled>${enabled}</tds:Enabled><tds:Length>${Math.max(1, length)}</tds:Length>`,
    read: (response) => response,
  };
}

function rangeOf(node: XmlNode | undefined): NumberRange | undefined {
  return node && readRange(node, tt);
}

function present<Value>(
  read: (field: ComplexityField) => Value | undefined,
): Partial<Record<ComplexityField, Value>> {
  return Object.fromEntries(
    complexityFields.map((field) => [field, read(field)] as const).filter(([, value]) => value !== undefined),
  );
}
