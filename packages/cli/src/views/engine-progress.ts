import type { EngineInstallEvent } from '@wardctl/deploy/engine';
import type { Output } from '../output.ts';
import { elapsedText } from './duration.ts';
import { engineEventText } from './engine.ts';
import { StatusLine } from './status-line.ts';

const quietMs = 20_000;

export interface EngineProgress extends Disposable {
  onEvent(event: EngineInstallEvent): void;
}

/** Shows an installation: in one line on a terminal, else as a line now and then. */
export function engineProgress(output: Output): EngineProgress {
  const begin = performance.now();
  const line = new StatusLine();
  let lastMs = Number.NEGATIVE_INFINITY;
  return {
    onEvent(event) {
      const text = `${engineEventText(event)}, ${elapsedText(performance.now() - begin)}`;
      if (event.kind === 'progress' && line.isLive) return line.show(text);
      if (event.kind === 'progress' && performance.now() - lastMs < quietMs) return;
      lastMs = performance.now();
      line.clear();
      output.note(text);
    },
    [Symbol.dispose]: () => line.clear(),
  };
}
