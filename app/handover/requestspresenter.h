// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/casework/caseworkservices.h"

#include <memory>

namespace wren::app {

/** One referral or requested transfer, and what the user may do about it. */
struct RequestItem
{
    HandoverView view;
    bool mine = false; ///< asked by the user
    bool mayDecide = false;
    bool mayWithdraw = false;
    bool mayChooseCaseworker = false; ///< with an approval: who serves the client then
    QString from;                     ///< names; empty if unknown here
    QString to;
    QString caseworker; ///< who is to serve the client at `to`
    QString askedBy;
    QString endedBy;

    [[nodiscard]] bool isOpen() const { return view.record.state == HandoverState::Open; }
    /** Somebody else asked, and the user's answer is awaited. */
    [[nodiscard]] bool waitsForMe() const { return isOpen() && mayDecide && !mine; }
};

/** Of ClientCache::saveDraft: what the user has seen of the requests. */
inline constexpr char requestsSeenKind[] = "requests_seen";

/**
 * Requests: referrals and requested transfers of both sides; deciding and taking back (R4, R5). The
 * list is this computer's copy; deciding needs the hub. GUI thread; every intent ends in
 * stateChanged.
 */
class RequestsPresenter : public QObject
{
    Q_OBJECT

public:
    struct Failure
    {
        HandoverId request;
        Error error;
    };
    struct State
    {
        bool loading = true;
        QList<RequestItem> items; ///< newest first
        int waitForMe = 0;
        /** Arrived for the user, or decided of what the user asked, and not seen yet. */
        QList<HandoverId> news;
        bool offline = false;
        std::optional<HandoverId> busy; ///< the hub is being told
        std::optional<Failure> failure; ///< of the last intent; gone with the next
        std::optional<Error> error;     ///< of the last reading
    };

    /** Follows the services, which outlive it. */
    explicit RequestsPresenter(CaseworkServices &services, QObject *parent = nullptr);

    void load();
    /** `caseworker` null: as proposed. */
    void approve(const HandoverId &request, const StaffId &caseworker = {});
    void decline(const HandoverId &request, const QString &reason);
    void withdraw(const HandoverId &request);
    /** The list was in front of the user. */
    void markSeen();

    [[nodiscard]] const State &state() const { return m_state; }
    [[nodiscard]] const RequestItem *find(const HandoverId &request) const; ///< null: not here
    [[nodiscard]] CaseworkServices &services() const { return m_services; }

signals:
    void stateChanged();
    /** The hub took the user's decision. */
    void decided(const wren::HandoverId &request);

private:
    void show(const Result<QList<HandoverView>> &views);
    [[nodiscard]] RequestItem itemOf(HandoverView view) const;
    [[nodiscard]] bool isNews(const RequestItem &item) const;
    void findNews();
    void readSeen(const Result<QJsonObject> &seen);
    void noteMine();
    void keepSeen(const QJsonObject &seen);
    void tell(const HandoverId &request, const QString &mutation, const QJsonObject &arguments,
              HandoverState becomes);
    void answered(const HandoverId &request, HandoverState becomes,
                  const Result<wire::MutationResult> &answer);

    CaseworkServices &m_services;
    State m_state;
    std::optional<QJsonObject> m_seen;      ///< id: state; nothing: not read yet
    QHash<HandoverId, HandoverState> m_own; ///< decided here; the feed may not show it yet
    std::unique_ptr<QObject> m_reading;     ///< context of one reading: a newer one ends it
};

} // namespace wren::app
