// SPDX-License-Identifier: Apache-2.0
#include "models/referencedata.h"
#include "models/rules.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace wren;

class TestRules : public QObject
{
    Q_OBJECT

private slots:
    void canonical_data();
    void canonical();
    void refused_data();
    void refused();
    void wrongTypes_data();
    void wrongTypes();
    void absent_data();
    void absent();
    void limits_data();
    void limits();
    void addresses_data();
    void addresses();
    void requiresNameAndEmail();
    void defaultsAreValid();
    void profiles_data();
    void profiles();
    void warningsDoNotStop();
};

namespace {

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

QJsonValue json(const char *text)
{
    return QJsonDocument::fromJson('[' + QByteArray(text) + ']').array().at(0);
}

QString codeOf(const Result<QJsonValue> &result)
{
    return result.ok() ? QStringLiteral("ok") : result.error().fields.value(0).problem;
}

Profile validProfile()
{
    Profile profile = newClientDefaults();
    profile.set(Field::FirstName, QStringLiteral("Jane"));
    profile.set(Field::LastName, QStringLiteral("Doe"));
    profile.set(Field::Email, QStringLiteral("jane@example.org"));
    return profile;
}

QStringList findingsOf(const Profile &profile)
{
    QStringList texts;
    for (const Finding &finding :
         checkProfile(profile, ReferenceData::builtIn(), QDate(2026, 6, 15)))
        texts << fieldName(finding.field) + u' ' + problemCode(finding.problem);
    return texts;
}

} // namespace

void TestRules::canonical_data()
{
    QTest::addColumn<Field>("field");
    QTest::addColumn<QJsonValue>("typed");
    QTest::addColumn<QJsonValue>("stored");
    const auto row = [](const char *name, Field field, const char *typed, const char *stored) {
        QTest::newRow(name) << field << json(typed) << json(stored);
    };
    row("name trimmed", Field::FirstName, R"("  Jane ")", R"("Jane")");
    row("case kept", Field::LastName, R"("mcDONALD")", R"("mcDONALD")");
    row("accents composed", Field::LastName, R"("Co\u0302te\u0301")", R"("Côté")");
    row("e-mail as typed", Field::Email, R"(" Jane+X@Example.org ")", R"("Jane+X@Example.org")");
    row("phone", Field::Phone, R"("(519) 555-0134")", R"("+15195550134")");
    row("extension", Field::PhoneExtension, R"("12")", R"("12")");
    row("date", Field::BirthDate, R"(" 1990-04-23 ")", R"("1990-04-23")");
    row("code", Field::Pronouns, R"("she")", R"("she")");
    row("set sorted", Field::ServiceNeeds, R"(["resume","interview","resume"])",
        R"(["interview","resume"])");
    row("occupation", Field::TargetOccupations, R"(["63200","14101"])", R"(["14101","63200"])");
    row("flag", Field::JobPostUpdates, "true", "true");
    row("notes of several lines", Field::ReferralNotes, R"("a\r\nb\n")", R"("a\nb")");
    row("reference number is free text", Field::ReferenceNumber, R"("OW 12/34-B")",
        R"("OW 12/34-B")");
    row("language of nobody", Field::Language, "null", R"("en")");
}

void TestRules::canonical()
{
    QFETCH(Field, field);
    QFETCH(QJsonValue, typed);
    QFETCH(QJsonValue, stored);
    const Result<QJsonValue> value = canonicalValue(field, typed, ReferenceData::builtIn());
    QCOMPARE(codeOf(value), QStringLiteral("ok"));
    QCOMPARE(*value, stored);
    QCOMPARE(*canonicalValue(field, stored, ReferenceData::builtIn()), stored);
}

void TestRules::refused_data()
{
    QTest::addColumn<Field>("field");
    QTest::addColumn<QJsonValue>("typed");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, Field field, const char *typed, const char *code) {
        QTest::newRow(name) << field << json(typed) << QString::fromLatin1(code);
    };
    row("digits in a name", Field::FirstName, R"("R2D2")", "not_a_name");
    row("line break in a name", Field::LastName, R"("a\nb")", "not_allowed_character");
    row("NUL", Field::PreferredName, R"("a\u0000")", "not_allowed_character");
    row("tab in notes", Field::ReferralNotes, R"("a\tb")", "not_allowed_character");
    row("line break in free text", Field::ReferenceNumber, R"("a\rb")", "not_allowed_character");
    row("half a pair", Field::PronounsText, R"("\ud83d")", "not_allowed_character");
    row("e-mail", Field::Email, R"("jane@")", "not_an_email");
    row("e-mail header", Field::Email, R"("a@example.org\r\nBcc: b@example.org")",
        "not_allowed_character");
    row("phone", Field::Phone, R"("911")", "not_a_phone");
    row("extension", Field::PhoneExtension, R"("x1")", "not_a_number");
    row("date", Field::BirthDate, R"("1990-02-30")", "not_a_date");
    row("code", Field::Pronouns, R"("duke")", "unknown_code");
    row("code of another list", Field::ReferralSource, R"("she")", "unknown_code");
    row("code in a set", Field::Transportation, R"(["bicycle","rocket"])", "unknown_code");
    row("number in a set", Field::Transportation, R"(["bicycle",1])", "wrong_type");
    row("occupation", Field::TargetOccupations, R"(["99999"])", "unknown_code");
}

void TestRules::refused()
{
    QFETCH(Field, field);
    QFETCH(QJsonValue, typed);
    QFETCH(QString, code);
    const Result<QJsonValue> value = canonicalValue(field, typed, ReferenceData::builtIn());
    QCOMPARE(codeOf(value), code);
    QCOMPARE(value.error().kind, Kind::Invalid);
    QCOMPARE(value.error().fields.value(0).field, fieldName(field));
    QVERIFY(problemFromCode(code));
}

void TestRules::wrongTypes_data()
{
    QTest::addColumn<Field>("field");
    QTest::addColumn<QJsonValue>("typed");
    const QList<std::pair<const char *, QJsonValue>> values{{"string", QStringLiteral("x")},
                                                            {"flag", true},
                                                            {"number", 1},
                                                            {"array", QJsonArray{1}},
                                                            {"object", object(R"({"x":1})")}};
    const QHash<FieldType, QByteArray> fitting{
        {FieldType::Text, "string"}, {FieldType::Code, "string"}, {FieldType::Date, "string"},
        {FieldType::Flag, "flag"},   {FieldType::CodeSet, ""},    {FieldType::Address, "object"}};
    for (const FieldInfo &info : allFields()) {
        for (const auto &[name, value] : values) {
            if (fitting.value(info.type) != name)
                QTest::addRow("%s %s", info.name, name) << info.id << value;
        }
    }
}

void TestRules::wrongTypes()
{
    QFETCH(Field, field);
    QFETCH(QJsonValue, typed);
    QCOMPARE(codeOf(canonicalValue(field, typed, ReferenceData::builtIn())),
             QStringLiteral("wrong_type"));
}

void TestRules::absent_data()
{
    QTest::addColumn<Field>("field");
    QTest::addColumn<QJsonValue>("typed");
    for (const FieldInfo &info : allFields()) {
        QTest::addRow("%s null", info.name) << info.id << QJsonValue(QJsonValue::Null);
        QTest::addRow("%s undefined", info.name) << info.id << QJsonValue(QJsonValue::Undefined);
        if (info.type == FieldType::Text || info.type == FieldType::Code ||
            info.type == FieldType::Date)
            QTest::addRow("%s empty", info.name) << info.id << QJsonValue(QString());
        if (info.type == FieldType::Text || info.type == FieldType::Date)
            QTest::addRow("%s blank", info.name) << info.id << QJsonValue(QStringLiteral("   "));
    }
    QTest::newRow("address of nothing") << Field::PrimaryAddress << QJsonValue(QJsonObject());
    QTest::newRow("address of a country")
        << Field::PrimaryAddress << QJsonValue(object(R"({"country":"CA"})"));
}

void TestRules::absent()
{
    QFETCH(Field, field);
    QFETCH(QJsonValue, typed);
    const Result<QJsonValue> value = canonicalValue(field, typed, ReferenceData::builtIn());
    QCOMPARE(codeOf(value), QStringLiteral("ok"));
    QCOMPARE(*value, absentValue(field));
    Profile profile;
    profile.set(field, QJsonValue(QJsonValue::Null));
    QVERIFY(!profile.has(field));
    QCOMPARE(profile.value(field), absentValue(field));
}

void TestRules::limits_data()
{
    QTest::addColumn<Field>("field");
    QTest::addColumn<int>("maximum");
    QTest::newRow("first name") << Field::FirstName << 100;
    QTest::newRow("last name") << Field::LastName << 100;
    QTest::newRow("preferred name") << Field::PreferredName << 100;
    QTest::newRow("reference number") << Field::ReferenceNumber << 50;
    QTest::newRow("notes") << Field::ReferralNotes << 4000;
}

void TestRules::limits()
{
    QFETCH(Field, field);
    QFETCH(int, maximum);
    // A letter of two UTF-16 units: limits count code points.
    const QString longest = QStringLiteral("𐐀").repeated(maximum);
    QCOMPARE(codeOf(canonicalValue(field, longest, ReferenceData::builtIn())),
             QStringLiteral("ok"));
    QCOMPARE(codeOf(canonicalValue(field, QString(longest + u'a'), ReferenceData::builtIn())),
             QStringLiteral("too_long"));
    QCOMPARE(
        codeOf(canonicalValue(field, QString(u' ' + longest + u' '), ReferenceData::builtIn())),
        QStringLiteral("ok"));
}

void TestRules::addresses_data()
{
    QTest::addColumn<QJsonObject>("typed");
    QTest::addColumn<QJsonObject>("stored");
    QTest::addColumn<QString>("code");
    const auto good = [](const char *name, const char *typed, const char *stored) {
        QTest::newRow(name) << object(typed) << object(stored) << QStringLiteral("ok");
    };
    const auto bad = [](const char *name, const char *typed, const char *code) {
        QTest::newRow(name) << object(typed) << QJsonObject() << QString::fromLatin1(code);
    };
    good(
        "whole",
        R"({"line1":" 12 Ouellette Ave ","unit":"3","municipality":"Windsor","province":"on","postal_code":"n9a1b2","country":"ca"})",
        R"({"line1":"12 Ouellette Ave","unit":"3","municipality":"Windsor","province":"ON","postal_code":"N9A 1B2","country":"CA"})");
    good("Canada by default", R"({"municipality":"Leamington"})",
         R"({"municipality":"Leamington","country":"CA"})");
    good("empty parts leave",
         R"({"line1":"","unit":null,"municipality":"Leamington","no_fixed":false})",
         R"({"municipality":"Leamington","country":"CA"})");
    good("no fixed address", R"({"no_fixed":true})", R"({"no_fixed":true,"country":"CA"})");
    good("no fixed address in a town", R"({"no_fixed":true,"municipality":"Windsor"})",
         R"({"no_fixed":true,"municipality":"Windsor","country":"CA"})");
    good(
        "foreign",
        R"({"line1":"1 Main","municipality":"Sydney","province":"nsw","postal_code":"2000","country":"AU"})",
        R"({"line1":"1 Main","municipality":"Sydney","province":"nsw","postal_code":"2000","country":"AU"})");
    bad("postal code", R"({"postal_code":"2000"})", "not_a_postal_code");
    bad("province", R"({"province":"nsw"})", "unknown_code");
    bad("country", R"({"line1":"x","country":"Canada"})", "too_long");
    bad("unknown country", R"({"line1":"x","country":"ZZ"})", "unknown_code");
    bad("street and no fixed address", R"({"no_fixed":true,"line1":"12 Ouellette"})",
        "not_with_this");
    bad("extra key", R"({"line1":"x","street":"y"})", "unknown_field");
    bad("number", R"({"line1":12})", "wrong_type");
    bad("flag", R"({"no_fixed":"yes"})", "wrong_type");
    bad("line break", R"({"line1":"a\nb"})", "not_allowed_character");
    bad("NUL in a foreign code", R"({"postal_code":"a\u0000","country":"FR"})",
        "not_allowed_character");
    QTest::newRow("too long") << QJsonObject{{QStringLiteral("line1"), QString(201, u'x')}}
                              << QJsonObject() << QStringLiteral("too_long");
}

void TestRules::addresses()
{
    QFETCH(QJsonObject, typed);
    QFETCH(QJsonObject, stored);
    QFETCH(QString, code);
    const Result<QJsonValue> value =
        canonicalValue(Field::PrimaryAddress, typed, ReferenceData::builtIn());
    QCOMPARE(codeOf(value), code);
    if (!value)
        return;
    QCOMPARE(value->toObject(), stored);
    QCOMPARE(canonicalValue(Field::PrimaryAddress, stored, ReferenceData::builtIn())->toObject(),
             stored);
}

void TestRules::requiresNameAndEmail()
{
    QCOMPARE(findingsOf(newClientDefaults()),
             QStringList({QStringLiteral("first_name required"),
                          QStringLiteral("last_name required"), QStringLiteral("email required")}));
    Profile oneName = newClientDefaults();
    oneName.set(Field::OneNameOnly, true);
    QCOMPARE(findingsOf(oneName),
             QStringList({QStringLiteral("last_name required"), QStringLiteral("email required")}));
}

void TestRules::defaultsAreValid()
{
    QCOMPARE(findingsOf(validProfile()), QStringList());
    QVERIFY(requireValid({}).ok());
    QCOMPARE(newClientDefaults().text(Field::CaseworkerCommunications), QStringLiteral("email"));
    QVERIFY(!newClientDefaults().flag(Field::JobPostUpdates));
    QCOMPARE(newClientDefaults().text(Field::Language), QStringLiteral("en"));
    QVERIFY(ReferenceData::builtIn().contains(lists::jobPostFrequency, defaultJobPostFrequency));
}

void TestRules::profiles_data()
{
    QTest::addColumn<Field>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<Field>("other");
    QTest::addColumn<QJsonValue>("otherValue");
    QTest::addColumn<QStringList>("findings");
    const auto row = [](const char *name, Field field, const QJsonValue &value, Field other,
                        const QJsonValue &otherValue, const QStringList &findings) {
        QTest::newRow(name) << field << value << other << otherValue << findings;
    };
    const QJsonValue nothing;
    const auto text = [](const char *value) {
        return QJsonValue(QString::fromLatin1(value));
    };
    row("first name with one name only", Field::OneNameOnly, true, Field::FirstName, text("Jane"),
        {QStringLiteral("first_name not_with_this")});
    row("own pronouns", Field::Pronouns, text("self"), Field::PronounsText, text("ze"), {});
    row("own pronouns without the choice", Field::Pronouns, text("she"), Field::PronounsText,
        text("ze"), {QStringLiteral("pronouns_text not_with_this")});
    row("extension", Field::Phone, text("+15195550134"), Field::PhoneExtension, text("12"), {});
    row("extension without phone", Field::Phone, nothing, Field::PhoneExtension, text("12"),
        {QStringLiteral("phone_extension not_with_this")});
    for (const char *source : {"ssm_direct", "self_walkin", "self_online"})
        row(source, Field::ReferralSource, text(source), Field::MarketingSource, text("library"),
            {});
    row("marketing of another source", Field::ReferralSource, text("ow"), Field::MarketingSource,
        text("library"), {QStringLiteral("marketing_source not_with_this")});
    row("marketing without source", Field::ReferralSource, nothing, Field::MarketingSource,
        text("library"), {QStringLiteral("marketing_source not_with_this")});
    row("updates", Field::JobPostUpdates, true, Field::JobPostFrequency, text("weekly"), {});
    row("updates without frequency", Field::JobPostUpdates, true, Field::JobPostFrequency, nothing,
        {QStringLiteral("job_post_frequency required")});
    row("frequency without updates", Field::JobPostUpdates, false, Field::JobPostFrequency,
        text("weekly"), {QStringLiteral("job_post_frequency not_with_this")});
    row("misspelt domain", Field::Email, text("jane@gmial.com"), Field::Language, text("fr"),
        {QStringLiteral("email misspelt_domain")});
    row("birth date", Field::BirthDate, text("1990-01-01"), Field::Language, text("fr"), {});
    row("unlikely birth date", Field::BirthDate, text("2020-01-01"), Field::Language, text("fr"),
        {QStringLiteral("birth_date unlikely_birth_date")});
    row("postal code elsewhere", Field::PrimaryAddress,
        object(R"({"province":"QC","postal_code":"N9A 1B2","country":"CA"})"), Field::Language,
        text("en"), {QStringLiteral("primary_address postal_code_elsewhere")});
    row("foreign postal code", Field::PrimaryAddress,
        object(R"({"province":"ON","postal_code":"75001","country":"FR"})"), Field::Language,
        text("en"), {});
    row("broken value", Field::Email, text("jane"), Field::Language, text("xx"),
        {QStringLiteral("email not_an_email"), QStringLiteral("language unknown_code")});
}

void TestRules::profiles()
{
    QFETCH(Field, field);
    QFETCH(QJsonValue, value);
    QFETCH(Field, other);
    QFETCH(QJsonValue, otherValue);
    QFETCH(QStringList, findings);
    Profile profile = validProfile();
    profile.set(field, value);
    profile.set(other, otherValue);
    QCOMPARE(findingsOf(profile), findings);
}

void TestRules::warningsDoNotStop()
{
    const Result<void> result = requireValid({{Field::Email, Problem::MisspeltDomain},
                                              {Field::LastName, Problem::Required},
                                              {Field::BirthDate, Problem::UnlikelyBirthDate}});
    QVERIFY(!result.ok());
    QCOMPARE(result.error().fields,
             QList<FieldError>({{QStringLiteral("last_name"), QStringLiteral("required")}}));
    QVERIFY(requireValid({{Field::Email, Problem::MisspeltDomain}}).ok());
}

WREN_TEST(TestRules)
#include "tst_rules.moc"
