#!/bin/sh
# A new volume belongs to root; the archive must belong to the server.
set -eu
install -d -o postgres -g postgres -m 700 /archive
exec docker-entrypoint.sh postgres "$@"
