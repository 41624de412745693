/** The parts of `tt:ImagingSettings20` in the order of the schema; a group has parts of its own. */
export const imagingSequence: readonly (readonly [name: string, group?: readonly string[]])[] = [
  ['BacklightCompensation', ['Mode', 'Level']],
  ['Brightness'],
  ['ColorSaturation'],
  ['Contrast'],
  [
    'Exposure',
    [
      'Mode',
      'Priority',
      'Window',
      'MinExposureTime',
      'MaxExposureTime',
      'MinGain',
      'MaxGain',
      'MinIris',
      'MaxIris',
      'ExposureTime',
      'Gain',
      'Iris',
    ],
  ],
  ['Focus', ['AutoFocusMode', 'DefaultSpeed', 'NearLimit', 'FarLimit', 'Extension']],
  ['IrCutFilter'],
  ['Sharpness'],
  ['WideDynamicRange', ['Mode', 'Level']],
  ['WhiteBalance', ['Mode', 'CrGain', 'CbGain', 'Extension']],
  ['Extension'],
];

/** Names that `tt:ImagingOptions20` has for the same things. */
export const optionNames: Readonly<Record<string, string>> = {
  IrCutFilter: 'IrCutFilterModes',
  AutoFocusMode: 'AutoFocusModes',
  CrGain: 'YrGain',
  CbGain: 'YbGain',
};
