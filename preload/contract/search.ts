import * as z from 'zod';
import { findableKinds, type SearchHit, type Suggestion } from '../../model/records/index.ts';
import { call } from './call.ts';

const kinds = z.array(z.enum(findableKinds)).optional();
const limit = z.number().int().min(1).max(1_000).optional();

export const search = {
  /** Best first. An empty query finds nothing. */
  'search.find': call<SearchHit[]>()(
    'reader',
    z.object({ query: z.string().max(2_000), kinds, limit }),
  ),
  /** For mentions and pickers: names that begin with, or hold, what was typed; the newest for nothing typed. */
  'search.suggest': call<Suggestion[]>()(
    'reader',
    z.object({ text: z.string().max(500), kinds, limit }),
  ),
};
