// What is used of govuk-frontend, which comes without types.

declare module 'govuk-frontend/dist/govuk/components/file-upload/file-upload.mjs' {
  /** Puts a button that files can be dropped on in the place of the file field in `root`; the button takes over its id. */
  export class FileUpload {
    constructor(root: Element);
  }
}

declare module 'govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs' {
  /** Takes the focus, and leads from each link of the summary to the field that it names. */
  export class ErrorSummary {
    constructor(root: Element);
  }
}
