import { isWithin, type Range } from '../../encoder/encoder-options.ts';
import type { PasswordRuleOptions } from '../../models/camera-features.ts';
import type { CameraModel } from '../../models/camera-model.ts';
import type { PasswordRules } from '../../settings/password-settings.ts';
import { namespaces } from '../../soap/namespaces.ts';
import { readSequence } from '../../soap/read-sequence.ts';
import { senderFault } from '../../soap/soap-fault.ts';
import { booleanOf, integerOf } from '../../soap/typed-values.ts';
import { element, type XmlNode } from '../../soap/xml-writer.ts';
import { range } from '../media-elements.ts';
import type { OperationContext, OperationTable } from '../operation.ts';

const offered = ({ features }: CameraModel) => features.passwordRules !== undefined;

const complexity = {
  MinLen: 'minLength',
  Uppercase: 'uppercase',
  Number: 'number',
  SpecialChars: 'specialChars',
} as const satisfies Record<string, keyof PasswordRules & keyof PasswordRuleOptions>;

/** @see ONVIF Core, Password complexity and history */
export const passwordRuleOperations: OperationTable = {
  GetPasswordComplexityOptions: { access: 'READ_SYSTEM', offered, read: complexityOptions },
  GetPasswordComplexityConfiguration: {
    access: 'READ_SYSTEM',
    offered,
    read: ({ settings: { passwordRules } }) => [
      ...fieldsOf(complexity).map(([name, key]) => element(`tds:${name}`, passwordRules[key])),
      element('tds:BlockUsernameOccurrence', passwordRules.blockUsername),
      element('tds:PolicyConfigurationLocked', false),
    ],
  },
  SetPasswordComplexityConfiguration: { access: 'WRITE_SYSTEM', offered, write: setComplexity },
  GetPasswordHistoryConfiguration: {
    access: 'READ_SYSTEM',
    offered,
    read: ({ settings: { passwordRules } }) => [
      element('tds:Enabled', passwordRules.history.enabled),
      element('tds:Length', passwordRules.history.length),
    ],
  },
  SetPasswordHistoryConfiguration: { access: 'WRITE_SYSTEM', offered, write: setHistory },
};

function complexityOptions({ device }: OperationContext): readonly XmlNode[] {
  const options = optionsOf(device.model);
  return [
    ...fieldsOf(complexity).map(([name, key]) => range(`tds:${name}Range`, options[key])),
    element('tds:BlockUsernameOccurrenceSupported', true),
    element('tds:PolicyConfigurationLockSupported', false),
  ];
}

/** What is not given stays as it is. */
function setComplexity({ request, settings, device }: OperationContext) {
  const pattern =
    'MinLen? Uppercase? Number? SpecialChars? BlockUsernameOccurrence? PolicyConfigurationLocked?';
  const fields = readSequence(request, namespaces.tds, pattern);
  const options = optionsOf(device.model);
  const block = fields.optional('BlockUsernameOccurrence');
  const given = fieldsOf(complexity).flatMap(([name, key]) => {
    const value = fields.optional(name);
    return value === undefined ? [] : [[key, checked(integerOf(value), options[key])] as const];
  });
  const rules = { ...Object.fromEntries(given), ...(block && { blockUsername: booleanOf(block) }) };
  return { ...settings, passwordRules: { ...settings.passwordRules, ...rules } };
}

function setHistory({ request, settings, device }: OperationContext) {
  const fields = readSequence(request, namespaces.tds, 'Enabled Length');
  const history = {
    enabled: booleanOf(fields.required('Enabled')),
    length: checked(integerOf(fields.required('Length')), {
      min: 0,
      max: optionsOf(device.model).maxHistory,
    }),
  };
  return { ...settings, passwordRules: { ...settings.passwordRules, history } };
}

/** @throws SoapFault `ter:InvalidArgVal` */
export function checked(value: number, allowed: Range): number {
  if (isWithin(allowed, value)) return value;
  throw senderFault(
    `Argument Value Invalid: ${value} is not within ${allowed.min} and ${allowed.max}`,
    'InvalidArgVal',
  );
}

function optionsOf({ features }: CameraModel): PasswordRuleOptions {
  if (features.passwordRules !== undefined) return features.passwordRules;
  throw new TypeError('asked for the password rules of a model that has none');
}

function fieldsOf<Key extends string, Value>(fields: Readonly<Record<Key, Value>>) {
  return Object.entries(fields) as [Key, Value][];
}
