// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testmain.h"
#include "tests/ui/casework/cams/camsscene.h"
#include "tests/ui/casework/gates.h"
#include "ui/cams/camscard.h"
#include "ui/cams/camstext.h"
#include "ui/email/emailcard.h"
#include "ui/fields/fieldtext.h"
#include "ui/flow/notice/noticebar.h"
#include "ui/theme/language.h"

#include <QJsonDocument>
#include <QLineEdit>
#include <QPushButton>

using namespace wren;
using namespace wren::ui;
using test::camsClient;
using test::CamsScene;

namespace {

using Change = std::function<void(wire::CamsRecord &)>;

QPushButton *actionOf(const NoticeBar &notice)
{
    return notice.findChild<QPushButton *>(QStringLiteral("noticeActionButton"));
}

} // namespace

/** CaMS on the profile: two layers, two addresses, and what can be done (R11, R12, R31, R43). */
class TestCamsCard : public QObject
{
    Q_OBJECT

    LanguageSwitch m_language{Language::English};

private slots:
    void cleanup() { m_language.use(Language::English); }

    void showsCamsOverThePortal()
    {
        CamsScene scene(true);
        QVERIFY(scene.says(QStringLiteral("(519) 555-0177")));
        QVERIFY(scene.says(QStringLiteral("In the portal: (519) 555-0100")));
        QVERIFY(scene.says(camsLockReason()));
        scene.change([](wire::CamsRecord &link) {
            link.layer.values.set(Field::Phone, QStringLiteral("+15195550188"));
        });
        QTRY_VERIFY(scene.says(QStringLiteral("(519) 555-0188")));
        QVERIFY(!scene.says(QStringLiteral("(519) 555-0177")));
    }

    void tellsWhereTheLinkStands_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<bool>("away");
        QTest::addColumn<QString>("says");
        QTest::addColumn<bool>("trusted");
        const QString read =
            QStringLiteral("As of %1: ").arg(momentText(test::linkTo(test::clientOfCams()).readAt));
        QVERIFY(read.endsWith(QStringLiteral("p.m.: "))); // the stop that used to be doubled
        const auto broken = [](wire::CamsTrouble trouble) {
            return Change([trouble](wire::CamsRecord &link) {
                link.layer.state = CamsState::Broken;
                link.trouble = trouble;
            });
        };
        const auto row = [](const char *name, const Change &change, bool away, const QString &says,
                            bool trusted) {
            QTest::newRow(name) << change << away << says << trusted;
        };
        const Change none = [](wire::CamsRecord &) {
        };
        row("connected", none, false, read + QStringLiteral("connected and kept current."), true);
        row("CaMS away", none, true, QStringLiteral("CaMS cannot be reached since."), true);
        row(
            "closed", [](wire::CamsRecord &link) { link.closed = true; }, false,
            read + QStringLiteral("connected; closed in CaMS."), true);
        row(
            "wanted", [](wire::CamsRecord &link) { link.wanted = true; }, false,
            QStringLiteral("Being read from CaMS…"), true);
        row(
            "stale", [](wire::CamsRecord &link) { link.layer.state = CamsState::Stale; }, false,
            read + QStringLiteral("CaMS cannot be read right for this client since."), true);
        row("gone", broken(wire::CamsTrouble::NotFound), false,
            QStringLiteral("knows this Client Reference Number no more"), false);
        row("merged", broken(wire::CamsTrouble::Merged), false,
            QStringLiteral("merged this client with another record"), false);
        row("another person", broken(wire::CamsTrouble::AnotherPerson), false,
            QStringLiteral("now stands for another person"), false);
    }
    /** A broken link counts for nothing: the portal's own values are shown, and nothing is locked.
     */
    void tellsWhereTheLinkStands()
    {
        QFETCH(Change, change);
        QFETCH(bool, away);
        QFETCH(QString, says);
        QFETCH(bool, trusted);
        CamsScene scene(true);
        if (away) {
            const QDateTime since(QDate(2026, 11, 23), QTime(13, 0), Qt::UTC);
            scene.world.eoisRecord = wire::EoisRecord{true, since.toMSecsSinceEpoch()};
            says.prepend(QStringLiteral("As of %1: ").arg(momentText(since.toMSecsSinceEpoch())));
        }
        scene.change(change);
        QTRY_VERIFY2(scene.said("camsStateLabel").contains(says),
                     qPrintable(scene.said("camsStateLabel")));
        QVERIFY(!scene.said("camsStateLabel").contains(QStringLiteral("..")));
        QCOMPARE(scene.find<QLabel>("camsStateLabel")->accessibleName(),
                 scene.said("camsStateLabel"));
        QCOMPARE(scene.says(QStringLiteral("(519) 555-0177")), trusted);
        QCOMPARE(scene.says(camsLockReason()), trusted);
        QCOMPARE(scene.find<QPushButton>("proposeCamsButton")->isEnabled(), trusted);
        QCOMPARE(scene.said("emailLabel"), trusted ? QStringLiteral("marie.damour@example.com")
                                                   : QStringLiteral("marie@example.org"));
        scene.page->beginEditing(Section::PersonalDetails);
        QTRY_VERIFY(scene.find<QLineEdit>("phoneLineEdit"));
        QCOMPARE(scene.find<QLineEdit>("phoneLineEdit")->isReadOnly(), trusted);
    }

    void lockedFieldCannotBeTyped()
    {
        CamsScene scene(true);
        scene.page->beginEditing(Section::PersonalDetails);
        QTRY_VERIFY(scene.find<QLineEdit>("phoneLineEdit"));
        auto *phone = scene.find<QLineEdit>("phoneLineEdit");
        QTest::keyClicks(phone, QStringLiteral("1"));
        QCOMPARE(phone->text(), QStringLiteral("(519) 555-0177"));
        QCOMPARE(phone->accessibleDescription(), camsLockReason());
        scene.find<QLineEdit>("preferredNameLineEdit")->setText(QStringLiteral("Mimi"));
        scene.page->presenter().edit(Section::PersonalDetails)->save();
        QTRY_COMPARE(scene.world.queue.size(), 1);
        const QByteArray sent =
            QJsonDocument(scene.world.queue.first().mutation.arguments).toJson();
        QVERIFY(sent.contains("preferred_name"));
        QVERIFY(!sent.contains("phone"));
        QVERIFY(!sent.contains("birth_date"));
    }

    /** What CaMS takes over while the section is open is locked at once. */
    void locksUnderTheEditor()
    {
        CamsScene scene(true);
        scene.change([](wire::CamsRecord &link) { link.layer.values.set(Field::Phone, {}); });
        scene.page->beginEditing(Section::PersonalDetails);
        QTRY_VERIFY(scene.find<QLineEdit>("phoneLineEdit"));
        auto *phone = scene.find<QLineEdit>("phoneLineEdit");
        QTRY_VERIFY(!phone->isReadOnly());
        scene.change([](wire::CamsRecord &link) {
            link.layer.values.set(Field::Phone, QStringLiteral("+15195550177"));
        });
        QTRY_VERIFY(phone->isReadOnly());
    }

    /** R43: both in the ribbon, in the section and on the card, and which one gets mail. */
    void twoAddressesOnePicture()
    {
        CamsScene scene(true);
        const QString portal = QStringLiteral("marie@example.org");
        const QString line = QStringLiteral("Signs in to the portal with marie@example.org");
        QCOMPARE(scene.said("emailLabel"), QStringLiteral("marie.damour@example.com"));
        QVERIFY(scene.said("emailCaption").contains(QStringLiteral("CaMS")));
        QCOMPARE(scene.said("signInLabel"), line);
        QVERIFY(scene.find<QLabel>("signInLabel")->isVisible());
        QCOMPARE(scene.said("differsLabel"), addressesDifferText());
        QVERIFY(scene.find<QLabel>("differsLabel")->isVisible());
        QVERIFY(scene.says(line + u'\n' + addressesDifferText()));
        const auto *card = scene.page->findChild<EmailCard *>();
        QVERIFY(scene.says(portal, card));
        QVERIFY(scene.says(QStringLiteral("marie.damour@example.com"), card));
        QVERIFY(scene.says(QStringLiteral("Differs."), card));
        QVERIFY(scene.action(QStringLiteral("Change Email Address…"))); // of the portal's
    }

    void oneAddressIsSaidOnce_data()
    {
        QTest::addColumn<QString>("ofCams");
        QTest::newRow("the same") << QStringLiteral("marie@example.org");
        QTest::newRow("none in CaMS") << QString();
    }
    void oneAddressIsSaidOnce()
    {
        QFETCH(QString, ofCams);
        CamsScene scene(true);
        scene.change(
            [&ofCams](wire::CamsRecord &link) { link.layer.values.set(Field::Email, ofCams); });
        QTRY_COMPARE(scene.said("emailLabel"), QStringLiteral("marie@example.org"));
        QVERIFY(!scene.find<QLabel>("signInLabel")->isVisible());
        QVERIFY(!scene.find<QLabel>("differsLabel")->isVisible());
        QVERIFY(!scene.says(QStringLiteral("Differs")));
    }

    void refreshAsksTheHub()
    {
        CamsScene scene(true);
        auto *refresh = scene.find<QPushButton>("refreshCamsButton");
        QVERIFY(refresh->isEnabled());
        refresh->click();
        QCOMPARE(scene.world.commands.last().name, QStringLiteral("refresh_cams"));
        QCOMPARE(scene.world.commands.last().subject, camsClient.text());
        QVERIFY(!refresh->isEnabled());
        scene.world.commands.answer(test::applied());
        QVERIFY(refresh->isEnabled());
        scene.change([](wire::CamsRecord &link) { link.wanted = true; });
        QTRY_VERIFY(scene.said("camsStateLabel").contains(QStringLiteral("Being read")));
        QVERIFY(!refresh->isEnabled());
    }

    void saysThatRefreshNeedsTheHub()
    {
        CamsScene scene(true);
        scene.find<QPushButton>("refreshCamsButton")->click();
        scene.world.commands.answer(Error{Kind::Offline, {}, {}});
        QVERIFY(scene.find<NoticeBar>("camsNotice")->isVisible());
        QVERIFY(scene.find<NoticeBar>("camsNotice")
                    ->text()
                    .contains(QStringLiteral("hub cannot be reached")));
    }

    void proposalStaysUntilCamsShowsIt()
    {
        CamsScene scene(true);
        QVERIFY(!scene.find<NoticeBar>("proposalNotice"));
        scene.world.cams[camsClient].proposals = {test::proposalOf(
            Field::Phone, QStringLiteral("+15195550166"), QStringLiteral("Said so on the phone."))};
        emit scene.world.clientsChanged({camsClient});
        QTRY_VERIFY(scene.find<NoticeBar>("proposalNotice"));
        const QString said = scene.find<NoticeBar>("proposalNotice")->text();
        for (const char *part :
             {"Luc Tremblay", "Phone Number", "(519) 555-0166", "Said so on the phone."})
            QVERIFY2(said.contains(QString::fromUtf8(part)), qPrintable(said));
        actionOf(*scene.find<NoticeBar>("proposalNotice"))->click();
        QCOMPARE(scene.world.commands.last().name, QStringLiteral("withdraw_cams_proposal"));
        QCOMPARE(scene.world.commands.last().subject, test::idOf<CamsProposalId>(70).text());
        scene.world.commands.answer(test::applied());
        scene.world.cams[camsClient].proposals.clear();
        emit scene.world.clientsChanged({camsClient});
        QTRY_VERIFY(!scene.find<NoticeBar>("proposalNotice"));
    }

    void proposalOfASetIsReadInOneLine()
    {
        CamsScene scene(true);
        scene.world.cams[camsClient].proposals = {
            test::proposalOf(Field::SelfIdentification,
                             QJsonArray{QStringLiteral("newcomer"), QStringLiteral("youth")})};
        emit scene.world.clientsChanged({camsClient});
        QTRY_VERIFY(scene.find<NoticeBar>("proposalNotice"));
        QVERIFY(!scene.find<NoticeBar>("proposalNotice")->text().contains(u'\n'));
    }

    void remindsWhoWasMadeFromAnAssessment()
    {
        CamsScene scene(false);
        QVERIFY(scene.says(QStringLiteral("Once they are registered in CaMS")));
        scene.world.cams[camsClient].hint = QStringLiteral("3000001");
        emit scene.world.clientsChanged({camsClient});
        QTRY_VERIFY(scene.says(QStringLiteral("Client Reference Number 3000001")));
        actionOf(*scene.find<NoticeBar>("camsNotice"))->click();
        QTRY_VERIFY(scene.find<QLineEdit>("numberLineEdit"));
        QCOMPARE(scene.find<QLineEdit>("numberLineEdit")->text(), QStringLiteral("3000001"));
    }

    void saysNothingOfWhoHasNothingToDoWithCams()
    {
        CamsScene scene(false);
        scene.world.clients[camsClient].caNumber.clear();
        emit scene.world.clientsChanged({camsClient});
        QTRY_VERIFY(!scene.page->findChild<CamsCard *>()->isVisible());
        QVERIFY(scene.action(QStringLiteral("Connect to CaMS…")));
    }

    void onlyAdministratorsDisconnect_data()
    {
        QTest::addColumn<int>("permission");
        QTest::addColumn<bool>("may");
        QTest::newRow("clients") << int(Permission::Clients) << false;
        QTest::newRow("administration") << int(Permission::ProviderAdministration) << false;
        QTest::newRow("group") << int(Permission::Group) << false;
        QTest::newRow("administrator") << int(Permission::Administrator) << true;
    }
    void onlyAdministratorsDisconnect()
    {
        QFETCH(int, permission);
        const CamsScene scene(true, Permission(permission));
        QTEST(scene.action(QStringLiteral("Disconnect from CaMS…")) != nullptr, "may");
        QVERIFY(!scene.action(QStringLiteral("Connect to CaMS…")));
    }

    void speaksFrench()
    {
        CamsScene scene(true);
        m_language.use(Language::French);
        QTRY_VERIFY(scene.said("camsStateLabel").startsWith(QStringLiteral("Au ")));
        QVERIFY(!scene.says(QStringLiteral("CaMS holds")));
        QVERIFY(!scene.said("differsLabel").contains(QStringLiteral("Mail")));
        QVERIFY(!scene.find<QPushButton>("proposeCamsButton")
                     ->text()
                     .contains(QStringLiteral("Propose a")));
        m_language.use(Language::English);
        QTRY_VERIFY(scene.said("camsStateLabel").startsWith(QStringLiteral("As of ")));
    }

    void isReachedByKeyboardAndNamed()
    {
        CamsScene scene(true, Permission::Administrator);
        scene.world.cams[camsClient].proposals = {
            test::proposalOf(Field::Phone, QStringLiteral("+15195550166"))};
        emit scene.world.clientsChanged({camsClient});
        QTRY_VERIFY(scene.find<NoticeBar>("proposalNotice"));
        QCOMPARE(test::namelessControls(*scene.page), QStringList());
        QCOMPARE(test::tabTraps(*scene.page), QStringList());
        QCOMPARE(test::clashingMnemonics(*scene.page), QStringList());
    }
};

WREN_TEST(TestCamsCard)
#include "tst_camscard.moc"
