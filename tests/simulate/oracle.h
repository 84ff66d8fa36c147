// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/field.h"
#include "models/ids.h"
#include "models/permissions.h"
#include "models/wire/sync.h"
#include "tests/simulate/cast.h"

#include <QMap>
#include <QSet>

namespace wren::test {

/** What the hub must be like, by the rules of sync.md and nothing of the hub's own code. */
struct Expected
{
    struct Mark
    {
        qint64 rev = 0;
        DeviceId by;
    };
    struct Client
    {
        ProviderId provider;
        QMap<Field, QJsonValue> values; ///< of the fields that are edited here
        QMap<Field, Mark> marks;
    };
    struct Note
    {
        ClientId client;
        QString text;
    };
    struct Conflict
    {
        ClientId client;
        Field field = Field::FirstName;
        DeviceId by;
        QJsonValue other;
        bool open = true;
    };
    struct Parked
    {
        wire::Mutation mutation;
        ProviderId provider; ///< whose administration decides while there is no client
        std::optional<ClientId> client;
        DeviceId by;
    };
    struct Consumed
    {
        QString key; ///< see keyOf
        wire::MutationResult result;
    };

    qint64 seq = 0;
    bool inGroup = true; ///< the group staff's membership
    QMap<ClientId, Client> clients;
    QMap<QString, Note> notes;                ///< by id; the automatic ones are not told apart
    QMap<QString, Conflict> conflicts;        ///< by id
    QMap<QString, Parked> parked;             ///< by id
    QMap<DeviceId, QList<Consumed>> consumed; ///< in mid order, from 1
    QMap<QString, int> effects;               ///< how often each key was consumed
    QSet<QString> handedOver;                 ///< device, mid and key of what is in quarantine
};

/** What makes one deed recognisable under whatever mid it comes. */
[[nodiscard]] QString keyOf(const wire::Mutation &mutation);

/**
 * Watches what the hub consumes, in its order, and says what is wrong with it. Knows the rules by
 * itself: who reaches whom, which edits conflict, what a refusal may be.
 */
class Oracle
{
public:
    Expected expected;
    QList<Seat> seats = cast().seats; ///< a computer that signs in anew is another device

    [[nodiscard]] StaffAccess access(int staff) const;
    /** The scopes that the person holds now. */
    [[nodiscard]] QStringList scopes(int staff) const;
    /** Those of them that a Desk keeps: its own clients' and the directory's. */
    [[nodiscard]] QStringList kept(int staff) const;

    /** The hub consumed `mutation` of this computer with this result. */
    void consumed(int seat, const wire::Mutation &mutation, const wire::MutationResult &result);
    /** A repeated mid must be answered as the first time. */
    void repeated(int seat, const wire::MutationResult &result);
    /** What leaves for the computer: nothing of a scope that its user does not hold (I5). */
    void leaves(int seat, const wire::PullAnswer &answer);
    void leaves(int seat, const wire::PushAnswer &answer);
    /** An ended device's queue went into quarantine; `everything`: with what is parked now. */
    void handedOver(int seat, const QList<wire::Mutation> &queue,
                    const QList<wire::RecordChange> &everything);
    /** Conflicts that arose as somebody decided about parked work: its answer names none. */
    void learnConflicts(const QList<wire::RecordChange> &everything);
    [[nodiscard]] bool lacksConflicts() const;
    /** The hub's every record: what the rules say it must be. */
    void compare(const QList<wire::RecordChange> &everything);

    void wrong(const QString &what);
    [[nodiscard]] const QStringList &faults() const { return m_faults; }

private:
    using Result = wire::MutationResult;
    [[nodiscard]] bool reaches(int seat, const ClientId &client) const;
    void expect(bool holds, const wire::Mutation &mutation, const Result &result,
                const QString &rule);
    /** `by`: its author's computer. */
    void decided(int seat, const DeviceId &by, const wire::Mutation &mutation,
                 const Result &result);
    void completeSetup(int seat, const DeviceId &by, const wire::Mutation &mutation,
                       const Result &result);
    void addCaseNote(int seat, const wire::Mutation &mutation, const Result &result);
    void editClient(int seat, const DeviceId &by, const wire::Mutation &mutation,
                    const Result &result);
    void resolveConflict(int seat, const DeviceId &by, const wire::Mutation &mutation,
                         const Result &result);
    void moveClient(int seat, const wire::Mutation &mutation, const Result &result);
    void decideParked(int seat, const wire::Mutation &mutation, const Result &result);
    /** Whether the mutation had to be parked, and was; else the caller goes on. */
    [[nodiscard]] bool parks(int seat, const ClientId &client, const wire::Mutation &mutation,
                             const Result &result);
    /** Whether the edit of one field stands against another. */
    [[nodiscard]] bool editField(const ClientId &id, const DeviceId &by, const QJsonObject &change,
                                 qint64 seq);

    QStringList m_faults;
};

} // namespace wren::test
