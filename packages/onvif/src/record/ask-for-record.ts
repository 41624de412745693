import { FleetError } from '@wardctl/fleet';
import type { CallOptions, OnvifSession } from '../onvif-session.ts';
import type { Operation } from '../operation.ts';
import { serviceCapabilities } from '../services/device/service-capabilities.ts';
import { getCapabilities } from '../services/device/service-paths.ts';
import { getImagingOptions } from '../services/imaging/imaging.ts';
import type { MediaService } from '../services/media/encoder.ts';
import { media1 } from '../services/media/media1.ts';
import { media2 } from '../services/media/media2.ts';
import { observeAllSettings } from '../settings/adoptable-observation.ts';

/**
 * Asks a device for what a fixture needs beside what was asked before: every setting, what it can do, and its encoders on
 * both media services. What it does not answer is part of the picture.
 *
 * @throws FleetError `device/…`, `run/cancelled`
 */
export async function askForRecord(session: OnvifSession, options: CallOptions = {}): Promise<void> {
  await answerTo(session, getCapabilities, options);
  await answerTo(session, serviceCapabilities, options);
  await observeAllSettings(session, options);
  for (const service of [media1, media2]) await askForMedia(session, service, options);
}

async function askForMedia(session: OnvifSession, service: MediaService, options: CallOptions) {
  const profiles = await answerTo(session, service.getProfiles, options);
  if (profiles === undefined) return;
  for (const { token } of profiles) await answerTo(session, service.getStreamUri(token), options);
  const encoders = (await answerTo(session, service.getEncoders, options)) ?? [];
  for (const { encoder } of encoders) {
    await answerTo(session, service.getEncoderOptions(encoder.token), options);
  }
  const parts = (await answerTo(session, service.getProfileParts, options)) ?? [];
  const sources = new Set(parts.flatMap(({ videoSource }) => videoSource?.source ?? []));
  for (const source of sources) await answerTo(session, getImagingOptions(source), options);
}

/** Undefined for whatever the device says instead of an answer. */
async function answerTo<Result>(session: OnvifSession, operation: Operation<Result>, options: CallOptions) {
  try {
    return await session.call(operation, options);
  } catch (error) {
    const isAnswer =
      error instanceof FleetError &&
      (error.code.startsWith('onvif/') || error.code === 'device/role-too-low');
    if (isAnswer) return undefined;
    throw error;
  }
}
