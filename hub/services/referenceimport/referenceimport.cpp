// SPDX-License-Identifier: Apache-2.0
#include "hub/services/referenceimport/referenceimport.h"

#include "hub/store/reference/referencerows.h"
#include "models/wire/records.h"

namespace wren::services {

namespace {

QList<ReferenceItem> missingItems(const ReferenceData &present)
{
    QList<ReferenceItem> missing;
    for (const ReferenceItem &item : ReferenceData::builtIn().allItems()) {
        if (!present.contains(item.list, item.code))
            missing << item;
    }
    return missing;
}

Result<void> writeItem(store::WriteContext &context, const ReferenceItem &item,
                       const std::optional<ReferenceItem> &before)
{
    const QString kind = QStringLiteral("reference_item");
    const QString id = item.list + u'/' + item.code;
    if (const auto written = store::upsertReferenceItem(context.sql(), item, context.seq());
        !written)
        return written;
    if (const auto listed =
            context.changed(QLatin1String(wire::directoryScope), kind, id, std::nullopt);
        !listed)
        return listed;
    const QJsonValue was = before ? QJsonValue(wire::referenceItemToJson(*before)) : QJsonValue();
    return context.audit(kind, id, std::nullopt,
                         {{QStringLiteral("item"), was, wire::referenceItemToJson(item)}});
}

/** Runs `work` as one mutation of the hub itself and waits for it. */
Result<QJsonObject> runAsSystem(store::WriterLane &lane, const QString &action,
                                std::function<Result<store::Effect>(store::WriteContext &)> work)
{
    store::Job job;
    job.action = action;
    job.subject = QString::fromLatin1(wire::directoryScope);
    job.work = std::move(work);
    const Result<store::JobResult> done = lane.submit(std::move(job)).get();
    if (!done)
        return done.error();
    if (done->result.error)
        return *done->result.error;
    return done->result.info;
}

Result<store::Effect> writeMissing(store::WriteContext &context)
{
    const Result<ReferenceData> present = store::readReferenceData(context.sql());
    if (!present)
        return present.error();
    for (const ReferenceItem &item : missingItems(*present)) {
        if (const Result<void> written = writeItem(context, item, std::nullopt); !written)
            return written.error();
    }
    return store::Effect();
}

/** What has to be written so that the list is `wanted`: changed items, then retired ones. */
struct OccupationChanges
{
    QList<ReferenceItem> changed;
    QList<ReferenceItem> retired;
};

OccupationChanges changesTo(const QList<ReferenceItem> &wanted, const ReferenceData &present)
{
    OccupationChanges changes;
    ReferenceData target;
    for (const ReferenceItem &item : wanted) {
        target.put(item);
        if (present.item(item.list, item.code) != item)
            changes.changed << item;
    }
    for (ReferenceItem item : present.items(lists::occupations)) {
        if (target.contains(item.list, item.code))
            continue;
        item.active = false;
        changes.retired << item;
    }
    return changes;
}

Result<store::Effect> writeOccupations(store::WriteContext &context,
                                       const QList<ReferenceItem> &wanted)
{
    const Result<ReferenceData> present = store::readReferenceData(context.sql());
    if (!present)
        return present.error();
    const OccupationChanges changes = changesTo(wanted, *present);
    for (const ReferenceItem &item : changes.changed + changes.retired) {
        const Result<void> written = writeItem(context, item, present->item(item.list, item.code));
        if (!written)
            return written.error();
    }
    store::Effect effect;
    effect.info = {{QStringLiteral("changed"), changes.changed.size()},
                   {QStringLiteral("retired"), changes.retired.size()}};
    return effect;
}

} // namespace

Result<void> installReferenceData(store::Database &database, store::WriterLane &lane)
{
    const Result<store::Connection *> connection = database.connection();
    if (!connection)
        return connection.error();
    const Result<ReferenceData> present = store::readReferenceData(**connection);
    if (!present)
        return present.error();
    if (missingItems(*present).isEmpty())
        return {};
    const auto done = runAsSystem(lane, QStringLiteral("install_reference_data"), writeMissing);
    return done ? Result<void>() : done.error();
}

Result<OccupationsImported> importOccupations(store::WriterLane &lane, const NamedFile &english,
                                              const NamedFile &french)
{
    const Result<QList<ReferenceItem>> items = readOccupations(english, french);
    if (!items)
        return items.error();
    const Result<QJsonObject> info = runAsSystem(lane, QStringLiteral("import_occupations"),
                                                 [wanted = *items](store::WriteContext &context) {
                                                     return writeOccupations(context, wanted);
                                                 });
    if (!info)
        return info.error();
    return OccupationsImported{int(items->size()), info->value(QLatin1String("changed")).toInt(),
                               info->value(QLatin1String("retired")).toInt()};
}

} // namespace wren::services
