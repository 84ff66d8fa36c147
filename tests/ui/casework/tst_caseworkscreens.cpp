// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testmain.h"
#include "tests/ui/casework/fakeservices.h"
#include "ui/invite/invitedialog.h"
#include "ui/invite/linkclipboard.h"
#include "ui/profile/invitesentdialog.h"
#include "ui/profile/profilepage.h"
#include "ui/theme/language.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabWidget>

using namespace wren;
using namespace wren::ui;
using app::InviteWay;

namespace {

/** The dialog or the profile in one state, with its world. */
struct Stage
{
    test::FakeServices world;
    LinkClipboard clipboard;
    std::unique_ptr<InviteDialog> dialog;
    std::unique_ptr<ProfilePage> page;

    Stage() { world.staff.permissions = Permission::Administrator; }

    [[nodiscard]] QWidget *widget() const
    {
        return dialog ? static_cast<QWidget *>(dialog.get()) : page.get();
    }
    app::InviteFlow &flow()
    {
        if (!dialog)
            dialog =
                std::make_unique<InviteDialog>(std::make_unique<app::InviteFlow>(world), clipboard);
        return dialog->flow();
    }

    void searched(const Result<wire::RegistrySearchAnswer> &answer)
    {
        wire::RegistrySearchRequest query;
        query.firstName = QStringLiteral("Marie-Ève");
        query.lastName = QStringLiteral("D’Amour");
        flow().setQuery(query);
        flow().check().searchNow();
        world.searches.answer(answer);
    }
    void chosen(InviteWay way)
    {
        searched(wire::RegistrySearchAnswer());
        flow().advance();
        flow().chooseWay(way);
    }
    void numbered(const Result<wire::AssessmentAnswer> &answer)
    {
        chosen(InviteWay::CommonAssessment);
        flow().advance();
        flow().setNumber(QStringLiteral("4410027"));
        flow().advance();
        world.lookUps.answer(answer);
    }
    void imported()
    {
        numbered(test::submittedAssessment());
        flow().advance();
    }
    void filled()
    {
        imported();
        const Profile full = test::fullProfile();
        for (auto it = full.values().cbegin(); it != full.values().cend(); ++it)
            flow().form().put(it.key(), it.key() == Field::Phone
                                            ? QJsonValue(QStringLiteral("(519) 555-0134"))
                                            : it.value());
    }
    void completed(const Result<wire::MutationResult> &answer)
    {
        filled();
        flow().advance();
        QTRY_COMPARE(world.commands.open(), 1);
        world.commands.answer(answer);
    }
    void invited(const char *mailState)
    {
        completed(test::applied());
        wire::MailStatus mail;
        mail.template_ = QStringLiteral("invite");
        mail.to = QStringLiteral("marie.eve@example.org");
        mail.state = QString::fromLatin1(mailState);
        world.mails.answer(QList{mail});
    }
    void copied()
    {
        invited("sent");
        dialog->findChild<QPushButton *>(QStringLiteral("copyLinkButton"))->click();
        world.links.answer(wire::InviteLink{QStringLiteral("https://hub.example/i"), 9});
    }

    void profile(int daysLeft, bool notes)
    {
        const ClientId client = test::idOf<ClientId>(40);
        wire::ClientRecord record;
        record.provider = world.staff.provider;
        record.caseworker = world.staff.staff;
        record.profile = test::fullProfile();
        record.inviteExpiresAt = world.time.addDays(daysLeft).toMSecsSinceEpoch();
        record.caNumber = QStringLiteral("4410027");
        world.clients.insert(client, record);
        addNotes(client);
        page = std::make_unique<ProfilePage>(world, clipboard);
        page->resize(1100, 760);
        page->showClient(client);
        QTRY_VERIFY(page->presenter().state().record.has_value() &&
                    !page->presenter().state().notes.isEmpty());
        if (notes)
            page->findChild<QTabWidget *>()->setCurrentIndex(1);
    }
    void addNotes(const ClientId &client)
    {
        const auto note = [&](quint8 number, const char *type, const char *parameter,
                              const char *value, const char *text) {
            wire::CaseNoteRecord record;
            record.client = client;
            record.type = QString::fromLatin1(type);
            if (parameter)
                record.parameters.insert(QString::fromLatin1(parameter), QString::fromUtf8(value));
            record.text = QString::fromUtf8(text);
            record.author = test::idOf<StaffId>(10);
            record.at = world.time.addSecs(-3600 * number).toMSecsSinceEpoch();
            world.notes[client] << app::CaseNote{test::idOf<CaseNoteId>(number), record};
        };
        note(1, "phone_call", nullptr, "",
             "Called Marie-Ève back about the forklift course. She can start in January and needs "
             "help with work boots; I will ask the foundation. She will bring her licence on "
             "Monday at nine.");
        note(5, "invite_resent", "email", "marie.eve@example.org", "");
        note(30, "ca_imported", "ca_number", "4410027", "");
        note(30, "account_created", "email", "marie.eve@example.org", "");
    }
};

using Act = std::function<void(Stage &)>;

const QList<std::pair<const char *, Act>> &screens()
{
    static const QList<std::pair<const char *, Act>> all{
        {"1-start",
         [](Stage &it) {
             it.flow();
         }},
        {"1-nobody",
         [](Stage &it) {
             it.searched(wire::RegistrySearchAnswer());
         }},
        {"1-matches",
         [](Stage &it) {
             it.searched(test::twoMatches());
         }},
        {"1-offline",
         [](Stage &it) {
             it.world.offline = true;
             it.searched(Error{Kind::Offline, {}, {}});
         }},
        {"2-ways",
         [](Stage &it) {
             it.chosen(InviteWay::CommonAssessment);
         }},
        {"2-case-management",
         [](Stage &it) {
             it.chosen(InviteWay::CaseManagement);
         }},
        {"3-no-match",
         [](Stage &it) {
             it.numbered(wire::AssessmentAnswer());
         }},
        {"3-eois-away",
         [](Stage &it) {
             it.numbered(Error{Kind::Server, {}, {}});
         }},
        {"4-found",
         [](Stage &it) {
             it.numbered(test::submittedAssessment());
         }},
        {"4-in-cams",
         [](Stage &it) {
             wire::AssessmentAnswer found = test::submittedAssessment();
             found.alreadyInCams = true;
             it.numbered(found);
         }},
        {"5-imported",
         [](Stage &it) {
             it.imported();
         }},
        {"5-problems",
         [](Stage &it) {
             it.imported();
             it.flow().form().put(Field::LastName, QJsonValue());
             it.flow().form().put(Field::Email, QStringLiteral("marie.eve@gmial.com"));
             it.flow().form().put(Field::Phone, QStringLiteral("519 55"));
         }},
        {"5-offline",
         [](Stage &it) {
             it.imported();
             it.world.setOffline(true);
         }},
        {"5-hub-away",
         [](Stage &it) {
             it.completed(Error{Kind::Offline, {}, {}});
         }},
        {"5-timeout",
         [](Stage &it) {
             it.completed(Error{Kind::Timeout, {}, {}});
         }},
        {"5-in-use",
         [](Stage &it) {
             it.completed(test::refusedWith(
                 Kind::Conflict, {{QStringLiteral("email"), QStringLiteral("already_in_use")}}));
         }},
        {"5-whole",
         [](Stage &it) {
             it.filled();
         }},
        {"6-waiting",
         [](Stage &it) {
             it.invited("queued");
         }},
        {"6-sent",
         [](Stage &it) {
             it.invited("sent");
         }},
        {"6-copied",
         [](Stage &it) {
             it.copied();
         }},
        {"profile",
         [](Stage &it) {
             it.profile(3, false);
         }},
        {"profile-expired",
         [](Stage &it) {
             it.profile(-1, false);
         }},
        {"profile-notes",
         [](Stage &it) {
             it.profile(3, true);
         }},
    };
    return all;
}

} // namespace

/**
 * A picture of every step and state, light, dark, with letters of twice the size on a small screen,
 * and in French, in build/screens/casework. They are for people to look at; the test itself fails
 * when something is wider than its window or a text is cut off.
 */
class TestCaseworkScreens : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_directory.setPath(QStringLiteral(WREN_BINARY_DIR "/../screens/casework"));
        QVERIFY(m_directory.mkpath(QStringLiteral(".")));
        m_theme.setAppearance(Appearance::Light);
        m_font = QApplication::font();
    }

    void cleanup()
    {
        m_language.use(Language::English);
        m_theme.setAppearance(Appearance::Light);
        QApplication::setFont(m_font);
    }

    void light_data() { addRows(); }
    void light() { shoot("light", {}); }

    void dark_data() { addRows(); }
    void dark()
    {
        m_theme.setAppearance(Appearance::Dark);
        shoot("dark", {});
    }

    void twice_data() { addRows(); }
    void twice()
    {
        QFont large = m_font;
        large.setPointSizeF(2 * m_font.pointSizeF());
        QApplication::setFont(large);
        shoot("200", QSize(1280, 720));
    }

    void french_data() { addRows(); }
    void french()
    {
        m_language.use(Language::French);
        shoot("fr", {});
    }

private:
    static void addRows()
    {
        QTest::addColumn<int>("screen");
        for (int i = 0; i < screens().size(); ++i)
            QTest::newRow(screens().at(i).first) << i;
    }

    void shoot(const char *variant, const QSize &room)
    {
        QFETCH(int, screen);
        Stage stage;
        screens().at(screen).second(stage);
        QWidget *const widget = stage.widget();
        if (room.isValid())
            widget->resize(room);
        widget->show();
        widget->activateWindow();
        if (QByteArray(QTest::currentDataTag()) == "5-whole") {
            for (const QScrollArea *area : widget->findChildren<QScrollArea *>()) {
                if (area->isVisible())
                    widget->resize(widget->width(), widget->height() +
                                                        area->widget()->sizeHint().height() -
                                                        area->viewport()->height());
            }
        }
        QCoreApplication::processEvents();
        for (const QScrollArea *area : widget->findChildren<QScrollArea *>()) {
            if (area->isVisible())
                QVERIFY2(area->horizontalScrollBar()->maximum() == 0, "wider than its window");
        }
        for (const QLabel *label : widget->findChildren<QLabel *>())
            QVERIFY2(!label->isVisible() ||
                         label->heightForWidth(label->width()) <= label->height(),
                     qPrintable(QLatin1String("cut off: ") + label->text()));
        const QString name =
            QStringLiteral("%1-%2.png")
                .arg(QString::fromLatin1(QTest::currentDataTag()), QString::fromLatin1(variant));
        QVERIFY(widget->grab().save(m_directory.filePath(name)));
    }

    QDir m_directory;
    QFont m_font;
    DesktopAppearance m_desktop;
    Theme m_theme{m_desktop};
    LanguageSwitch m_language{Language::English};
};

WREN_TEST(TestCaseworkScreens)
#include "tst_caseworkscreens.moc"
