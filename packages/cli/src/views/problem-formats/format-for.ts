import type { ProblemFacts } from '../../work/problem-facts.ts';
import type { ValidateResult } from '../../work/validate-inventory.ts';
import type { Paint } from '../paint.ts';
import { validateView } from '../problems.ts';
import { githubAnnotations } from './github.ts';
import { junit } from './junit.ts';
import type { ProblemFormat } from './problem-format.ts';
import { sarif } from './sarif.ts';

interface FormatOptions extends ProblemFacts {
  readonly paint: Paint;
  /** Version of this tool. */
  readonly version: string;
}

type FormatProblems = (result: ValidateResult, options: FormatOptions) => string;

const formats: Readonly<Record<ProblemFormat, FormatProblems>> = {
  text: validateView,
  json: (result) => JSON.stringify(result, undefined, 2),
  sarif,
  junit,
  github: (result, options) => {
    const verdict = validateView({ ...result, problems: [] }, options);
    return [...githubAnnotations(result, options), verdict].join('\n');
  },
};

/** What validate found, for a person, for programs, or for the host of the code. */
export function formatFor(format: ProblemFormat): FormatProblems {
  return formats[format];
}
