// SPDX-License-Identifier: Apache-2.0
#include "hub/services/cams/camsupdate.h"

#include "hub/services/cams/camsconnect.h"
#include "hub/services/cams/camshints.h"
#include "hub/services/cams/camsproposals.h"
#include "hub/services/clients/casenotes.h"

#include <QJsonArray>

namespace wren::services {

namespace {

Error nothing()
{
    return {Kind::Cancelled, QStringLiteral("nothing to write"), {}};
}

QList<Field> changedFields(const Profile &before, const Profile &after)
{
    QList<Field> changed;
    for (const FieldInfo &info : allFields()) {
        if (before.value(info.id) != after.value(info.id))
            changed << info.id;
    }
    return changed;
}

/** The link with this reference, under the lock. */
Result<store::CamsLink> linkOf(store::WriteContext &context, const QString &reference)
{
    const auto links = store::camsLinks(context.sql(), {reference});
    if (!links)
        return links.error();
    const auto link = links->constFind(reference);
    return link == links->cend() ? Result<store::CamsLink>(nothing()) : *link;
}

/**
 * "cams_refreshed" for readers: which fields changed, of which the proposed correction is settled,
 * and what became of the link; never a value.
 */
QJsonObject noteOf(const store::CamsLink &before, const store::CamsLink &after,
                   const QList<Field> &settled)
{
    const wire::CamsRecord &then = before.record;
    const wire::CamsRecord &now = after.record;
    QJsonObject note;
    const auto addFields = [&note](const QString &name, const QList<Field> &fields) {
        QJsonArray names;
        for (const Field field : fields)
            names << fieldName(field);
        if (!names.isEmpty())
            note.insert(name, names);
    };
    addFields(QStringLiteral("fields"), changedFields(then.layer.values, now.layer.values));
    addFields(QStringLiteral("settled"), settled);
    if (then.reference != now.reference)
        note.insert(QStringLiteral("reference"), now.reference);
    if (then.closed != now.closed)
        note.insert(QStringLiteral("closed"), now.closed);
    if (now.layer.state == CamsState::Broken && then.layer.state != CamsState::Broken)
        note.insert(QStringLiteral("trouble"), wire::camsTroubleName(now.trouble));
    if (then.layer.state == CamsState::Broken && now.layer.state != CamsState::Broken)
        note.insert(QStringLiteral("trouble"), wire::camsTroubleName(wire::CamsTrouble::None));
    return note;
}

bool isRead(const store::CamsLink &link)
{
    return link.record.layer.state == CamsState::Connected;
}

Result<void> writeNotes(store::WriteContext &context, const QList<store::CamsLinkChange> &changes,
                        const QHash<ClientId, QList<Field>> &settled)
{
    QList<AutomaticNote> notes;
    for (const store::CamsLinkChange &change : changes) {
        const store::ClientKey &client = change.after.client;
        const QJsonObject note = noteOf(change.before, change.after, settled.value(client.id));
        if (!note.isEmpty())
            notes << AutomaticNote{client, note};
    }
    return writeAutomaticNotes(context, "cams_refreshed", notes);
}

/** With what belongs to them: their records, history, proposals and case notes. */
Result<void> writeChanges(store::WriteContext &context, const QList<store::CamsLinkChange> &changes)
{
    QList<store::ClientKey> clients;
    QList<CamsChange> records;
    QList<store::CamsLink> read;
    for (const store::CamsLinkChange &change : changes) {
        clients << change.after.client;
        records << CamsChange{change.after.client, change.before.record, change.after.record};
        if (isRead(change.after))
            read << change.after;
    }
    Result<void> written = store::updateCamsLinks(context.sql(), changes);
    if (written)
        written = showCams(context, clients);
    if (written)
        written = noteCamsChanges(context, records);
    if (!written)
        return written;
    const auto settled = endShownProposals(context, read);
    return settled ? writeNotes(context, changes, *settled) : settled.error();
}

Result<store::Effect> write(store::WriteContext &context, QList<store::CamsLinkChange> changes)
{
    changes.removeIf([](const store::CamsLinkChange &change) {
        return !saysSomethingNew(change.before, change.after) && !change.before.record.wanted;
    });
    if (changes.isEmpty())
        return nothing();
    for (store::CamsLinkChange &change : changes) {
        change.after.record.wanted = false;
        if (isRead(change.after))
            change.after.record.readAt = context.now();
    }
    if (const Result<void> written = writeChanges(context, changes); !written)
        return written.error();
    store::Effect effect;
    effect.info = {{writtenLinks, changes.size()}};
    return effect;
}

Result<store::Effect> writeTrouble(store::WriteContext &context, const store::CamsLink &before,
                                   wire::CamsTrouble trouble)
{
    const bool isBroken = before.record.layer.state == CamsState::Broken;
    const bool breaks = trouble != wire::CamsTrouble::Unreadable;
    store::CamsLink after = before;
    if (breaks || !isBroken) {
        after.record.layer.state = breaks ? CamsState::Broken : CamsState::Stale;
        after.record.trouble = trouble;
    }
    return write(context, {{before, after}});
}

/** May the link go over to this reference, where CaMS goes on with the person? */
Result<bool> isFree(store::WriteContext &context, const QString &reference)
{
    const auto links = store::camsLinks(context.sql(), {reference});
    if (!links)
        return links.error();
    return links->isEmpty();
}

} // namespace

Result<store::Effect> keepReading(store::WriteContext &context, const QString &reference,
                                  const CamsReading &reading)
{
    const Result<store::CamsLink> before = linkOf(context, reference);
    if (!before)
        return before.error();
    const bool follows = reading.reference != reference;
    if (!follows && isOutdated(*before, reading))
        return nothing();
    const store::CamsLink after = linkAfter(*before, reading);
    if (!follows)
        return write(context, {{*before, after}});
    const Result<bool> free = isFree(context, reading.reference);
    if (!free)
        return free.error();
    if (!*free || after.record.layer.state == CamsState::Broken)
        return writeTrouble(context, *before, wire::CamsTrouble::Merged);
    const Result<void> dropped = dropHints(context, after.client.id, reading.reference);
    if (!dropped)
        return dropped.error();
    return write(context, {{*before, after}});
}

Result<store::Effect> keepReadings(store::WriteContext &context, const QList<CamsReading> &readings)
{
    QStringList references;
    for (const CamsReading &reading : readings)
        references << reading.reference;
    const auto links = store::camsLinks(context.sql(), references);
    if (!links)
        return links.error();
    QList<store::CamsLinkChange> changes;
    for (const CamsReading &reading : readings) {
        const auto link = links->constFind(reading.reference);
        if (link != links->cend() && !isOutdated(*link, reading))
            changes << store::CamsLinkChange{*link, linkAfter(*link, reading)};
    }
    return write(context, std::move(changes));
}

Result<store::Effect> keepTrouble(store::WriteContext &context, const QString &reference,
                                  wire::CamsTrouble trouble)
{
    const Result<store::CamsLink> before = linkOf(context, reference);
    if (!before)
        return before.error();
    return writeTrouble(context, *before, trouble);
}

} // namespace wren::services
