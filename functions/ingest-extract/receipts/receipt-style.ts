/**
 * How a receipt looks, on a phone, on a desk and on paper. It stands in the page as it is, so it has none of
 * the characters that HTML would write otherwise.
 */
export const RECEIPT_STYLE = `
* { box-sizing: border-box; }
body { margin: 0; background: #ffffff; color: #1b1b1b; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
main, footer { max-width: 56rem; margin: 0 auto; padding: 0 1rem; }
footer, caption { color: #505a5f; font-size: 0.9rem; }
footer { margin-top: 2rem; padding-bottom: 2rem; }
h1 { margin: 1rem 0; font-size: 1.5rem; line-height: 1.25; }
h2 { margin: 2rem 0 0.5rem; font-size: 1.25rem; line-height: 1.25; }
h3 { margin: 1.25rem 0 0.5rem; font-size: 1.05rem; }
a { color: #1a5a96; }
a:focus-visible, .sheet:focus-visible { outline: 3px solid #1b1b1b; outline-offset: 2px; background: #ffe066; color: #1b1b1b; }
.outcome { margin: 0; padding: 0.75rem 1rem; border-left: 0.5rem solid #505a5f; background: #f3f4f5; font-size: 1.15rem; font-weight: 600; }
.accepted { border-color: #00703c; }
.refused { border-color: #b3261e; }
ul { margin: 0.5rem 0; padding-left: 1.25rem; }
li { margin: 0.5rem 0; }
table { width: 100%; border-collapse: collapse; }
caption { padding: 0.25rem 0; text-align: left; }
th, td { padding: 0.5rem 0.75rem 0.5rem 0; border-bottom: 1px solid #b1b4b6; text-align: left; vertical-align: top; }
.understood { table-layout: fixed; }
.understood th { width: 38%; font-weight: 600; }
.findings { table-layout: fixed; }
.findings th:first-child { width: 30%; }
.column { font-weight: 400; }
.error { color: #b3261e; }
.warning { color: #7a4b00; }
.notice { color: #1a5a96; }
.download { display: inline-block; padding: 0.5rem 0; font-weight: 600; }
.sheet { margin: 0.25rem 0 1.5rem; padding: 0 0.75rem; overflow-x: auto; border: 1px solid #b1b4b6; background: #f3f4f5; }
pre { margin: 0.75rem 0; font-size: 0.85rem; overflow-wrap: normal; }
@media (max-width: 30rem) {
  .understood th { width: 45%; }
  .findings th:first-child { width: 35%; }
}
@media print {
  body { font-size: 10pt; }
  h1, h2, h3 { break-after: avoid; }
  tr, li, .outcome, .sheet { break-inside: avoid; }
  thead { display: table-header-group; }
  .sheet { overflow: visible; }
  pre { white-space: pre-wrap; }
}
`;

/** The hash by which the page's security policy lets this style in and no other. */
export const RECEIPT_STYLE_HASH = 'sha256-HCvLSUk455H73yS4NmcaGzUxLT3Pjbl7gt1v59/c7a0=';
