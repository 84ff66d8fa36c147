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

} // namespace

bool isAutomaticNoteType(const QString &type)
{
    return std::any_of(automaticTypes.begin(), automaticTypes.end(),
                       [&type](const char *automatic) { return type == QLatin1String(automatic); });
}

Result<void> writeCaseNote(store::WriteContext &context, const store::ClientKey &client,
                           store::NewCaseNote note)
{
    note.client = client.id;
    note.rev = context.seq();
    note.now = context.now();
    if (const Result<void> written = store::insertCaseNote(context.sql(), note); !written)
        return written;
    const QString kind = QStringLiteral("case_note");
    const Result<void> listed =
        context.changed(wire::providerScope(client.provider), kind, note.id.text(), client.id);
    if (!listed)
        return listed;
    return context.audit(kind, note.id.text(), client.id,
                         {{QStringLiteral("type"), QJsonValue::Null, note.type},
                          {QStringLiteral("text"), QJsonValue::Null, note.text},
                          {QStringLiteral("parameters"), QJsonValue::Null, note.parameters}});
}

Result<void> writeAutomaticNote(store::WriteContext &context, const store::ClientKey &client,
                                const char *type, const QJsonObject &parameters)
{
    store::NewCaseNote note;
    note.id = CaseNoteId::fromRandom(context.random(16));
    note.type = QString::fromLatin1(type);
    note.parameters = parameters;
    if (context.actor().kind == store::Actor::Kind::Staff)
        note.author = context.actor().access.staff;
    return writeCaseNote(context, client, std::move(note));
}

} // namespace wren::services
