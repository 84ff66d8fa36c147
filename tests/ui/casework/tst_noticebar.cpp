// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testmain.h"
#include "ui/flow/notice/noticebar.h"

#include <QLabel>

using namespace wren::ui;

/** Where the parts of a notice stand. */
class TestNoticeBar : public QObject
{
    Q_OBJECT

private slots:
    void signStandsBesideTheFirstLine_data()
    {
        const QString line = QStringLiteral("The invite has expired.");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("action");
        QTest::newRow("one line") << line << QString();
        QTest::newRow("one line and a button") << line << QStringLiteral("Resend");
        QTest::newRow("three lines and a button")
            << QStringList{line, line, line}.join(u'\n') << QStringLiteral("Resend");
    }

    void signStandsBesideTheFirstLine()
    {
        QFETCH(QString, text);
        QFETCH(QString, action);
        NoticeBar bar;
        bar.resize(600, 10);
        bar.tell(Tone::Warning, text, action);
        bar.adjustSize();
        bar.resize(600, bar.heightForWidth(600));
        const auto *const label = bar.findChild<QLabel *>(QStringLiteral("noticeLabel"));
        const auto *const sign = bar.findChild<QLabel *>(QStringLiteral("noticeSign"));
        const int letters = label->heightForWidth(label->width());
        const int firstLine = label->geometry().top() + (label->height() - letters) / 2 +
                              label->fontMetrics().height() / 2;
        const int off = std::abs(sign->geometry().center().y() - firstLine);
        QVERIFY2(off <= 2, qPrintable(QString::number(off)));
    }
};

WREN_TEST(TestNoticeBar)
#include "tst_noticebar.moc"
