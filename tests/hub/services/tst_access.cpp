// SPDX-License-Identifier: Apache-2.0
#include "hub/services/access.h"
#include "models/wire/sync.h"
#include "tests/hub/support/network.h"
#include "tests/support/testmain.h"

using namespace wren;
using services::Action;

/** The table of requirements.md, The people, spelt out: action x role x whose client. */
class TestAccess : public QObject
{
    Q_OBJECT

    const ProviderId m_own = test::newId<ProviderId>();
    const ProviderId m_grouped = test::newId<ProviderId>();
    const ProviderId m_foreign = test::newId<ProviderId>();

    [[nodiscard]] StaffAccess role(Permissions permissions) const
    {
        StaffAccess access{test::newId<StaffId>(), m_own, permissions, {}};
        if (permissions.testFlag(Permission::Group))
            access.groupProviders = {m_own, m_grouped};
        return access;
    }

private slots:
    void initTestCase() { QVERIFY(seal::initialise()); }

    void everyActionOfEveryRole_data()
    {
        QTest::addColumn<int>("permission");
        QTest::addColumn<QString>("without"); // actions allowed that concern no single record
        QTest::addColumn<QString>("own");     // ... on a client of one's provider
        QTest::addColumn<QString>("grouped"); // ... of another provider of one's group
        QTest::addColumn<QString>("foreign"); // ... of any other provider
        const QString session = QStringLiteral("use_own_session");
        const QString asking = session + QStringLiteral(" search_registry look_up_assessment"
                                                        " look_up_cams_client"
                                                        " complete_setup request_transfer"
                                                        " check_new_email");
        const QString record = asking + QStringLiteral(" see_client resend_invite copy_invite_link"
                                                       " see_client_mail add_case_note edit_client"
                                                       " connect_cams refresh_cams"
                                                       " propose_cams_value"
                                                       " change_client_email"
                                                       " ask_email_correction refer_client");
        const QString any =
            session + QStringLiteral(" search_registry look_up_assessment look_up_cams_client"
                                     " request_transfer");
        const QString provider = QStringLiteral(" assign_provider");
        const QString caseworker = QStringLiteral(" assign_caseworker");
        const QString wren = QStringLiteral(" decide_email_correction");
        const QString moving = provider + QStringLiteral(" move_client");
        const QString deciding = caseworker + QStringLiteral(" decide_parked end_access");
        const QString ending = QStringLiteral(" end_access");
        const QString all = moving + deciding + wren + QStringLiteral(" disconnect_cams");
        QTest::newRow("none") << 0 << session << session << session << session;
        const QString correcting = session + wren + QStringLiteral(" check_new_email");
        QTest::newRow("support") << int(Permission::Support) << correcting << session + wren
                                 << session + wren << session + wren;
        QTest::newRow("clients") << int(Permission::Clients) << asking << record << any << any;
        QTest::newRow("administration") << int(Permission::ProviderAdministration)
                                        << asking + caseworker << record + deciding << any << any;
        QTest::newRow("group") << int(Permission::Group) << asking + provider << record + moving
                               << record + moving << any;
        QTest::newRow("administrator")
            << int(Permission::Administrator) << asking + provider + caseworker + wren + ending
            << record + all << record + all << record + all;
    }

    void everyActionOfEveryRole()
    {
        QFETCH(int, permission);
        QFETCH(QString, without);
        QFETCH(QString, own);
        QFETCH(QString, grouped);
        QFETCH(QString, foreign);
        const StaffAccess access = role(Permissions(permission));
        const QList<std::pair<std::optional<ProviderId>, QString>> columns{
            {std::nullopt, without}, {m_own, own}, {m_grouped, grouped}, {m_foreign, foreign}};
        for (int i = int(Action::UseOwnSession); i <= int(Action::WithdrawHandover); ++i) {
            const Action action = Action(i);
            for (const auto &[provider, allowed] : columns) {
                const bool expected = allowed.split(u' ').contains(services::actionName(action));
                QVERIFY2(services::isAllowed(action, access, provider) == expected,
                         qPrintable(services::actionName(action)));
            }
        }
    }

    /** Of a hand-over two providers decide: tst_handover.cpp has the table. */
    void handoversAreDecidedByTheirSides()
    {
        const StaffAccess owner = role(Permission::ProviderAdministration);
        const HandoverSides asked{HandoverWay::Request, m_own, m_foreign, test::newId<StaffId>(),
                                  std::nullopt};
        const HandoverSides mine{HandoverWay::Request, m_foreign, m_own, owner.staff, owner.staff};
        for (int i = int(Action::UseOwnSession); i <= int(Action::WithdrawHandover); ++i) {
            const Action action = Action(i);
            const bool sees = action == Action::SeeHandover;
            QCOMPARE(services::isAllowed(action, owner, asked),
                     sees || action == Action::DecideHandover);
            QCOMPARE(services::isAllowed(action, owner, mine),
                     sees || action == Action::WithdrawHandover);
        }
    }

    void whatIsNoActionIsDenied()
    {
        QVERIFY(!services::isAllowed(Action(999), role(Permission::Administrator), m_own));
    }

    void scopes_data()
    {
        QTest::addColumn<int>("permission");
        QTest::addColumn<QString>("providers");
        QTest::addColumn<bool>("support");
        QTest::newRow("none") << 0 << "" << false;
        QTest::newRow("support") << int(Permission::Support) << "" << true;
        QTest::newRow("clients") << int(Permission::Clients) << "own" << false;
        QTest::newRow("group") << int(Permission::Group) << "own grouped" << false;
        QTest::newRow("administrator")
            << int(Permission::Administrator) << "own grouped foreign" << true;
    }

    void scopes()
    {
        QFETCH(int, permission);
        QFETCH(QString, providers);
        QFETCH(bool, support);
        const StaffAccess access = role(Permissions(permission));
        const QHash<QString, ProviderId> named{{QStringLiteral("own"), m_own},
                                               {QStringLiteral("grouped"), m_grouped},
                                               {QStringLiteral("foreign"), m_foreign}};
        QSet<QString> expected{QStringLiteral("directory"), wire::staffScope(access.staff)};
        for (const QString &name : providers.split(u' ', Qt::SkipEmptyParts))
            expected.insert(wire::providerScope(named.value(name)));
        if (support)
            expected.insert(QStringLiteral("support"));
        const QStringList scopes = services::grantedScopes(access, {m_own, m_grouped, m_foreign});
        QCOMPARE(QSet<QString>(scopes.begin(), scopes.end()), expected);
        QCOMPARE(scopes.size(), expected.size());
    }
};

WREN_TEST(TestAccess)
#include "tst_access.moc"
