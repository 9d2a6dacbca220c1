import type { Manifest } from '../../../schemas/snapshot.ts';
import { grouped } from '../../what-counts/grouped.ts';
import { href } from '../frame/href.ts';
import { type DocumentNamed, documentLabelled, documentNamed } from './documents-named.ts';
import type { Labels } from './labels.ts';

type Document = DocumentNamed & { path: string };

const PARTS: readonly { part: DocumentNamed['part']; title: string }[] = [
  { part: 'measures', title: 'Measures' },
  { part: 'areas', title: 'Areas' },
  { part: 'meetings', title: 'Meetings' },
  { part: 'statements', title: 'What was sent beside figures' },
  { part: 'schemas', title: 'Schemas, which say what the documents hold' },
];

/** Documents of a snapshot, part by part, each behind a line to be opened; `from` is the page that links to them. */
export function DocumentsList({
  documents,
  labels,
  from,
}: {
  documents: Manifest['documents'];
  labels: Labels;
  from: string;
}) {
  const byPart = grouped(
    documents.map(({ path }) => ({ path, ...documentNamed(path) })),
    ({ part }) => part,
  );
  return (
    <>
      {PARTS.map(({ part, title }) => {
        const entries = [...grouped(byPart.get(part) ?? [], ({ name }) => name)];
        return entries.length === 0 ? null : (
          <details key={part} class="govuk-details">
            <summary class="govuk-details__summary">
              <span class="govuk-details__summary-text">
                {title} ({entries.length.toLocaleString('en-GB')})
              </span>
            </summary>
            <div class="govuk-details__text">
              <ul class="govuk-list documents-list">
                {entries.map(([name, files]) => (
                  <Entry key={name} files={files} labels={labels} from={from} />
                ))}
              </ul>
            </div>
          </details>
        );
      })}
    </>
  );
}

function Entry({ files, labels, from }: { files: readonly Document[]; labels: Labels; from: string }) {
  const [first] = files;
  if (first === undefined) return null;
  const label = documentLabelled(first, labels);
  return (
    <li>
      <bdi>{label}</bdi>:
      {files.map(({ path, format }) => (
        <>
          {' '}
          <a key={path} class="govuk-link" href={href(from, path)}>
            {format}
            <span class="govuk-visually-hidden"> of {label}</span>
          </a>
        </>
      ))}
    </li>
  );
}
