// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/http/message.h"

#include <QMap>
#include <QString>
#include <QTranslator>

namespace wren::pages {

/** "en" or "fr", as chosen on the page (?lang=) or remembered by the cookie; nothing if neither. */
[[nodiscard]] std::optional<QString> chosenLanguage(const http::Request &request);
/** The first of the browser's languages that we have; "en" if none. */
[[nodiscard]] QString acceptedLanguage(const http::Request &request);

/** The Set-Cookie value that remembers a language for a year. */
[[nodiscard]] QByteArray languageCookie(const QString &language);

/**
 * Messages in the language of a request: one QTranslator a language, never installed, as a process
 * has one `tr` only. Any thread.
 */
class Messages
{
public:
    Messages();

    /** `source` in `language`; the English source where there is no translation. */
    [[nodiscard]] QString text(const QString &language, const char *context,
                               const char *source) const;

private:
    QTranslator m_hub;
    QTranslator m_models;
};

} // namespace wren::pages
