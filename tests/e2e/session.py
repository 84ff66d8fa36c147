# SPDX-License-Identifier: Apache-2.0
"""A desktop session of its own for a test: X server, session bus, accessibility bus, keyring.

`ensure_session()` re-runs the calling script inside one; everything in it ends with the script.
"""
import functools
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from gi.repository import Gio, GLib

COLLECTION = "/org/freedesktop/secrets/collection/login"
MARK = "WREN_E2E_SESSION"


# Starts nothing by itself: a session without a keyring stays one.
BUS = """<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><policy context="default">
<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>"""


def ensure_session(show=False, keyring=True):
    """Returns inside a private session; outside, starts one and exits with it.

    With `show` the user's own display serves, if there is one; else an invisible X server. Without
    `keyring` the session has no Secret Service until start_keyring().
    """
    if os.environ.get(MARK):
        _start_services()
        if keyring:
            start_keyring()
        return
    home = tempfile.mkdtemp(prefix="wren-session-")
    environment = dict(os.environ, **{
        MARK: home,
        "XDG_DATA_HOME": f"{home}/data",
        "XDG_CONFIG_HOME": f"{home}/config",
        "XDG_CACHE_HOME": f"{home}/cache",
        "XDG_RUNTIME_DIR": f"{home}/runtime",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "QT_QPA_PLATFORM": "xcb",
        "NO_AT_BRIDGE": "0",
        "TZ": "America/Toronto",
        "LC_ALL": "C.UTF-8",
    })
    for name in ("data", "config", "cache", "runtime"):
        Path(home, name).mkdir(mode=0o700)
    Path(home, "bus.conf").write_text(BUS, encoding="utf-8")
    display = [] if show and os.environ.get("DISPLAY") else [
        "xvfb-run", "-a", "-s", "-screen 0 1440x900x24 -nolisten tcp -noreset"]
    try:
        status = subprocess.call(
            [*display, "dbus-run-session", f"--config-file={home}/bus.conf", "--", "/usr/bin/python3", *sys.argv], env=environment)
    finally:
        shutil.rmtree(home, ignore_errors=True)
    sys.exit(status)


def _start_services():
    subprocess.Popen(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"],
                     stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    subprocess.Popen(["openbox"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def start_keyring():
    """Starts the session's real Secret Service with its collection unlocked."""
    subprocess.run(["gnome-keyring-daemon", "--unlock", "--components=secrets"], input=b"practice",
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)


def lock_keyring():
    """Locks the collection, as a screen lock or a log-out does; nobody is there to be prompted."""
    _secrets("org.freedesktop.Secret.Service", "Lock", GLib.Variant("(ao)", ([COLLECTION],)))


def unlock_keyring():
    """What the prompt does when the user types the keyring's password."""
    plain = GLib.Variant("(sv)", ("plain", GLib.Variant("s", "")))
    session = _secrets("org.freedesktop.Secret.Service", "OpenSession", plain)[1]
    password = (session, b"", b"practice", "text/plain")
    _secrets("org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface", "UnlockWithMasterPassword",
             GLib.Variant("(o(oayays))", (COLLECTION, password)))


@functools.cache  # a Secret Service session ends with its connection
def _bus():
    return Gio.bus_get_sync(Gio.BusType.SESSION)


def _secrets(interface, method, arguments):
    return _bus().call_sync("org.freedesktop.secrets", "/org/freedesktop/secrets", interface, method, arguments,
                            None, Gio.DBusCallFlags.NONE, -1, None).unpack()


def until(condition, what, seconds=20):
    """Polls until `condition()` is true and returns its value; AssertionError names `what` otherwise."""
    deadline = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > deadline:
            raise AssertionError(f"not within {seconds} s: {what}")
        time.sleep(0.05)


def screenshot(path):
    """The whole screen as PNG."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(["import", "-window", "root", str(path)], check=True)
