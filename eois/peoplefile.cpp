// SPDX-License-Identifier: Apache-2.0
#include "eois/peoplefile.h"

#include "models/formats/csv.h"

#include <QDate>

namespace wren::standin {

namespace {

/** One row's cells by the names of the columns, trimmed. */
using Row = QMap<QString, QString>;

Result<void> checkColumns(const QStringList &columns)
{
    for (const char *name : {"given_name", "surname", "street_number", "address_1", "address_2",
                             "suburb", "postcode", "state", "date_of_birth"}) {
        if (!columns.contains(QLatin1String(name)))
            return Error{
                Kind::Invalid, QStringLiteral("column missing: ") + QLatin1String(name), {}};
    }
    return {};
}

QStringList trimmed(const QStringList &cells)
{
    QStringList result;
    for (const QString &cell : cells)
        result.append(cell.trimmed());
    return result;
}

/** The texts that are there, joined. */
QString joined(const QStringList &texts, const QString &separator)
{
    QStringList present = texts;
    present.removeAll(QString());
    return present.join(separator);
}

QJsonObject addressOf(const Row &row)
{
    const QString street =
        joined({row[QStringLiteral("street_number")], row[QStringLiteral("address_1")]},
               QStringLiteral(" "));
    const QMap<QString, QString> parts{
        {QStringLiteral("line1"),
         joined({street, row[QStringLiteral("address_2")]}, QStringLiteral(", "))},
        {QStringLiteral("municipality"), row[QStringLiteral("suburb")]},
        {QStringLiteral("province"), row[QStringLiteral("state")]},
        {QStringLiteral("postal_code"), row[QStringLiteral("postcode")]},
    };
    QJsonObject address;
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        if (!part.value().isEmpty())
            address.insert(part.key(), part.value());
    }
    if (!address.isEmpty())
        address.insert(QStringLiteral("country"), QStringLiteral("AU"));
    return address;
}

AssessmentRecord assessmentOf(const Row &row, const QString &number)
{
    AssessmentRecord assessment;
    assessment.number = number;
    Person &person = assessment.part1;
    person.firstName = row[QStringLiteral("given_name")];
    person.lastName = row[QStringLiteral("surname")];
    person.email = QStringLiteral("ca") + number + QStringLiteral("@example.org");
    person.address = addressOf(row);
    const QDate birth =
        QDate::fromString(row[QStringLiteral("date_of_birth")], QStringLiteral("yyyyMMdd"));
    if (birth.isValid())
        person.birthDate = birth.toString(Qt::ISODate);
    person.language = QStringLiteral("en");
    return assessment;
}

} // namespace

Result<QList<AssessmentRecord>> readPeopleFile(const QByteArray &csv)
{
    const Result<QList<CsvRecord>> records = parseCsv(csv);
    if (!records)
        return records.error();
    const QStringList columns =
        records->isEmpty() ? QStringList() : trimmed(records->first().cells);
    if (const Result<void> checked = checkColumns(columns); !checked)
        return checked.error();
    QList<AssessmentRecord> people;
    for (const CsvRecord &record : records->sliced(1)) {
        const QStringList cells = trimmed(record.cells);
        if (cells.size() != columns.size())
            return Error{
                Kind::Invalid, QStringLiteral("line %1: cells missing").arg(record.line), {}};
        Row row;
        for (qsizetype i = 0; i < columns.size(); ++i)
            row.insert(columns[i], cells[i]);
        people.append(assessmentOf(row, QString::number(firstPeopleFileNumber + people.size())));
    }
    return people;
}

} // namespace wren::standin
