// SPDX-License-Identifier: Apache-2.0
#include "models/referencedata.h"
#include "models/rules.h"
#include "models/strictjson.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace wren;

/** Naughty strings through every field: refused with a problem, or kept through JSON unchanged. */
class TestHostile : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldTakesOrRefuses_data();
    void everyFieldTakesOrRefuses();
    void mostPassAsNotes();

private:
    QStringList strings() const;
};

QStringList TestHostile::strings() const
{
    QStringList strings{QStringLiteral("undefined"),
                        QStringLiteral("' OR 1=1 --"),
                        QStringLiteral("<script>alert(1)</script>"),
                        QStringLiteral("\u202etxt.exe"),
                        QStringLiteral("𝕿𝖍𝖊"),
                        QStringLiteral("Ṱ̺̺̕o͞"),
                        QStringLiteral("1/0"),
                        QStringLiteral("\u0000"),
                        QString(QChar(0xd800)),
                        QStringLiteral("{{7*7}}"),
                        QStringLiteral("=1+1")};
    QFile file(QStringLiteral(WREN_SOURCE_DIR "/../shared/data/hostile/blns.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        qInfo("blns.json is not here: only our own few strings are tried");
        return strings;
    }
    for (const QJsonValue &value : QJsonDocument::fromJson(file.readAll()).array())
        strings << value.toString();
    return strings;
}

void TestHostile::everyFieldTakesOrRefuses_data()
{
    QTest::addColumn<int>("fieldIndex");
    for (const FieldInfo &info : allFields())
        QTest::newRow(info.name) << int(info.id);
}

void TestHostile::everyFieldTakesOrRefuses()
{
    QFETCH(int, fieldIndex);
    const Field field = Field(fieldIndex);
    for (const QString &string : strings()) {
        QJsonValue typed = string;
        if (fieldInfo(field).type == FieldType::Address)
            typed = QJsonObject{{QStringLiteral("line1"), string},
                                {QStringLiteral("municipality"), string}};
        else if (fieldInfo(field).type == FieldType::CodeSet)
            typed = QJsonArray{string};
        const Result<QJsonValue> value = canonicalValue(field, typed, ReferenceData::builtIn());
        if (!value) {
            QVERIFY(problemFromCode(value.error().fields.value(0).problem));
            continue;
        }
        const QByteArray json = QJsonDocument(QJsonObject{{fieldName(field), *value}}).toJson();
        const Result<QJsonObject> back = parseStrictObject(json);
        QVERIFY2(back.ok(), json.constData());
        QCOMPARE(back->value(fieldName(field)), *value);
        QCOMPARE(*canonicalValue(field, *value, ReferenceData::builtIn()), *value);
    }
}

void TestHostile::mostPassAsNotes()
{
    // Free text takes what people paste; only controls are refused.
    int taken = 0;
    const QStringList all = strings();
    for (const QString &string : all)
        taken +=
            canonicalValue(Field::ReferralNotes, string, ReferenceData::builtIn()).ok() ? 1 : 0;
    QVERIFY2(taken * 10 > all.size() * 8,
             qPrintable(QStringLiteral("%1 of %2").arg(taken).arg(all.size())));
}

WREN_TEST(TestHostile)
#include "tst_hostile.moc"
