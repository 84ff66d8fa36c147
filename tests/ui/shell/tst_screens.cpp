// SPDX-License-Identifier: Apache-2.0
#include "tests/support/contrast.h"
#include "tests/support/testmain.h"
#include "tests/ui/shell/screens.h"
#include "tests/ui/shell/stage.h"
#include "ui/theme/language.h"
#include "ui/theme/menubutton.h"
#include "ui/theme/theme.h"

#include <QDir>
#include <QPixmap>

using namespace wren::test;
using namespace wren::ui;

/**
 * A picture of every screen, light, dark, at 200 %, in French, in a narrow window and in high
 * contrast, and of every menu, in build/screens/desk. They are for people to look at; the test
 * itself fails when a screen draws nothing.
 */
class TestScreens : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_directory.setPath(QStringLiteral(WREN_BINARY_DIR "/../screens/desk"));
        QVERIFY(m_directory.mkpath(QStringLiteral(".")));
    }

    void cleanup()
    {
        m_language.use(Language::English);
        m_desktop.set(false, false);
        m_theme.setAppearance(Appearance::Light);
    }

    void light_data() { addScreenRows(); }
    void light() { shoot("light", 1); }

    void dark_data() { addScreenRows(); }
    void dark()
    {
        m_theme.setAppearance(Appearance::Dark);
        shoot("dark", 1);
    }

    void twice_data() { addScreenRows(); }
    void twice() { shoot("200", 2); }

    void french_data() { addScreenRows(); }
    void french()
    {
        m_language.use(Language::French);
        shoot("fr", 1);
    }

    void narrow_data() { addScreenRows(); }
    void narrow()
    {
        m_language.use(Language::French); // the longer words
        shoot("narrow", 1, QSize(1024, 640));
    }

    void contrast_data() { addScreenRows(); }
    void contrast()
    {
        m_desktop.set(true, true);
        QApplication::setPalette(desktopsContrast());
        shoot("contrast", 1);
    }

    void menus_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<Appearance>("appearance");
        QTest::newRow("light") << Language::English << Appearance::Light;
        QTest::newRow("dark") << Language::English << Appearance::Dark;
        QTest::newRow("fr") << Language::French << Appearance::Light;
    }

    void menus()
    {
        QFETCH(Language, language);
        QFETCH(Appearance, appearance);
        m_language.use(language);
        m_theme.setAppearance(appearance);
        Stage stage(40);
        present(stage.window.get());
        for (MenuButton *button : stage.window->findChildren<MenuButton *>()) {
            button->click();
            QVERIFY(button->dropMenu().isVisible());
            QVERIFY(button->dropMenu().grab().save(m_directory.filePath(
                QStringLiteral("menu-%1-%2.png")
                    .arg(button->objectName(), QString::fromLatin1(QTest::currentDataTag())))));
            button->dropMenu().close();
        }
    }

private:
    void shoot(const char *variant, qreal ratio, const QSize &room = {})
    {
        const Screen screen = screenOfThisRow();
        QVERIFY(screen.widget);
        present(screen.widget);
        if (room.isValid() && !screen.widget->windowFlags().testFlag(Qt::Dialog))
            screen.widget->resize(room);
        QImage image(screen.widget->size() * ratio, QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        screen.widget->render(&image);
        QVERIFY(!isBlank(image));
        QVERIFY(image.save(m_directory.filePath(
            QStringLiteral("%1-%2.png")
                .arg(QString::fromLatin1(QTest::currentDataTag()), QString::fromLatin1(variant)))));
    }

    static bool isBlank(const QImage &image)
    {
        const QRgb first = image.pixel(0, 0);
        for (int y = 0; y < image.height(); ++y) {
            const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
            if (std::any_of(line, line + image.width(), [first](QRgb dot) { return dot != first; }))
                return false;
        }
        return true;
    }

    QDir m_directory;
    DesktopAppearance m_desktop;
    Theme m_theme{m_desktop};
    LanguageSwitch m_language{Language::English};
};

WREN_TEST(TestScreens)
#include "tst_screens.moc"
