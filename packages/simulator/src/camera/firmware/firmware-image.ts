/**
 * A firmware image for virtual cameras: one line that names model and version, then anything.
 *
 * @param model As the camera itself reports it.
 */
export function firmwareImage(model: string, version: string, size = 1024): Buffer {
  return Buffer.concat([Buffer.from(`${magic} ${model}\n${version}\n`), Buffer.alloc(size, 0xff)]);
}

/** The version of an image for that model; `undefined` when it is no image, or for another model. */
export function versionOfImage(image: Buffer, model: string): string | undefined {
  const [first, version] = image.subarray(0, 512).toString('utf8').split('\n', 2);
  return first === `${magic} ${model}` && version ? version : undefined;
}

const magic = 'VIRTUAL-CAMERA-FIRMWARE';
