import { htmlReply, type Reply } from '../http/reply.ts';
import { versionOfImage } from './firmware-image.ts';

/** What StartFirmwareUpgrade promised. */
const uploadDelayMs = 1000;
const openForMs = 10 * 60_000;

interface FirmwareDeskOptions {
  /** Model as the camera reports it. */
  readonly model: string;
  readonly now: () => number;
  /** Told the version of an image that was taken; the camera restarts with it. */
  readonly install: (version: string) => void;
}

/** Takes firmware images over HTTP after it was told to. @see ONVIF Core, StartFirmwareUpgrade */
export class FirmwareDesk {
  readonly #options: FirmwareDeskOptions;
  #opensAtMs = Number.POSITIVE_INFINITY;

  constructor(options: FirmwareDeskOptions) {
    this.#options = options;
  }

  open(): void {
    this.#opensAtMs = this.#options.now() + uploadDelayMs;
  }

  /** 403 when nobody announced an image, 503 before the delay is over, 415 for what is no image for this model. */
  receive(contentType: string | undefined, image: Buffer): Reply {
    const waitedMs = this.#options.now() - this.#opensAtMs;
    if (waitedMs < -uploadDelayMs || waitedMs > openForMs) return htmlReply(403, 'Forbidden');
    if (waitedMs < 0) return htmlReply(503, 'Service Unavailable');
    const version = versionOfImage(image, this.#options.model);
    if (version === undefined || contentType !== 'application/octet-stream') {
      return htmlReply(415, 'Unsupported Media Type');
    }
    this.#opensAtMs = Number.POSITIVE_INFINITY;
    this.#options.install(version);
    return { status: 200, headers: { 'Content-Type': 'text/plain' }, body: 'OK\n' };
  }
}
