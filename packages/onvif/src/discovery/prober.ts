import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { ProbeMatch } from './probe-matches.ts';
import { type Answered, ProbeSocket } from './probe-socket.ts';

export interface ProbeTiming {
  /** After this the probe is sent once more: datagrams get lost. */
  readonly repeatMs: number;
  /** From the second probe to the end. */
  readonly replyMs: number;
  /** For the second datagram of devices that answer in two. */
  readonly lingerMs: number;
}

interface ProberOptions {
  /** UDP port of the devices; 3702 in the world. */
  readonly port: number;
  readonly timing: ProbeTiming;
  readonly multicastFrom?: string | undefined;
}

/** A recorder with 64 channels in a few datagrams; more is a flood. */
const mostMatches = 256;

/** The group of WS-Discovery over IPv4 (WS-Discovery 2005/04 §2.4). */
const multicastGroup = '239.255.255.250';

/** Sends probes and brings each answer to the question it refers to, from whatever port it comes. */
export class Prober implements AsyncDisposable {
  readonly #open = new Map<string, Answered>();
  readonly #options: ProberOptions;
  #socket: ProbeSocket | undefined;

  private constructor(options: ProberOptions) {
    this.#options = options;
  }

  /** @throws FleetError `device/unreachable` */
  static async start(options: ProberOptions): Promise<Prober> {
    const prober = new Prober(options);
    const { multicastFrom } = options;
    const answered: Answered = (answer, sender) => prober.#open.get(answer.relatesTo)?.(answer, sender);
    prober.#socket = await ProbeSocket.open({ answered, multicastFrom });
    return prober;
  }

  /** What one address announces; nothing when it stays silent. */
  async ask(address: string, signal: AbortSignal): Promise<readonly ProbeMatch[]> {
    const { repeatMs, replyMs, lingerMs } = this.#options.timing;
    const matches: ProbeMatch[] = [];
    const arrival = new AbortController();
    const sent = new Set<string>();
    const answered: Answered = (answer) => {
      if (matches.length < mostMatches) matches.push(...answer.matches);
      arrival.abort();
    };
    for (const waitMs of [repeatMs, replyMs]) {
      if (arrival.signal.aborted || signal.aborted) break;
      sent.add(await this.#send(address, answered));
      await waitUnless(waitMs, AbortSignal.any([signal, arrival.signal]));
    }
    if (matches.length > 0) await waitUnless(lingerMs, signal);
    for (const messageId of sent) this.#open.delete(messageId);
    return matches;
  }

  /** What the network of one interface announces, by the address that said it. */
  async askAll(signal: AbortSignal): Promise<ReadonlyMap<string, readonly ProbeMatch[]>> {
    const { repeatMs, replyMs } = this.#options.timing;
    const found = new Map<string, ProbeMatch[]>();
    const answered: Answered = ({ matches }, sender) => {
      const list = found.get(sender) ?? [];
      if (list.length < mostMatches) list.push(...matches);
      found.set(sender, list);
    };
    for (const waitMs of [repeatMs, replyMs]) {
      if (signal.aborted) break;
      await this.#send(multicastGroup, answered);
      await waitUnless(waitMs, signal);
    }
    return found;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#socket?.[Symbol.asyncDispose]();
  }

  /** Each repetition has an id of its own, so that no device takes it for a duplicate. */
  async #send(address: string, answered: Answered): Promise<string> {
    const messageId = `urn:uuid:${randomUUID()}`;
    this.#open.set(messageId, answered);
    await this.#socket?.send(messageId, { address, port: this.#options.port });
    return messageId;
  }
}

async function waitUnless(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal }).catch(() => undefined);
}
