#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# keychain.sh STATE FOLDER COMMAND...: runs COMMAND with a Secret Service of its own in that state.
#   unlocked   a keyring in FOLDER, open (made if absent)
#   locked     the keyring in FOLDER, closed, with nobody who could be asked to open it
#   empty      a daemon that has no keyring at all
#   absent     no session bus, so no Secret Service
set -eu
state=$1 folder=$2
shift 2
mkdir -p "$folder/data" "$folder/config" "$folder/run"
chmod 700 "$folder/run"
export XDG_DATA_HOME="$folder/data" XDG_CONFIG_HOME="$folder/config" XDG_RUNTIME_DIR="$folder/run"
export HOME="$folder"
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS || true
case $state in
unlocked)
    exec dbus-run-session -- sh -c '
        printf secret | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
        exec "$@"' sh "$@"
    ;;
locked | empty)
    exec dbus-run-session -- sh -c '
        gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1
        exec "$@"' sh "$@"
    ;;
absent)
    exec "$@"
    ;;
esac
