import type { Rule } from './rule.ts';
import { adminNameDiffers } from './rules/admin-name-differs.ts';
import { agreementNotInForce } from './rules/agreement-not-in-force.ts';
import { beyondModel } from './rules/beyond-model.ts';
import { dateOrder } from './rules/date-order.ts';
import { duplicateAddress } from './rules/duplicate-address.ts';
import { duplicateId } from './rules/duplicate-id.ts';
import { duplicateMac } from './rules/duplicate-mac.ts';
import { duplicateSerial } from './rules/duplicate-serial.ts';
import { idScheme } from './rules/id-scheme.ts';
import { imagePin } from './rules/image-pin.ts';
import { missingValue } from './rules/missing-value.ts';
import { outsideSubnet } from './rules/outside-subnet.ts';
import { plannedRecorder } from './rules/planned-recorder.ts';
import { retentionBounds } from './rules/retention-bounds.ts';
import { tooManyChannels } from './rules/too-many-channels.ts';
import { unapprovedNtpServer } from './rules/unapproved-ntp-server.ts';
import { unknownAdminEdition } from './rules/unknown-admin-edition.ts';
import { unknownAdminUnit } from './rules/unknown-admin-unit.ts';
import { unknownAgreement } from './rules/unknown-agreement.ts';
import { unknownCamera } from './rules/unknown-camera.ts';
import { unknownModel } from './rules/unknown-model.ts';
import { unknownRecorder } from './rules/unknown-recorder.ts';
import { unknownRetentionClass } from './rules/unknown-retention-class.ts';
import { unknownSite } from './rules/unknown-site.ts';
import { wardCode } from './rules/ward-code.ts';

/** Every rule by its name, which is its file's; a finding carries the code `rule/<name>`. */
export const rules: Readonly<Record<string, Rule>> = {
  'admin-name-differs': adminNameDiffers,
  'agreement-not-in-force': agreementNotInForce,
  'beyond-model': beyondModel,
  'date-order': dateOrder,
  'duplicate-address': duplicateAddress,
  'duplicate-id': duplicateId,
  'duplicate-mac': duplicateMac,
  'duplicate-serial': duplicateSerial,
  'id-scheme': idScheme,
  'image-pin': imagePin,
  'missing-value': missingValue,
  'outside-subnet': outsideSubnet,
  'planned-recorder': plannedRecorder,
  'retention-bounds': retentionBounds,
  'too-many-channels': tooManyChannels,
  'unapproved-ntp-server': unapprovedNtpServer,
  'unknown-admin-edition': unknownAdminEdition,
  'unknown-admin-unit': unknownAdminUnit,
  'unknown-agreement': unknownAgreement,
  'unknown-camera': unknownCamera,
  'unknown-model': unknownModel,
  'unknown-recorder': unknownRecorder,
  'unknown-retention-class': unknownRetentionClass,
  'unknown-site': unknownSite,
  'ward-code': wardCode,
};
