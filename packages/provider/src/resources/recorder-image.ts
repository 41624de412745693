import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { ensureImage, findImage, imageName } from '@wardctl/ssh';
import { resourceTypes } from '../resource-types.ts';
import type { ManagedResource } from './managed-resource.ts';

/** The recorder's image in the Docker Engine of its host. Deleting it leaves the image: others may run from it. */
export const recorderImage: ManagedResource<'wardctl:index:RecorderImage'> = {
  type: resourceTypes.recorderImage,

  idOf: ({ host }) => `${host.id}/image`,

  async put({ host, image }, { context, recorders, signal }) {
    const docker = await (await recorders.open(host, signal)).docker();
    const archive = image.archive;
    const source =
      archive === undefined
        ? {}
        : { archive: () => createReadStream(resolve(context.baseDirectory, archive)) };
    const ensured = await ensureImage(docker, image, { ...source, signal });
    return { outputs: { imageId: ensured.imageId }, evidence: ensured };
  },

  async read(inputs, { recorders, signal }) {
    const docker = await (await recorders.open(inputs.host, signal)).docker();
    return (await findImage(docker, imageName(inputs.image), { signal })) === undefined ? undefined : inputs;
  },

  async remove() {},
};
