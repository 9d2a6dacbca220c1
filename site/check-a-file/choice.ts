import { PARTS } from '../../schemas/checking-page.ts';

/** What a reader filled in; empty where nothing was chosen. */
export type Choice = { submitter: string; dataset: string; file: File | undefined };

/** What keeps a file from being checked: what to do about it, and the id of the field that it is about. */
export type Problem = { field?: string; toDo: string };

/** What is missing of a choice, in the order of its fields. */
export function missingOf({ submitter, dataset, file }: Choice): Problem[] {
  const all: (Problem | false)[] = [
    submitter === '' && { field: PARTS.sender, toDo: 'Choose who sends the file' },
    dataset === '' && { field: PARTS.dataset, toDo: 'Choose what the file holds' },
    file === undefined && { field: PARTS.file, toDo: 'Choose a file to check' },
  ];
  return all.filter((problem) => problem !== false);
}

/** Where a file would be dropped in the upload bucket. */
export function placeOf(choice: { submitter: string; dataset: string; file: File }): string {
  return `in/${choice.submitter}/${choice.dataset}/${choice.file.name}`;
}
