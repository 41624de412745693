/** The only engine that wardctl drives: the one of the SDK whose protocol it speaks. */
export const engineVersion = '3.259.0';
