// SPDX-License-Identifier: Apache-2.0
#include "hub/services/cams/camshints.h"

#include "hub/store/cams/proposalrows.h"
#include "models/formats/personname.h"
#include "models/wire/sync.h"

namespace wren::services {

namespace {

const QString hintKind = QStringLiteral("cams_hint");

QString personKey(const QString &searchName, const QString &birthDate)
{
    return birthDate + u' ' + searchName;
}

} // namespace

Result<QList<CamsHint>> newHints(store::Connection &connection, const QList<CamsReading> &unlinked)
{
    QStringList days;
    QHash<QString, QString> references; // by person
    for (const CamsReading &reading : unlinked) {
        const QString day = reading.values.text(Field::BirthDate);
        if (day.isEmpty() || !reading.mergedInto.isEmpty())
            continue;
        days << day;
        references.insert(personKey(searchName(reading.values.text(Field::FirstName),
                                               reading.values.text(Field::LastName), {}),
                                    day),
                          reading.reference);
    }
    days.removeDuplicates();
    const auto ours = store::unlinkedBornOn(connection, days);
    if (!ours)
        return ours.error();
    QList<CamsHint> hints;
    for (const store::Unlinked &client : *ours) {
        const auto found = references.constFind(personKey(client.searchName, client.birthDate));
        if (found != references.cend() && client.hint != *found)
            hints << CamsHint{client.client, *found};
    }
    return hints;
}

Result<store::Effect> writeHint(store::WriteContext &context, const CamsHint &hint)
{
    const auto link = store::camsLinkOf(context.sql(), hint.client.id);
    if (!link)
        return link.error();
    if (*link)
        return Error{Kind::Conflict, QStringLiteral("connected meanwhile"), {}};
    Result<void> written = store::putCamsHint(context.sql(), hint.client.id, hint.reference);
    if (written) {
        written = context.changed(wire::providerScope(hint.client.provider), hintKind,
                                  hint.client.id.text(), hint.client.id);
    }
    if (!written)
        return written.error();
    return store::Effect();
}

Result<void> dropHints(store::WriteContext &context, const ClientId &client,
                       const QString &reference)
{
    const auto losers = store::takeCamsHints(context.sql(), client, reference);
    if (!losers)
        return losers.error();
    for (const store::ClientKey &loser : *losers) {
        const Result<void> hidden =
            context.left(wire::providerScope(loser.provider), hintKind, loser.id.text(), loser.id);
        if (!hidden)
            return hidden;
    }
    return {};
}

} // namespace wren::services
