// SPDX-License-Identifier: Apache-2.0
#include "hub/services/referenceimport/occupations.h"

#include "models/formats/csv.h"
#include "models/formats/text.h"

#include <QMap>
#include <QRegularExpression>

namespace wren::services {

namespace {

// The columns of the classification structure: level, name of the level, code, title, definition.
constexpr int levelColumn = 0;
constexpr int codeColumn = 2;
constexpr int titleColumn = 3;
constexpr int columns = 5;
constexpr int maximumTitle = 300;

struct UnitGroup
{
    int line = 0;
    QString title;
};
using UnitGroups = QMap<QString, UnitGroup>;

Error faultAt(const QString &file, int line, const QString &what)
{
    return Error{
        Kind::Invalid, QStringLiteral("%1, line %2: %3").arg(file).arg(line).arg(what), {}};
}

bool isUnitGroupCode(const QString &code)
{
    static const QRegularExpression shape(QStringLiteral("\\A[0-9]{5}\\z"));
    return shape.match(code).hasMatch();
}

/** What is wrong with a record of level 5, with the cure; empty if nothing. */
QString faultOf(const CsvRecord &record, const UnitGroups &before)
{
    const QString code = record.cells.value(codeColumn);
    const QString title = record.cells.value(titleColumn);
    if (!isUnitGroupCode(code))
        return QStringLiteral("\"%1\" is no unit group; write five digits with the leading zeros "
                              "(a spreadsheet drops them: use the file as downloaded)")
            .arg(code);
    if (title.trimmed().isEmpty())
        return QStringLiteral("unit group %1 has no title; add it in column 4").arg(code);
    if (!isCleanText(title.trimmed()) || codePoints(title) > maximumTitle)
        return QStringLiteral("the title of unit group %1 has a line break or other control, or is "
                              "longer than 300 characters; correct it")
            .arg(code);
    if (before.contains(code))
        return QStringLiteral("unit group %1 stands already in line %2; remove one of the two")
            .arg(code)
            .arg(before.value(code).line);
    return {};
}

Result<UnitGroups> readUnitGroups(const NamedFile &file)
{
    const Result<QList<CsvRecord>> records = parseCsv(file.content);
    if (!records) {
        return Error{
            Kind::Invalid, QStringLiteral("%1, %2").arg(file.name, records.error().detail), {}};
    }
    UnitGroups groups;
    for (const CsvRecord &record : *records) {
        if (record.cells.size() != columns)
            return faultAt(file.name, record.line,
                           QStringLiteral("%1 columns instead of 5; use the classification "
                                          "structure file as downloaded")
                               .arg(record.cells.size()));
        if (record.cells.at(levelColumn).trimmed() != QLatin1String("5"))
            continue;
        if (const QString fault = faultOf(record, groups); !fault.isEmpty())
            return faultAt(file.name, record.line, fault);
        groups.insert(record.cells.at(codeColumn),
                      {record.line, tidyText(record.cells.at(titleColumn))});
    }
    if (groups.isEmpty())
        return faultAt(
            file.name, 1,
            QStringLiteral("no row of level 5; use NOC 2021's classification structure"));
    return groups;
}

/** Every code of `file` must stand in `other` too. */
Result<void> checkMatched(const UnitGroups &groups, const NamedFile &file, const UnitGroups &others,
                          const NamedFile &other)
{
    for (auto it = groups.cbegin(); it != groups.cend(); ++it) {
        if (!others.contains(it.key()))
            return faultAt(file.name, it->line,
                           QStringLiteral("unit group %1 is missing in %2; take both files of the "
                                          "same version")
                               .arg(it.key(), other.name));
    }
    return {};
}

} // namespace

Result<QList<ReferenceItem>> readOccupations(const NamedFile &english, const NamedFile &french)
{
    const Result<UnitGroups> en = readUnitGroups(english);
    if (!en)
        return en.error();
    const Result<UnitGroups> fr = readUnitGroups(french);
    if (!fr)
        return fr.error();
    if (const Result<void> matched = checkMatched(*en, english, *fr, french); !matched)
        return matched.error();
    if (const Result<void> matched = checkMatched(*fr, french, *en, english); !matched)
        return matched.error();
    QList<ReferenceItem> items;
    for (auto it = en->cbegin(); it != en->cend(); ++it)
        items << ReferenceItem{QString::fromLatin1(lists::occupations),
                               it.key(),
                               it->title,
                               fr->value(it.key()).title,
                               int(items.size()) + 1,
                               true};
    return items;
}

} // namespace wren::services
