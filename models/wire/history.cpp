// SPDX-License-Identifier: Apache-2.0
#include "models/wire/history.h"

#include "models/wire/nested.h"

namespace wren::wire {

using namespace Qt::StringLiterals;

QJsonObject HistoryEntry::toJson() const
{
    QJsonObject json{{u"at"_s, at},
                     {u"actor"_s, actor},
                     {u"field"_s, field},
                     {u"before"_s, before},
                     {u"after"_s, after}};
    if (by)
        json.insert(u"by"_s, by->text());
    return json;
}

Result<HistoryEntry> HistoryEntry::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    HistoryEntry entry;
    entry.at = reader.integer("at");
    entry.actor = reader.string("actor");
    entry.by = reader.optionalId<StaffId>("by");
    entry.field = reader.string("field");
    entry.before = reader.any("before");
    entry.after = reader.any("after");
    return told(reader, entry);
}

QJsonObject ClientHistory::toJson() const
{
    return {{u"entries"_s, writeList(entries)}};
}

Result<ClientHistory> ClientHistory::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const ClientHistory history{readList<HistoryEntry>(reader, "entries")};
    return told(reader, history);
}

} // namespace wren::wire
