/** What came is not HTTP/1.1, or of a kind that no device has a reason to send. */
export class HttpSyntaxError extends Error {
  override readonly name = 'HttpSyntaxError';
}

/** The body is larger than what the reader may hold. */
export class AnswerTooLargeError extends Error {
  override readonly name = 'AnswerTooLargeError';
}
