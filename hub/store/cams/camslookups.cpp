// SPDX-License-Identifier: Apache-2.0
#include "hub/store/cams/camslookups.h"

#include <QJsonDocument>

namespace wren::store {

Result<void> noteCamsFound(Connection &connection, const CamsLookUp &lookUp)
{
    static constexpr char sql[] = R"(
        INSERT INTO cams_look_up (reference, staff_id, at, case_reference, changed_at, answer)
        VALUES (:reference, :staff, :at, :case, :changed, :answer)
        ON CONFLICT (reference, staff_id) DO UPDATE SET at = excluded.at,
            case_reference = excluded.case_reference, changed_at = excluded.changed_at,
            answer = excluded.answer)";
    const QByteArray answer = QJsonDocument(lookUp.answer.toJson()).toJson(QJsonDocument::Compact);
    return connection.execute(sql, {{":reference", lookUp.answer.reference},
                                    {":staff", lookUp.staff.text()},
                                    {":at", lookUp.at},
                                    {":case", lookUp.caseReference},
                                    {":changed", lookUp.changedAt},
                                    {":answer", QString::fromUtf8(answer)}});
}

Result<std::optional<CamsLookUp>> camsFound(Connection &connection, const QString &reference,
                                            const StaffId &staff, qint64 since)
{
    static constexpr char sql[] = R"(
        SELECT at, case_reference, changed_at, answer FROM cams_look_up
        WHERE reference = :reference AND staff_id = :staff AND at >= :since)";
    const Result<Rows> rows = connection.query(
        sql, {{":reference", reference}, {":staff", staff.text()}, {":since", since}});
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return std::optional<CamsLookUp>();
    const Rows::Row row = rows->first();
    const Result<wire::CamsAnswer> answer =
        wire::CamsAnswer::fromJson(QJsonDocument::fromJson(row.text("answer").toUtf8()).object());
    if (!answer)
        return Error{Kind::Server, QStringLiteral("a stored look-up cannot be read"), {}};
    return std::optional(CamsLookUp{staff, *answer, row.text("case_reference"),
                                    row.integer("changed_at"), row.integer("at")});
}

Result<void> forgetCamsLookUps(Connection &connection, qint64 before)
{
    static constexpr char sql[] = "DELETE FROM cams_look_up WHERE at < :before";
    return connection.execute(sql, {{":before", before}});
}

} // namespace wren::store
