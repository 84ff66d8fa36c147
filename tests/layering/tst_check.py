#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The layering check itself: includes planted in a temporary tree, the forbidden ones are found."""
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent))
import check  # noqa: E402

# (file, its include, is it forbidden?)
ROWS = [
    ("models/a.h", '"models/b.h"', False),
    ("models/a.h", '"seal/seal.h"', True),
    ("models/a.h", "<QString>", False),
    ("models/a.h", "<QHostAddress>", True),
    ("models/a.h", "<QColor>", True),
    ("seal/a.cpp", "<sodium.h>", False),
    ("seal/a.cpp", '"models/result.h"', True),
    ("app/sync/a.cpp", '"models/result.h"', False),
    ("app/sync/a.cpp", '"seal/seal.h"', False),
    ("app/sync/a.cpp", '"ui/theme/icons.h"', True),
    ("app/sync/a.cpp", '"hub/http/server.h"', True),
    ("app/sync/a.cpp", "<QSqlQuery>", True),
    ("app/sync/a.cpp", "<QWidget>", True),
    ("app/sync/a.cpp", "<QTableView>", True),
    ("app/sync/a.cpp", "<QStringView>", False),
    ("app/sync/a.cpp", "<sodium.h>", True),
    ("app/cache/a.cpp", "<QSqlQuery>", False),
    ("app/session/a.cpp", "<qt6keychain/keychain.h>", False),
    ("app/main.cpp", '"ui/theme/icons.h"', False),
    ("app/main/a.cpp", "<QWidget>", False),
    ("ui/people/a.cpp", '"app/people/b.h"', False),
    ("ui/people/a.cpp", '"ui_peoplepage.h"', False),
    ("ui/people/a.cpp", '"seal/seal.h"', True),
    ("ui/people/a.cpp", "<QNetworkAccessManager>", True),
    ("ui/people/a.cpp", "<QSqlQuery>", True),
    ("ui/people/a.cpp", "<sodium.h>", True),
    ("ui/people/a.cpp", "<qt6keychain/keychain.h>", True),
    ("hub/http/a.cpp", "<boost/asio/post.hpp>", False),
    ("hub/http/a.cpp", '"hub/services/b.h"', True),
    ("hub/api/a.cpp", "<boost/asio/post.hpp>", True),
    ("hub/api/a.cpp", "<boost/beast/http/status.hpp>", True),
    ("hub/api/a.cpp", '"hub/services/b.h"', False),
    ("hub/api/a.cpp", '"hub/store/lane.h"', False),
    ("hub/api/a.cpp", '"hub/store/clients/clientrows.h"', True),
    ("hub/api/a.cpp", '"hub/pages/b.h"', True),
    ("hub/api/a.cpp", "<QSqlQuery>", True),
    ("hub/pages/a.cpp", '"hub/store/recordreader.h"', True),
    ("hub/services/a.cpp", '"hub/store/recordreader.h"', False),
    ("hub/services/a.cpp", '"hub/eois/gateway.h"', False),
    ("hub/services/a.cpp", '"hub/api/b.h"', True),
    ("hub/services/a.cpp", '"hub/http/message.h"', True),
    ("hub/services/a.cpp", "<QSqlQuery>", True),
    ("hub/store/a.cpp", "<QSqlQuery>", False),
    ("hub/store/a.cpp", '"hub/services/b.h"', True),
    ("hub/store/a.cpp", '"hub/mail/b.h"', True),
    ("hub/mail/a.cpp", '"hub/services/b.h"', True),
    ("hub/eois/a.cpp", "<curl/curl.h>", False),
    ("hub/eois/a.cpp", '"hub/store/b.h"', True),
    ("hub/command/a.cpp", '"hub/api/b.h"', False),
    ("hub/main.cpp", '"hub/command/b.h"', False),
    ("hub/command/a.cpp", '"eois/standin.h"', True),
    ("eois/a.cpp", '"hub/http/server.h"', False),
    ("eois/a.cpp", '"hub/eois/gateway.h"', True),
    ("models/a.cpp", '"b.h"', True),
    ("models/a.cpp", '"../hub/http/server.h"', True),
    ("models/a.cpp", "<models/b.h>", True),
    ("hub/new/a.cpp", '"models/result.h"', True),
]


def is_found(file, include):
    with tempfile.TemporaryDirectory() as root:
        path = Path(root, file)
        path.parent.mkdir(parents=True)
        path.write_text(f"// a comment\n#include {include}\n", encoding="utf-8")
        count, faults = check.check(root)
        assert count == 1
        return file in faults


def main():
    failed = 0
    for file, include, forbidden in ROWS:
        if is_found(file, include) != forbidden:
            failed += 1
            print(f"FAIL {file} includes {include}: {'not found' if forbidden else 'refused'}")
    print(f"{len(ROWS) - failed} passed, {failed} failed")
    return 0 if failed == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
