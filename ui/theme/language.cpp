// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/language.h"

#include <QCoreApplication>
#include <QLocale>

namespace wren::ui {

QString languageCode(Language language)
{
    switch (language) {
    case Language::English:
        return QStringLiteral("en");
    case Language::French:
        return QStringLiteral("fr");
    }
    return {};
}

std::optional<Language> languageFromCode(QStringView code)
{
    for (const Language each : {Language::English, Language::French}) {
        if (code == languageCode(each))
            return each;
    }
    return std::nullopt;
}

Language systemLanguage()
{
    return QLocale::system().language() == QLocale::French ? Language::French : Language::English;
}

LanguageSwitch::LanguageSwitch(Language language, QObject *parent)
    : QObject(parent)
    , m_language(language == Language::English ? Language::French : Language::English)
{
    use(language);
}

LanguageSwitch::~LanguageSwitch() = default; // a translator takes itself out as it goes

void LanguageSwitch::use(Language language)
{
    if (language == m_language)
        return;
    m_language = language;
    const bool french = language == Language::French;
    // The locale first: windows format dates as they take the new texts.
    QLocale::setDefault(QLocale(french ? QLocale::French : QLocale::English, QLocale::Canada));
    m_translators.clear();
    if (french) {
        for (const char *file :
             {"qtbase_fr", "wren_models_fr_CA", "wren_casework_fr_CA", "wren_ui_fr_CA"})
            install(QStringLiteral(":/i18n/%1.qm").arg(QLatin1String(file)));
    }
    emit languageChanged();
}

void LanguageSwitch::install(const QString &file)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(file)) {
        qWarning("translation missing: %ls", qUtf16Printable(file));
        return;
    }
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

} // namespace wren::ui
