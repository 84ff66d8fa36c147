// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testmain.h"
#include "ui/theme/clock.h"
#include "ui/theme/language.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QLocale>
#include <QPushButton>

using namespace wren::ui;

class TestLanguage : public QObject
{
    Q_OBJECT

private slots:
    /** The locale outlives a switch; other tests read English. */
    void cleanup() { const LanguageSwitch english(Language::English); }

    void switchesTextsAndLocale()
    {
        LanguageSwitch language(Language::English);
        QCOMPARE(QLocale(), QLocale(QLocale::English, QLocale::Canada));
        language.use(Language::French);
        QCOMPARE(QLocale(), QLocale(QLocale::French, QLocale::Canada));
        QCOMPARE(QCoreApplication::translate("SyncText", "Up to date"), QStringLiteral("À jour"));
        QCOMPARE(QCoreApplication::translate("Field", "Last Name"),
                 QStringLiteral("Nom de famille"));
        language.use(Language::English);
        QCOMPARE(QCoreApplication::translate("SyncText", "Up to date"),
                 QStringLiteral("Up to date"));
    }

    /** Qt's own buttons speak French only if its translation is carried along. */
    void standardButtonsFollow()
    {
        LanguageSwitch language(Language::French);
        const QDialogButtonBox box(QDialogButtonBox::Cancel);
        QCOMPARE(box.button(QDialogButtonBox::Cancel)->text().remove(u'&'),
                 QStringLiteral("Annuler"));
    }

    void timesReadAsCanadiansWriteThem()
    {
        LanguageSwitch language(Language::English);
        const QDateTime three(QDate(2026, 11, 23), QTime(15, 0));
        QCOMPARE(timeText(three.time()), QStringLiteral("3:00\u00a0p.m."));
        QCOMPARE(timeText(QTime(9, 5)), QStringLiteral("9:05\u00a0a.m."));
        QCOMPARE(dayAndTimeText(three), QStringLiteral("2026-11-23 3:00\u00a0p.m."));
        language.use(Language::French);
        QCOMPARE(timeText(three.time()), QStringLiteral("15\u00a0h\u00a000"));
    }

    void codes()
    {
        QCOMPARE(languageFromCode(u"fr"), Language::French);
        QCOMPARE(languageFromCode(u"de"), std::nullopt);
        QCOMPARE(languageCode(Language::English), QStringLiteral("en"));
    }
};

WREN_TEST(TestLanguage)
#include "tst_language.moc"
