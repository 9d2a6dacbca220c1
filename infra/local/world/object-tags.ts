import type { FastifyReply, FastifyRequest } from 'fastify';
import type { buildApp } from 'fauxqs';
import * as z from 'zod';
import { S3Error } from '../../../node_modules/fauxqs/dist/common/errors.js';
import type { S3Store } from '../../../node_modules/fauxqs/dist/s3/s3Store.js';

/** A request for the tags of an object, `/<bucket>/<key>?tagging`. */
const aboutTags = z.object({
  params: z.object({ bucket: z.string().min(1), '*': z.string().min(1) }),
  query: z.object({ tagging: z.string() }),
});

const NO_TAGS = '<Tagging><TagSet></TagSet></Tagging>';

/**
 * Makes the S3 of this machine keep the tags of objects. It knows of none itself: it would take them for the object's
 * new content. As in S3 they are of what stands there now: an object that is written anew has none.
 */
export function keepObjectTags(server: ReturnType<typeof buildApp>, objects: S3Store): void {
  // Each writing makes another object of the store, so that the tags of the one before go with it.
  const tags = new WeakMap<object, string>();

  server.addHook('preHandler', async (request: FastifyRequest, reply: FastifyReply) => {
    const read = aboutTags.safeParse(request);
    if (!read.success) return;
    const { bucket, '*': key } = read.data.params;
    reply.type('application/xml');
    try {
      const object = objects.getObject(bucket, key);
      if (request.method === 'GET') return reply.send(tags.get(object) ?? NO_TAGS);
      if (request.method === 'PUT') tags.set(object, String(request.body));
      else tags.delete(object);
      return reply.status(request.method === 'PUT' ? 200 : 204).send();
    } catch (error) {
      if (error instanceof S3Error) return reply.status(error.statusCode).send(error.toXml());
      throw error;
    }
  });
}
