import * as z from 'zod';
import { isId } from '../../model/ids.ts';

/** Schemas that several calls share. Limits keep a wrong page from filling the notebook. */
export const id = z.string().refine(isId, 'is not an id');

export const shortText = z.string().max(2_000);
export const longText = z.string().max(2_000_000);

/** `2026`, `2026-11` or `2026-11-24`. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'is not a date like 2026-11-24');

export const tagName = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^[^\s#,]+$/u, 'a tag has no space, comma or #');

export const tags = z.array(tagName).max(100);

export const page = {
  limit: z.number().int().min(1).max(10_000).optional(),
  offset: z.number().int().min(0).optional(),
};

/** One part of a long list, with the count of the whole. */
export interface Page<Row> {
  rows: Row[];
  total: number;
}
