#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Takes a whole file of people through the intake: stand-in -> import -> set-up -> mail -> Desk.

Every row must be accounted for: created, held back as already registered, or refused with the field
named. The counts on the hub, in the mailbox and in the Desk window must agree. Prints rows a second
and memory.

    intake.py [PEOPLE.csv] [--database sqlite|postgresql]
"""
import argparse
import collections
import csv
import sys
import time
from pathlib import Path

from api import Api, new_id
from report import Report
from session import ensure_session, until
from stack import SOURCE, Stack, resident_megabytes

SAMPLE = SOURCE.parent / "shared/data/people/febrl1.csv"
OWN = SOURCE / "tests/data/people.csv"


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("people", nargs="?", type=Path)
    parser.add_argument("--database", default="sqlite", choices=("sqlite", "postgresql"))
    chosen = parser.parse_args()
    if not chosen.people:
        chosen.people = SAMPLE if SAMPLE.exists() else OWN
        if chosen.people == OWN:
            print("intake: the shared people file is not here; using our own few rows")
    return chosen


def intake_row(api, number):
    """("created", client id), ("held back", None) or ("refused", field names)."""
    found = api.call("POST", "eois/assessment", {"number": number})
    assert found["state"] == "submitted", f"CA {number} is not found as submitted"
    client = new_id()
    result = api.mutate("complete_setup", client, {"profile": found["profile"], "ca_number": number})
    if result["outcome"] == "applied":
        return "created", client
    if [field["problem"] for field in result["error"].get("fields", [])] == ["already_registered"]:
        return "held back", None
    fields = [field["field"] for field in result["error"].get("fields", [])]
    assert fields, f"row {number} was refused without naming a field: {result}"
    return "refused", tuple(fields)


def run(report, people, database):
    rows = sum(1 for _ in csv.reader(open(people, newline="", encoding="utf-8"))) - 1
    with Stack(database) as stack:
        stack.start_eois("--people", str(people))
        stack.start_smtp()
        stack.start_demo()
        api = Api(stack.hub_url)
        api.sign_in(stack.caseworker, stack.password)
        scope = f"provider:{api.staff['provider']}"
        before = clients_of(api, scope)

        start = time.monotonic()
        outcomes, refused = {}, collections.Counter()
        for row in range(1, rows + 1):
            number = str(8000000 + row)
            kind, detail = intake_row(api, number)
            outcomes[number] = kind
            if kind == "refused":
                refused[detail] += 1
        seconds = time.monotonic() - start
        created = sum(kind == "created" for kind in outcomes.values())
        held_back = sum(kind == "held back" for kind in outcomes.values())

        until(lambda: len(stack.messages()) >= created, f"{created} mails", 300)
        mailed = time.monotonic() - start
        after = clients_of(api, scope)
        print(f"rows: {rows}")
        print(f"created: {created}")
        print(f"held back as already registered: {held_back}")
        for fields, count in sorted(refused.items()):
            print(f"refused for {', '.join(fields)}: {count}")
        print(f"rows a second: {rows / seconds:.1f}")
        print(f"until the last mail: {mailed:.1f} s")
        print(f"hub memory: {resident_megabytes(stack.hub):.0f} MB")
        report.check("every row is accounted for", len(outcomes) == rows
                     and created + held_back + sum(refused.values()) == rows)
        report.check("some rows were created", created > 0)
        report.check("the hub holds exactly the created ones", len(after) - len(before) == created)
        recipients = [message["to"][0] for message in stack.messages()]
        report.check("the mailbox holds one invite for each", len(recipients) == created
                     and len(set(recipients)) == created)
        shown = stack.count_in_desk()
        print(f"in Desk: {shown}")
        report.check("Desk shows them all", shown == len(after))


def clients_of(api, scope):
    return {change["id"] for change in api.records(scope) if change["kind"] == "client" and not change.get("gone")}


if __name__ == "__main__":
    options = arguments()
    ensure_session()
    report = Report()
    report.part(f"intake on {options.database}", lambda: run(report, options.people, options.database))
    sys.exit(report.finish())
