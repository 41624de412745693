export { type FormattedFile, formatFile } from './format-file.ts';
export { type FormattedText, formatText } from './format-text.ts';
