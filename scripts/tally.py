#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Adds up a `ctest -V` log.

Each test program of ours ends in a line "N passed, N failed". Prints "PASSED FAILED"; with --report
prints a line a test and, for the failed ones, what they printed.
"""
import re
import sys

TOTAL = re.compile(r"^(\d+): (\d+) passed, (\d+) failed$")
LINE = re.compile(r"^(\d+): (.*)$")
END = re.compile(r"^\s*\d+/\d+ Test +#(\d+): (\S+) \.*\s*(\*\*\*\S.*?|Passed)\s+([\d.]+) sec")


def read(path):
    tests, totals, output = {}, {}, {}
    with open(path, encoding="utf-8", errors="replace") as log:
        for line in log:
            line = line.rstrip("\n")
            if total := TOTAL.match(line):
                totals[total[1]] = (int(total[2]), int(total[3]))
            if end := END.match(line):
                tests[end[1]] = (end[2], end[3] == "Passed", float(end[4]))
            elif text := LINE.match(line):
                output.setdefault(text[1], []).append(text[2])
    return tests, totals, output


def counted(number, succeeded, totals):
    passed, failed = totals.get(number, (0, 0))
    if failed == 0 and (not succeeded or number not in totals):
        failed = 1
    return passed, failed


def main():
    report = sys.argv[1] == "--report"
    tests, totals, output = read(sys.argv[-1])
    passed = failed = 0
    for number, (name, succeeded, seconds) in sorted(tests.items(), key=lambda item: item[1][0]):
        one = counted(number, succeeded, totals)
        passed, failed = passed + one[0], failed + one[1]
        if not report:
            continue
        print(f"{name:30} {one[0]:6} passed {one[1]:4} failed {seconds:8.1f} s")
        if one[1]:
            lines = output.get(number, [])
            faults = [i for i, text in enumerate(lines)
                      if re.search(r"FAIL!|not ok|Error|Traceback|QFATAL|XPASS", text)]
            shown = sorted({j for i in faults for j in range(i, min(i + 6, len(lines)))}) or range(
                max(0, len(lines) - 40), len(lines))
            for j in list(shown)[:200]:
                print("    " + lines[j])
    if not report:
        print(passed, failed)


main()
