/** A piece of a word. `quoted`: its value is neither split nor taken as a pattern. */
export type WordPart =
  | { readonly type: 'text'; readonly text: string; readonly quoted: boolean }
  | {
      readonly type: 'parameter';
      readonly name: string;
      /** `-`, `:-`, `%%` …; `length` is `${#name}`. */
      readonly operator?: string;
      readonly word?: Word;
      readonly quoted: boolean;
    }
  | { readonly type: 'substitution'; readonly body: List; readonly quoted: boolean }
  | { readonly type: 'arithmetic'; readonly expression: Word; readonly quoted: boolean };

export type Word = readonly WordPart[];

export interface Redirection {
  readonly descriptor: number;
  readonly operator: '<' | '>' | '>>' | '>|' | '<>' | '<&' | '>&' | '<<';
  /** File name, descriptor, or the text of a here-document. */
  readonly target: Word;
}

/** A here-document's text is read after the line that announces it. */
export interface HereDocument extends Omit<Redirection, 'target'> {
  target: Word;
}

interface Redirected {
  readonly redirections: readonly Redirection[];
}

export interface SimpleCommand extends Redirected {
  readonly type: 'simple';
  readonly assignments: readonly { readonly name: string; readonly value: Word }[];
  readonly words: readonly Word[];
  readonly line: number;
}

export type CompoundCommand = Redirected &
  (
    | { readonly type: 'group'; readonly body: List }
    | { readonly type: 'subshell'; readonly body: List }
    | {
        readonly type: 'if';
        readonly branches: readonly { readonly condition: List; readonly body: List }[];
        readonly otherwise?: List;
      }
    | {
        readonly type: 'for';
        readonly variable: string;
        readonly words?: readonly Word[];
        readonly body: List;
      }
    | { readonly type: 'while'; readonly until: boolean; readonly condition: List; readonly body: List }
    | {
        readonly type: 'case';
        readonly subject: Word;
        readonly items: readonly { readonly patterns: readonly Word[]; readonly body: List }[];
      }
    | { readonly type: 'function'; readonly name: string; readonly body: Command }
  );

export type Command = SimpleCommand | CompoundCommand;

export interface Pipeline {
  readonly negated: boolean;
  readonly commands: readonly Command[];
}

/** `first && a || b`: every further pipeline with the operator before it. */
export interface AndOr {
  readonly first: Pipeline;
  readonly rest: readonly { readonly operator: '&&' | '||'; readonly pipeline: Pipeline }[];
  readonly background: boolean;
}

export type List = readonly AndOr[];
