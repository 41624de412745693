import * as pulumi from '@pulumi/pulumi';
import type { DesiredWard } from '@wardctl/fleet';
import { type WardResource, wardResources } from './ward-resources.ts';

/** One resource of the wardctl provider, for programs that are run by Pulumi's own tools. */
class WardctlResource extends pulumi.CustomResource {
  constructor(resource: WardResource, options: pulumi.CustomResourceOptions) {
    super(resource.type, resource.name, resource.inputs as unknown as pulumi.Inputs, options);
  }
}

/**
 * The ward as an ordinary Pulumi program: the same list that `wardctl apply` registers.
 *
 * For people who use plain `pulumi` on these stacks, with a provider that listens already and
 * `PULUMI_DEBUG_PROVIDERS=wardctl:<port>`.
 */
export function wardProgram(ward: DesiredWard): () => Promise<void> {
  return async () => {
    const declared = new Map<string, pulumi.CustomResource>();
    for (const resource of wardResources(ward)) {
      const dependsOn = resource.dependsOn.flatMap((name) => declared.get(name) ?? []);
      declared.set(resource.name, new WardctlResource(resource, { dependsOn }));
    }
  };
}
