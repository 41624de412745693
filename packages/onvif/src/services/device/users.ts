import type { Operation } from '../../operation.ts';

/** Asked only because devices that protect anything protect it. @see ONVIF Core, GetUsers; READ_SYSTEM_SECRET */
export const getUsers: Operation<void> = {
  service: 'device',
  name: 'GetUsers',
  parameters: '',
  read: () => undefined,
};
