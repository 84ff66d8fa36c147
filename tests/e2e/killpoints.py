#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Kills the hub at each named point between Complete Client Setup and the mail's delivery.

After a restart there must be exactly one client, one case note and one mail; only a kill between the
mail server's acceptance and our record may repeat the mail, and then with the same Message-ID.

    killpoints.py [--database sqlite|postgresql] [NAME...]
"""
import argparse
import http.client
import re
import sys

from api import Api, new_id
from report import Report
from session import until
from stack import SOURCE, Stack

# Points where the server has accepted the mail and we have not recorded it yet.
MAY_REPEAT = {"mail.after_accept"}


def named_points():
    """Every killPoint("...") in the hub's sources, so that a new one cannot go untried."""
    names = set()
    for path in (SOURCE / "hub").rglob("*.cpp"):
        names |= set(re.findall(r'killPoint\("([a-z._]+)"\)', path.read_text(encoding="utf-8")))
    return sorted(names)


def set_up(api, client, email, mid=None):
    return api.mutate("complete_setup", client, {"profile": {
        "first_name": "Kim", "last_name": "Survivor", "email": email, "language": "en"}}, mid)


def one_point(report, stack, name):
    """One kill, one restart, one repeat of the same mutation."""
    seen = len(stack.messages())
    stack.restart_hub()
    api = Api(stack.hub_url)
    api.sign_in(stack.caseworker, stack.password)
    token, mid = api.token, api.mid + 1
    stack.restart_hub(kill_point=name)
    api = Api(stack.hub_url)
    api.token = token
    client, email = new_id(), f"kim.{new_id()[:8]}@example.org"
    try:
        set_up(api, client, email, mid)
    except (OSError, http.client.HTTPException):
        pass  # the hub died before it answered
    until(lambda: stack.hub.poll() is not None, f"the hub killed at {name}", 30)
    stack.restart_hub()
    api = Api(stack.hub_url)
    api.token = token
    result = set_up(api, client, email, mid)
    report.check(f"{name}: the repeated command is applied once", result["outcome"] == "applied")

    def mails():
        return [m for m in stack.messages()[seen:] if email in m["to"]]
    until(mails, f"the mail after {name}", 60)
    until(lambda: api.call("GET", f"clients/{client}/mail")["mail"][0]["state"] == "sent", "the mail recorded as sent", 60)
    records = api.records(f"provider:{api_provider(api)}")
    clients = [r for r in records if r["kind"] == "client" and r["value"].get("profile", {}).get("email") == email]
    notes = [r for r in records if r["kind"] == "case_note" and r.get("client") == client
             and r["value"]["type"] == "account_created"]
    report.check(f"{name}: one client", [c["id"] for c in clients] == [client])
    report.check(f"{name}: one case note", len(notes) == 1)
    ids = {m["message_id"] for m in mails()}
    report.check(f"{name}: one mail", len(mails()) == 1 or (name in MAY_REPEAT and len(ids) == 1))


def api_provider(api):
    return api.call("GET", "whoami")["provider"]


def run(report, database, names):
    with Stack(database) as stack:
        stack.start_eois()
        stack.start_smtp()
        stack.start_demo()
        for name in names:
            report.part(name, lambda name=name: one_point(report, stack, name))


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--database", default="sqlite", choices=("sqlite", "postgresql"))
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    report = Report()
    points = options.names or named_points()
    report.check("there are kill points", len(points) > 5)
    report.part(f"kill points on {options.database}", lambda: run(report, options.database, points))
    sys.exit(report.finish())
