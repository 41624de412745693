import type { EncoderSettings } from '@wardctl/fleet';
import { findModel } from '../models.ts';
import type { Finding, RuleInput } from '../rule.ts';
import type { ModelLimits } from '../schema-types.generated.ts';

/** The main encoder is asked for no more than the model can do, as far as its limits are listed. */
export function* beyondModel({ sources, cameras }: RuleInput): Generator<Finding> {
  const limits = new Map<string, ModelLimits>();
  for (const { id, device, file, index } of cameras) {
    const { model, settings } = device;
    const known = limits.get(model) ?? findModel(sources.models, model)?.model.limits ?? {};
    limits.set(model, known);
    const excess = settings.encoder?.main && excessOf(settings.encoder.main, known);
    if (excess === undefined) continue;
    yield {
      severity: 'warning',
      file,
      path: ['cameras', index, 'model'],
      message: `${id}: asked for ${excess}, which is all that ${model} can do`,
      hint: 'Lower the setting for this camera or this model; the camera would take its nearest value.',
    };
  }
}

function excessOf(main: EncoderSettings, limits: ModelLimits): string | undefined {
  const { codec, width = 0, height = 0, frameRateFps = 0, bitrateKbps = 0 } = main;
  const { codecs, maxWidth = width, maxHeight = height, maxFrameRateFps = frameRateFps } = limits;
  const { maxBitrateKbps = bitrateKbps } = limits;
  if (codec !== undefined && codecs?.includes(codec) === false)
    return `${codec} instead of ${codecs.join(' or ')}`;
  if (width > maxWidth || height > maxHeight) return `${width}x${height} instead of ${maxWidth}x${maxHeight}`;
  if (frameRateFps > maxFrameRateFps)
    return `${frameRateFps} instead of ${maxFrameRateFps} frames per second`;
  if (bitrateKbps > maxBitrateKbps) return `${bitrateKbps} instead of ${maxBitrateKbps} kbit/s`;
  return undefined;
}
