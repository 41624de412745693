/** A point of the picture: -1 to 1 from left to right and from bottom to top. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Three components in the YCbCr colour space. */
export interface Color {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** URI; YCbCr where absent. */
  readonly colorspace?: string;
}

/** A text that the camera writes into the picture. */
export interface OsdValues {
  readonly token: string;
  readonly position: OsdPosition;
  readonly text: OsdText;
}

export const osdPositions = ['UpperLeft', 'UpperRight', 'LowerLeft', 'LowerRight', 'Custom'] as const;

export interface OsdPosition {
  readonly type: (typeof osdPositions)[number];
  /** Of a custom position. */
  readonly point?: Point;
}

export const osdTextTypes = ['Plain', 'Date', 'Time', 'DateAndTime'] as const;
export type OsdTextType = (typeof osdTextTypes)[number];

export interface OsdText {
  readonly type: OsdTextType;
  readonly dateFormat?: string;
  readonly timeFormat?: string;
  readonly fontSize?: number;
  readonly fontColor?: Color;
  readonly plainText?: string;
}

/** A part of the picture that nobody shall see. */
export interface MaskValues {
  readonly token: string;
  readonly polygon: readonly Point[];
  /** `Color`, `Pixelated`, `Blurred`. */
  readonly type: string;
  readonly color?: Color;
  readonly enabled: boolean;
}

/**
 * Exposure, white balance and the like, named as `tt:ImagingSettings20` names them: `Brightness`, `Exposure.Mode`.
 *
 * The schema has 40 of them that are all handled alike, so they are kept as a map.
 */
export type ImagingValues = Readonly<Record<string, ImagingValue | Readonly<Record<string, ImagingValue>>>>;

/** A float, or one word of an enumeration. */
export type ImagingValue = number | string;
