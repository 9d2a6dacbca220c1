import { createHash } from 'node:crypto';
import { renderToString } from 'preact-render-to-string';
import { shown } from '../../schemas/plain-text.ts';
import type { Invitation } from './invitation.ts';
import { dayAndTime } from './invitation-in-words.ts';

/** It stands in the page as it is, so it has none of the characters that HTML would write otherwise. */
const STYLE = `
* { box-sizing: border-box; }
body { max-width: 40rem; margin: 0 auto; padding: 1rem; background: #ffffff; color: #1b1b1b; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; }
label { display: block; font-weight: 600; }
input, button { display: block; max-width: 100%; margin: 0.5rem 0 1rem; font: inherit; }
button { padding: 0.5rem 1.5rem; border: 0; background: #00562f; color: #ffffff; font-weight: 600; }
:focus-visible { outline: 3px solid #1b1b1b; outline-offset: 2px; }
iframe { width: 100%; height: 9rem; border: 1px solid #505a5f; background: #ffffff; }
`;

/**
 * An invitation as a page to send on: it is opened in a browser, and sends the file that is chosen there. It runs
 * no script and reaches nothing but the upload bucket, whose own answer is shown in it.
 */
export function invitationPage(invitation: Invitation): string {
  const style = createHash('sha256').update(STYLE).digest('base64');
  const { origin } = new URL(invitation.url);
  const policy = `default-src 'none'; style-src 'sha256-${style}'; form-action ${origin}; frame-src ${origin}; base-uri 'none'`;
  return `<!doctype html>\n${renderToString(<Page invitation={invitation} policy={policy} />)}\n`;
}

function Page({ invitation, policy }: { invitation: Invitation; policy: string }) {
  const { submitter, dataset, url, fields, megabytes, endsAt } = invitation;
  const name = shown(invitation.name);
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <title>{`Send ${name}`}</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <h1>
          Send <bdi>{name}</bdi>
        </h1>
        <p>
          For {submitter.name}, who may send <strong>{dataset}</strong> with this page until{' '}
          <strong>{dayAndTime(endsAt)}</strong>. Please pass it on to nobody else. Send counts, never people.
        </p>
        <form action={url} method="post" enctype="multipart/form-data" target="answer">
          {Object.entries(fields).map(([field, value]) => (
            <input key={field} type="hidden" name={field} value={value} />
          ))}
          <label for="file">The file, saved as CSV, of up to {megabytes} MB</label>
          <input id="file" type="file" name="file" accept=".csv,text/csv" required />
          <button type="submit">Send</button>
        </form>
        <h2>What became of it</h2>
        <p>
          It has arrived when <bdi>{invitation.key}</bdi> appears below, whatever your own file is called. If there are
          words such as “AccessDenied”, “EntityTooLarge” or “ExpiredToken”, or nothing, it has not: ask the county team
          for another page. If you send again, the newer file counts.
        </p>
        <iframe name="answer" title="The answer of the upload folder" />
        <p>The county team will send you the receipt, which says what was taken and what is to be corrected.</p>
      </body>
    </html>
  );
}
