// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/field.h"
#include "models/ids.h"
#include "models/matching/agreement.h"
#include "models/permissions.h"
#include "models/result.h"

#include <QJsonObject>

/** Arguments and answers of the routes beside sync, and of the commands that travel as mutations.
 */
namespace wren::wire {

// -- POST /api/v1/sign-in ----------------------------------------------------------------------

struct SignInRequest
{
    QString email;
    QString password;
    QByteArray devicePublicKey; ///< Ed25519, 32 bytes
    QString deviceName;         ///< as the user knows it ("FRONT-DESK-2"), for the list of devices

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SignInRequest> fromJson(const QJsonObject &json);
};

/** Whom staff turn to, as the hub's settings name it (R44): words that follow "contact". Empty: an
 * earlier hub has not said. */
struct SupportContact
{
    QString english;
    QString french;

    /** "en" or "fr". */
    [[nodiscard]] QString in(const QString &language) const;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SupportContact> fromJson(const QJsonObject &json);
};

/** Who is signed in. `groupProviders` as StaffAccess. */
struct SignedInStaff
{
    StaffAccess access;
    QString name;
    QString email;
    QString providerName;
    QString language = QStringLiteral("en"); ///< of mail to them: "en" or "fr"
    SupportContact support{};
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SignedInStaff> fromJson(const QJsonObject &json);
};

struct SignInAnswer
{
    DeviceId device;
    QByteArray unlockSecret; ///< 32 bytes the hub keeps for this device (sync.md, Desk 7)
    QByteArray hubPublicKey; ///< Ed25519: signs wipe orders
    QString accessToken;
    qint64 expiresInSeconds = 0;
    SignedInStaff staff;
    qint64 lastMid = 0;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SignInAnswer> fromJson(const QJsonObject &json);
};

// -- POST /api/v1/challenge {device} -> {challenge};  POST /api/v1/token ------------------------

struct TokenRequest
{
    DeviceId device;
    QByteArray challenge; ///< as given
    QByteArray signature; ///< Ed25519 over tokenMessage(device, challenge)
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<TokenRequest> fromJson(const QJsonObject &json);
};
/** What a device signs to renew its token: a fixed label, the device id and the challenge. */
[[nodiscard]] QByteArray tokenMessage(const DeviceId &device, const QByteArray &challenge);

/** Answer of token; `unlockSecret` and `staff` as at sign-in. */
using TokenAnswer = SignInAnswer;

// -- POST /api/v1/registry-search ----------------------------------------------------------------

struct RegistrySearchRequest
{
    QString firstName; ///< all but lastName optional (R2)
    QString lastName;
    QString birthDate;
    QString phone;
    QString email;
    QString postalCode;
    QString streetAddress; ///< the first line of an address
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<RegistrySearchRequest> fromJson(const QJsonObject &json);
};

/** One reason for a match. The values only if the asker may view the client (R3). */
struct MatchReason
{
    matching::Trait trait = matching::Trait::Names;
    matching::Agreement agreement = matching::Agreement::Same;
    QString asked; ///< as it was asked for: "Bill"
    QString held;  ///< as the registry holds it: "William"
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<MatchReason> fromJson(const QJsonObject &json);
    friend bool operator==(const MatchReason &, const MatchReason &) = default;
};

/** One match. What an out-of-scope match shows is decided on the hub (R3). */
struct RegistryMatch
{
    /** Stands for the client towards the hub, for this asker alone; sealed anew each time. */
    QString handle;
    matching::Strength strength = matching::Strength::Distant;
    QList<MatchReason> reasons;
    std::optional<ClientId> client; ///< only if the asker may view it
    QString name;
    QString email;    ///< in full, or masked
    QString phone;    ///< in full, or masked
    QString provider; ///< name
    QString caseworker;
    QString birthDate; ///< only if the asker may view it
    /** R43: the portal's address where CaMS holds another one, which `email` then is; only if the
     * asker may view it. */
    QString signsInWith;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<RegistryMatch> fromJson(const QJsonObject &json);
    /** Apart from the handle. */
    friend bool operator==(const RegistryMatch &a, const RegistryMatch &b);
};

struct RegistrySearchAnswer
{
    QList<RegistryMatch> matches; ///< at most 50, the likeliest first
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<RegistrySearchAnswer> fromJson(const QJsonObject &json);
};

// -- POST /api/v1/eois/assessment {number} -------------------------------------------------------

enum class AssessmentState { Submitted, None };
/** A submitted Common Assessment; in progress and unknown both answer None (R8). */
struct AssessmentAnswer
{
    AssessmentState state = AssessmentState::None;
    QString number;      ///< normalised
    Profile profile;     ///< Part 1: the fields with fromAssessment, already checked; what EOIS
                         ///< holds in a form that we refuse is left out and named in `leftOut`
    QStringList leftOut; ///< wire names
    bool alreadyInCams = false;
    bool alreadyImported = false; ///< another portal client was made from it
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<AssessmentAnswer> fromJson(const QJsonObject &json);
};

// -- mutation "complete_setup" (subject: the new client's id) ------------------------------------

/** These matches were looked at, and each is somebody else. */
struct NotSamePerson
{
    QStringList matches; ///< handles
    QString reason;      ///< 1 to 500 code points
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<NotSamePerson> fromJson(const QJsonObject &json);
};

struct CompleteSetup
{
    Profile profile;                            ///< every field of R13, Email included
    std::optional<ProviderId> provider;         ///< only from those who set it
    std::optional<StaffId> caseworker;          ///< only from those who set it
    QString caNumber;                           ///< null: without linking
    std::optional<NotSamePerson> notSamePerson; ///< with a strong match, or it is held back
    QString camsReference; ///< null: not connected to CaMS; the profile then holds the name that
                           ///< CaMS holds and nothing else of it (R14)
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<CompleteSetup> fromJson(const QJsonObject &json);
};
// mutation "resend_invite" (subject: client): no arguments.
// mutation "add_case_note" (subject: the new note's id): {client, type, text}.

// -- mutation "set_mail_language" (subject: one's own account) ------------------------------------

struct SetMailLanguage
{
    QString language; ///< "en" or "fr"
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SetMailLanguage> fromJson(const QJsonObject &json);
};

// -- POST /api/v1/clients/{id}/invite-link -> InviteLink; GET /api/v1/clients/{id}/mail ----------

struct InviteLink
{
    QString url; ///< the very link that the mail carries
    qint64 expiresAt = 0;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<InviteLink> fromJson(const QJsonObject &json);
};

/** One mail to a client, as staff see it: never its text. */
struct MailStatus
{
    QString template_; ///< "invite", ...
    QString to;
    QString state; ///< "queued", "sent", "failed", "kept" (no mail server configured), "bounced"
                   ///< (it was sent and came back)
    qint64 createdAt = 0;
    std::optional<qint64> sentAt;
    QString reason; ///< with failed and bounced, or the last try's
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<MailStatus> fromJson(const QJsonObject &json);
};

/** The body of every answer with a status of 400 or more: {"error": kind, "fields": [...]}. */
[[nodiscard]] QJsonObject errorToJson(const Error &error);
[[nodiscard]] Error errorFromJson(const QJsonObject &json);
/** The HTTP status that carries a kind. What comes back is read by errorFromJson. */
[[nodiscard]] int httpStatus(Kind kind);

} // namespace wren::wire
