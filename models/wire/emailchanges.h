// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/emailchange/emailchange.h"
#include "models/emailchange/plusaddress.h"
#include "models/ids.h"
#include "models/result.h"

#include <QJsonObject>

/** Changes of a client's address (R40-R46, R60): two kinds of record, and the mutations' arguments.
 */
namespace wren::wire {

/** Kind "email_change" in the provider's scope: one decided at the old address. */
struct EmailChangeRecord
{
    ClientId client;
    EmailChangeWay way = EmailChangeWay::Client; ///< Client or Staff
    EmailChangeState state = EmailChangeState::Pending;
    QString from;
    QString to;
    std::optional<StaffId> askedBy; ///< absent: the client
    qint64 askedAt = 0;             ///< ms UTC, as all below
    qint64 expiresAt = 0;           ///< pending and past: expired
    std::optional<StaffId> endedBy; ///< absent: the client, or nobody
    std::optional<qint64> endedAt;  ///< absent: pending
    /** Why it was declined or cancelled: "by_client", "by_staff", "replaced", "address_in_use",
     * "overtaken", "corrected". Null otherwise. */
    QString reason;
    /** When the new address confirmed that it receives mail (R42). */
    std::optional<qint64> confirmedAt;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<EmailChangeRecord> fromJson(const QJsonObject &json);
    friend bool operator==(const EmailChangeRecord &, const EmailChangeRecord &) = default;
};

/** Kind "correction" in the provider's scope and in `support`: one decided by WREN. */
struct CorrectionRecord
{
    ClientId client;
    QString clientName;
    ProviderId provider;
    EmailChangeState state = EmailChangeState::Pending; ///< Pending, Corrected, Declined, Cancelled
    QString from;                                       ///< the incorrect address
    QString to;                                         ///< the correct one
    StaffId askedBy;
    bool enteredByWren = false;        ///< for somebody who phoned or wrote (R60)
    qint64 askedAt = 0;                ///< ms UTC, as all below
    QString why;                       ///< null: not told
    QString identified;                ///< how the person was identified; null: not told
    std::optional<StaffId> approvedBy; ///< the first of two, where two must agree
    std::optional<StaffId> endedBy;    ///< who applied, declined or took it back
    std::optional<qint64> endedAt;
    /** What WREN wrote on declining; "by_staff", "overtaken" when cancelled; else null. */
    QString reason;
    std::optional<qint64> confirmedAt; ///< as above
    QString camsEmail;                 ///< CaMS's when this was announced (R60); null: none

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<CorrectionRecord> fromJson(const QJsonObject &json);
    friend bool operator==(const CorrectionRecord &, const CorrectionRecord &) = default;
};

/**
 * mutation "request_email_change" (subject: client), and what POST /api/v1/clients/{id}/new-email
 * asks beforehand. Refused with Conflict and field "email": already_in_use (the other client is in
 * the asker's reach), cannot_be_used (it is not), same_address.
 */
struct RequestEmailChange
{
    QString email; ///< the new address
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<RequestEmailChange> fromJson(const QJsonObject &json);
};

// mutation "cancel_email_change" (subject: the change or the correction): {}.
// mutation "resend_email_change" (subject: the change): {}.

/** mutation "ask_email_correction" (subject: client), R44. */
struct AskEmailCorrection
{
    QString incorrect; ///< as the asker sees it: must still be the client's
    QString correct;
    QString why;
    QString identified;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<AskEmailCorrection> fromJson(const QJsonObject &json);
};

/** mutation "enter_email_correction" (subject: a new id), by WREN for one who phoned (R60). */
struct EnterEmailCorrection
{
    QString name; ///< as told on the phone: holds the client's last name
    AskEmailCorrection asked;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<EnterEmailCorrection> fromJson(const QJsonObject &json);
};

/** mutation "decide_email_correction" (subject: the correction), by WREN. */
struct DecideEmailCorrection
{
    enum class Decision { Apply, Decline };
    Decision decision = Decision::Apply;
    QString reason; ///< with Decline
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<DecideEmailCorrection> fromJson(const QJsonObject &json);
};

// -- POST /api/v1/plus-address {first_name, last_name} -> InboxAnswer -----------------------------

/** Whom the asker wants a '+' address for: somebody who is to be invited (R45). */
struct PlusAddressRequest
{
    QString firstName; ///< null: has one name only
    QString lastName;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<PlusAddressRequest> fromJson(const QJsonObject &json);
};

// -- GET /api/v1/clients/{id}/inbox ---------------------------------------------------------------

/** Whether an address's mail reaches the client, and what the '+' method offers (R45). */
struct InboxAnswer
{
    Inbox inbox = Inbox::Client;
    QString plusAddress; ///< the asker's own, not taken; null if none can be made
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<InboxAnswer> fromJson(const QJsonObject &json);
    friend bool operator==(const InboxAnswer &, const InboxAnswer &) = default;
};

} // namespace wren::wire
