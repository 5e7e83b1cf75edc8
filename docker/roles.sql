-- The owner runs the migrations; the application connects as a role that row-level security binds.
\getenv owner_password OWNER_PASSWORD
\getenv app_password APP_PASSWORD
create role samenkoers_owner login password :'owner_password';
create role samenkoers_app login nosuperuser nobypassrls password :'app_password';
alter database samenkoers owner to samenkoers_owner;
alter schema public owner to samenkoers_owner;
