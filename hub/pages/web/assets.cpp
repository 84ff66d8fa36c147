// SPDX-License-Identifier: Apache-2.0
#include "hub/pages/web/assets.h"

#include <QFile>

namespace wren::pages {

namespace {

struct Asset
{
    const char *path;
    const char *file;
    const char *type;
};

constexpr Asset assets[] = {
    {"/static/style.css", ":/pages/style.css", "text/css; charset=utf-8"},
    {"/static/password.js", ":/pages/password.js", "text/javascript; charset=utf-8"},
    {"/static/icon.svg", ":/pages/icon.svg", "image/svg+xml"},
};

} // namespace

std::optional<http::Response> asset(const QByteArray &path)
{
    for (const Asset &known : assets) {
        if (path != known.path)
            continue;
        QFile file(QString::fromLatin1(known.file));
        if (!file.open(QIODevice::ReadOnly))
            return http::Response{500, {{"Content-Type", "text/plain"}}, {}};
        return http::Response{200, {{"Content-Type", known.type}}, file.readAll()};
    }
    return std::nullopt;
}

QStringList assetRoutes()
{
    QStringList routes;
    for (const Asset &known : assets)
        routes << QStringLiteral("GET ") + QLatin1String(known.path);
    return routes;
}

} // namespace wren::pages
