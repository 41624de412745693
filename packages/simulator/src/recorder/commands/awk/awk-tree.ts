export type Expression =
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'regex'; readonly source: string }
  | LeftValue
  | { readonly type: 'group'; readonly inner: Expression }
  | { readonly type: 'unary'; readonly operator: string; readonly operand: Expression }
  | {
      readonly type: 'binary';
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly type: 'assign';
      readonly operator: string;
      readonly target: LeftValue;
      readonly value: Expression;
    }
  | { readonly type: 'step'; readonly target: LeftValue; readonly by: 1 | -1; readonly returnsOld: boolean }
  | {
      readonly type: 'choice';
      readonly condition: Expression;
      readonly yes: Expression;
      readonly no: Expression;
    }
  | { readonly type: 'in'; readonly keys: readonly Expression[]; readonly array: string }
  | { readonly type: 'call'; readonly name: string; readonly args: readonly Expression[] };

export type LeftValue =
  | { readonly type: 'variable'; readonly name: string }
  | { readonly type: 'field'; readonly index: Expression }
  | { readonly type: 'element'; readonly array: string; readonly keys: readonly Expression[] };

export type Statement =
  | { readonly type: 'expression'; readonly expression: Expression }
  | {
      readonly type: 'print';
      readonly args: readonly Expression[];
      readonly formatted: boolean;
      readonly file?: { readonly name: Expression; readonly append: boolean };
    }
  | { readonly type: 'block'; readonly body: readonly Statement[] }
  | {
      readonly type: 'if';
      readonly condition: Expression;
      readonly body: Statement;
      readonly otherwise?: Statement;
    }
  | {
      readonly type: 'loop';
      readonly before?: Statement;
      readonly condition?: Expression;
      readonly after?: Statement;
      readonly body: Statement;
      /** `do … while`: the body runs once before the condition counts. */
      readonly bodyFirst: boolean;
    }
  | { readonly type: 'each'; readonly variable: string; readonly array: string; readonly body: Statement }
  | { readonly type: 'delete'; readonly array: string; readonly keys?: readonly Expression[] }
  | {
      readonly type: 'jump';
      readonly kind: 'next' | 'exit' | 'break' | 'continue' | 'return';
      readonly value?: Expression;
    };

export interface Rule {
  readonly pattern: 'BEGIN' | 'END' | Expression | undefined;
  /** End of a range `from, to`. */
  readonly to?: Expression;
  /** Absent: prints the record. */
  readonly body?: Statement;
}

export interface AwkFunction {
  readonly parameters: readonly string[];
  readonly body: Statement;
}

export interface AwkProgram {
  readonly rules: readonly Rule[];
  readonly functions: ReadonlyMap<string, AwkFunction>;
}
