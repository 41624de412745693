import type { SourceText } from './source-text.ts';
import type { HereDocument, Redirection, Word } from './syntax-tree.ts';

interface PendingHereDocument {
  readonly document: HereDocument;
  readonly delimiter: string;
  readonly quoted: boolean;
  readonly stripTabs: boolean;
}

/** Here-documents that a line has announced and whose text is still to come. */
export class HereDocuments {
  #pending: PendingHereDocument[] = [];

  /** Takes the delimiter behind `<<`; the text of the redirection is filled in by `read`. */
  announce(source: SourceText, descriptor: number, stripTabs: boolean): Redirection {
    const raw = source.take(/(?:'[^']*'|"[^"]*"|\\.|[^\s;&|<>()'"\\])+/y) ?? '';
    const document: HereDocument = { descriptor, operator: '<<', target: [] };
    const delimiter = raw.replace(/['"\\]/g, '');
    this.#pending.push({ document, delimiter, quoted: delimiter !== raw, stripTabs });
    return document;
  }

  /** Takes the texts that begin on the line that is reached. @throws IncompleteInput */
  read(source: SourceText, parseText: (text: string) => Word): void {
    const pending = this.#pending;
    this.#pending = [];
    for (const { document, delimiter, quoted, stripTabs } of pending) {
      const text = takeText(source, delimiter, stripTabs);
      document.target = quoted ? [{ type: 'text', text, quoted: true }] : parseText(text);
    }
  }
}

function takeText(source: SourceText, delimiter: string, stripTabs: boolean): string {
  const lines: string[] = [];
  for (;;) {
    if (source.atEnd) throw source.incomplete('end of file unexpected');
    const raw = source.take(/[^\n]*\n?/y) ?? '';
    const line = stripTabs ? raw.replace(/^\t+/, '') : raw;
    if (line.replace(/\n$/, '') === delimiter) return lines.join('');
    lines.push(line);
  }
}
