/** As much of a snapshot's id as people need to tell it from any other. */
export function shortId(snapshotId: string): string {
  return snapshotId.slice(0, 12);
}
