-- The job queue's schema belongs to the owner. The worker's role does its work in it; the application's roles may only
-- add a job, in the transaction of the change that calls for it. Payloads hold ids, so a job reveals nothing of a tenant.
GRANT USAGE ON SCHEMA pgboss TO plumbline_app, plumbline_restricted, plumbline_jobs;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO plumbline_jobs;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO plumbline_jobs;
GRANT SELECT ON pgboss.queue TO plumbline_app, plumbline_restricted;
-- Jobs are written into the partition of their queue directly.
GRANT SELECT, INSERT ON pgboss.job, pgboss.job_common TO plumbline_app, plumbline_restricted;
