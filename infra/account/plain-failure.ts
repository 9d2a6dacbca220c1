const SIGN_IN_AGAIN = 'sign in again, for example with: aws sso login --profile <name>';

/** Names of what AWS and its SDK answer to one who is not signed in, or no longer. */
const NOT_SIGNED_IN =
  /^(CredentialsProviderError|TokenProviderError|ExpiredToken(Exception)?|InvalidClientTokenId|InvalidAccessKeyId|UnrecognizedClientException|SignatureDoesNotMatch|AuthFailure)$/;
const NOT_REACHED = /^(TimeoutError|NetworkingError|ENOTFOUND|ECONNREFUSED|ECONNRESET|EAI_AGAIN|ETIMEDOUT)$/;

/**
 * A failure of AWS as one sentence for the operator, who was trying to do something: `tried` completes
 * "could not …". What is known to have another cause is left as it is.
 */
export function plainFailure(error: unknown, tried: string): Error {
  if (!(error instanceof Error)) return new Error(`Could not ${tried}: ${String(error)}.`);
  const names = [error.name, 'code' in error ? String(error.code) : '', 'Code' in error ? String(error.Code) : ''];
  const says = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (says(NOT_SIGNED_IN))
    return new Error(
      `Could not ${tried}: you are not signed in to AWS, or no longer (${error.name}); ${SIGN_IN_AGAIN}.`,
    );
  if (says(/^AccessDenied(Exception)?$|^UnauthorizedOperation$|^Forbidden$/))
    return new Error(`Could not ${tried}: those whom you are signed in as may not do that (${error.message}).`);
  if (says(NOT_REACHED)) return new Error(`Could not ${tried}: AWS cannot be reached from here (${error.message}).`);
  return new Error(`Could not ${tried}: ${error.message || error.name}.`);
}
