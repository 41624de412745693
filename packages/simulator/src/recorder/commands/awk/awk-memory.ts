import { splitFields } from './awk-records.ts';
import { fromInput, numberOf, textOf, type Value } from './awk-values.ts';

export interface Frame {
  readonly variables: Map<string, Value>;
  readonly arrays: Map<string, Map<string, Value>>;
}

export function newFrame(): Frame {
  return { variables: new Map(), arrays: new Map() };
}

/** Variables, arrays and the fields of the current record. */
export class AwkMemory {
  record = '';
  readonly #globals = newFrame();
  #frames: Frame[] = [];
  #fields: string[] = [];

  constructor() {
    for (const [name, value] of Object.entries({ FS: ' ', OFS: ' ', ORS: '\n', RS: '\n', SUBSEP: '\x1c' })) {
      this.set(name, value);
    }
    for (const name of ['NR', 'FNR', 'NF', 'RSTART', 'RLENGTH']) this.set(name, 0);
  }

  /** Begins a function: what the frame holds hides what is global. */
  enter(frame: Frame): void {
    this.#frames.push(frame);
  }

  leave(): void {
    this.#frames.pop();
  }

  setRecord(record: string): void {
    this.record = record;
    this.#fields = splitFields(record, textOf(this.get('FS')));
    this.#globals.variables.set('NF', this.#fields.length);
  }

  #frameOf(name: string): Frame {
    const frame = this.#frames.at(-1);
    return frame && (frame.variables.has(name) || frame.arrays.has(name)) ? frame : this.#globals;
  }

  get(name: string): Value {
    return this.#frameOf(name).variables.get(name);
  }

  set(name: string, value: Value): void {
    this.#frameOf(name).variables.set(name, value);
    if (name === 'NF' && this.record !== '') this.#resize(numberOf(value));
  }

  array(name: string): Map<string, Value> {
    const frame = this.#frameOf(name);
    const known = frame.arrays.get(name) ?? new Map<string, Value>();
    frame.arrays.set(name, known);
    return known;
  }

  #resize(count: number): void {
    this.#fields = Array.from({ length: count }, (_, index) => this.#fields[index] ?? '');
    this.record = this.#fields.join(textOf(this.get('OFS')));
  }

  field(index: number): Value {
    if (index === 0) return fromInput(this.record);
    const text = this.#fields[index - 1];
    return text === undefined ? undefined : fromInput(text);
  }

  /** Field 0 is the record itself. */
  setField(index: number, text: string): void {
    if (index === 0) {
      this.setRecord(text);
      return;
    }
    while (this.#fields.length < index) this.#fields.push('');
    this.#fields[index - 1] = text;
    this.#globals.variables.set('NF', this.#fields.length);
    this.record = this.#fields.join(textOf(this.get('OFS')));
  }
}
