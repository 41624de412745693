import type * as proto from '@pulumi/pulumi/proto/provider_pb.js';
import providerProto from '@pulumi/pulumi/proto/provider_pb.js';
import type { PropertyChange } from '../diff-inputs.ts';

const { Kind } = providerProto.PropertyDiff;
const { DiffChanges } = providerProto.DiffResponse;

/** The engine's form of a list of changes. */
export function diffResponse(changes: readonly PropertyChange[]): proto.DiffResponse {
  const response = new providerProto.DiffResponse();
  const topLevel = [...new Set(changes.map(({ path }) => topLevelOf(path)))];
  const replacing = new Set(changes.filter(({ replaces }) => replaces).map(({ path }) => topLevelOf(path)));
  response.setHasdetaileddiff(true);
  for (const change of changes) response.getDetaileddiffMap().set(change.path, propertyDiff(change));
  response.setDiffsList(topLevel);
  response.setReplacesList([...replacing]);
  response.setDeletebeforereplace(true);
  response.setChanges(changes.length > 0 ? DiffChanges.DIFF_SOME : DiffChanges.DIFF_NONE);
  return response;
}

function propertyDiff(change: PropertyChange): proto.PropertyDiff {
  const diff = new providerProto.PropertyDiff();
  diff.setInputdiff(true);
  diff.setKind(kindOf(change));
  return diff;
}

function kindOf(change: PropertyChange): number {
  const replaces = change.replaces === true;
  if (!('before' in change)) return replaces ? Kind.ADD_REPLACE : Kind.ADD;
  if (!('after' in change)) return replaces ? Kind.DELETE_REPLACE : Kind.DELETE;
  return replaces ? Kind.UPDATE_REPLACE : Kind.UPDATE;
}

function topLevelOf(path: string): string {
  return path.split('.', 1)[0] ?? path;
}
