import { styleText } from 'node:util';

type Brush = (text: string) => string;

/** How a view colours its text; the views themselves are pure. */
export interface Paint {
  readonly bold: Brush;
  readonly dim: Brush;
  readonly red: Brush;
  readonly green: Brush;
  readonly yellow: Brush;
  readonly cyan: Brush;
}

/** Colours where `stream` is a terminal and `NO_COLOR` does not forbid them. */
export function paintFor(stream: NodeJS.WriteStream): Paint {
  const brush =
    (style: keyof Paint): Brush =>
    (text) =>
      styleText(style, text, { stream });
  return {
    bold: brush('bold'),
    dim: brush('dim'),
    red: brush('red'),
    green: brush('green'),
    yellow: brush('yellow'),
    cyan: brush('cyan'),
  };
}

const asIs: Brush = (text) => text;

export const plainPaint: Paint = { bold: asIs, dim: asIs, red: asIs, green: asIs, yellow: asIs, cyan: asIs };
