#!/bin/sh
# Brings the engine's two databases to the schema of this server version; nothing to do is not an error.
# SQL_HOST, SQL_PORT, SQL_USER and SQL_PLUGIN come from the environment; the password from its file.
set -eu
SQL_PASSWORD=$(cat "${TEMPORAL_PASSWORD_FILE:-/run/secrets/temporal-password}")
export SQL_PASSWORD

for database in temporal:temporal temporal_visibility:visibility; do
  name=${database%%:*}
  schema=${database##*:}
  temporal-sql-tool --db "$name" setup-schema -v 0.0
  temporal-sql-tool --db "$name" update-schema --schema-name "postgresql/v12/$schema"
done
