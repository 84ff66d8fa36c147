// SPDX-License-Identifier: Apache-2.0
#include "tests/support/contrast.h"
#include "tests/support/testmain.h"
#include "ui/flow/notice/tone.h"
#include "ui/theme/desktopappearance.h"
#include "ui/theme/palettes.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QStyle>
#include <QToolButton>

#include <cmath>

using namespace wren;
using namespace wren::ui;

namespace {

double linear(float channel)
{
    return channel <= 0.03928F ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

/** WCAG 2.2's contrast ratio, 1 to 21. */
double contrast(const QColor &a, const QColor &b)
{
    const std::pair<double, double> both = std::minmax({luminance(a), luminance(b)});
    return (both.second + 0.05) / (both.first + 0.05);
}

int differing(const QImage &one, const QImage &other)
{
    int pixels = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x)
            pixels += one.pixel(x, y) != other.pixel(x, y) ? 1 : 0;
    }
    return pixels;
}

using Maker = QWidget *(*)();

template<typename Control>
QWidget *made()
{
    return new Control;
}

} // namespace

/** Text reads at 4.5:1 and lines around controls at 3:1, in both palettes of ours. */
class TestPalettes : public QObject
{
    Q_OBJECT

private slots:
    void cleanup()
    {
        qApp->setStyleSheet({}); // it hides the name of the style that the next theme begins with
        QApplication::setPalette(QPalette());
    }

    void textContrast_data()
    {
        QTest::addColumn<QPalette::ColorRole>("ink");
        QTest::addColumn<QPalette::ColorRole>("ground");
        QTest::addColumn<double>("least");
        const auto row = [](const char *name, auto ink, auto ground, double least = 4.5) {
            QTest::newRow(name) << ink << ground << least;
        };
        row("text on a window", QPalette::WindowText, QPalette::Window);
        row("text in an entry", QPalette::Text, QPalette::Base);
        row("text in every other row", QPalette::Text, QPalette::AlternateBase);
        row("text on a button", QPalette::ButtonText, QPalette::Button);
        row("text on a hovered button", QPalette::ButtonText, QPalette::Midlight);
        row("placeholder in an entry", QPalette::PlaceholderText, QPalette::Base);
        row("caption on a window", QPalette::PlaceholderText, QPalette::Window);
        row("caption on a disabled primary button", QPalette::PlaceholderText, QPalette::Midlight);
        row("selected text", QPalette::HighlightedText, QPalette::Highlight);
        row("link in an entry", QPalette::Link, QPalette::Base);
        row("link on a window", QPalette::Link, QPalette::Window);
        row("flat button hovered", QPalette::Link, QPalette::Midlight);
        row("visited link", QPalette::LinkVisited, QPalette::Base);
        row("tool tip", QPalette::ToolTipText, QPalette::ToolTipBase);
        row("line around an entry", QPalette::Mid, QPalette::Base, 3);
        row("line on a window", QPalette::Mid, QPalette::Window, 3);
        row("focus ring in an entry", QPalette::Link, QPalette::Base, 3);
    }

    void textContrast()
    {
        QFETCH(QPalette::ColorRole, ink);
        QFETCH(QPalette::ColorRole, ground);
        QFETCH(double, least);
        for (const QPalette &palette : {lightPalette(), darkPalette()}) {
            const double ratio = contrast(palette.color(ink), palette.color(ground));
            QVERIFY2(ratio >= least,
                     qPrintable(QStringLiteral("%1 in %2")
                                    .arg(ratio)
                                    .arg(isDark(palette) ? QStringLiteral("dark")
                                                         : QStringLiteral("light"))));
        }
    }

    void toneContrast()
    {
        for (const QPalette &palette : {lightPalette(), darkPalette()}) {
            for (const Tone tone : {Tone::Info, Tone::Success, Tone::Warning, Tone::Error}) {
                const QColor ink = toneInk(tone, palette);
                QVERIFY(contrast(ink, palette.color(QPalette::Base)) >= 4.5);
                QVERIFY(contrast(ink, palette.color(QPalette::Window)) >= 4.5);
                QVERIFY(contrast(ink, toneWash(tone, palette)) >= 4.5);
            }
        }
    }

    void everyRoleIsSet()
    {
        const QPalette light = lightPalette();
        const QPalette dark = darkPalette();
        for (int role = 0; role < QPalette::NColorRoles; ++role) {
            const auto each = QPalette::ColorRole(role);
            if (each == QPalette::NoRole)
                continue;
            QVERIFY2(light.isBrushSet(QPalette::Active, each), qPrintable(QString::number(role)));
            QVERIFY2(dark.isBrushSet(QPalette::Active, each), qPrintable(QString::number(role)));
        }
    }

    void darkIsFusionWithOurPalette()
    {
        DesktopAppearance desktop;
        Theme theme(desktop);
        theme.setAppearance(Appearance::Dark);
        QVERIFY(!qApp->styleSheet().isEmpty());
        QCOMPARE(QApplication::palette().color(QPalette::Window),
                 darkPalette().color(QPalette::Window));
        qApp->setStyleSheet({}); // it hides the style's name
        QCOMPARE(QApplication::style()->name().toLower(), QStringLiteral("fusion"));
    }

    /** A tick box beside letters of twice the size is larger too, at once. */
    void marksGrowWithTheLetters()
    {
        DesktopAppearance desktop;
        Theme theme(desktop);
        theme.setAppearance(Appearance::Dark);
        const QFont before = QApplication::font();
        const QString sheet = qApp->styleSheet();
        QVERIFY(!sheet.contains(u'{' + QStringLiteral("indicator")));
        QFont large = before;
        large.setPointSizeF(2 * before.pointSizeF());
        QApplication::setFont(large);
        QCheckBox box;
        const int twice = box.style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, &box);
        QApplication::setFont(before);
        QCOMPARE(qApp->styleSheet(), sheet);
        QVERIFY(twice > 3 * box.style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, &box) / 2);
    }

    void systemFollowsTheDesktop()
    {
        DesktopAppearance desktop;
        Theme theme(desktop);
        QVERIFY(!isDark(QApplication::palette()));
        desktop.set(true, false);
        QVERIFY(isDark(QApplication::palette()));
        theme.setAppearance(Appearance::Light);
        QVERIFY(!isDark(QApplication::palette()));
    }

    void highContrastIsLeftAlone()
    {
        DesktopAppearance desktop;
        Theme theme(desktop);
        theme.setAppearance(Appearance::Dark);
        desktop.set(false, true);
        QVERIFY(QApplication::palette().color(QPalette::Window) !=
                darkPalette().color(QPalette::Window));
        static const QRegularExpression colour(QStringLiteral("#[0-9a-f]{3}|rgb|white|black"));
        QVERIFY(!qApp->styleSheet().isEmpty());
        QVERIFY(!qApp->styleSheet().contains(colour));
    }

    void highContrastShowsEdges_data()
    {
        QTest::addColumn<Maker>("make");
        QTest::newRow("line") << Maker(&made<QLineEdit>);
        QTest::newRow("text") << Maker(&made<QPlainTextEdit>);
        QTest::newRow("button") << Maker(&made<QPushButton>);
        QTest::newRow("choice") << Maker(&made<QComboBox>);
        QTest::newRow("tick box") << Maker(&made<QCheckBox>);
        QTest::newRow("radio button") << Maker(&made<QRadioButton>);
        QTest::newRow("list") << Maker(&made<QListView>);
    }

    /** Of an empty control on black something must be seen (WCAG 1.4.11: 3:1). */
    void highContrastShowsEdges()
    {
        DesktopAppearance desktop;
        Theme theme(desktop);
        desktop.set(true, true);
        QApplication::setPalette(test::desktopsContrast());
        QFETCH(Maker, make);
        const std::unique_ptr<QWidget> control(make());
        control->resize(120, 40);
        const QImage image = control->grab().toImage();
        double best = 1;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                best = std::max(best, contrast(image.pixelColor(x, y), Qt::black));
        }
        QVERIFY2(best >= 3, qPrintable(QString::number(best)));
    }

    void highContrastMarksWhatIsChosen_data()
    {
        QTest::addColumn<QPalette>("palette");
        QPalette onWhite(Qt::white);
        onWhite.setColor(QPalette::Base, Qt::white);
        onWhite.setColor(QPalette::WindowText, Qt::black);
        QTest::newRow("white on black") << test::desktopsContrast();
        QTest::newRow("black on white") << onWhite;
    }

    /** The page one is on is framed, and a tick is a tick: not the box filled. */
    void highContrastMarksWhatIsChosen()
    {
        QFETCH(QPalette, palette);
        DesktopAppearance desktop;
        Theme theme(desktop);
        desktop.set(true, true);
        QApplication::setPalette(palette);
        QToolButton page;
        page.setCheckable(true);
        page.setText(QStringLiteral("People"));
        const QImage elsewhere = page.grab().toImage();
        page.setChecked(true);
        QVERIFY(page.grab().toImage() != elsewhere);
        QCheckBox box;
        box.adjustSize();
        const QImage empty = box.grab().toImage();
        box.setChecked(true);
        const int side = box.style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, &box);
        const int inked = differing(empty, box.grab().toImage());
        QVERIFY2(inked > 0 && inked < side * side / 2, qPrintable(QString::number(inked)));
    }

    /** What stands on a primary button, its icon too, is drawn for the colour of marks. */
    void highContrastFillsThePrimaryButton()
    {
        DesktopAppearance desktop;
        Theme theme(desktop);
        desktop.set(true, true);
        const QPalette palette = test::desktopsContrast();
        QApplication::setPalette(palette);
        QPushButton button;
        button.setProperty("primary", true);
        button.resize(120, 40);
        QCOMPARE(button.grab().toImage().pixelColor(60, 20), palette.color(QPalette::Highlight));
    }
};

WREN_TEST(TestPalettes)
#include "tst_palettes.moc"
