# SPDX-License-Identifier: Apache-2.0
"""The client's pages without a browser: a link is opened, its form is sent, as a browser without script does."""
import html
import http.client
import re
from urllib.parse import urlencode, urlsplit


class Visitor:
    """One visitor with cookies of their own."""

    def __init__(self):
        self.cookies = {}
        self.path = ""

    def open(self, url):
        """Follows redirects; the page's text as HTML."""
        self.address = urlsplit(url)
        return self._request("GET", self.address.path)

    def send(self, page, **values):
        """The form of the page that was opened last, with these values beside its hidden ones."""
        form = re.search(r'<form method="post" action="([^"]+)">(.*?)</form>', page, re.S)
        hidden = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', form[2])
        return self._request("POST", form[1], urlencode({**{name: html.unescape(value) for name, value in hidden}, **values}))

    def _request(self, method, path, body=None):
        for _ in range(5):
            connection = http.client.HTTPConnection(self.address.hostname, self.address.port, timeout=20)
            headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()), "Accept-Language": "en"}
            if body is not None:
                headers |= {"Content-Type": "application/x-www-form-urlencoded",
                            "Origin": f"{self.address.scheme}://{self.address.netloc}"}
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            text = answer.read().decode()
            for cookie in answer.headers.get_all("Set-Cookie") or []:
                name, value = cookie.split(";")[0].split("=", 1)
                self.cookies[name] = value
            connection.close()
            if answer.status not in (302, 303):
                return text
            method, path, body = "GET", urlsplit(answer.headers["Location"]).path, None
        raise AssertionError(f"redirected again and again, at last to {path}")


def link_to(mail, page):
    """The one-time link to that page in a mail's plain text."""
    return re.search(rf"https?://\S+/{page}/\S+", mail["text"])[0]
