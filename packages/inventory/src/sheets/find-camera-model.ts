import { didYouMean } from '../did-you-mean.ts';
import type { SourceFile } from '../load-file.ts';
import type { ModelFile } from '../schema-types.generated.ts';
import type { Values } from './fields.ts';
import { foldText } from './fold-text.ts';
import type { Parsed } from './parsed-value.ts';

/** `hikvision/DS-2CD2T47G2-L` for vendor and model as sheets write them, in whatever case, together or apart. */
export function findCameraModel(
  { vendor, model }: Pick<Values, 'vendor' | 'model'>,
  files: readonly SourceFile<ModelFile>[],
): Parsed<string> {
  if (model === undefined) return {};
  const known = files.flatMap(({ content }) =>
    Object.keys(content.models).map((name) => ({ vendor: content.vendor, name })),
  );
  const [, written, name = model] = /^([^/]+)\/(.+)$/.exec(model) ?? [];
  const maker = written ?? vendor;
  const found = known.filter(
    (entry) =>
      foldText(entry.name) === foldText(name) && (maker === undefined || isVendor(maker, entry.vendor)),
  );
  if (found.length === 1) return { value: `${found[0]?.vendor}/${found[0]?.name}` };
  const names = known.map((entry) => `${entry.vendor}/${entry.name}`);
  return {
    fault: {
      code: 'sheet/unknown-model',
      message: `no file in models/ has the model "${maker === undefined ? name : `${maker}/${name}`}"`,
      hint: didYouMean(`${maker ?? ''}/${name}`, names, 'Add it to the file of its vendor in models/.'),
    },
  };
}

/** `HIKVISION`, `Hikvision Digital Technology` → `hikvision` */
function isVendor(written: string, vendor: string): boolean {
  return foldText(written).startsWith(foldText(vendor));
}
