// SPDX-License-Identifier: Apache-2.0
#include "hub/services/clients/casenotes.h"

#include <algorithm>
#include <array>

namespace wren::services {

namespace {

constexpr std::array automaticTypes{
    "account_created",
    "invite_resent",
    "email_change_requested",
    "email_change_confirmed",
    "email_change_cancelled",
    "email_change_corrected",
    "mail_bounced",
    "cams_connected",
    "cams_refreshed",
    "cams_disconnected",
    "ca_imported",
    "referral",
    "transfer_requested",
    "transfer_approved",
    "transfer_declined",
    "caseworker_assigned",
};

struct ClientNote
{
    store::ClientKey client;
    store::NewCaseNote note;
};

Result<void> writeNotes(store::WriteContext &context, const QList<ClientNote> &notes)
{
    const QString kind = QStringLiteral("case_note");
    QList<store::NewCaseNote> rows;
    QList<store::ChangedRecord> listed;
    QList<store::AuditedRecord> audited;
    for (const auto &[client, written] : notes) {
        store::NewCaseNote note = written;
        note.client = client.id;
        note.rev = context.seq();
        note.now = context.now();
        rows << note;
        listed << store::ChangedRecord{wire::providerScope(client.provider), kind, note.id.text(),
                                       client.id};
        audited << store::AuditedRecord{
            kind,
            note.id.text(),
            client.id,
            {{QStringLiteral("type"), QJsonValue::Null, note.type},
             {QStringLiteral("text"), QJsonValue::Null, note.text},
             {QStringLiteral("parameters"), QJsonValue::Null, note.parameters}}};
    }
    Result<void> kept = store::insertCaseNotes(context.sql(), rows);
    if (kept)
        kept = context.changedAll(listed);
    return kept ? context.auditAll(audited) : kept;
}

} // namespace

bool isAutomaticNoteType(const QString &type)
{
    return std::any_of(automaticTypes.begin(), automaticTypes.end(),
                       [&type](const char *automatic) { return type == QLatin1String(automatic); });
}

Result<void> writeCaseNote(store::WriteContext &context, const store::ClientKey &client,
                           store::NewCaseNote note)
{
    return writeNotes(context, {{client, std::move(note)}});
}

Result<void> writeAutomaticNotes(store::WriteContext &context, const char *type,
                                 const QList<AutomaticNote> &notes)
{
    QList<ClientNote> written;
    for (const AutomaticNote &automatic : notes) {
        store::NewCaseNote note;
        note.id = CaseNoteId::fromRandom(context.random(16));
        note.type = QString::fromLatin1(type);
        note.parameters = automatic.parameters;
        if (context.actor().kind == store::Actor::Kind::Staff)
            note.author = context.actor().access.staff;
        written << ClientNote{automatic.client, note};
    }
    return writeNotes(context, written);
}

Result<void> writeAutomaticNote(store::WriteContext &context, const store::ClientKey &client,
                                const char *type, const QJsonObject &parameters)
{
    return writeAutomaticNotes(context, type, {{client, parameters}});
}

} // namespace wren::services
