#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# A PostgreSQL for tests: temporary directory, unix socket only, fsync off (the tests kill the server, not
# the machine: what it committed it must find again). Prints its url on the first
# line, then does what standard input says ("stop": as a crash would; "start"), answering each with "done",
# until standard input ends, however the caller ended. Then it is stopped and removed.
set -eu
trap '' INT HUP TERM

binaries=/usr/lib/postgresql/15/bin
[ -x $binaries/initdb ] || binaries=$(dirname "$(command -v initdb)")

directory=$(mktemp -d "${TMPDIR:-/tmp}/wren-pg-XXXXXX")
cd "$directory"
if [ "$(id -u)" = 0 ]; then
    user=postgres
    id "$user" >/dev/null 2>&1 || user=nobody
    chown "$user" "$directory"
    run() { setpriv --reuid="$user" --regid="$(id -g "$user")" --clear-groups "$@"; }
else
    run() { "$@"; }
fi
# Tests that are not the server's user reach its socket too.
chmod 711 "$directory"

start() {
    run $binaries/pg_ctl start -w -s -D data -l log -o "-k $directory -h '' -c fsync=off \
        -c full_page_writes=off -c max_connections=200 \
        -c shared_buffers=64MB -c unix_socket_permissions=0777" >&2
}
stop() {
    run $binaries/pg_ctl stop -m immediate -w -s -D data >&2 || true
}
finish() {
    stop
    cd /
    rm -rf "$directory"
}
trap finish EXIT

run $binaries/initdb -D data -U wren -A trust -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null
start
echo "postgresql://wren@/postgres?host=$directory"
while read -r command; do
    "$command"
    echo done
done
