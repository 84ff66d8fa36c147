# SPDX-License-Identifier: Apache-2.0
"""Counts what was checked, and closes with the line that `./test` reads."""
import traceback


class Report:
    def __init__(self):
        self.passed = 0
        self.failed = 0

    def check(self, what, condition):
        """One promise; a broken one is printed and counted, and the walk goes on."""
        if condition:
            self.passed += 1
            print(f"ok      {what}", flush=True)
        else:
            self.failed += 1
            print(f"not ok  {what}", flush=True)

    def part(self, what, run):
        """Runs a part of the walk; what it raises is one failure with its trace."""
        print(f"== {what}", flush=True)
        try:
            run()
        except Exception:  # a test program: everything that breaks the walk is a failure
            traceback.print_exc()
            self.failed += 1
            print(f"not ok  {what} broke off", flush=True)

    def finish(self):
        """Prints the totals; the exit status."""
        print(f"{self.passed} passed, {self.failed} failed", flush=True)
        return 1 if self.failed or not self.passed else 0
