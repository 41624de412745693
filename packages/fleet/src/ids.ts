/** A string that only the inventory loader hands out, so that two kinds of id cannot be mixed up. */
type Branded<Name extends string> = string & { readonly __brand: Name };

/** Ward name in the fleet, `vn01-00070`: country, province and unit. Unique in the fleet. */
export type WardCode = Branded<'WardCode'>;
/** `vn01-00070-rec-01`: ward, `rec`, sequence. Sequences are never used again. */
export type RecorderId = Branded<'RecorderId'>;
/** `vn01-00070-mr-0012`: ward, purpose, sequence. Sequences are never used again. */
export type CameraId = Branded<'CameraId'>;
export type DeviceId = RecorderId | CameraId;
