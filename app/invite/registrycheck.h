// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/casework/caseworkservices.h"

#include <QTimer>

#include <memory>

namespace wren::app {

/**
 * Confirm Person is Not Already Registered (R2): searches as one types, a moment after the last
 * key. An answer to an older question is dropped. GUI thread.
 */
class RegistryCheck : public QObject
{
    Q_OBJECT

public:
    enum class Phase {
        NotAsked,   ///< no last name yet
        Searching,  ///< waiting for the last key, or for the hub
        Answered,   ///< `matches` holds who was found, perhaps nobody
        Unanswered, ///< `error` says why; it is asked again when the hub is back
    };
    struct State
    {
        Phase phase = Phase::NotAsked;
        wire::RegistrySearchRequest query;
        QList<wire::RegistryMatch> matches;
        std::optional<Error> error;

        /** Somebody is found who may be the same person: more than distant matches. */
        [[nodiscard]] bool foundSomebody() const;
        [[nodiscard]] bool foundStrong() const;
    };

    explicit RegistryCheck(CaseworkServices &services, QObject *parent = nullptr);

    /** As typed; a changed question is asked after a moment. */
    void setQuery(const wire::RegistrySearchRequest &query);
    /** Asks without waiting (Enter, Try Again). */
    void searchNow();

    [[nodiscard]] const State &state() const { return m_state; }
    /** Has the hub answered for a person of this name (spaces and case apart)? */
    [[nodiscard]] bool covers(const QString &firstName, const QString &lastName) const;

signals:
    void stateChanged();

private:
    void answered(const Result<wire::RegistrySearchAnswer> &answer);
    void hubReached();

    CaseworkServices &m_services;
    State m_state;
    QTimer m_pause;
    std::unique_ptr<QObject> m_request; ///< context of the question that goes on
};

/** What the registry can be asked by of what is known of somebody. */
[[nodiscard]] wire::RegistrySearchRequest registryQuestion(const Profile &person);

} // namespace wren::app
