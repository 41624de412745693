/** Where a credential is kept; never the credential itself. */
export interface CredentialReference {
  /** `env:NAME`, `file:PATH` or `file:PATH#KEY`. */
  readonly reference: string;
  /** Raised by hand when the secret behind the reference changes, so that dependants are written again. */
  readonly version: number;
}
