/** The cache in which the page that checks files is kept, with all that it needs, for when there is no network. */
export const KEPT = 'check-a-file';
