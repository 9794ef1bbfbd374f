-- Roles own nothing and bypass nothing; passwords are set by migrate.ts from the connection strings.
-- plumbline_app         every command and read of an unrestricted actor
-- plumbline_restricted  the same for an actor limited to some locations or channels (SET ROLE, never a login)
-- plumbline_control     the control plane: tenants, users, sessions, memberships, key locators
-- plumbline_sequencer   gives committed events their position, across tenants, and nothing else
-- plumbline_jobs        the job queue's own connection: no tenant table
DO $$
DECLARE role_name text;
BEGIN
  FOREACH role_name IN ARRAY ARRAY['plumbline_app', 'plumbline_control', 'plumbline_sequencer', 'plumbline_jobs'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
      EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS', role_name);
    END IF;
  END LOOP;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'plumbline_restricted') THEN
    CREATE ROLE plumbline_restricted NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
  END IF;
END $$;
GRANT plumbline_restricted TO plumbline_app WITH INHERIT FALSE, SET TRUE;

GRANT USAGE ON SCHEMA public TO plumbline_app, plumbline_restricted, plumbline_sequencer;
GRANT USAGE ON SCHEMA control TO plumbline_control;
GRANT SELECT, INSERT, UPDATE, DELETE ON
  control."Tenant", control."User", control."Session", control."Membership", control."ApiKeyLocator", control."SignInAttempt"
  TO plumbline_control;
