// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>

#include <algorithm>
#include <utility>

namespace wren::http {

/**
 * A table of routes: a method and a path pattern lead to a Function. Segments of a pattern written
 * `{name}` match any one segment that is not empty: "/api/v1/clients/{id}/mail". Where two patterns
 * fit a path, the one added first wins. A HEAD without a route of its own takes GET's. Filled
 * before the server starts, then only read, from any thread.
 */
template<typename Function>
class Router
{
public:
    struct Route
    {
        QByteArray method;
        QByteArray pattern;
        Function function;
    };
    struct Match
    {
        const Function *function = nullptr; ///< lives as long as the router; null: no route fits
        QMap<QByteArray, QByteArray> parameters; ///< by the names in the pattern
        /** With a null function: the methods that the path does have, for the Allow header of a
         * 405; empty: answer 404. */
        QByteArray allow;
    };

    void add(QByteArray method, QByteArray pattern, Function function)
    {
        m_routes.append({std::move(method), std::move(pattern), std::move(function)});
    }

    /** `path` as Request::path: decoded, without a query. */
    [[nodiscard]] Match match(const QByteArray &method, const QByteArray &path) const
    {
        const QList<QByteArray> segments = path.split('/');
        Match found = matchMethod(method, segments);
        if (!found.function && method == "HEAD")
            found = matchMethod("GET", segments);
        if (!found.function)
            found.allow = allowed(segments);
        return found;
    }

    /** In the order added; the tests compare them with the OpenAPI document. */
    [[nodiscard]] const QList<Route> &routes() const { return m_routes; }

private:
    [[nodiscard]] Match matchMethod(const QByteArray &method,
                                    const QList<QByteArray> &segments) const
    {
        for (const Route &route : m_routes) {
            Match found;
            if (route.method == method && fits(route.pattern, segments, found.parameters)) {
                found.function = &route.function;
                return found;
            }
        }
        return {};
    }

    [[nodiscard]] QByteArray allowed(const QList<QByteArray> &segments) const
    {
        QList<QByteArray> methods;
        for (const Route &route : m_routes) {
            QMap<QByteArray, QByteArray> ignored;
            if (fits(route.pattern, segments, ignored) && !methods.contains(route.method))
                methods.append(route.method);
        }
        if (methods.contains("GET") && !methods.contains("HEAD"))
            methods.append("HEAD");
        return methods.join(", ");
    }

    [[nodiscard]] static bool fits(const QByteArray &pattern, const QList<QByteArray> &segments,
                                   QMap<QByteArray, QByteArray> &parameters)
    {
        const auto segmentFits = [&parameters](const QByteArray &wanted, const QByteArray &given) {
            if (!wanted.startsWith('{'))
                return wanted == given;
            parameters.insert(wanted.mid(1, wanted.size() - 2), given);
            return !given.isEmpty();
        };
        const QList<QByteArray> wanted = pattern.split('/');
        return std::equal(wanted.begin(), wanted.end(), segments.begin(), segments.end(),
                          segmentFits);
    }

    QList<Route> m_routes;
};

} // namespace wren::http
