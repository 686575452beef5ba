// The body of a request, made sure of before anybody looks inside.

import { type Request } from 'restify';
import { type z } from 'zod';
import { Refusal } from './refusal';

/** Bytes. Room for the longest text in any script, even with every letter written as an escape. */
export const LARGEST_BODY = 160 * 1024;

/** @throws Refusal when the body is no JSON of this shape. What is wrong with it is not repeated. */
export function readJson<T>(request: Request, shape: z.ZodType<T>): T {
  const body: unknown = request.body;
  const text = Buffer.isBuffer(body) ? body.toString('utf8') : typeof body === 'string' ? body : '';
  const parsed = shape.safeParse(parse(text));
  if (!parsed.success) throw new Refusal(400, 'body-not-an-activity');
  return parsed.data;
}

/** JSON.parse names the letters that it stumbled over; that message goes nowhere. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refusal(400, 'body-not-json');
  }
}
