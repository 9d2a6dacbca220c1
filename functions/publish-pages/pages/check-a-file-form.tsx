import type { ComponentChildren } from 'preact';
import { PARTS } from '../../../schemas/checking-page.ts';
import type { County } from '../../../schemas/county.ts';
import { type Sendable, whatMayBeSent } from './what-may-be-sent.ts';

/**
 * Who sends a file, what it holds and the file itself, hidden until a script can make use of it. What each sender may
 * choose lies beside, as templates, of which the script takes that of the sender.
 */
export function CheckForm({ county }: { county: County }) {
  return (
    <form id={PARTS.form} class="check-form" novalidate hidden>
      <Field id={PARTS.sender} label="Who sends the file">
        <select class="govuk-select" id={PARTS.sender} name="submitter" autocomplete="off">
          <option value="">Choose one</option>
          {county.submitters.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <Field
        id={PARTS.dataset}
        label="What it holds"
        hint="What this sender may send. It says in which folder the file goes."
      >
        <select
          class="govuk-select"
          id={PARTS.dataset}
          name="dataset"
          autocomplete="off"
          aria-describedby={`${PARTS.dataset}-hint`}
        >
          <option value="">Choose who sends it first</option>
        </select>
        {whatMayBeSent(county).map((sendable) => (
          <Choices key={sendable.senders[0]} sendable={sendable} />
        ))}
      </Field>
      <Field id={PARTS.file} label="The file" hint="A table saved as CSV, under the name it would be sent with.">
        <div class="govuk-file-upload-wrapper" id={PARTS.dropArea}>
          <input
            class="govuk-file-upload"
            id={PARTS.file}
            name="file"
            type="file"
            autocomplete="off"
            aria-describedby={`${PARTS.file}-hint`}
          />
        </div>
      </Field>
      <button type="submit" class="govuk-button">
        Check this file
      </button>
    </form>
  );
}

type FieldProps = { id: string; label: string; hint?: string; children: ComponentChildren };

function Field({ id, label, hint, children }: FieldProps) {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label govuk-label--s" for={id}>
        {label}
      </label>
      {hint !== undefined && (
        <div class="govuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children}
    </div>
  );
}

function Choices({ sendable: { senders, groups } }: { sendable: Sendable }) {
  return (
    <template data-senders={senders.join(' ')}>
      <option value="">Choose one</option>
      {groups.map(({ label, folders }) => (
        <optgroup key={label} label={label}>
          {folders.map((folder) => (
            <option key={folder.id} value={folder.id}>
              {folder.label}
            </option>
          ))}
        </optgroup>
      ))}
    </template>
  );
}
