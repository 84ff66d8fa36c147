// SPDX-License-Identifier: Apache-2.0
#include "hub/pages/web/languages.h"

#include "hub/pages/web/cookies.h"

namespace wren::pages {

namespace {

bool isOurs(const QByteArray &language)
{
    return language == "en" || language == "fr";
}

} // namespace

std::optional<QString> chosenLanguage(const http::Request &request)
{
    for (const QByteArray &choice :
         {request.query.value("lang"), request.cookie(cookies::language)}) {
        if (isOurs(choice))
            return QString::fromLatin1(choice);
    }
    return std::nullopt;
}

QString acceptedLanguage(const http::Request &request)
{
    // Browsers list by preference; weights are not needed to choose between two.
    for (const QByteArray &entry : request.header("accept-language").split(',')) {
        const QByteArray language = entry.trimmed().left(2).toLower();
        if (isOurs(language))
            return QString::fromLatin1(language);
    }
    return QStringLiteral("en");
}

QByteArray languageCookie(const QString &language)
{
    constexpr std::chrono::seconds year = std::chrono::hours(24 * 365);
    return cookies::set(cookies::language, language.toLatin1(), year);
}

Messages::Messages()
{
    // Without them the pages speak English; a test asks for French of every text.
    (void)m_hub.load(QStringLiteral(":/i18n/wren_hub_fr_CA.qm"));
    (void)m_models.load(QStringLiteral(":/i18n/wren_models_fr_CA.qm"));
}

QString Messages::text(const QString &language, const char *context, const char *source) const
{
    if (language == QStringLiteral("fr")) {
        for (const QTranslator *translator : {&m_hub, &m_models}) {
            const QString translated = translator->translate(context, source);
            if (!translated.isEmpty())
                return translated;
        }
    }
    return QString::fromUtf8(source);
}

} // namespace wren::pages
