/** What the site shows to who asks for its root. */
export const HOME_PAGE = 'index.html';

/** Pages load nothing from anywhere else and run no script but the site's own. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** How long a browser is to ask for the site by HTTPS alone: a year. */
export const HTTPS_ALONE_SECONDS = 31_536_000;

/**
 * What the site says with everything that a reader asks for, as it reaches a browser: CloudFront is told so, and the site of this
 * machine says the very same, so that what a browser refuses there it refuses here. Anybody may build on the documents.
 */
export const SITE_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': `max-age=${HTTPS_ALONE_SECONDS}; includeSubDomains`,
  'access-control-allow-origin': '*',
} as const;
