/** Thrown, always the same one, where a text leaves the plain part of YAML. */
export const outside = new Error('not in the plain part of YAML');
