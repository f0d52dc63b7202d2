import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';

const problem = {
  description: 'Not done; why, and where in the request. Never the value that was sent.',
  content: {
    'application/problem+json': {
      schema: {
        type: 'object',
        required: ['type', 'title', 'status', 'detail', 'code'],
        properties: {
          type: { type: 'string' },
          title: { type: 'string' },
          status: { type: 'integer' },
          detail: { type: 'string' },
          code: { type: 'string' },
          errors: {
            type: 'array',
            items: {
              type: 'object',
              required: ['pointer', 'code'],
              properties: {
                pointer: { type: 'string' },
                code: { type: 'string' },
                detail: { type: 'string' },
              },
            },
          },
        },
      },
    },
  },
};

/** A schema without the dialect line, which OpenAPI 3.1 implies. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output') {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}

function parametersOf({ params = {}, query, idempotency, method }: Endpoint) {
  const path = Object.entries(params).map(([name, schema]) => ({
    name,
    in: 'path',
    required: true,
    schema: schemaOf(schema, 'input'),
  }));
  const asked = query ? (schemaOf(query, 'input')['properties'] ?? {}) : {};
  const inQuery = Object.entries(asked).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema,
  }));
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: idempotency === 'required',
    schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,128}$' },
  };
  return [...path, ...inQuery, ...(method === 'get' ? [] : [key])];
}

function operationOf(line: Endpoint) {
  const { summary, scopes, body, answer, status } = line;
  const content = (schema: z.ZodType, io: 'input' | 'output') => ({
    'application/json': { schema: schemaOf(schema, io) },
  });
  return {
    summary,
    description: `Scopes: ${scopes.join(' or ')}.`,
    parameters: parametersOf(line),
    ...(body && { requestBody: { required: true, content: content(body, 'input') } }),
    responses: {
      [status]: { description: 'Done.', ...(answer && { content: content(answer, 'output') }) },
      default: problem,
    },
  };
}

const stream = {
  get: {
    summary:
      'Events as they happen (server-sent events), resumed after Last-Event-ID; at least once.',
    description: 'Scopes: osnp or read.',
    parameters: [
      { name: 'Last-Event-ID', in: 'header', required: false, schema: { type: 'string' } },
    ],
    responses: {
      200: { description: 'A stream.', content: { 'text/event-stream': {} } },
      default: problem,
    },
  },
};

/** The page that describes the API, made of the very lines that serve it. */
export function openApiOf(endpoints: Endpoint[]): string {
  const paths: Record<string, Record<string, unknown>> = { '/events': stream };
  for (const line of endpoints) {
    const path = line.path.replaceAll(/:(\w+)/g, '{$1}');
    const method = line.method === 'del' ? 'delete' : line.method;
    paths[path] = { ...paths[path], [method]: operationOf(line) };
  }
  return JSON.stringify({
    openapi: '3.1.0',
    info: {
      title: 'Relais SAS',
      version: '1',
      description: 'Orientations, slots, effecteurs of the SAS.',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ bearer: [] }],
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
    paths,
  });
}
