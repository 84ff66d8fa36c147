// SPDX-License-Identifier: Apache-2.0
#include "models/field.h"
#include "models/labels.h"
#include "models/problem.h"
#include "models/referencedata.h"
#include "models/rules.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QTranslator>

using namespace wren;

class TestField : public QObject
{
    Q_OBJECT

private slots:
    void tableIsInOrder();
    void namesGoBothWays();
    void sectionsHoldEveryField();
    void clientsSeeTheirOwnOnly();
    void camsLocksWhatItFills();
    void profileKeepsCanonicalValues();
    void profileTravels();
    void profileRefusesStrangers();
    void fullNames();
    void labelsAreTheUsersWords();
    void everySentenceIsFrenchToo();
    void takesEveryCodeOfItsList_data();
    void takesEveryCodeOfItsList();
};

void TestField::tableIsInOrder()
{
    for (qsizetype i = 0; i < allFields().size(); ++i) {
        const FieldInfo &info = allFields().at(i);
        QCOMPARE(int(info.id), int(i));
        QCOMPARE(fieldInfo(info.id).name, info.name);
        const bool needsList = info.type == FieldType::Code || info.type == FieldType::CodeSet;
        QCOMPARE(info.list != nullptr, needsList);
        if (needsList)
            QVERIFY2(!ReferenceData::builtIn().items(info.list).isEmpty(), info.list);
        QVERIFY(info.type != FieldType::Text || info.maximum > 0);
    }
    QCOMPARE(int(Field::Language), int(allFields().size()) - 1);
}

void TestField::namesGoBothWays()
{
    for (const FieldInfo &info : allFields())
        QCOMPARE(fieldFromName(fieldName(info.id)), std::optional(info.id));
    QVERIFY(!fieldFromName(u"sin"));
    QVERIFY(!fieldFromName(u""));
    QVERIFY(!fieldFromName(u"First_Name"));
}

void TestField::sectionsHoldEveryField()
{
    QList<Field> all;
    for (const Section section : {Section::PersonalDetails, Section::WorkDetails,
                                  Section::ReferralDetails, Section::CommunicationPreferences})
        all << fieldsOf(section);
    QCOMPARE(all.size(), allFields().size());
    QCOMPARE(fieldsOf(Section::WorkDetails), QList<Field>{Field::TargetOccupations});
}

void TestField::clientsSeeTheirOwnOnly()
{
    // R50 lists what My Profile shows; everything else stays with staff.
    for (const Field field :
         {Field::BirthDate, Field::TargetOccupations, Field::ReferralSource, Field::MarketingSource,
          Field::ReferenceNumber, Field::ReferralNotes, Field::ServiceNeeds, Field::Transportation})
        QCOMPARE(fieldInfo(field).audience, Audience::StaffOnly);
    for (const Field field :
         {Field::FirstName, Field::Email, Field::SelfIdentification, Field::Language})
        QCOMPARE(fieldInfo(field).audience, Audience::Everyone);
}

void TestField::camsLocksWhatItFills()
{
    QVERIFY(!fieldInfo(Field::Email).ownedByCams); // R31, R43
    QVERIFY(fieldInfo(Field::Email).fromAssessment);
    QVERIFY(fieldInfo(Field::Phone).ownedByCams);
    QVERIFY(!fieldInfo(Field::PreferredName).ownedByCams);
    QVERIFY(!fieldInfo(Field::ServiceNeeds).fromAssessment);
}

void TestField::profileKeepsCanonicalValues()
{
    Profile a;
    a.set(Field::ServiceNeeds, QJsonArray{QStringLiteral("resume"), QStringLiteral("housing"),
                                          QStringLiteral("resume")});
    QCOMPARE(a.codes(Field::ServiceNeeds),
             QStringList({QStringLiteral("housing"), QStringLiteral("resume")}));
    Profile b;
    b.set(Field::ServiceNeeds, QJsonArray{QStringLiteral("housing"), QStringLiteral("resume")});
    b.set(Field::JobPostUpdates, false);
    b.set(Field::FirstName, QString());
    QCOMPARE(a, b);
    b.set(Field::ServiceNeeds, QJsonArray());
    QVERIFY(b.values().isEmpty());
    QCOMPARE(b.value(Field::ServiceNeeds), QJsonValue(QJsonArray()));
    QCOMPARE(b.value(Field::Phone), QJsonValue(QJsonValue::Null));
    QCOMPARE(b.text(Field::Language), QStringLiteral("en"));
    b.set(Field::Language, QStringLiteral("en"));
    QVERIFY(b.has(Field::Language));
}

void TestField::profileTravels()
{
    Profile profile;
    profile.set(Field::LastName, QStringLiteral("Doe"));
    profile.set(Field::OneNameOnly, true);
    profile.set(Field::Transportation, QJsonArray{QStringLiteral("bicycle")});
    profile.set(Field::PrimaryAddress, QJsonObject{{QStringLiteral("no_fixed"), true}});
    const Result<Profile> back = Profile::fromJson(profile.toJson());
    QVERIFY(back.ok());
    QCOMPARE(*back, profile);
    QCOMPARE(Profile::fromJson({{QStringLiteral("phone"), QJsonValue::Null}}).value(), Profile());
}

void TestField::profileRefusesStrangers()
{
    const Result<Profile> profile =
        Profile::fromJson({{QStringLiteral("sin"), QStringLiteral("1")},
                           {QStringLiteral("phone"), 5},
                           {QStringLiteral("service_needs"), QJsonArray{1}},
                           {QStringLiteral("last_name"), QStringLiteral("Doe")}});
    QVERIFY(!profile.ok());
    QCOMPARE(profile.error().kind, Kind::Invalid);
    QCOMPARE(profile.error().fields,
             QList<FieldError>({{QStringLiteral("phone"), QStringLiteral("wrong_type")},
                                {QStringLiteral("service_needs"), QStringLiteral("wrong_type")},
                                {QStringLiteral("sin"), QStringLiteral("unknown_field")}}));
}

void TestField::fullNames()
{
    Profile profile;
    QCOMPARE(profile.fullName(), QString());
    profile.set(Field::LastName, QStringLiteral("Suharto"));
    QCOMPARE(profile.fullName(), QStringLiteral("Suharto"));
    profile.set(Field::FirstName, QStringLiteral("Anne"));
    QCOMPARE(profile.fullName(), QStringLiteral("Anne Suharto"));
}

void TestField::labelsAreTheUsersWords()
{
    QCOMPARE(fieldLabelText(Field::Pronouns), "Preferred Pronouns");
    QCOMPARE(fieldLabelText(Field::Email), "Email Address");
    QCOMPARE(fieldLabelText(Field::Transportation), "Access to Transportation");
    QCOMPARE(sectionLabelText(Section::CommunicationPreferences), "Communication Preferences");
}

void TestField::everySentenceIsFrenchToo()
{
    QTranslator french;
    QVERIFY(french.load(QStringLiteral(WREN_MODELS_QM)));
    for (const FieldInfo &info : allFields())
        QVERIFY2(!french.translate("Field", fieldLabelText(info.id)).isEmpty(), info.name);
    for (int i = 0; i <= int(Problem::UnlikelyBirthDate); ++i) {
        const char *text = problemText(Problem(i));
        const QString translated = french.translate("Problem", text);
        QVERIFY2(!translated.isEmpty(), text);
        QCOMPARE(translated.contains(QLatin1String("%1")), QByteArray(text).contains("%1"));
        QCOMPARE(problemFromCode(problemCode(Problem(i))), std::optional(Problem(i)));
    }
    QVERIFY(!problemFromCode(u"no_such_problem"));
}

void TestField::takesEveryCodeOfItsList_data()
{
    QTest::addColumn<Field>("field");
    for (const FieldInfo &info : allFields()) {
        if (info.list)
            QTest::newRow(info.name) << info.id;
    }
}

void TestField::takesEveryCodeOfItsList()
{
    QFETCH(Field, field);
    const FieldInfo &info = fieldInfo(field);
    const auto typed = [&info](const QString &code) {
        return info.type == FieldType::CodeSet ? QJsonValue(QJsonArray{code}) : QJsonValue(code);
    };
    const ReferenceData &reference = ReferenceData::builtIn();
    for (const ReferenceItem &item : reference.items(info.list))
        QCOMPARE(*canonicalValue(field, typed(item.code), reference), typed(item.code));
    const Result<QJsonValue> strange =
        canonicalValue(field, typed(QStringLiteral("no_such_code")), reference);
    QVERIFY(!strange);
    QCOMPARE(strange.error().fields.value(0).problem, problemCode(Problem::UnknownCode));
}

WREN_TEST(TestField)
#include "tst_field.moc"
