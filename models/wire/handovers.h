// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/field.h"
#include "models/handover/handover.h"
#include "models/result.h"

#include <QJsonObject>

/** Referrals and requested transfers (R4, R5): two kinds of record, and the mutations' arguments.
 */
namespace wren::wire {

/**
 * The client, as somebody sees one of another provider (R3); as it was when the hand-over was asked
 * for. The provider is the hand-over's `from`.
 */
struct OutsidePerson
{
    QString name;
    QString email; ///< masked; null if none
    QString phone; ///< masked; null if none
    std::optional<StaffId> caseworker;
    /** What the sender of an offer ticked, as staff see it, while the offer is open. */
    Profile shared;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<OutsidePerson> fromJson(const QJsonObject &json);
    friend bool operator==(const OutsidePerson &, const OutsidePerson &) = default;
};

/**
 * Kind "handover", in the scope of the provider that has the client, with `client`; and kind
 * "outside_handover" with `person`, for the side that has not: of an offer in the scope of `to`, of
 * a request in the asker's own (`staff:<id>`), once approved also in that of `from`. The id is the
 * same; whoever holds both goes by "handover".
 */
struct HandoverRecord
{
    HandoverWay way = HandoverWay::Refer;
    HandoverState state = HandoverState::Open;
    std::optional<ClientId> client;      ///< with kind "handover"
    std::optional<OutsidePerson> person; ///< with kind "outside_handover"
    ProviderId from;
    ProviderId to;
    /** Who is to serve the client at `to`, once approved who was to; absent: nobody yet. */
    std::optional<StaffId> caseworker;
    StaffId askedBy;
    qint64 askedAt = 0;  ///< ms UTC, as all below
    QString reason;      ///< why, as the asker wrote it
    QString notes;       ///< of an offer; null: none. Outside only while it is open
    QList<Field> shares; ///< of an offer: what is shown to the receiving side; inside only
    std::optional<StaffId> endedBy; ///< absent: open, or overtaken by the hub itself
    std::optional<qint64> endedAt;  ///< absent: open
    QString answer;                 ///< what the decider wrote to the asker; null: nothing

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<HandoverRecord> fromJson(const QJsonObject &json);
    friend bool operator==(const HandoverRecord &, const HandoverRecord &) = default;
};

/** mutation "refer_client" (subject: client), R4. info.handover: the id. */
struct ReferClient
{
    ProviderId provider;
    std::optional<StaffId> caseworker; ///< of `provider`
    QString reason;
    QString notes;       ///< null: none
    QList<Field> shares; ///< each once
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<ReferClient> fromJson(const QJsonObject &json);
};

/** mutation "request_transfer" (subject: a new id), R5: to the asker's provider, as caseworker. */
struct RequestTransfer
{
    QString match; ///< RegistryMatch::handle
    QString reason;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<RequestTransfer> fromJson(const QJsonObject &json);
};

/** mutation "decide_handover" (subject: the hand-over). info.state: what it is then. */
struct DecideHandover
{
    enum class Decision { Approve, Decline };
    Decision decision = Decision::Approve;
    std::optional<StaffId> caseworker; ///< with Approve: another than the proposed one
    QString reason;                    ///< needed with Decline; the asker reads it. Null: none
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<DecideHandover> fromJson(const QJsonObject &json);
};

// mutation "withdraw_handover" (subject: the hand-over): {}.

} // namespace wren::wire
