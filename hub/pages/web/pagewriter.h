// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/http/message.h"
#include "hub/pages/web/languages.h"
#include "hub/services/settings.h"

#include <QVariantMap>

namespace wren::pages {

/** One request on its way through a page. */
struct Visit
{
    http::Request request;
    QMap<QByteArray, QByteArray> parameters; ///< of the route's pattern
    QByteArray
        pagePath;     ///< where the language switch leads: this page, or "/" if it has parameters
    QString language; ///< "en" or "fr"
    bool languageChosen = false; ///< by the visitor; otherwise a page may use the client's own
};

/** Every page (R50): network's name, way back to the site, privacy policy, both languages. */
class PageWriter
{
public:
    explicit PageWriter(const services::Settings &settings);

    /**
     * Template `name` in the visit's language, in the layout. A `csrf` value that belongs to a
     * session goes in as "session_csrf" and shows **Log out**. A template that cannot be filled is
     * a plain 500.
     */
    [[nodiscard]] http::Response page(const Visit &visit, const char *name, int status,
                                      const QVariantMap &values) const;
    /** What went wrong and what to do: `problem` is a section of the template "problem". */
    [[nodiscard]] http::Response problem(const Visit &visit, int status, const char *problem) const;
    /** 303 to a path of this site. */
    [[nodiscard]] static http::Response redirect(const QByteArray &path);

    [[nodiscard]] const Messages &messages() const { return m_messages; }
    /** Shorthand: a text of ours in the visit's language. */
    [[nodiscard]] QString text(const Visit &visit, const char *context, const char *source) const;

private:
    [[nodiscard]] QVariantMap layoutValues(const Visit &visit) const;

    const services::Settings &m_settings;
    Messages m_messages;
};

} // namespace wren::pages
