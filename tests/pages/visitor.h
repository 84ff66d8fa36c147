// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/pages/pages.h"
#include "tests/support/portal.h"

#include <QtTest/QTest>

namespace wren::test {

/** The pages over a portal, without sockets: requests go straight to the handler. */
class Site : public Portal
{
public:
    Site();
    explicit Site(services::Settings::Mode mode);

    [[nodiscard]] http::Response ask(http::Request request) const;
    [[nodiscard]] QStringList routes() const { return m_pages->routes(); }

    /** Accepts an invite for `client` as the page does. */
    void activate(const ClientId &client, const QString &password);

    static constexpr int poolThreads = 2;
    services::PasswordPool passwords{poolThreads, {1, 8192}};

private:
    std::unique_ptr<pages::Pages> m_pages;
};

using Fields = QList<std::pair<QByteArray, QString>>;

/** A browser without script: keeps cookies, reads hidden fields. */
class Visitor
{
public:
    explicit Visitor(const Site &site)
        : m_site(site)
    {}

    http::Response get(const QByteArray &pathAndQuery);
    http::Response post(const QByteArray &path, const Fields &fields);
    /** Fetches `page`, takes its csrf field and posts `fields` with it. */
    http::Response submit(const QByteArray &page, Fields fields);
    http::Response send(http::Request request); ///< with the visitor's cookies

    QMap<QByteArray, QByteArray> cookies;
    QByteArray language = "en"; ///< Accept-Language

private:
    const Site &m_site;
};

[[nodiscard]] http::Request request(const QByteArray &method, const QByteArray &pathAndQuery);
[[nodiscard]] QByteArray header(const http::Response &response, const QByteArray &name);
[[nodiscard]] QList<QByteArray> headers(const http::Response &response, const QByteArray &name);
/** The value of the hidden field `csrf` of the page's form that posts to `action`. */
[[nodiscard]] QString csrfOf(const http::Response &page, const QByteArray &action);
/** What a browser would send of the page's form that posts to `action`, as it stands. */
[[nodiscard]] Fields fieldsOf(const http::Response &page, const QByteArray &action);
/** What a reader sees: the main part without tags, entities undone, blanks joined. */
[[nodiscard]] QString textOf(const http::Response &page);

inline const QString goodPassword = QStringLiteral("tulip-harbour-Vq7-lantern");

} // namespace wren::test
