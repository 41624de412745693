import { DefaultRenderer, Listr, ListrLogger, ProcessOutput } from 'listr2';
import type { Output } from '../output.ts';
import { tally } from './count.ts';
import { elapsedText, secondsText } from './duration.ts';

type Status = 'done' | 'failed' | 'pending';

/** Watches a run, ward by ward; it takes no part in it. */
export interface WardProgress extends AsyncDisposable {
  finished(ward: string, status: Status): void;
}

/** More wards than this are one line together. */
const mostLines = 8;
const redrawMs = 500;

/** @param totals What there is to do in each ward. */
export function wardProgress(totals: ReadonlyMap<string, number>, output: Output): WardProgress {
  const meters = metersOf(totals);
  const isLive = process.stderr.isTTY === true;
  const distinct = [...new Set(meters.values())];
  const show = isLive ? liveLines(distinct) : quietLines(distinct, output);
  return {
    finished(ward, status) {
      const meter = meters.get(ward);
      if (meter === undefined) return;
      meter.count(status);
      show.changed(meter);
    },
    [Symbol.asyncDispose]: () => show.end(),
  };
}

class Meter {
  readonly #counts: Record<Status, number> = { done: 0, failed: 0, pending: 0 };
  readonly #begin = performance.now();
  readonly name: string;
  readonly total: number;

  constructor(name: string, total: number) {
    this.name = name;
    this.total = total;
  }

  count(status: Status): void {
    this.#counts[status] += 1;
  }

  get isOver(): boolean {
    return this.#sum >= this.total;
  }

  get hasFailures(): boolean {
    return this.#counts.failed > 0;
  }

  /** `vn01-00070  12 of 40: 11 done, 1 failed, 8/s, 4 s left` */
  get text(): string {
    const parts = this.#tally();
    const seconds = (performance.now() - this.#begin) / 1_000;
    if (this.isOver) return `${this.name}  ${parts} in ${elapsedText(seconds * 1_000)}`;
    const rate = this.#sum / Math.max(seconds, 0.001);
    const speed = seconds > 1 && this.#sum > 0 ? `, ${rate.toFixed(rate < 10 ? 1 : 0)}/s` : '';
    const left = speed === '' ? '' : `, ${secondsText(Math.ceil((this.total - this.#sum) / rate))} left`;
    return `${this.name}  ${this.#sum} of ${this.total}: ${parts}${speed}${left}`;
  }

  get #sum(): number {
    const { done, failed, pending } = this.#counts;
    return done + failed + pending;
  }

  #tally(): string {
    const { done, failed, pending } = this.#counts;
    return tally(
      [
        [done, 'done'],
        [failed, 'failed'],
        [pending, 'pending'],
      ],
      'none yet',
    );
  }
}

function metersOf(totals: ReadonlyMap<string, number>): ReadonlyMap<string, Meter> {
  if (totals.size <= mostLines) {
    return new Map([...totals].map(([ward, total]) => [ward, new Meter(ward, total)]));
  }
  const sum = [...totals.values()].reduce((all, total) => all + total, 0);
  const all = new Meter(`${totals.size} wards`, sum);
  return new Map([...totals.keys()].map((ward) => [ward, all]));
}

interface Lines {
  changed(meter: Meter): void;
  end(): Promise<void>;
}

/** Without a terminal: one line when a ward is through. */
function quietLines(meters: readonly Meter[], output: Output): Lines {
  return {
    changed: (meter) => {
      if (meter.isOver) output.note(meter.text);
    },
    // What was never tried is never told one by one.
    end: async () => {
      for (const meter of meters) if (!meter.isOver) output.note(meter.text);
    },
  };
}

/** listr2 draws only where stdout is a terminal, unless the renderer says that it needs none. */
class StderrRenderer extends DefaultRenderer {
  static override readonly nonTTY = true;
}

function liveLines(meters: readonly Meter[]): Lines {
  const ends = new Map(meters.map((meter) => [meter, Promise.withResolvers<void>()]));
  const list = new Listr(
    meters.map((meter) => ({
      title: meter.text,
      task: async (_context: unknown, line: { title: string }) => {
        const redraw = setInterval(() => {
          line.title = meter.text;
        }, redrawMs);
        await ends.get(meter)?.promise.finally(() => clearInterval(redraw));
        line.title = meter.text;
        if (meter.hasFailures) throw new Error(meter.text);
      },
    })),
    {
      concurrent: true,
      exitOnError: false,
      registerSignalListeners: false,
      renderer: StderrRenderer,
      rendererOptions: {
        clearOutput: true,
        collapseErrors: false,
        showErrorMessage: false,
        logger: new ListrLogger({ processOutput: new ProcessOutput(process.stderr, process.stderr) }),
      },
    },
  );
  const drawn = list.run().catch(() => {});
  return {
    changed: (meter) => {
      if (meter.isOver) ends.get(meter)?.resolve();
    },
    end: async () => {
      for (const end of ends.values()) end.resolve();
      await drawn;
    },
  };
}
