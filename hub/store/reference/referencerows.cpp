// SPDX-License-Identifier: Apache-2.0
#include "hub/store/reference/referencerows.h"

namespace wren::store {

Result<ReferenceData> readReferenceData(Connection &connection)
{
    const Result<Rows> rows =
        connection.query("SELECT list, code, en, fr, position, active FROM reference_item");
    if (!rows)
        return rows.error();
    ReferenceData data;
    for (qsizetype i = 0; i < rows->size(); ++i) {
        const Rows::Row row = rows->at(i);
        data.put({row.text("list"), row.text("code"), row.text("en"), row.text("fr"),
                  int(row.integer("position")), row.flag("active")});
    }
    return data;
}

Result<qint64> referenceRev(Connection &connection)
{
    const Result<Rows> rows =
        connection.query("SELECT coalesce(max(rev), 0) AS rev FROM reference_item");
    if (!rows)
        return rows.error();
    return rows->first().integer("rev");
}

Result<void> upsertReferenceItem(Connection &connection, const ReferenceItem &item, qint64 rev)
{
    static constexpr char sql[] = R"(
        INSERT INTO reference_item (list, code, en, fr, position, active, rev)
        VALUES (:list, :code, :en, :fr, :position, :active, :rev)
        ON CONFLICT (list, code) DO UPDATE SET en = excluded.en, fr = excluded.fr,
            position = excluded.position, active = excluded.active, rev = excluded.rev)";
    const Result<qint64> written = connection.run(sql, {{":list", item.list},
                                                        {":code", item.code},
                                                        {":en", item.en},
                                                        {":fr", item.fr},
                                                        {":position", item.position},
                                                        {":active", item.active},
                                                        {":rev", rev}});
    return written ? Result<void>() : written.error();
}

} // namespace wren::store
