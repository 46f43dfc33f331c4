-- The first notebook. Frozen once released: what comes later goes into a migration of its own.
-- Every row that a user makes has a UUIDv7 as text; rowids carry no meaning. Times are ISO 8601 in UTC.

CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What a user did, as they would say it: undo takes back one of these at a time.
CREATE TABLE command (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  label TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  -- The newest change of this command: an editing session grows, and moves up.
  last_change INTEGER NOT NULL,
  -- Set on an undo or redo: the command that it takes back or does again.
  target_id TEXT REFERENCES command (id),
  -- Set while the command is taken back: the last_change of the undo.
  undone_at_change INTEGER
) STRICT;
CREATE INDEX command_by_last_change ON command (last_change);

-- The change feed. Views, the index, undo and one day the synchronisation live from it.
CREATE TABLE change (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  command_id TEXT NOT NULL REFERENCES command (id),
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  op TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')),
  -- JSON of the columns that an update changed, before and after; the whole row before a delete; null for an insert.
  before TEXT,
  after TEXT,
  at TEXT NOT NULL,
  by TEXT NOT NULL
) STRICT;
CREATE INDEX change_by_row ON change (table_name, row_id, seq);
CREATE INDEX change_by_command ON change (command_id, seq);

-- A picture or an original. Its bytes are in the assets folder, compressed, under the hash of what they unpack to.
CREATE TABLE asset (
  id TEXT PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  media_type TEXT NOT NULL,
  name TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

-- Filled in a self-contained copy only: the files of the assets folder.
CREATE TABLE asset_file (
  asset_id TEXT PRIMARY KEY REFERENCES asset (id),
  content BLOB NOT NULL
) STRICT;

CREATE TABLE source (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  -- Folded, so that a name is found whatever its case, accents and width.
  name_key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('organisation', 'site', 'author', 'office', 'person')),
  reliability TEXT CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F')),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE source_alias (
  id TEXT PRIMARY KEY,
  source_id TEXT NOT NULL REFERENCES source (id),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX source_alias_by_source ON source_alias (source_id);

CREATE TABLE article (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  dek TEXT,
  byline TEXT,
  site TEXT,
  source_id TEXT REFERENCES source (id),
  url TEXT,
  -- The address without tracking parts: what makes a duplicate.
  canonical_url TEXT,
  published_at TEXT,
  language TEXT,
  direction TEXT NOT NULL CHECK (direction IN ('ltr', 'rtl')),
  state TEXT NOT NULL CHECK (state IN ('inbox', 'reading', 'done')),
  captured_at TEXT NOT NULL,
  captured_how TEXT NOT NULL,
  captured_from TEXT,
  -- The current revision. Checked at commit, for the two rows name each other.
  revision_id TEXT NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
  updated_at TEXT NOT NULL,
  trashed_at TEXT
) STRICT;
CREATE INDEX article_by_canonical_url ON article (canonical_url) WHERE canonical_url IS NOT NULL;
CREATE INDEX article_by_captured ON article (captured_at) WHERE trashed_at IS NULL;
CREATE INDEX article_by_state ON article (state, captured_at) WHERE trashed_at IS NULL;
CREATE INDEX article_by_source ON article (source_id) WHERE source_id IS NOT NULL;
CREATE INDEX article_in_trash ON article (trashed_at) WHERE trashed_at IS NOT NULL;

-- One capture of an article. Never changed: a better sanitiser or a re-capture makes another one. The long columns come
-- last: SQLite walks through a row from its start, and lists want only the short ones.
CREATE TABLE revision (
  id TEXT PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES article (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  words INTEGER NOT NULL,
  text_hash TEXT NOT NULL CHECK (length(text_hash) = 64),
  -- Versions of the functions that made content and text.
  content_version INTEGER NOT NULL,
  text_version INTEGER NOT NULL,
  original_id TEXT REFERENCES asset (id),
  created_at TEXT NOT NULL,
  html TEXT NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (article_id, number)
) STRICT;
CREATE INDEX revision_by_text ON revision (text_hash);
CREATE INDEX revision_by_original ON revision (original_id) WHERE original_id IS NOT NULL;

CREATE TABLE highlight (
  id TEXT PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES article (id),
  -- The revision that it was made in.
  revision_id TEXT NOT NULL REFERENCES revision (id),
  quote TEXT NOT NULL CHECK (quote <> ''),
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  color TEXT NOT NULL CHECK (color IN ('yellow', 'green', 'blue', 'pink', 'purple')),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  trashed_at TEXT
) STRICT;
CREATE INDEX highlight_by_article ON highlight (article_id);
CREATE INDEX highlight_by_revision ON highlight (revision_id);
CREATE INDEX highlight_in_trash ON highlight (trashed_at) WHERE trashed_at IS NOT NULL;

-- Where a highlight stands in one revision: UTF-16 units of its text. An orphan has no range.
CREATE TABLE placement (
  id TEXT PRIMARY KEY,
  highlight_id TEXT NOT NULL REFERENCES highlight (id),
  revision_id TEXT NOT NULL REFERENCES revision (id),
  start_offset INTEGER,
  end_offset INTEGER,
  state TEXT NOT NULL CHECK (state IN ('anchored', 'moved', 'changed', 'orphaned')),
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  UNIQUE (highlight_id, revision_id),
  CHECK ((start_offset IS NULL) = (end_offset IS NULL)),
  CHECK (state = 'orphaned' OR start_offset IS NOT NULL),
  CHECK (start_offset IS NULL OR (start_offset >= 0 AND start_offset < end_offset))
) STRICT;
CREATE INDEX placement_by_revision ON placement (revision_id, start_offset);

CREATE TABLE claim (
  id TEXT PRIMARY KEY,
  statement TEXT NOT NULL CHECK (statement <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('fact', 'figure', 'assessment', 'forecast', 'intention')),
  status TEXT NOT NULL CHECK (
    status IN ('open', 'corroborated', 'disputed', 'refuted', 'came true', 'did not', 'void')
  ),
  reliability TEXT CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F')),
  credibility TEXT CHECK (credibility IN ('1', '2', '3', '4', '5', '6')),
  likelihood TEXT CHECK (
    likelihood IN (
      'almost no chance', 'very unlikely', 'unlikely', 'roughly even chance', 'likely', 'very likely',
      'almost certain'
    )
  ),
  confidence TEXT CHECK (confidence IN ('low', 'moderate', 'high')),
  happens_at TEXT,
  said_at TEXT,
  published_at TEXT,
  due_at TEXT,
  resolution TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  trashed_at TEXT
) STRICT;
CREATE INDEX claim_by_due ON claim (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX claim_by_status ON claim (status);
CREATE INDEX claim_in_trash ON claim (trashed_at) WHERE trashed_at IS NOT NULL;

-- Who said a claim, through whom: ordered by a fractional key, first sayer first.
CREATE TABLE chain_step (
  id TEXT PRIMARY KEY,
  claim_id TEXT NOT NULL REFERENCES claim (id),
  source_id TEXT NOT NULL REFERENCES source (id),
  detail TEXT,
  position TEXT NOT NULL
) STRICT;
CREATE INDEX chain_step_by_claim ON chain_step (claim_id, position);
CREATE INDEX chain_step_by_source ON chain_step (source_id);

CREATE TABLE evidence (
  id TEXT PRIMARY KEY,
  claim_id TEXT NOT NULL REFERENCES claim (id),
  highlight_id TEXT NOT NULL REFERENCES highlight (id),
  stance TEXT NOT NULL CHECK (stance IN ('supports', 'contradicts', 'context')),
  strength TEXT CHECK (strength IN ('weak', 'moderate', 'strong')),
  reason TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  trashed_at TEXT
) STRICT;
CREATE INDEX evidence_by_claim ON evidence (claim_id);
CREATE INDEX evidence_by_highlight ON evidence (highlight_id);
CREATE INDEX evidence_in_trash ON evidence (trashed_at) WHERE trashed_at IS NOT NULL;

CREATE TABLE link (
  id TEXT PRIMARY KEY,
  from_claim_id TEXT NOT NULL REFERENCES claim (id),
  to_claim_id TEXT NOT NULL REFERENCES claim (id),
  relation TEXT NOT NULL CHECK (
    relation IN ('supports', 'contradicts', 'qualifies', 'repeats', 'depends on')
  ),
  reason TEXT,
  strength TEXT CHECK (strength IN ('weak', 'moderate', 'strong')),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  trashed_at TEXT,
  CHECK (from_claim_id <> to_claim_id)
) STRICT;
CREATE INDEX link_by_from ON link (from_claim_id);
CREATE INDEX link_by_to ON link (to_claim_id);
CREATE INDEX link_in_trash ON link (trashed_at) WHERE trashed_at IS NOT NULL;

-- A note is on a highlight (its annotation), on an article, on a claim, or free-standing: at most one of the three.
-- Later kinds get columns of their own, which a CHECK over all of them would not allow.
CREATE TABLE note (
  id TEXT PRIMARY KEY,
  highlight_id TEXT REFERENCES highlight (id),
  article_id TEXT REFERENCES article (id),
  claim_id TEXT REFERENCES claim (id),
  title TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  trashed_at TEXT,
  -- The editor's document, and what is derived from it on each save.
  doc TEXT NOT NULL,
  text TEXT NOT NULL,
  markdown TEXT NOT NULL
) STRICT;
CREATE INDEX note_by_highlight ON note (highlight_id) WHERE highlight_id IS NOT NULL;
CREATE INDEX note_by_article ON note (article_id) WHERE article_id IS NOT NULL;
CREATE INDEX note_by_claim ON note (claim_id) WHERE claim_id IS NOT NULL;
CREATE INDEX note_by_updated ON note (updated_at);
CREATE INDEX note_in_trash ON note (trashed_at) WHERE trashed_at IS NOT NULL;

CREATE TABLE tag (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE
) STRICT;

-- A tag on one thing: just one of the four.
CREATE TABLE tagging (
  id TEXT PRIMARY KEY,
  tag_id TEXT NOT NULL REFERENCES tag (id),
  article_id TEXT REFERENCES article (id),
  highlight_id TEXT REFERENCES highlight (id),
  note_id TEXT REFERENCES note (id),
  claim_id TEXT REFERENCES claim (id)
) STRICT;
CREATE UNIQUE INDEX tagging_of_article ON tagging (article_id, tag_id) WHERE article_id IS NOT NULL;
CREATE UNIQUE INDEX tagging_of_highlight ON tagging (highlight_id, tag_id) WHERE highlight_id IS NOT NULL;
CREATE UNIQUE INDEX tagging_of_note ON tagging (note_id, tag_id) WHERE note_id IS NOT NULL;
CREATE UNIQUE INDEX tagging_of_claim ON tagging (claim_id, tag_id) WHERE claim_id IS NOT NULL;
CREATE INDEX tagging_by_tag ON tagging (tag_id);

-- The index of search: derived, rebuilt locally, never part of the feed. The rowid joins the two tables and nothing else.
CREATE TABLE search_item (
  rowid INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  record_id TEXT NOT NULL,
  UNIQUE (kind, record_id)
) STRICT;

-- Words of scripts with spaces in title and body; Chinese, Japanese and Korean as overlapping pairs of characters.
CREATE VIRTUAL TABLE search_index USING fts5 (
  title, body, title_grams, body_grams,
  content = '', contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '2 3'
);
