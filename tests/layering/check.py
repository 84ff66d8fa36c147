#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks from the sources that only the arrows of the house's plan are included (rules.py).

    check.py [ROOT]     prints each forbidden include; the last line is "N passed, N failed", counted
                        in source files
"""
import re
import sys
from pathlib import Path

sys.dont_write_bytecode = True  # no __pycache__ beside the sources
sys.path.insert(0, str(Path(__file__).parent))
import rules  # noqa: E402

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)
GENERATED = re.compile(r"^(ui_\w+\.h|\w+\.moc|moc_\w+\.cpp)$")
TOP_ROOMS = ("models", "seal", "app", "ui", "hub", "eois")


def lies_in(path, room):
    return path == room or path.startswith(room + "/")


def room_of(path):
    """The longest room that fits; None outside all of them."""
    fitting = [room for room in rules.ROOMS if lies_in(path, room)]
    return max(fitting, key=len, default=None)


def own_fault(path, target):
    """Why `path` may not include our header `target`; None if it may."""
    if GENERATED.match(target):
        return None
    if lies_in(target, "cmake"):
        return None
    if target.split("/")[0] not in TOP_ROOMS:
        return "not written from the root, or not ours"
    room = room_of(path)
    if room is None:
        return "lies in no room"
    if any(lies_in(target, allowed) for allowed in [room, *rules.ROOMS[room]]):
        return None
    return f"{room} may not look into {room_of(target) or target}"


def system_fault(path, target):
    """Why `path` may not include the system header `target`; None if it may."""
    if target.split("/")[0] in TOP_ROOMS:
        return "our own header in angle brackets"
    for what, pattern, homes in rules.KEPT_TO:
        if re.match(pattern, target) and not any(lies_in(path, home) for home in homes):
            return f"{what} only in {', '.join(homes)}"
    for room, why, pattern in rules.FORBIDDEN:
        composes = any(lies_in(path, root) for root in rules.COMPOSES_WINDOWS)
        if lies_in(path, room) and re.match(pattern, target) and not composes:
            return why
    return None


def faults_of(path, text):
    for bracket, target in INCLUDE.findall(text):
        fault = own_fault(path, target) if bracket == '"' else system_fault(path, target)
        if fault:
            yield f"{path}: {target}: {fault}"


def check(root):
    """(number of files looked at, {path: its faults})."""
    count, faults = 0, {}
    for top in TOP_ROOMS:
        for file in sorted(Path(root, top).rglob("*")):
            if file.suffix not in (".h", ".cpp", ".mm"):
                continue
            count += 1
            path = file.relative_to(root).as_posix()
            found = list(faults_of(path, file.read_text(encoding="utf-8")))
            if found:
                faults[path] = found
    return count, faults


def main():
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[2]
    count, faults = check(root)
    for found in faults.values():
        print("\n".join(found))
    failed = len(faults) if count else 1
    print(f"{count - len(faults)} passed, {failed} failed")
    return 0 if failed == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
