import { Secret } from '@wardctl/fleet';
import {
  createAccounts,
  deleteAccounts,
  setAccounts,
  type WantedUser,
} from '../../accounts/change-accounts.ts';
import type { PasswordDemands } from '../../accounts/password-check.ts';
import { type UserLevel, userLevels } from '../../auth/access.ts';
import { namespaces } from '../../soap/namespaces.ts';
import { readSequence } from '../../soap/read-sequence.ts';
import { senderFault } from '../../soap/soap-fault.ts';
import { textOf } from '../../soap/typed-values.ts';
import type { XmlElement } from '../../soap/xml-reader.ts';
import { element } from '../../soap/xml-writer.ts';
import type { OperationContext, OperationTable } from '../operation.ts';

export const userOperations: OperationTable = {
  GetUsers: {
    access: 'READ_SYSTEM_SECRET',
    read: ({ settings: { accounts } }) =>
      accounts.map(({ username, level }) =>
        element('tds:User', element('tt:Username', username), element('tt:UserLevel', level)),
      ),
  },
  CreateUsers: {
    access: 'WRITE_SYSTEM',
    write: (context) => {
      const { settings } = context;
      return {
        ...settings,
        accounts: createAccounts(settings.accounts, readUsers(context), demandsOf(context)),
      };
    },
  },
  SetUser: {
    access: 'WRITE_SYSTEM',
    write: (context) => {
      const { settings } = context;
      return {
        ...settings,
        accounts: setAccounts(settings.accounts, readUsers(context), demandsOf(context)),
      };
    },
  },
  DeleteUsers: {
    access: 'WRITE_SYSTEM',
    write: ({ settings, request }) => {
      const usernames = atLeastOne(request, 'Username').map(({ text }) => text);
      return { ...settings, accounts: deleteAccounts(settings.accounts, usernames) };
    },
  },
};

function readUsers({ request }: OperationContext): readonly WantedUser[] {
  return atLeastOne(request, 'User').map(readUser);
}

/** White space of a password counts. */
function readUser(given: XmlElement): WantedUser {
  const fields = readSequence(given, namespaces.tt, 'Username Password? UserLevel Extension?');
  const password = fields.optional('Password');
  return {
    username: fields.required('Username').text,
    password: password && new Secret(password.text),
    level: readLevel(fields.required('UserLevel')),
  };
}

function readLevel(given: XmlElement): UserLevel {
  const text = textOf(given);
  const level = userLevels.find((known) => known === text);
  if (level !== undefined) return level;
  if (text === 'Anonymous') {
    throw senderFault('User level anonymous is not allowed', 'OperationProhibited', 'AnonymousNotAllowed');
  }
  throw senderFault(`Argument Value Invalid: the user level ${text} is unknown`, 'InvalidArgVal');
}

function atLeastOne(request: XmlElement, name: string): readonly XmlElement[] {
  const given = readSequence(request, namespaces.tds, `${name}*`).all(name);
  if (given.length > 0) return given;
  throw senderFault(`Invalid Args: ${request.local} lacks ${name}`, 'InvalidArgs');
}

function demandsOf({ device, settings }: OperationContext): PasswordDemands {
  const { users: limits, passwordRules } = device.model.features;
  return { limits, rules: passwordRules && settings.passwordRules };
}
