// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTranslator>

#include <memory>
#include <optional>
#include <vector>

namespace wren::ui {

enum class Language { English, French };
/** "en", "fr" as in --language, the settings file and reference data. */
[[nodiscard]] QString languageCode(Language language);
[[nodiscard]] std::optional<Language> languageFromCode(QStringView code);
/** French if the system speaks French, else English. */
[[nodiscard]] Language systemLanguage();

/**
 * The language of the whole application, changed at once: translators (ours and Qt's own texts) and
 * the default locale (en_CA or fr_CA). Open windows get QEvent::LanguageChange.
 */
class LanguageSwitch : public QObject
{
    Q_OBJECT

public:
    explicit LanguageSwitch(Language language, QObject *parent = nullptr);
    ~LanguageSwitch() override;

    void use(Language language);
    [[nodiscard]] Language language() const { return m_language; }

signals:
    void languageChanged();

private:
    void install(const QString &file);

    Language m_language;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace wren::ui
