import { mediamtx } from './mediamtx.ts';
import { motion } from './motion.ts';
import type { RecorderProgram } from './recorder-program.ts';

/** A container that is no recorder: it runs, and does nothing. */
const idle: RecorderProgram = () => ({
  ports: () => [],
  answer: () => {},
  tick() {},
  reload() {},
  stop() {},
});

/** The program that a container runs: by its words, else by the name of its image. */
export function programOf(words: readonly string[], image: string): RecorderProgram {
  for (const text of [words[0] ?? '', image, words.join(' ')]) {
    if (/mediamtx/i.test(text)) return mediamtx;
    if (/motion/i.test(text)) return motion;
  }
  return idle;
}
