// SPDX-License-Identifier: Apache-2.0
#include "models/formats/text.h"
#include "models/referencedata.h"
#include "models/rules.h"
#include "models/strictjson.h"
#include "models/wire/commands.h"
#include "tests/hub/api/house.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace wren;
using test::House;

namespace {

/** The big list of naughty strings, where it lies beside the project; else a few of its kind. */
QStringList naughtyStrings()
{
    QFile file(QStringLiteral(WREN_SOURCE_DIR "/../shared/data/hostile/blns.json"));
    QStringList strings;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QJsonValue &value : QJsonDocument::fromJson(file.readAll()).array())
            strings << value.toString();
        return strings;
    }
    qInfo("the big list of naughty strings is not here; a few of its kind are used");
    return {QStringLiteral(""),
            QStringLiteral("undefined"),
            QStringLiteral("1;DROP TABLE client"),
            QStringLiteral("' OR 1=1 -- 1"),
            QStringLiteral("<script>alert(1)</script>"),
            QStringLiteral("\u202eright to left"),
            QStringLiteral("\U0001F468\u200d\U0001F469\u200d\U0001F467 \u0627\u0644\u0639"),
            QStringLiteral("%s%n%x {{7*7}} ${7*7} :client ?"),
            QStringLiteral("\\\"'`\t"),
            QString(QChar(0x1b)) + QStringLiteral("[31m")};
}

QString fieldsOf(const QJsonObject &result)
{
    QStringList names;
    const QJsonObject error = result.value(QStringLiteral("error")).toObject();
    for (const QJsonValue &field : error.value(QStringLiteral("fields")).toArray())
        names << field.toObject().value(QStringLiteral("field")).toString();
    names.sort();
    return names.join(u' ');
}

} // namespace

/** Each naughty string in every text field, through the API and back out of the feed. */
class TestHostile : public QObject
{
    Q_OBJECT

    struct Tried
    {
        QString client;
        QJsonObject expected; ///< canonical values of the fields that take the string
        QString refused;      ///< the fields that do not
    };

    /** The string in each field that takes it, and the names of those that do not. */
    static Tried tryFields(const QString &naughty, int number, Profile &fitting, Profile &faulty)
    {
        Tried tried;
        fitting = test::fullProfile(QStringLiteral("x"));
        fitting.set(Field::Email, QStringLiteral("a%1@example.ca").arg(number));
        // Many are of one name: nothing else may say that they are one person (R2).
        fitting.set(Field::Phone, QStringLiteral("+1519%1").arg(2'000'000 + number));
        fitting.set(Field::BirthDate, QJsonValue::Null);
        fitting.set(Field::PrimaryAddress, QJsonValue::Null);
        faulty = fitting;
        faulty.set(Field::Email, QStringLiteral("b%1@example.ca").arg(number));
        faulty.set(Field::PronounsText, QJsonValue::Null); // stands only beside good pronouns
        QStringList refused;
        for (const FieldInfo &info : allFields()) {
            if (info.type != FieldType::Text && info.type != FieldType::Code &&
                info.type != FieldType::Date)
                continue;
            const auto canonical = canonicalValue(info.id, naughty, ReferenceData::builtIn());
            if (!canonical) {
                faulty.set(info.id, naughty);
                refused << fieldName(info.id);
            } else if (!canonical->isNull() && info.id != Field::Email) {
                fitting.set(info.id, naughty);
                tried.expected.insert(fieldName(info.id), *canonical);
            }
        }
        refused.sort();
        tried.refused = refused.join(u' ');
        return tried;
    }

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }

    void everyStringInEveryTextField()
    {
        House house;
        QList<Tried> all;
        int number = 0;
        for (const QString &naughty : naughtyStrings()) {
            Profile fitting;
            Profile faulty;
            Tried tried = tryFields(naughty, ++number, fitting, faulty);
            tried.client = house.setUp(house.network.caseworker, fitting).text();
            if (!tried.refused.isEmpty()) {
                const QJsonObject result =
                    house.push(house.network.caseworker, QStringLiteral("complete_setup"),
                               test::newId<ClientId>().text(), test::setupArguments(faulty));
                QCOMPARE(fieldsOf(result), tried.refused);
            }
            all << tried;
        }
        QHash<QString, QJsonObject> records;
        for (const QJsonObject &record : house.everyRecord(house.network.caseworker)) {
            records.insert(record.value(QStringLiteral("id")).toString(),
                           record.value(QStringLiteral("value")).toObject());
        }
        for (const Tried &tried : all) {
            const QJsonObject profile =
                records.value(tried.client).value(QStringLiteral("profile")).toObject();
            for (auto it = tried.expected.begin(); it != tried.expected.end(); ++it)
                QCOMPARE(profile.value(it.key()), it.value());
        }
        QCOMPARE(house.network.count("SELECT count(*) AS n FROM client"), all.size());
    }

    void everyStringInCaseNotesAndSearch()
    {
        House house;
        const ClientId client = house.setUp(
            house.network.caseworker,
            test::smallProfile(QStringLiteral("Oliveira"), QStringLiteral("a@example.ca")));
        QHash<QString, QString> kept;
        for (const QString &naughty : naughtyStrings()) {
            const QString id = test::newId<CaseNoteId>().text();
            const QJsonObject result =
                house.push(house.network.caseworker, QStringLiteral("add_case_note"), id,
                           {{QStringLiteral("client"), client.text()},
                            {QStringLiteral("type"), QStringLiteral("other")},
                            {QStringLiteral("text"), naughty}});
            if (result.value(QStringLiteral("outcome")) == QLatin1String("applied"))
                kept.insert(id, naughty);
            else
                QCOMPARE(fieldsOf(result), QStringLiteral("text"));
            house.clock.advance(std::chrono::seconds(2));
            wire::RegistrySearchRequest search;
            search.lastName = naughty;
            search.firstName = naughty;
            search.email = naughty;
            const http::Response found =
                house.ask(House::post("/api/v1/registry-search", search.toJson(),
                                      house.tokenOf(house.network.caseworker)));
            QVERIFY2(found.status == 200 || found.status == 422, found.body.constData());
        }
        QVERIFY(kept.size() > 5);
        int seen = 0;
        for (const QJsonObject &record : house.everyRecord(house.network.caseworker)) {
            const QString id = record.value(QStringLiteral("id")).toString();
            if (!kept.contains(id))
                continue;
            ++seen;
            const QString text = record.value(QStringLiteral("value"))
                                     .toObject()
                                     .value(QStringLiteral("text"))
                                     .toString();
            QCOMPARE(text, tidyText(kept.value(id)));
        }
        QCOMPARE(seen, kept.size());
    }
};

WREN_TEST(TestHostile)
#include "tst_hostile.moc"
