import type { ResourceType } from '../resource-types.ts';
import { camera } from './camera.ts';
import type { ManagedResource } from './managed-resource.ts';
import { recorderContainer } from './recorder-container.ts';
import { recorderHost } from './recorder-host.ts';
import { recorderImage } from './recorder-image.ts';
import { retentionPolicyResource } from './retention-policy.ts';

/** Every kind of resource by its type token. */
export const allResources: { readonly [Type in ResourceType]: ManagedResource<Type> } = {
  'wardctl:index:RecorderHost': recorderHost,
  'wardctl:index:RecorderImage': recorderImage,
  'wardctl:index:RecorderContainer': recorderContainer,
  'wardctl:index:RetentionPolicy': retentionPolicyResource,
  'wardctl:index:Camera': camera,
};
