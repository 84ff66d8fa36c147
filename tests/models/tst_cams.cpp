// SPDX-License-Identifier: Apache-2.0
#include "models/cams.h"
#include "tests/support/testmain.h"

#include <QJsonArray>

using namespace wren;

/** The two layers of R14, R31 and R43. */
class TestCams : public QObject
{
    Q_OBJECT

private slots:
    void staffSeeCamsWhereItHolds();
    void signInAddressIsNeverLocked();
    void brokenLinkHoldsNothing();
    void nameAndPhoneAreWholes();
    void layerKeepsOnlyWhatCamsOwns();
    void differencesNameTheFields();
    void samePersonNeedsNameOrBirthDate();
    void namesGoBothWays();
};

namespace {

Profile profileOf(const QMap<Field, QJsonValue> &values)
{
    Profile profile;
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        profile.set(it.key(), it.value());
    return profile;
}

const QString portalPhone = QStringLiteral("+15195550100");
const QString camsPhone = QStringLiteral("+15195550199");

Profile portal()
{
    return profileOf({{Field::FirstName, QStringLiteral("Ann")},
                      {Field::LastName, QStringLiteral("Lee")},
                      {Field::Email, QStringLiteral("ann@example.org")},
                      {Field::Phone, portalPhone},
                      {Field::PhoneExtension, QStringLiteral("7")},
                      {Field::BirthDate, QStringLiteral("1990-01-02")}});
}

std::optional<CamsLayer> layer(CamsState state = CamsState::Connected)
{
    return CamsLayer{state, profileOf({{Field::LastName, QStringLiteral("Lee")},
                                       {Field::OneNameOnly, true},
                                       {Field::Email, QStringLiteral("lee@example.com")},
                                       {Field::Phone, camsPhone}})};
}

} // namespace

void TestCams::staffSeeCamsWhereItHolds()
{
    QCOMPARE(staffValue(portal(), layer(), Field::Phone).toString(), camsPhone);
    QCOMPARE(staffValue(portal(), std::nullopt, Field::Phone).toString(), portalPhone);
    QCOMPARE(staffValue(portal(), layer(), Field::BirthDate).toString(),
             QStringLiteral("1990-01-02"));
    QVERIFY(isLockedByCams(layer(), Field::Phone));
    QVERIFY(!isLockedByCams(layer(), Field::BirthDate));
    QVERIFY(!isLockedByCams(std::nullopt, Field::Phone));
    QVERIFY(isLockedByCams(layer(CamsState::Stale), Field::Phone));
    const Profile shown = staffProfile(portal(), layer());
    QCOMPARE(shown.text(Field::Phone), camsPhone);
    QCOMPARE(shown.text(Field::BirthDate), QStringLiteral("1990-01-02"));
}

void TestCams::signInAddressIsNeverLocked()
{
    QVERIFY(isHeldByCams(layer(), Field::Email));
    QVERIFY(!isLockedByCams(layer(), Field::Email));
    QCOMPARE(staffValue(portal(), layer(), Field::Email).toString(),
             QStringLiteral("lee@example.com"));
}

void TestCams::brokenLinkHoldsNothing()
{
    const auto broken = layer(CamsState::Broken);
    for (const FieldInfo &info : allFields()) {
        QVERIFY(!isHeldByCams(broken, info.id));
        QVERIFY(!isLockedByCams(broken, info.id));
    }
    QCOMPARE(staffProfile(portal(), broken), portal());
}

void TestCams::nameAndPhoneAreWholes()
{
    QVERIFY(isLockedByCams(layer(), Field::FirstName));
    QVERIFY(isLockedByCams(layer(), Field::OneNameOnly));
    QVERIFY(isLockedByCams(layer(), Field::PhoneExtension));
    const Profile shown = staffProfile(portal(), layer());
    QVERIFY(!shown.has(Field::FirstName));
    QVERIFY(!shown.has(Field::PhoneExtension));
}

void TestCams::layerKeepsOnlyWhatCamsOwns()
{
    Profile read = portal();
    read.set(Field::Pronouns, QStringLiteral("he"));
    read.set(Field::Language, QStringLiteral("fr"));
    const Profile kept = camsValues(read);
    QCOMPARE(kept, portal());
    Profile oneName = read;
    oneName.set(Field::FirstName, QJsonValue::Null);
    QVERIFY(camsValues(oneName).flag(Field::OneNameOnly));
    QVERIFY(!camsValues(Profile()).flag(Field::OneNameOnly));
}

void TestCams::differencesNameTheFields()
{
    QCOMPARE(fieldsThatDiffer(portal(), layer()),
             QList<Field>({Field::FirstName, Field::OneNameOnly, Field::Email, Field::Phone,
                           Field::PhoneExtension}));
    QVERIFY(fieldsThatDiffer(portal(), std::nullopt).isEmpty());
}

void TestCams::samePersonNeedsNameOrBirthDate()
{
    Profile other = portal();
    other.set(Field::LastName, QStringLiteral("Haddad"));
    QVERIFY(canBeSamePerson(portal(), other)); // a marriage
    other.set(Field::BirthDate, QStringLiteral("1971-05-06"));
    QVERIFY(!canBeSamePerson(portal(), other));
    other.set(Field::LastName, QStringLiteral("LEE"));
    QVERIFY(canBeSamePerson(portal(), other)); // a birth date put right
    other.set(Field::LastName, QStringLiteral("Haddad"));
    other.set(Field::BirthDate, QJsonValue::Null);
    QVERIFY(!canBeSamePerson(portal(), other));
}

void TestCams::namesGoBothWays()
{
    for (const CamsState state : {CamsState::Connected, CamsState::Stale, CamsState::Broken})
        QCOMPARE(camsStateFromName(camsStateName(state)), std::optional(state));
    QVERIFY(!camsStateFromName(u"none"));
}

WREN_TEST(TestCams)
#include "tst_cams.moc"
