-- The archive in one file: what notegen understood of the notes. Dates are text as precise as they are known
-- (`2014-06-09`, `2014-06`, `2014`), addresses (`url`) begin at the site's root, positions begin at 1.

-- About this file: `schema` (1), `generator` (`notegen 0.1`), `search` (`fts5`, or `none` where SQLite lacked it).
CREATE TABLE about (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

-- Who spoke. Somebody whose registry entry says `page: false` has no row, only a name in talk_speakers.
CREATE TABLE speakers (
  slug TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  url TEXT NOT NULL
);

-- Who organises again and again.
CREATE TABLE groups (
  slug TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  url TEXT NOT NULL
);

-- Houses.
CREATE TABLE venues (
  slug TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  url TEXT NOT NULL,
  address TEXT,
  city TEXT,
  country TEXT
);

-- Who employs, hosts or sponsors.
CREATE TABLE organisations (
  slug TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  url TEXT NOT NULL
);

-- Topics.
CREATE TABLE tags (
  slug TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  url TEXT NOT NULL
);

-- Other names of the five above; `kind` is the name of the table, such as `speakers`.
CREATE TABLE aliases (
  kind TEXT NOT NULL,
  slug TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (kind, slug, name)
) WITHOUT ROWID;

-- Their pages elsewhere.
CREATE TABLE links (
  kind TEXT NOT NULL,
  slug TEXT NOT NULL,
  position INTEGER NOT NULL,
  url TEXT NOT NULL,
  PRIMARY KEY (kind, slug, position)
) WITHOUT ROWID;

-- Occasions; by `kind` also decks and pages, which are no occasion. `venue` is missing where the house has no page.
CREATE TABLE events (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('event', 'deck', 'page')),
  url TEXT NOT NULL,
  title TEXT,
  start_date TEXT,
  end_date TEXT,
  time TEXT,
  venue TEXT REFERENCES venues (slug),
  venue_name TEXT,
  address TEXT,
  city TEXT,
  country TEXT,
  link TEXT,
  series TEXT,
  language TEXT,
  published TEXT,
  status TEXT NOT NULL CHECK (status IN ('scheduled', 'cancelled', 'postponed')),
  draft INTEGER NOT NULL CHECK (draft IN (0, 1))
);
CREATE INDEX events_by_date ON events (start_date);
CREATE INDEX events_by_venue ON events (venue);

CREATE TABLE event_groups (
  event TEXT NOT NULL REFERENCES events (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  group_slug TEXT REFERENCES groups (slug),
  PRIMARY KEY (event, position)
) WITHOUT ROWID;
CREATE INDEX event_groups_by_group ON event_groups (group_slug);

CREATE TABLE event_tags (
  event TEXT NOT NULL REFERENCES events (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  tag TEXT REFERENCES tags (slug),
  PRIMARY KEY (event, position)
) WITHOUT ROWID;
CREATE INDEX event_tags_by_tag ON event_tags (tag);

-- Who wrote the notes.
CREATE TABLE event_authors (
  event TEXT NOT NULL REFERENCES events (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (event, position)
) WITHOUT ROWID;

-- The notes an event was read from, relative to the notes folder.
CREATE TABLE event_sources (
  event TEXT NOT NULL REFERENCES events (id),
  position INTEGER NOT NULL,
  path TEXT NOT NULL,
  PRIMARY KEY (event, position)
) WITHOUT ROWID;

CREATE TABLE translations (
  event TEXT NOT NULL REFERENCES events (id),
  language TEXT NOT NULL,
  url TEXT NOT NULL,
  PRIMARY KEY (event, language)
) WITHOUT ROWID;

-- Talks in the order of their event; `line` is where a talk begins in the first of its sources.
CREATE TABLE talks (
  id TEXT NOT NULL PRIMARY KEY,
  event TEXT NOT NULL REFERENCES events (id),
  position INTEGER NOT NULL,
  url TEXT NOT NULL,
  title TEXT,
  session TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('talk', 'keynote', 'lightning', 'workshop', 'panel')),
  line INTEGER NOT NULL
);
CREATE INDEX talks_by_event ON talks (event, position);

CREATE TABLE talk_speakers (
  talk TEXT NOT NULL REFERENCES talks (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  speaker TEXT REFERENCES speakers (slug),
  PRIMARY KEY (talk, position)
) WITHOUT ROWID;
CREATE INDEX talk_speakers_by_speaker ON talk_speakers (speaker);

-- The organisations named beside a speaker; `speaker_position` is that of talk_speakers.
CREATE TABLE talk_affiliations (
  talk TEXT NOT NULL,
  speaker_position INTEGER NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  organisation TEXT REFERENCES organisations (slug),
  PRIMARY KEY (talk, speaker_position, position),
  FOREIGN KEY (talk, speaker_position) REFERENCES talk_speakers (talk, position)
) WITHOUT ROWID;
CREATE INDEX talk_affiliations_by_organisation ON talk_affiliations (organisation);

CREATE TABLE talk_tags (
  talk TEXT NOT NULL REFERENCES talks (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  tag TEXT REFERENCES tags (slug),
  PRIMARY KEY (talk, position)
) WITHOUT ROWID;
CREATE INDEX talk_tags_by_tag ON talk_tags (tag);

-- Slides, recordings and other links of a talk.
CREATE TABLE talk_resources (
  talk TEXT NOT NULL REFERENCES talks (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('slides', 'video', 'link')),
  title TEXT,
  url TEXT NOT NULL,
  PRIMARY KEY (talk, position)
) WITHOUT ROWID;

CREATE TABLE talk_sources (
  talk TEXT NOT NULL REFERENCES talks (id),
  position INTEGER NOT NULL,
  path TEXT NOT NULL,
  PRIMARY KEY (talk, position)
) WITHOUT ROWID;

-- Each talk on one line with its event, its speakers and where it was, for reading and for spreadsheets.
CREATE VIEW talk_list AS
SELECT
  talks.id,
  events.start_date,
  talks.title,
  (SELECT group_concat(name, ', ') FROM (
    SELECT name FROM talk_speakers WHERE talk = talks.id ORDER BY position)) AS speakers,
  events.title AS event,
  (SELECT group_concat(name, ', ') FROM (
    SELECT name FROM event_groups WHERE event = events.id ORDER BY position)) AS groups,
  events.venue_name AS venue,
  events.city,
  talks.kind,
  talks.url
FROM talks JOIN events ON events.id = talks.event
ORDER BY events.start_date DESC, events.id, talks.position;

-- Each speaker with how often and from when to when.
CREATE VIEW speaker_list AS
SELECT
  speakers.slug,
  speakers.name,
  count(DISTINCT talks.id) AS talks,
  min(events.start_date) AS first_date,
  max(events.start_date) AS last_date
FROM speakers
LEFT JOIN talk_speakers ON talk_speakers.speaker = speakers.slug
LEFT JOIN talks ON talks.id = talk_speakers.talk
LEFT JOIN events ON events.id = talks.event
GROUP BY speakers.slug
ORDER BY talks DESC, speakers.name;
