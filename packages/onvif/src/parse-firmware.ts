/** A firmware as its device names it, taken apart as far as its form is known. */
export interface Firmware {
  /** As the device sent it. */
  readonly text: string;
  /** `5.7.3`, without what is around it; null when the form is not known. */
  readonly version: string | null;
  /** `2022-01-12`; null when it names no day. */
  readonly buildDate: string | null;
}

interface FirmwareForm {
  /** A whole text of this form, from the field. */
  readonly example: string;
  /** Named groups `version`, and `date` where it has one. */
  readonly pattern: RegExp;
  readonly date?: (digits: string) => string | null;
}

/** The first that fits the whole text counts: `_22041503` is a day and a number on Reolink, `_20210310` a day on Hanwha. */
const forms: readonly FirmwareForm[] = [
  {
    // Hikvision, HiLook, Ezviz; Tapo and VIGI with the revision behind.
    example: 'V5.7.3 build 220112',
    pattern: /^v?(?<version>\d+(?:\.\d+)+) build (?<date>\d{6})(?: rel\.\w+)?$/i,
    date: yymmdd,
  },
  {
    // Dahua, Amcrest, Lorex, Honeywell.
    example: '2.800.0000000.20.R, Build Date: 2021-10-12',
    pattern: /^v?(?<version>\d+\.\d+(?:\.\w+)+), ?build(?: date)? ?: ?(?<date>\d{4}-\d{2}-\d{2})$/i,
    date: isoDate,
  },
  {
    // Reolink: year, month, day and a number of the day.
    example: 'v3.1.0.956_22041503',
    pattern: /^v(?<version>\d+\.\d+\.\d+\.\d+)_(?<date>\d{6})\d{2}$/i,
    date: yymmdd,
  },
  {
    // Hanwha, Samsung Techwin; some with the revision behind.
    example: '1.41.05_20210310',
    pattern: /^v?(?<version>\d+\.\d+(?:\.\d+)?)_(?<date>\d{8})(?:_R\d+)?$/i,
    date: yyyymmdd,
  },
  {
    // Uniview of before 2020: a month at most, which is no day.
    example: 'IPC_D1202-B0013P62D1907',
    pattern: /^\w+-(?<version>B\d{4}P\d+(?:D\d+)?)$/,
  },
  {
    example: 'GIPC-B6202.5.7.220512',
    pattern: /^\w+-(?<version>B\d{4}(?:\.\d+){2}\.(?<date>\d{6}))$/,
    date: yymmdd,
  },
  {
    // GeoVision and others.
    example: 'V1.12 2021/03/09',
    pattern: /^v?(?<version>\d+(?:\.\d+)+)[ _](?<date>\d{4}[-/]\d{2}[-/]\d{2})$/i,
    date: (text) => isoDate(text.replaceAll('/', '-')),
  },
  { example: 'FD8169A-VVTK-0107b', pattern: /^\w[\w-]*-VVTK-(?<version>\d{4}[a-z]?)$/i },
  { example: 'MX-V5.2.3.9', pattern: /^MX-V(?<version>\d+(?:\.\d+)+)$/i },
  // Axis, Bosch, Sony, Panasonic, Pelco, Milesight and everybody who says a version only.
  { example: '10.12.166', pattern: /^v?(?<version>\d+(?:\.\d+)+(?:-r\d+)?)$/i },
];

/** What is not certain from the form alone is null, never guessed. */
export function parseFirmware(text: string): Firmware {
  const trimmed = text.trim();
  for (const { pattern, date } of forms) {
    const { version, date: digits } = pattern.exec(trimmed)?.groups ?? {};
    if (version === undefined) continue;
    return { text, version, buildDate: date === undefined || digits === undefined ? null : date(digits) };
  }
  return { text, version: null, buildDate: null };
}

/** An example of each form, for tests. */
export const firmwareExamples = forms.map(({ example }) => example);

function yymmdd(digits: string): string | null {
  return yyyymmdd(`20${digits}`);
}

function yyyymmdd(digits: string): string | null {
  return isoDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`);
}

/** Only days that the calendar has. */
function isoDate(text: string): string | null {
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? null : text;
}
