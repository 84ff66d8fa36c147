// SPDX-License-Identifier: Apache-2.0
#include "models/permissions.h"
#include "tests/support/testmain.h"

using namespace wren;

class TestPermissions : public QObject
{
    Q_OBJECT

private slots:
    void namesGoBothWays();
    void rights_data();
    void rights();
    void everyCombinationIsTheSumOfItsParts();
    void nobodyReachesTheNullProvider();
};

namespace {

ProviderId provider(char digit)
{
    return *ProviderId::parse(
        QString(QString(8, QLatin1Char(digit)) + QStringLiteral("-0000-4000-8000-000000000000")));
}

const ProviderId own = provider('1');
const ProviderId sister = provider('2');
const ProviderId foreign = provider('3');

StaffAccess access(Permissions permissions)
{
    StaffAccess access;
    access.provider = own;
    access.permissions = permissions;
    if (permissions.testFlag(Permission::Group))
        access.groupProviders = {own, sister};
    return access;
}

} // namespace

void TestPermissions::namesGoBothWays()
{
    for (int bits = 0; bits < 32; ++bits) {
        const Permissions permissions(bits);
        QCOMPARE(permissionsFromNames(permissionNames(permissions)), std::optional(permissions));
    }
    QCOMPARE(permissionNames(Permission::ProviderAdministration),
             QStringList{QStringLiteral("provider_administration")});
    QVERIFY(!permissionsFromNames({QStringLiteral("clients"), QStringLiteral("root")}));
    QVERIFY(!permissionsFromNames({QString()}));
}

void TestPermissions::rights_data()
{
    QTest::addColumn<Permissions>("permissions");
    QTest::addColumn<QString>("reach"); // own, sister, foreign
    QTest::addColumn<bool>("seesClients");
    QTest::addColumn<bool>("setsProvider");
    QTest::addColumn<bool>("setsCaseworker");
    QTest::newRow("nothing") << Permissions() << "---" << false << false << false;
    QTest::newRow("clients") << Permissions(Permission::Clients) << "o--" << true << false << false;
    QTest::newRow("provider administration")
        << Permissions(Permission::ProviderAdministration) << "o--" << true << false << true;
    QTest::newRow("group") << Permissions(Permission::Group) << "os-" << true << true << false;
    QTest::newRow("administrator")
        << Permissions(Permission::Administrator) << "osf" << true << true << true;
    QTest::newRow("support") << Permissions(Permission::Support) << "---" << false << false
                             << false;
    QTest::newRow("support and clients")
        << (Permission::Support | Permission::Clients) << "o--" << true << false << false;
}

void TestPermissions::rights()
{
    QFETCH(Permissions, permissions);
    QFETCH(QString, reach);
    QFETCH(bool, seesClients);
    QFETCH(bool, setsProvider);
    QFETCH(bool, setsCaseworker);
    const StaffAccess staff = access(permissions);
    QCOMPARE(staff.reaches(own), reach.at(0) == u'o');
    QCOMPARE(staff.reaches(sister), reach.at(1) == u's');
    QCOMPARE(staff.reaches(foreign), reach.at(2) == u'f');
    QCOMPARE(staff.seesClients(), seesClients);
    QCOMPARE(staff.sendsInvites(), seesClients);
    QCOMPARE(staff.setsProviderAssignment(), setsProvider);
    QCOMPARE(staff.setsCaseworkerAssignment(), setsCaseworker);
}

void TestPermissions::everyCombinationIsTheSumOfItsParts()
{
    for (int bits = 0; bits < 32; ++bits) {
        for (const ProviderId &of : {own, sister, foreign}) {
            bool reached = false;
            for (int bit = 1; bit < 32; bit <<= 1)
                reached = reached || ((bits & bit) && access(Permissions(bit)).reaches(of));
            QCOMPARE(access(Permissions(bits)).reaches(of), reached);
        }
    }
}

void TestPermissions::nobodyReachesTheNullProvider()
{
    StaffAccess staff = access(Permission::Administrator | Permission::Clients);
    QVERIFY(!staff.reaches(ProviderId()));
    staff.provider = ProviderId();
    QVERIFY(!staff.reaches(ProviderId()));
}

WREN_TEST(TestPermissions)
#include "tst_permissions.moc"
