import { dump } from 'js-yaml';

/** Plain data as YAML that is read alike as 1.1 and 1.2, without anchors, however many places share a part. */
export function writeYaml(value: unknown): string {
  return dump(value, { lineWidth: -1, noRefs: true });
}
