// SPDX-License-Identifier: Apache-2.0
#include "models/referencedata.h"

#include "models/strictjson.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

static void initialiseResource()
{
    Q_INIT_RESOURCE(reference); // a static library's resources are dropped unless asked for
}

namespace wren {

namespace {

Error malformed(const QString &what)
{
    return Error{Kind::Invalid, QStringLiteral("reference data: ") + what, {}};
}

ReferenceData readBuiltIn()
{
    initialiseResource();
    ReferenceData all;
    const QDir folder(QStringLiteral(":/wren/reference"));
    for (const QString &name :
         folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        const bool opened = file.open(QIODevice::ReadOnly);
        const Result<ReferenceData> lists =
            ReferenceData::fromJson(opened ? file.readAll() : QByteArray());
        if (!lists)
            qFatal("built-in %s: %s", qPrintable(name), qPrintable(lists.error().detail));
        for (const ReferenceItem &item : lists->allItems())
            all.put(item);
    }
    return all;
}

} // namespace

const ReferenceData &ReferenceData::builtIn()
{
    static const ReferenceData data = readBuiltIn();
    return data;
}

Result<ReferenceData> ReferenceData::fromJson(const QByteArray &json)
{
    const Result<QJsonObject> lists = parseStrictObject(json);
    if (!lists)
        return lists.error();
    ReferenceData data;
    for (auto list = lists->begin(); list != lists->end(); ++list) {
        int position = 0;
        for (const QJsonValue &value : list.value().toArray()) {
            const QJsonObject object = value.toObject();
            const ReferenceItem item{list.key(),
                                     object.value(QLatin1String("code")).toString(),
                                     object.value(QLatin1String("en")).toString(),
                                     object.value(QLatin1String("fr")).toString(),
                                     ++position,
                                     object.value(QLatin1String("active")).toBool(true)};
            if (item.code.isEmpty() || item.en.isEmpty() || item.fr.isEmpty())
                return malformed(list.key() + u' ' + QString::number(position));
            if (data.contains(item.list, item.code))
                return malformed(list.key() + QStringLiteral(" repeats ") + item.code);
            data.put(item);
        }
        if (position == 0)
            return malformed(list.key() + QStringLiteral(" is no list"));
    }
    return data;
}

void ReferenceData::put(const ReferenceItem &item)
{
    m_lists[item.list].insert(item.code, item);
}

void ReferenceData::remove(const QString &list, const QString &code)
{
    m_lists[list].remove(code);
}

bool ReferenceData::contains(QAnyStringView list, QAnyStringView code) const
{
    return item(list, code).has_value();
}

std::optional<ReferenceItem> ReferenceData::item(QAnyStringView list, QAnyStringView code) const
{
    const auto items = m_lists.constFind(list.toString());
    if (items == m_lists.cend())
        return std::nullopt;
    const auto found = items->constFind(code.toString());
    return found == items->cend() ? std::nullopt : std::optional(*found);
}

QList<ReferenceItem> ReferenceData::items(QAnyStringView list, Which which) const
{
    QList<ReferenceItem> items;
    for (const ReferenceItem &item : m_lists.value(list.toString())) {
        if (item.active || which == Which::IncludeInactive)
            items << item;
    }
    std::sort(items.begin(), items.end(), [](const ReferenceItem &a, const ReferenceItem &b) {
        return std::tie(a.position, a.code) < std::tie(b.position, b.code);
    });
    return items;
}

QList<ReferenceItem> ReferenceData::allItems() const
{
    QStringList names = m_lists.keys();
    names.sort();
    QList<ReferenceItem> all;
    for (const QString &name : names)
        all << items(name, Which::IncludeInactive);
    return all;
}

QString ReferenceData::label(QAnyStringView list, QAnyStringView code,
                             QAnyStringView language) const
{
    const std::optional<ReferenceItem> found = item(list, code);
    if (!found)
        return code.toString();
    return language == QLatin1String("fr") ? found->fr : found->en;
}

} // namespace wren
