-- The scope of a connection, set at checkout by platform/tenancy.ts. Nothing set means no rows, never an error.
CREATE OR REPLACE FUNCTION current_tenant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.tenant_id', true), '')::uuid $$;

-- NULL when the actor may see every location (channel); otherwise the ids that they may see.
CREATE OR REPLACE FUNCTION allowed_locations() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT CASE current_setting('app.location_ids', true) WHEN '*' THEN NULL
        ELSE string_to_array(coalesce(current_setting('app.location_ids', true), ''), ',')::uuid[] END $$;
CREATE OR REPLACE FUNCTION allowed_channels() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT CASE current_setting('app.channel_ids', true) WHEN '*' THEN NULL
        ELSE string_to_array(coalesce(current_setting('app.channel_ids', true), ''), ',')::uuid[] END $$;

-- Adds a CHECK under a fixed name, or replaces it when its expression has changed; the expression is kept as its comment.
CREATE OR REPLACE FUNCTION keep_check(table_name text, constraint_name text, expression text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE existing text;
BEGIN
  SELECT obj_description(c.oid, 'pg_constraint') INTO existing FROM pg_constraint c
    WHERE c.conrelid = format('public.%I', table_name)::regclass AND c.conname = constraint_name;
  IF existing = expression THEN RETURN; END IF;
  EXECUTE format('ALTER TABLE public.%I DROP CONSTRAINT IF EXISTS %I', table_name, constraint_name);
  EXECUTE format('ALTER TABLE public.%I ADD CONSTRAINT %I CHECK (%s) NOT VALID', table_name, constraint_name, expression);
  EXECUTE format('ALTER TABLE public.%I VALIDATE CONSTRAINT %I', table_name, constraint_name);
  EXECUTE format('COMMENT ON CONSTRAINT %I ON public.%I IS %L', constraint_name, table_name, expression);
END $$;
REVOKE ALL ON FUNCTION keep_check(text, text, text) FROM PUBLIC;

-- What the seal of an event covers: every column and every object it speaks of, in a fixed order.
CREATE OR REPLACE FUNCTION event_digest(e "Event") RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(convert_to(concat_ws(E'\x1f',
    e."tenantId", e.id, e.type, e."schemaVersion", extract(epoch from e.at), extract(epoch from e."recordedAt"),
    e."actorKind", coalesce(e."actorId"::text, '-'), e."actorName", e.source, e."commandId", e."commandName", e."requestId", e.data::text,
    (SELECT coalesce(string_agg(o."objectType" || ':' || o."objectId" || ':' || o.role, ',' ORDER BY o."objectType", o."objectId", o.role), '')
       FROM "EventObject" o WHERE o."tenantId" = e."tenantId" AND o."eventId" = e.id)), 'UTF8'))
$$;

-- Every event waits for its position from the moment that it is committed.
CREATE OR REPLACE FUNCTION note_pending_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "EventPending" ("tenantId", "eventId") SELECT "tenantId", id FROM new_events;
  PERFORM pg_notify('plumbline_events', '');
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS note_pending_events ON "Event";
CREATE TRIGGER note_pending_events AFTER INSERT ON "Event" REFERENCING NEW TABLE AS new_events
  FOR EACH STATEMENT EXECUTE FUNCTION note_pending_events();

-- Search terms are found by range, and only the C collation makes that an index condition under row-level security.
DO $$
BEGIN
  IF (SELECT c.collname <> 'C' FROM pg_attribute a JOIN pg_collation c ON c.oid = a.attcollation
      WHERE a.attrelid = '"SearchTerm"'::regclass AND a.attname = 'term') THEN
    ALTER TABLE "SearchTerm" ALTER COLUMN term TYPE text COLLATE "C";
  END IF;
END $$;
