import type { Rule } from './rule.ts';
import { adminNameDiffers } from './rules/admin-name-differs.ts';
import { agreementEndsSoon } from './rules/agreement-ends-soon.ts';
import { agreementNotInForce } from './rules/agreement-not-in-force.ts';
import { beyondModel } from './rules/beyond-model.ts';
import { dateOrder } from './rules/date-order.ts';
import { duplicateAddress } from './rules/duplicate-address.ts';
import { duplicateChannel } from './rules/duplicate-channel.ts';
import { duplicateId } from './rules/duplicate-id.ts';
import { duplicateMac } from './rules/duplicate-mac.ts';
import { duplicateSerial } from './rules/duplicate-serial.ts';
import { idScheme } from './rules/id-scheme.ts';
import { imagePin } from './rules/image-pin.ts';
import { junctionOnOneRecorder } from './rules/junction-on-one-recorder.ts';
import { missingConformity } from './rules/missing-conformity.ts';
import { missingLegalBasis } from './rules/missing-legal-basis.ts';
import { missingPurpose } from './rules/missing-purpose.ts';
import { missingValue } from './rules/missing-value.ts';
import { outOfProfileBounds } from './rules/out-of-profile-bounds.ts';
import { outsideAddressPlan } from './rules/outside-address-plan.ts';
import { outsideSubnet } from './rules/outside-subnet.ts';
import { outsideWard } from './rules/outside-ward.ts';
import { overlappingSubnets } from './rules/overlapping-subnets.ts';
import { plainStream } from './rules/plain-stream.ts';
import { plainTextSecret } from './rules/plain-text-secret.ts';
import { plannedRecorder } from './rules/planned-recorder.ts';
import { publicAddress } from './rules/public-address.ts';
import { retentionBounds } from './rules/retention-bounds.ts';
import { sharedCredential } from './rules/shared-credential.ts';
import { tooManyChannels } from './rules/too-many-channels.ts';
import { tooMuchIngest } from './rules/too-much-ingest.ts';
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
  'agreement-ends-soon': agreementEndsSoon,
  'agreement-not-in-force': agreementNotInForce,
  'beyond-model': beyondModel,
  'date-order': dateOrder,
  'duplicate-address': duplicateAddress,
  'duplicate-channel': duplicateChannel,
  'duplicate-id': duplicateId,
  'duplicate-mac': duplicateMac,
  'duplicate-serial': duplicateSerial,
  'id-scheme': idScheme,
  'image-pin': imagePin,
  'junction-on-one-recorder': junctionOnOneRecorder,
  'missing-conformity': missingConformity,
  'missing-legal-basis': missingLegalBasis,
  'missing-purpose': missingPurpose,
  'missing-value': missingValue,
  'out-of-profile-bounds': outOfProfileBounds,
  'outside-address-plan': outsideAddressPlan,
  'outside-subnet': outsideSubnet,
  'outside-ward': outsideWard,
  'overlapping-subnets': overlappingSubnets,
  'plain-stream': plainStream,
  'plain-text-secret': plainTextSecret,
  'planned-recorder': plannedRecorder,
  'public-address': publicAddress,
  'retention-bounds': retentionBounds,
  'shared-credential': sharedCredential,
  'too-many-channels': tooManyChannels,
  'too-much-ingest': tooMuchIngest,
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
