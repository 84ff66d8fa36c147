# SPDX-License-Identifier: Apache-2.0
"""Who may include whom: the rooms of the house, from the widest to the narrowest path.

The longest path that fits a file decides. Only `#include` lines count, so a rule is kept or broken
in one place that a reader can find. Deliberate readings of the house's plan are commented where they
stand.
"""

# Room -> the rooms (folders or single headers) that it may include, besides itself.
ROOMS = {
    "models": [],
    "seal": [],
    "app": ["models", "seal"],
    # The composition root of Desk: the only place that sees everything.
    "app/main.cpp": ["app", "ui", "models", "seal"],
    "app/main": ["app", "ui", "models", "seal"],
    "ui": ["app", "models"],
    "hub/http": ["models"],
    "hub/store": ["models", "seal"],
    # What both callers of libcurl need to hold it.
    "hub/curl": [],
    # Mail is an outbox: its sender reads and marks rows, so mail stands on store.
    "hub/mail": ["hub/curl", "hub/store", "models", "seal"],
    "hub/eois": ["hub/curl", "models", "seal"],
    "hub/services": ["hub/store", "hub/mail", "hub/eois", "models", "seal"],
    # Routes and pages speak to services. Of what lies below they know only the handles that they
    # pass down: the database, the writer lane, the EOIS gateway.
    "hub/api": ["hub/http", "hub/services", "models", "seal",
                "hub/store/database.h", "hub/store/lane.h", "hub/eois/gateway.h"],
    # Pages and mails share one Mustache wrapper, which lives with the mails.
    "hub/pages": ["hub/http", "hub/services", "models", "seal",
                  "hub/store/database.h", "hub/store/lane.h", "hub/mail/template.h"],
    # The practice mailbox shows mails exactly as they would be sent.
    "hub/pages/practice": ["hub/http", "hub/services", "hub/pages", "models", "seal", "hub/mail",
                           "hub/store"],
    # The composition roots of the hub.
    "hub/command": ["hub", "models", "seal"],
    "hub/main.cpp": ["hub", "models", "seal"],
    "eois": ["hub/http", "models"],
}

QT_CORE_ONLY = r"Qt(Gui|Widgets|Network|Sql|Svg|PrintSupport|DBus)\b|Q(Widget|Dialog|Application|" \
               r"GuiApplication|Color|Icon|Pixmap|Image|Font|Painter|Palette|Window|Screen|" \
               r"Network\w*|Tcp\w*|Udp\w*|Local(Server|Socket)|Host\w*|Ssl\w*|Sql\w*)$"
WINDOWS = r"QtWidgets\b|Q(Widget|Dialog|MainWindow|Application|(List|Table|Tree|Header)View|" \
          r"AbstractItemView|\w+Delegate|\w+Button|Label|LineEdit|\w+Box)$"
NETWORK = r"QtNetwork\b|Q(Network\w*|Tcp\w*|Udp\w*|Local(Server|Socket)|Host\w*|Ssl\w*)$"

# What a pattern of system headers means, and the only rooms that may have it.
KEPT_TO = [
    ("Boost.Beast and Asio", r"boost/(beast|asio)\b", ["hub/http"]),
    ("SQL", r"QtSql\b|QSql\w*$", ["hub/store", "app/cache"]),
    ("libsodium", r"sodium(\.h|/)", ["seal"]),
    ("the keychain", r"qt6?keychain\b|keychain\.h$", ["app/session"]),
    ("libcurl", r"curl/", ["hub/curl", "hub/mail", "hub/eois"]),
    ("GMime", r"gmime/", ["hub/mail"]),
    ("Mustache", r"kainjow/|mustache\.hpp$", ["hub/mail"]),
    ("ICU", r"unicode/", ["hub"]),
]

# Rooms that may not have headers of a kind.
FORBIDDEN = [
    ("models", "Qt Core only", QT_CORE_ONLY),
    ("seal", "Qt Core only", QT_CORE_ONLY),
    ("ui", "no network in windows", NETWORK),
    ("app", "no windows in app", WINDOWS),
    ("hub", "no windows in the hub", WINDOWS),
    ("eois", "no windows in the stand-in", WINDOWS),
]

# Exempt from FORBIDDEN's windows rule: they put the windows together.
COMPOSES_WINDOWS = ["app/main", "app/main.cpp"]
