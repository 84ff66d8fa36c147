// SPDX-License-Identifier: Apache-2.0
#include "models/result.h"

#include <array>

namespace wren {

namespace {

struct Named
{
    Kind kind;
    const char *name;
};

constexpr std::array names{
    Named{Kind::Offline, "offline"},
    Named{Kind::Timeout, "timeout"},
    Named{Kind::Unauthenticated, "unauthenticated"},
    Named{Kind::Forbidden, "forbidden"},
    Named{Kind::NotFound, "not_found"},
    Named{Kind::Conflict, "conflict"},
    Named{Kind::Invalid, "invalid"},
    Named{Kind::TooMany, "too_many"},
    Named{Kind::Server, "server"},
    Named{Kind::Storage, "storage"},
    Named{Kind::Crypto, "crypto"},
    Named{Kind::Keychain, "keychain"},
    Named{Kind::Cancelled, "cancelled"},
};

} // namespace

QString kindName(Kind kind)
{
    for (const Named &named : names) {
        if (named.kind == kind)
            return QString::fromLatin1(named.name);
    }
    return QStringLiteral("server");
}

Kind kindFromName(QStringView name)
{
    for (const Named &named : names) {
        if (name == QLatin1String(named.name))
            return named.kind;
    }
    return Kind::Server;
}

} // namespace wren
