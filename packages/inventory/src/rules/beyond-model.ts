import type { EncoderSettings } from '@wardctl/fleet';
import { findModel } from '../models.ts';
import { everyCamera, type Finding, type RuleInput } from '../rule.ts';
import type { ModelLimits } from '../schema-types.generated.ts';

/** The main encoder is asked for no more than the model can do, as far as its limits are listed. */
export function* beyondModel(input: RuleInput): Generator<Finding> {
  const limits = new Map<string, ModelLimits | undefined>();
  for (const { device, index, draft } of everyCamera(input)) {
    const { model, settings } = device;
    if (!limits.has(model)) limits.set(model, findModel(input.sources.models, model)?.model.limits);
    for (const excess of excesses(settings.encoder?.main, limits.get(model))) {
      yield {
        severity: 'warning',
        file: draft.source.file,
        path: ['cameras', index, 'model'],
        message: `${device.id}: asked for ${excess}, the most that ${model} can do`,
        hint: 'Lower the setting for this camera or this model; the camera would take its nearest value.',
      };
    }
  }
}

function* excesses(main: EncoderSettings | undefined, limits: ModelLimits | undefined): Generator<string> {
  if (main === undefined || limits === undefined) return;
  const { codec, width = 0, height = 0, frameRateFps = 0, bitrateKbps = 0 } = main;
  const { codecs, maxWidth = width, maxHeight = height, maxFrameRateFps = frameRateFps } = limits;
  const { maxBitrateKbps = bitrateKbps } = limits;
  if (codec !== undefined && codecs?.includes(codec) === false)
    yield `${codec} instead of ${codecs.join(' or ')}`;
  if (width > maxWidth || height > maxHeight) yield `${width}x${height} instead of ${maxWidth}x${maxHeight}`;
  if (frameRateFps > maxFrameRateFps) yield `${frameRateFps} instead of ${maxFrameRateFps} frames per second`;
  if (bitrateKbps > maxBitrateKbps) yield `${bitrateKbps} instead of ${maxBitrateKbps} kbit/s`;
}
