/**
 * The parts of the page on which files are checked, by their ids: the page is made with them, and its script finds its way
 * by them.
 */
export const PARTS = {
  /** What is told where no script runs, and the form that takes its place where one does. */
  withoutScript: 'without-script',
  form: 'check',
  sender: 'submitter',
  dataset: 'dataset',
  file: 'file',
  dropArea: 'drop-area',
  /** While a file is read. */
  checking: 'checking',
  fileChecked: 'file-being-checked',
  progress: 'progress',
  progressInWords: 'progress-in-words',
  cancel: 'cancel',
  /** What is said of the progress to those who do not see it. */
  announced: 'announced',
  /** The receipt, and what can be done with it. */
  receipt: 'receipt',
  receiptTitle: 'receipt-title',
  actions: 'actions',
  again: 'check-another',
  print: 'print-receipt',
} as const;
