// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/field.h"
#include "models/ids.h"
#include "models/permissions.h"
#include "models/referencedata.h"
#include "models/result.h"

#include <QDateTime>

/** The values of the records that travel in a pull (RecordChange::value), one struct a kind. */
namespace wren::wire {

enum class PortalStatus { Invited, Active, Deactivated };
[[nodiscard]] QString portalStatusName(PortalStatus status);
[[nodiscard]] std::optional<PortalStatus> portalStatusFromName(QStringView name);

/** Kind "client". `profile` holds every field, Email included (the portal's address). */
struct ClientRecord
{
    ProviderId provider;
    std::optional<StaffId> caseworker;
    Profile profile;
    QMap<Field, qint64> fieldRevs; ///< the seq that last changed each field
    PortalStatus status = PortalStatus::Invited;
    /** End of the open invite, ms UTC; with Invited and past: "invite expired". */
    std::optional<qint64> inviteExpiresAt;
    QString caNumber;     ///< of the Common Assessment it was made from; null if none
    qint64 createdAt = 0; ///< ms UTC, hub clock

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<ClientRecord> fromJson(const QJsonObject &json);
    /** With these fields alone and no revs, in a fraction of the time: for who reads thousands. */
    [[nodiscard]] static Result<ClientRecord> fromJson(const QJsonObject &json,
                                                       const QList<Field> &fields);
    friend bool operator==(const ClientRecord &, const ClientRecord &) = default;
};

/** Kind "case_note". Automatic ones carry `parameters` instead of text and are worded by the
 * reader. */
struct CaseNoteRecord
{
    ClientId client;
    QString type; ///< code of list case_note_type
    QString text;
    QJsonObject parameters;        ///< automatic notes: {"email": "...", ...}
    std::optional<StaffId> author; ///< absent: the system or the client
    qint64 at = 0;                 ///< ms UTC, hub clock

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<CaseNoteRecord> fromJson(const QJsonObject &json);
    friend bool operator==(const CaseNoteRecord &, const CaseNoteRecord &) = default;
};

/** Kind "provider", in `directory`. */
struct ProviderRecord
{
    QString name;
    bool active = true;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<ProviderRecord> fromJson(const QJsonObject &json);
    friend bool operator==(const ProviderRecord &, const ProviderRecord &) = default;
};

/** Kind "staff", in `directory`: what everybody signed in needs of a colleague, no address. */
struct StaffRecord
{
    QString name;
    ProviderId provider;
    bool active = true;
    bool servesClients = false; ///< may be chosen as a caseworker
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<StaffRecord> fromJson(const QJsonObject &json);
    friend bool operator==(const StaffRecord &, const StaffRecord &) = default;
};

/** Kind "reference_item", in `directory`; its record id is "list/code". */
[[nodiscard]] QJsonObject referenceItemToJson(const ReferenceItem &item);
[[nodiscard]] Result<ReferenceItem> referenceItemFromJson(const QJsonObject &json);

} // namespace wren::wire
