# SPDX-License-Identifier: Apache-2.0
"""The hub's JSON API as a device uses it (docs/api/openapi.yaml), for walks without a window."""
import base64
import http.client
import json
import os
import uuid
from urllib.parse import urlsplit


class Refused(Exception):
    """An answer with a status of 400 or more."""

    def __init__(self, status, body):
        super().__init__(f"{status} {body}")
        self.status = status
        self.body = body


class Api:
    """One signed-in device. Keeps its connection; not for several threads."""

    def __init__(self, url):
        self.address = urlsplit(url)
        self.connection = None
        self.token = None
        self.mid = 0

    def call(self, method, path, body=None):
        headers = {"Content-Type": "application/json"}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        if not self.connection:
            self.connection = http.client.HTTPConnection(self.address.hostname, self.address.port, timeout=60)
        try:
            self.connection.request(method, f"/api/v1/{path}",
                                    json.dumps(body) if body is not None else None, headers)
            answer = self.connection.getresponse()
            data = answer.read()
        except (OSError, http.client.HTTPException):
            self.connection.close()
            self.connection = None
            raise
        value = json.loads(data) if data else {}
        if answer.status >= 400:
            raise Refused(answer.status, value)
        return value

    def hang_up(self):
        """Begins the next call on a new connection: the hub closes one that was idle for long."""
        if self.connection:
            self.connection.close()
            self.connection = None

    def sign_in(self, email, password):
        answer = self.call("POST", "sign-in", {
            "email": email, "password": password, "device_name": "e2e",
            "device_public_key": base64.b64encode(os.urandom(32)).decode()})
        self.token = answer["access_token"]
        self.mid = answer["last_mid"]
        self.staff = answer["staff"]
        return answer

    def mutate(self, name, subject, arguments, mid=None):
        """Pushes one mutation and returns its result; the number is consumed once it was answered."""
        number = mid or self.mid + 1
        answer = self.call("POST", "mutations", {"mutations": [
            {"mid": number, "name": name, "version": 1, "subject": subject, "arguments": arguments}]})
        self.mid = max(self.mid, number)
        return answer["results"][0]

    def records(self, *scopes):
        """Everything of these scopes by pages, as a fresh device fetches it."""
        first = self.pull({"epoch": "", "seq": 0, "held": [], "fetching": []})
        epoch, seq = first["epoch"], first["seq"]
        found, held, fetching = [], [], [{"scope": scope, "after": 0} for scope in scopes]
        while fetching:
            answer = self.pull({"epoch": epoch, "seq": seq, "held": held, "fetching": fetching})
            seq = answer["seq"]
            found += answer["changes"]
            held += [progress["scope"] for progress in answer["fetching"] if progress["done"]]
            fetching = [{"scope": progress["scope"], "after": progress["after"]}
                        for progress in answer["fetching"] if not progress["done"]]
        return found

    def pull(self, request):
        return self.call("POST", "pull", dict(request, wait_seconds=0))


def new_id():
    return str(uuid.uuid4())
