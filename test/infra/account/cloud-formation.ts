import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

/** A CloudFormation with one stack, over HTTP: what its template says, and what stands in the account, two on a page. */
export type StackInAccount = {
  name: string;
  outputs: Record<string, string>;
  template: { Resources: Record<string, { Type: string; DeletionPolicy?: string }> };
};

export async function cloudFormationWith(stack: StackInAccount, refusal?: { code: string; message: string }) {
  const server = createServer(async (request, response) => {
    const asked = new URLSearchParams(await text(request));
    response.setHeader('content-type', 'text/xml');
    if (refusal !== undefined) return response.writeHead(403).end(errorOf(refusal.code, refusal.message));
    const id = `arn:aws:cloudformation:eu-west-2:123456789012:stack/${stack.name}/1`;
    if (![stack.name, id].includes(asked.get('StackName') ?? ''))
      return response
        .writeHead(400)
        .end(errorOf('ValidationError', `Stack with id ${asked.get('StackName')} does not exist`));
    const action = asked.get('Action') ?? '';
    const body = {
      DescribeStacks: described(stack, id),
      GetTemplate: templateOf(stack),
      ListStackResources: listed(stack, asked),
    }[action];
    return response.end(`<${action}Response><${action}Result>${body}</${action}Result></${action}Response>`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server was given no port');
  return { endpoint: `http://127.0.0.1:${address.port}`, stop: () => new Promise((stopped) => server.close(stopped)) };
}

function described({ name, outputs }: StackInAccount, id: string): string {
  const members = Object.entries(outputs).map(
    ([key, value]) => `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`,
  );
  const head = `<StackId>${id}</StackId><StackName>${name}</StackName><StackStatus>CREATE_COMPLETE</StackStatus>`;
  const rest = `<EnableTerminationProtection>true</EnableTerminationProtection><Outputs>${members.join('')}</Outputs>`;
  return `<Stacks><member>${head}${rest}</member></Stacks>`;
}

function templateOf({ template }: StackInAccount): string {
  return `<TemplateBody>${JSON.stringify(template)}</TemplateBody>`;
}

function listed({ template }: StackInAccount, asked: URLSearchParams): string {
  const from = Number(asked.get('NextToken') ?? 0);
  const all = Object.entries(template.Resources);
  const members = all
    .slice(from, from + 2)
    .map(
      ([id, { Type }]) =>
        `<member><LogicalResourceId>${id}</LogicalResourceId><PhysicalResourceId>${id.toLowerCase()}-1</PhysicalResourceId>` +
        `<ResourceType>${Type}</ResourceType><ResourceStatus>CREATE_COMPLETE</ResourceStatus></member>`,
    );
  const next = from + 2 < all.length ? `<NextToken>${from + 2}</NextToken>` : '';
  return `<StackResourceSummaries>${members.join('')}</StackResourceSummaries>${next}`;
}

function errorOf(code: string, message: string): string {
  return `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`;
}
