#!/bin/sh
# The server takes its password from the environment only; it is put there from its file here, for this process alone.
set -eu
POSTGRES_PWD=$(cat "${TEMPORAL_PASSWORD_FILE:-/run/secrets/temporal-password}")
export POSTGRES_PWD
exec "$@"
