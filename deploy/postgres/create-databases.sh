#!/bin/sh
# Run once, when the cluster is empty: a role and its databases for the engine, and the same for the register.
# One cluster and one write-ahead log, so that a restore brings both to the same instant.
set -eu
secrets=${SECRETS:-/run/secrets}

make_role() {
  psql -v ON_ERROR_STOP=1 -U "${POSTGRES_USER:-postgres}" -d postgres -q \
    -v role="$1" -v password="$(cat "$secrets/$1-password")" <<'SQL'
create role :"role" login password :'password';
SQL
}

make_database() {
  psql -v ON_ERROR_STOP=1 -U "${POSTGRES_USER:-postgres}" -d postgres -q -v owner="$1" -v name="$2" <<'SQL'
create database :"name" owner :"owner" template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8';
revoke all on database :"name" from public;
SQL
}

make_role temporal
make_role fristwerk
make_database temporal temporal
make_database temporal temporal_visibility
make_database fristwerk fristwerk
