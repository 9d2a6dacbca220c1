import { Heading, type HeadingLevel } from './heading.tsx';
import { csvOf, type Template } from './template.ts';

/** Lines of a template that are shown beside the link to all of it. */
const TEMPLATE_LINES_SHOWN = 5;

/** The part of a receipt that holds what its sender could fill in instead. */
export function ReceiptTemplates({ templates, level }: { templates: readonly Template[]; level: HeadingLevel }) {
  if (templates.length === 0) return null;
  return (
    <>
      <Heading level={level}>{templates.length === 1 ? 'A template to fill in' : 'Templates to fill in'}</Heading>
      {templates.map((template) => (
        <TemplateToDownload key={template.file} template={template} />
      ))}
    </>
  );
}

function TemplateToDownload({ template }: { template: Template }) {
  const { file, holds, rows } = template;
  const text = csvOf(template);
  const beginning = text.slice(1).split('\r\n', TEMPLATE_LINES_SHOWN).join('\n');
  return (
    <>
      <p>
        <a class="download" download={file} href={`data:text/csv;charset=utf-8,${encodeURIComponent(text)}`}>
          Download {file}
        </a>
        <br />
        {holds}
      </p>
      {/* It scrolls sideways where it is wider than the page, so the keyboard has to reach it. */}
      <section class="sheet" tabindex={0} aria-label={`How ${file} begins`}>
        <pre>{rows.length > TEMPLATE_LINES_SHOWN ? `${beginning}\n…` : beginning}</pre>
      </section>
    </>
  );
}
