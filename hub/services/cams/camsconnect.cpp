// SPDX-License-Identifier: Apache-2.0
#include "hub/services/cams/camsconnect.h"

#include "hub/services/access.h"
#include "hub/services/cams/camshints.h"
#include "hub/services/cams/camslookup.h"
#include "hub/services/cams/camsproposals.h"
#include "hub/services/clients/casenotes.h"
#include "hub/services/clients/clientscope.h"
#include "hub/services/emailchange/corrections.h"
#include "hub/services/merge/conflictfeed.h"
#include "models/formats/referencenumber.h"
#include "models/formats/text.h"
#include "models/problem.h"
#include "models/wire/reader.h"
#include "models/wire/sync.h"

#include <algorithm>

namespace wren::services {

namespace {

constexpr int reasonMaximum = 500; ///< code points
const QString camsKind = QStringLiteral("cams");

Error faulty(Kind kind, const char *name, Problem problem)
{
    return {kind, QStringLiteral("CaMS"), {{QString::fromLatin1(name), problemCode(problem)}}};
}

Result<store::ClientKey> findSubject(store::WriteContext &context, Action action,
                                     const StaffAccess &access, const wire::Mutation &mutation)
{
    const std::optional<ClientId> client = ClientId::parse(mutation.subject);
    if (!client)
        return faulty(Kind::Invalid, "subject", Problem::WrongType);
    return findInScope(context.sql(), action, access, *client);
}

/** The link of a client in scope; Kind::NotFound without one. */
Result<store::CamsLink> findLink(store::WriteContext &context, Action action,
                                 const StaffAccess &access, const wire::Mutation &mutation)
{
    const Result<store::ClientKey> client = findSubject(context, action, access, mutation);
    if (!client)
        return client.error();
    const auto link = store::camsLinkOf(context.sql(), client->id);
    if (!link)
        return link.error();
    if (!*link)
        return Error{Kind::NotFound, QStringLiteral("not connected to CaMS"), {}};
    return **link;
}

Result<QString> checkReason(const QString &given)
{
    const QString reason = tidyText(given);
    if (!isCleanText(given, Lines::Several))
        return faulty(Kind::Invalid, "reason", Problem::NotAllowedCharacter);
    if (reason.isEmpty())
        return faulty(Kind::Invalid, "reason", Problem::Required);
    if (codePoints(reason) > reasonMaximum)
        return faulty(Kind::Invalid, "reason", Problem::TooLong);
    return reason;
}

store::CamsLink newLink(const store::ClientKey &client, const store::CamsLookUp &found, qint64 now)
{
    store::CamsLink link;
    link.client = client;
    link.record.client = client.id;
    link.record.reference = found.answer.reference;
    link.record.caseReference = found.caseReference;
    link.record.closed = found.answer.closed;
    link.record.identifiesAs = found.answer.identifiesAs;
    link.record.layer.values = found.answer.values;
    link.record.wanted = true;
    link.record.readAt = found.at;
    link.record.connectedAt = now;
    link.changedAt = found.changedAt;
    return link;
}

/** By wire name. */
QList<store::FieldChange> fieldChanges(const wire::CamsRecord &before,
                                       const wire::CamsRecord &after)
{
    QList<store::FieldChange> changes;
    const auto add = [&changes](const QString &field, const QJsonValue &then,
                                const QJsonValue &now) {
        if (then != now)
            changes << store::FieldChange{field, then, now};
    };
    for (const FieldInfo &info : allFields()) {
        add(fieldName(info.id), before.layer.values.value(info.id),
            after.layer.values.value(info.id));
    }
    add(QStringLiteral("reference"), before.reference, after.reference);
    add(QStringLiteral("case_reference"), before.caseReference, after.caseReference);
    add(QStringLiteral("identifies_as"), before.identifiesAs, after.identifiesAs);
    add(QStringLiteral("closed"), before.closed, after.closed);
    add(QStringLiteral("state"), camsStateName(before.layer.state),
        camsStateName(after.layer.state));
    add(QStringLiteral("trouble"), wire::camsTroubleName(before.trouble),
        wire::camsTroubleName(after.trouble));
    return changes;
}

/** The fields that are locked by the one and not by the other. */
QList<Field> otherwiseLocked(const CamsLayer &before, const CamsLayer &after)
{
    QList<Field> fields;
    for (const FieldInfo &info : allFields()) {
        if (isLockedByCams(before, info.id) != isLockedByCams(after, info.id))
            fields << info.id;
    }
    return fields;
}

/** The conflicts of what is locked otherwise than before, and what shows CaMS's address. */
Result<void> tellWhatFollows(store::WriteContext &context, const CamsChange &change,
                             const QList<store::FieldChange> &changes)
{
    const auto told = tellConflictsAnew(context, change.client,
                                        otherwiseLocked(change.before.layer, change.after.layer));
    // A broken link holds no address any more.
    const bool isOfAddress = std::any_of(changes.cbegin(), changes.cend(), [](const auto &each) {
        return each.field == fieldName(Field::Email) || each.field == QLatin1String("state");
    });
    return told && isOfAddress ? announceCorrections(context, change.client.id) : told;
}

Result<void> hideCams(store::WriteContext &context, const store::ClientKey &client)
{
    return context.left(wire::providerScope(client.provider), camsKind, client.id.text(),
                        client.id);
}

} // namespace

Result<store::CamsLookUp> checkCamsReference(store::WriteContext &context, const StaffId &asker,
                                             const QString &given, const char *name)
{
    const std::optional<QString> reference = normalisedReferenceNumber(given);
    if (!reference)
        return faulty(Kind::Invalid, name, Problem::NotANumber);
    const auto found =
        store::camsFound(context.sql(), *reference, asker, context.now() - camsLookUpLife.count());
    if (!found)
        return found.error();
    if (!*found)
        return faulty(Kind::Invalid, name, Problem::UnknownCode);
    const auto links = store::camsLinks(context.sql(), {*reference});
    if (!links)
        return links.error();
    if (!links->isEmpty())
        return faulty(Kind::Conflict, name, Problem::AlreadyInUse);
    return **found;
}

QList<FieldError> saidInsteadOfCams(const Profile &profile, const Profile &cams)
{
    const std::optional<CamsLayer> layer = CamsLayer{CamsState::Connected, cams};
    QList<FieldError> faults;
    for (const FieldInfo &info : allFields()) {
        if (!isLockedByCams(layer, info.id))
            continue;
        const bool isName = info.id == Field::FirstName || info.id == Field::LastName ||
                            info.id == Field::OneNameOnly;
        const QJsonValue expected = isName ? cams.value(info.id) : absentValue(info.id);
        if (profile.value(info.id) != expected)
            faults << FieldError{fieldName(info.id), problemCode(Problem::OwnedByCams)};
    }
    return faults;
}

Result<void> noteCamsChanges(store::WriteContext &context, const QList<CamsChange> &changes)
{
    QList<store::AuditedRecord> audited;
    for (const CamsChange &change : changes) {
        const ClientId &id = change.client.id;
        audited << store::AuditedRecord{camsKind, id.text(), id,
                                        fieldChanges(change.before, change.after)};
    }
    Result<void> noted = context.auditAll(audited);
    for (qsizetype i = 0; i < changes.size() && noted; ++i)
        noted = tellWhatFollows(context, changes.at(i), audited.at(i).changes);
    return noted;
}

Result<void> showCams(store::WriteContext &context, const QList<store::ClientKey> &clients)
{
    QList<store::ChangedRecord> records;
    for (const store::ClientKey &client : clients) {
        records << store::ChangedRecord{wire::providerScope(client.provider), camsKind,
                                        client.id.text(), client.id};
    }
    return context.changedAll(records);
}

Result<void> connectToCams(store::WriteContext &context, const store::ClientKey &client,
                           const store::CamsLookUp &found)
{
    const store::CamsLink link = newLink(client, found, context.now());
    Result<void> written = store::insertCamsLink(context.sql(), link, found.staff);
    if (written)
        written = showCams(context, {client});
    if (written)
        written = noteCamsChanges(context, {{client, wire::CamsRecord(), link.record}});
    if (written)
        written = dropHints(context, client.id, link.record.reference);
    if (written) {
        written = writeAutomaticNote(context, client, "cams_connected",
                                     {{QStringLiteral("reference"), link.record.reference}});
    }
    return written;
}

Result<store::Effect> connectCams(store::WriteContext &context, const StaffAccess &access,
                                  const wire::Mutation &mutation)
{
    const Result<wire::ConnectCams> arguments = wire::ConnectCams::fromJson(mutation.arguments);
    if (!arguments)
        return arguments.error();
    const Result<store::ClientKey> client =
        findSubject(context, Action::ConnectCams, access, mutation);
    if (!client)
        return client.error();
    const auto link = store::camsLinkOf(context.sql(), client->id);
    if (!link)
        return link.error();
    if (*link)
        return faulty(Kind::Conflict, "subject", Problem::AlreadyInUse);
    const Result<store::CamsLookUp> found =
        checkCamsReference(context, access.staff, arguments->reference, "reference");
    if (!found)
        return found.error();
    if (const auto connected = connectToCams(context, *client, *found); !connected)
        return connected.error();
    return store::Effect();
}

Result<store::Effect> disconnectCams(store::WriteContext &context, const StaffAccess &access,
                                     const wire::Mutation &mutation)
{
    const auto arguments = wire::DisconnectCams::fromJson(mutation.arguments);
    if (!arguments)
        return arguments.error();
    const Result<store::CamsLink> link =
        findLink(context, Action::DisconnectCams, access, mutation);
    if (!link)
        return link.error();
    const Result<QString> reason = checkReason(arguments->reason);
    if (!reason)
        return reason.error();
    const store::ClientKey &client = link->client;
    Result<void> written = store::deleteCamsLink(context.sql(), client.id);
    if (written)
        written = hideCams(context, client);
    if (written)
        written = endProposals(context, client);
    if (written)
        written = noteCamsChanges(context, {{client, link->record, wire::CamsRecord()}});
    if (written) {
        written = writeAutomaticNote(context, client, "cams_disconnected",
                                     {{QStringLiteral("reference"), link->record.reference},
                                      {QStringLiteral("reason"), *reason}});
    }
    if (!written)
        return written.error();
    return store::Effect();
}

Result<store::Effect> refreshCams(store::WriteContext &context, const StaffAccess &access,
                                  const wire::Mutation &mutation)
{
    wire::Reader reader(mutation.arguments);
    if (const Result<void> whole = reader.finish(); !whole)
        return whole.error();
    const Result<store::CamsLink> link = findLink(context, Action::RefreshCams, access, mutation);
    if (!link)
        return link.error();
    Result<void> wanted = store::wantCamsLink(context.sql(), link->client.id);
    if (wanted)
        wanted = showCams(context, {link->client}); // and whoever reads CaMS wakes
    if (!wanted)
        return wanted.error();
    return store::Effect();
}

} // namespace wren::services
