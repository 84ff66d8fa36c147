#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""start.py BUILD [CLIENTS [ROUNDS]]: how long Desk takes from process start to a list that can be used.

The real window over a copy of so many clients, against KeePassXC to its window, one after the other
on the same X server. What a person takes to type the password is not counted.
"""
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(SOURCE / "tests/e2e"))
BUILD = Path(sys.argv[1]).resolve()
os.environ["WREN_BUILD_DIR"] = str(BUILD)
CLIENTS = int(sys.argv[2]) if len(sys.argv) > 2 else 20_000
ROUNDS = int(sys.argv[3]) if len(sys.argv) > 3 else 11

from session import ensure_session, until  # noqa: E402
from stack import Stack  # noqa: E402
from steps import sign_in  # noqa: E402

READY = "can be used"


def xdotool(*arguments):
    return subprocess.run(["xdotool", *map(str, arguments)], capture_output=True, text=True, check=False).stdout


class Program:
    """One run of a program, timed from the outside."""

    def __init__(self, command, folder, **environment):
        self.log = folder / "timed.log"
        # As for a user without a screen reader.
        clean = {name: value for name, value in os.environ.items()
                 if name not in ("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "NO_AT_BRIDGE")}
        with open(self.log, "wb") as log:
            self.begun = time.monotonic()
            self.process = subprocess.Popen([str(part) for part in command], stdout=log, stderr=log,
                                            env=clean | environment)

    def window(self):
        """Seconds from the start until a window of it shows."""
        deadline = time.monotonic() + 60
        while not xdotool("search", "--onlyvisible", "--pid", self.process.pid, "--name", ".").strip():
            if time.monotonic() > deadline:
                raise AssertionError(f"no window: {self.log.read_text()}")
        return time.monotonic() - self.begun

    def unlock(self, password):
        """Seconds from the Return key until the list can be used."""
        until(lambda: xdotool("getactivewindow", "getwindowpid").strip() == str(self.process.pid), "the focus")
        xdotool("type", "--delay", "4", "--", password)
        begun = time.monotonic()
        xdotool("key", "Return")
        while READY not in self.log.read_text():
            if time.monotonic() - begun > 60:
                raise AssertionError(f"no list: {self.log.read_text()}")
            time.sleep(0.002)
        return time.monotonic() - begun

    def end(self):
        self.process.kill()
        self.process.wait(10)


def fill(stack):
    """A hub with so many clients, and a Desk's sealed copy of them."""
    data = stack.folder / "hub"
    demo = [BUILD / "hub/wren-hub", "demo", "--data", data, "--port", "0"]
    hub, _ = stack.start("hub", demo, seconds=120)
    stack.end(hub)
    subprocess.run([BUILD / "tests/bench/sync/fillhub", data, str(CLIENTS)], check=True, stdout=subprocess.DEVNULL)
    _, stack.hub_url = stack.start("hub", demo, seconds=120)
    printed = stack.logs["hub"].read_text().splitlines()
    stack.caseworker = next(line.split()[3] for line in printed if line.startswith("sign in as"))
    stack.password = next(line.split(None, 1)[1] for line in printed if line.startswith("password"))
    desk = stack.start_desk("--profile-dir", stack.folder / "desk")
    sign_in(desk, stack)
    desk.says("Up to date", 600)
    desk.stop()


def keepassxc(folder):
    """Without its questions of the first start."""
    home = folder / "keepassxc"
    (home / "keepassxc").mkdir(parents=True, exist_ok=True)
    (home / "keepassxc/keepassxc.ini").write_text(
        "[General]\nConfigVersion=2\nUpdateCheckMessageShown=true\n[GUI]\nCheckForUpdates=false\n")
    program = Program(["keepassxc"], folder, XDG_CONFIG_HOME=str(home), XDG_CACHE_HOME=str(home))
    shown = program.window()
    program.end()
    return shown


def desk(stack):
    program = Program([BUILD / "app/main/wren-desk", "--profile-dir", stack.folder / "desk"], stack.folder,
                      QT_LOGGING_RULES="wren.desk.debug=true", QT_FORCE_STDERR_LOGGING="1")
    shown = program.window()
    opened = program.unlock(stack.password)
    if str(CLIENTS)[:-3] not in program.log.read_text():
        raise AssertionError(program.log.read_text())
    program.end()
    return shown, opened


def main():
    windows, unlocks, theirs = [], [], []
    with Stack() as stack:
        fill(stack)
        for _ in range(ROUNDS + 1):
            theirs.append(keepassxc(stack.folder))
            shown, opened = desk(stack)
            windows.append(shown)
            unlocks.append(opened)
    first, unlock, reference = (statistics.median(times[1:]) * 1000 for times in (windows, unlocks, theirs))
    print(f"clients: {CLIENTS}")
    print(f"rounds: {ROUNDS}")
    print(f"Desk first window ms: {first:.0f}")
    print(f"Desk unlock to list ms: {unlock:.0f}")
    print(f"Desk start to list ms: {first + unlock:.0f}")
    print(f"KeePassXC window ms: {reference:.0f}")
    print(f"first window ratio: {first / reference:.2f}")
    print(f"ratio: {(first + unlock) / reference:.2f}")
    met = first <= reference and first + unlock <= 1.5 * reference
    print(f"bar: {'met' if met else 'missed'}")


if __name__ == "__main__":
    ensure_session()
    main()
