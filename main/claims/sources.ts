import { newId, type Id } from '../../model/ids.ts';
import { nameKey } from '../../model/name-key.ts';
import type { Source, SourceKind } from '../../model/records/index.ts';
import { prepare, type Database, type Write } from '../notebook/index.ts';

/** The register of who says things, by name. */
export function listSources(db: Database): Source[] {
  const aliases = Map.groupBy(
    prepare<{ sourceId: Id; name: string }>(
      db,
      'SELECT source_id AS sourceId, name FROM source_alias ORDER BY name_key',
    ).all(),
    (alias) => alias.sourceId,
  );
  return prepare<Omit<Source, 'aliases'>>(
    db,
    'SELECT id, name, kind, reliability, created_at AS createdAt FROM source ORDER BY name_key',
  )
    .all()
    .map((source) => ({
      ...source,
      aliases: (aliases.get(source.id) ?? []).map((alias) => alias.name),
    }));
}

/** The source of that name or alias; one that is not in the register is put there. */
export function sourceNamed(write: Write, name: string, kind: SourceKind): Id {
  const key = nameKey(name);
  const existing = prepare<{ id: Id }>(
    write.db,
    `SELECT id FROM source WHERE name_key = @key
     UNION ALL SELECT source_id FROM source_alias WHERE name_key = @key LIMIT 1`,
  ).get({ key });
  if (existing) return existing.id;
  const id = newId();
  write.insert('source', {
    id,
    name: name.trim(),
    name_key: key,
    kind,
    created_at: write.at,
    updated_at: write.at,
  });
  return id;
}
