import * as z from 'zod';
import { type Site, servePublished } from '../../infra/local/serve-published.ts';
import { synthesizedTemplate } from './synthesized-template.ts';

const HTML = 'text/html; charset=utf-8';
const FILES: Record<string, { text: string; contentType: string }> = {
  'index.html': { text: '<h1>Home</h1>', contentType: HTML },
  'not-found.html': { text: '<h1>Not found</h1>', contentType: HTML },
  'assets/site/ab.css': { text: 'body {}', contentType: 'text/css; charset=utf-8' },
  'v1/tables/all-crime/ab.csv': { text: 'area\r\n', contentType: 'text/csv; charset=utf-8' },
  'a page – é.html': { text: '<h1>é</h1>', contentType: HTML },
};

let site: Site;
afterEach(() => site.stop());

function serving(files: typeof FILES): Promise<Site> {
  const open = async (path: string) => {
    const file = files[path];
    if (file === undefined) throw new Error(`there is no ${path}`);
    return { bytes: new TextEncoder().encode(file.text), contentType: file.contentType };
  };
  return servePublished({ open }, 0);
}

async function ask(path: string, init?: RequestInit) {
  const response = await fetch(`${site.address}${path}`, init);
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
}

test.each([
  ['/', 'index.html'],
  ['/index.html?from=mail', 'index.html'],
  ['/assets/site/ab.css', 'assets/site/ab.css'],
  ['/v1/tables/all-crime/ab.csv', 'v1/tables/all-crime/ab.csv'],
  ['/a%20page%20%E2%80%93%20%C3%A9.html', 'a page – é.html'],
])('%s is %s, as what it was put', async (address, path) => {
  site = await serving(FILES);
  expect(await ask(address)).toEqual({ status: 200, type: FILES[path]?.contentType, text: FILES[path]?.text });
});

test.each(['/measures/none.html', '/%', '/index.html/'])(
  '%s, which is not there, is a page that says so',
  async (path) => {
    site = await serving(FILES);
    expect(await ask(path)).toEqual({ status: 404, type: HTML, text: '<h1>Not found</h1>' });
  },
);

test('before there is any page a line says that there is nothing', async () => {
  site = await serving({});
  expect(await ask('/')).toEqual({
    status: 404,
    type: 'text/plain; charset=utf-8',
    text: 'Nothing is published at index.html.\n',
  });
});

test('who asks for the headers alone is given no more', async () => {
  site = await serving(FILES);
  expect(await ask('/', { method: 'HEAD' })).toEqual({ status: 200, type: HTML, text: '' });
});

const policySchema = z.object({
  ResponseHeadersPolicyConfig: z.object({
    SecurityHeadersConfig: z.object({
      ContentSecurityPolicy: z.object({ ContentSecurityPolicy: z.string() }),
      ContentTypeOptions: z.object({ Override: z.literal(true) }),
      FrameOptions: z.object({ FrameOption: z.string() }),
      ReferrerPolicy: z.object({ ReferrerPolicy: z.string() }),
      StrictTransportSecurity: z.object({ AccessControlMaxAgeSec: z.number(), IncludeSubdomains: z.literal(true) }),
    }),
    CorsConfig: z.object({ AccessControlAllowOrigins: z.object({ Items: z.tuple([z.string()]) }) }),
  }),
});

const policies = synthesizedTemplate().findResources('AWS::CloudFront::ResponseHeadersPolicy');
const [policy] = z.tuple([z.object({ Properties: policySchema })]).parse(Object.values(policies));

test.each(['/', '/nothing/here'])('%s comes with exactly the headers that CloudFront is told to send', async (path) => {
  const { SecurityHeadersConfig: told, CorsConfig } = policy.Properties.ResponseHeadersPolicyConfig;
  site = await serving(FILES);
  const { headers } = await fetch(`${site.address}${path}`);
  const itself = [
    'cache-control',
    'connection',
    'content-type',
    'date',
    'keep-alive',
    'transfer-encoding',
    'content-length',
  ];
  expect(Object.fromEntries([...headers].filter(([name]) => !itself.includes(name)))).toEqual({
    'content-security-policy': told.ContentSecurityPolicy.ContentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'x-frame-options': told.FrameOptions.FrameOption,
    'referrer-policy': told.ReferrerPolicy.ReferrerPolicy,
    'strict-transport-security': `max-age=${told.StrictTransportSecurity.AccessControlMaxAgeSec}; includeSubDomains`,
    'access-control-allow-origin': CorsConfig.AccessControlAllowOrigins.Items[0],
  });
});
