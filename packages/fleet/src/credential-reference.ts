/** Where a credential is kept; never the credential itself. */
export interface CredentialReference {
  /** `env:NAME`, `file:PATH`, `file:PATH#KEY`, `exec:COMMAND` or `age:NAME`. */
  readonly reference: string;
  /** Raised by hand when the secret behind the reference changes, so that dependants are written again. */
  readonly version: number;
}
