// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cams.h"
#include "models/ids.h"

/** CaMS on the wire: records of the feed, the look-up, and the arguments of its mutations. */
namespace wren {

using CamsProposalId = Id<struct CamsProposalTag>;

namespace wire {

// -- records -------------------------------------------------------------------------------------

/** Why a link is stale or broken. */
enum class CamsTrouble {
    None,          ///< "none"
    Unreadable,    ///< "unreadable": stale, EOIS answers wrongly about this client
    NotFound,      ///< "not_found": broken, no client of CaMS has the reference any more
    Merged,        ///< "merged": broken, CaMS joined it with somebody whom the hub cannot follow
    AnotherPerson, ///< "another_person": broken, the reference now stands for somebody else
};
[[nodiscard]] QString camsTroubleName(CamsTrouble trouble);
[[nodiscard]] std::optional<CamsTrouble> camsTroubleFromName(QStringView name);

/** Kind "cams", in the client's provider scope; its record id is the client's. Staff only. */
struct CamsRecord
{
    ClientId client;
    QString reference;     ///< CaMS Client Reference Number
    QString caseReference; ///< CaMS Case Reference Number
    bool closed = false;   ///< CaMS closed the client; the values stand
    QString identifiesAs;  ///< free text of CaMS; null if none
    CamsLayer layer;
    CamsTrouble trouble = CamsTrouble::None;
    bool wanted = false; ///< the hub is about to read it anew: just connected, or asked for
    qint64 readAt = 0;   ///< ms UTC, hub clock: when the hub read these values
    qint64 connectedAt = 0;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<CamsRecord> fromJson(const QJsonObject &json);
    friend bool operator==(const CamsRecord &, const CamsRecord &) = default;
};

/** Kind "cams_proposal", in the client's provider scope: open until CaMS shows the value. */
struct CamsProposalRecord
{
    ClientId client;
    Field field = Field::LastName;
    QJsonValue value; ///< canonical: what CaMS should say
    QString note;     ///< null if none
    StaffId by;
    qint64 at = 0; ///< ms UTC, hub clock

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<CamsProposalRecord> fromJson(const QJsonObject &json);
    friend bool operator==(const CamsProposalRecord &, const CamsProposalRecord &) = default;
};

/**
 * Kind "cams_hint", in the client's provider scope; its record id is the client's: a client of CaMS
 * who looks like the same person (matched strongly), not connected to anybody (R12).
 */
struct CamsHintRecord
{
    ClientId client;
    QString reference;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<CamsHintRecord> fromJson(const QJsonObject &json);
    friend bool operator==(const CamsHintRecord &, const CamsHintRecord &) = default;
};

/** Kind "eois", in `directory`, record id "eois": whether the hub keeps up with CaMS. */
struct EoisRecord
{
    bool away = false;
    qint64 since = 0; ///< ms UTC; away: everything up to here was read

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<EoisRecord> fromJson(const QJsonObject &json);
    friend bool operator==(const EoisRecord &, const EoisRecord &) = default;
};

// -- POST /api/v1/eois/client {number} -> CamsAnswer ---------------------------------------------

/** The portal client whom a number leads to, as R3 shows it. */
struct PortalClient
{
    std::optional<ClientId> client; ///< only if the asker may view it
    QString name;
    QString email;      ///< as staff see it (R43); in full, or masked
    QString phone;      ///< as above
    QString provider;   ///< name
    QString caseworker; ///< null if none

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<PortalClient> fromJson(const QJsonObject &json);
    friend bool operator==(const PortalClient &, const PortalClient &) = default;
};

/** What a number turned out to be (R10). */
struct CamsAnswer
{
    enum class State {
        None,                 ///< "none": nobody's and nothing's
        Found,                ///< "found": a client of CaMS who is free to be connected
        Connected,            ///< "connected": of another portal client, `owner`
        CaseReference,        ///< "case_reference": of the case of `name`, or of `owner`
        AssessmentInProgress, ///< "assessment_in_progress": a CA number, not submitted yet
        Assessment,           ///< "assessment": the number of a submitted CA
    };
    State state = State::None;
    QString reference;    ///< Found: normalised; after a merge the survivor's
    Profile values;       ///< Found: see camsValues
    QStringList leftOut;  ///< Found: wire names of what the portal cannot show
    QString identifiesAs; ///< Found; null if none
    bool closed = false;  ///< Found
    QString name;         ///< CaseReference, where no portal client is connected to it
    std::optional<PortalClient> owner;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<CamsAnswer> fromJson(const QJsonObject &json);
    friend bool operator==(const CamsAnswer &, const CamsAnswer &) = default;
};

// -- mutations -----------------------------------------------------------------------------------
// "refresh_cams" (subject: client): {}. "withdraw_cams_proposal" (subject: proposal): {}.

/** Mutation "connect_cams"; the subject is the client. */
struct ConnectCams
{
    QString reference; ///< as the asker has looked it up
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<ConnectCams> fromJson(const QJsonObject &json);
};

/** Mutation "disconnect_cams"; the subject is the client. */
struct DisconnectCams
{
    QString reason; ///< 1 to 500 code points
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<DisconnectCams> fromJson(const QJsonObject &json);
};

/** Mutation "propose_cams_value"; the subject is the new proposal's id. */
struct ProposeCamsValue
{
    ClientId client;
    Field field = Field::LastName;
    QJsonValue value;
    QString note; ///< null if none; at most 500 code points

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<ProposeCamsValue> fromJson(const QJsonObject &json);
};

} // namespace wire
} // namespace wren
