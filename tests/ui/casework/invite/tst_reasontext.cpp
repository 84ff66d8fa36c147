// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testmain.h"
#include "ui/invite/reasontext.h"

using namespace wren;
using matching::Agreement;
using matching::Trait;

/** Why somebody matches, in plain words: in values, or the kind of agreement alone (R3). */
class TestReasonText : public QObject
{
    Q_OBJECT

private slots:
    void streetAddresses_data()
    {
        QTest::addColumn<wire::MatchReason>("reason");
        QTest::addColumn<QString>("text");
        const QString asked = QStringLiteral("1186 Ouellette Ave");
        const QString held = QStringLiteral("1190 Ouellette Avenue");
        const auto row = [](const wire::MatchReason &reason, const char *text) {
            QTest::newRow(text) << reason << QString::fromLatin1(text);
        };
        row({Trait::StreetAddress, Agreement::Same, asked, held}, "same street address");
        row({Trait::StreetAddress, Agreement::Typing, asked, held},
            "street address a letter or two different (1190 Ouellette Avenue)");
        row({Trait::StreetAddress, Agreement::Street, asked, held},
            "same street, the number different or missing (1190 Ouellette Avenue)");
        row({Trait::StreetAddress, Agreement::Same, {}, {}}, "street address agrees");
        row({Trait::StreetAddress, Agreement::Similar, {}, {}}, "street address similar");
        row({Trait::Email, Agreement::Typing, asked, QStringLiteral("ana@example.ca")},
            "email address a letter or two different (ana@example.ca)");
    }
    void streetAddresses()
    {
        QFETCH(wire::MatchReason, reason);
        QTEST(ui::reasonsText({reason}), "text");
    }
};

WREN_TEST(TestReasonText)
#include "tst_reasontext.moc"
