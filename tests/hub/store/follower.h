// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/sync/pull.h"

#include <QMap>

namespace wren::test {

/** What a Desk does with pull and no more: keeps the records of its scopes and its cursors. */
class Follower
{
public:
    Follower(store::Connection &sql, QStringList granted, DeviceId device = {},
             services::PageLimit limit = {});

    /** From now on the user holds these. */
    void grant(const QStringList &scopes) { m_granted = scopes; }
    /** Begins to fetch a scope. */
    void keep(const QString &scope);
    /** One request and its answer applied; false when there was no more. */
    bool step();
    /** Steps until there is no more; pages needed. */
    int catchUp();

    struct Record
    {
        qint64 rev = 0;
        std::optional<ClientId> client;
        QJsonObject value;
        friend bool operator==(const Record &, const Record &) = default;
    };
    /** By scope, kind and id. */
    using Records = QMap<std::tuple<QString, QString, QString>, Record>;
    [[nodiscard]] const Records &records() const { return m_records; }
    [[nodiscard]] QStringList ids(const QString &scope, const QString &kind) const;
    /** Of what is held of the scope, as the hub reckons it. */
    [[nodiscard]] QString digest(const QString &scope) const;
    /** The last answer was the last page, and its digests are those of what is held. */
    [[nodiscard]] bool digestsFit() const;
    [[nodiscard]] const wire::PullAnswer &lastAnswer() const { return m_answer; }
    [[nodiscard]] const wire::PullRequest &request() const { return m_request; }
    /** seqs of all changes seen in held scopes, in the order they came. */
    [[nodiscard]] const QList<qint64> &seen() const { return m_seen; }

private:
    void apply(const wire::RecordChange &change);
    void end(const QString &scope);

    store::Connection &m_sql;
    QStringList m_granted;
    DeviceId m_device;
    services::PageLimit m_limit;
    wire::PullRequest m_request;
    wire::PullAnswer m_answer;
    Records m_records;
    QList<qint64> m_seen;
};

} // namespace wren::test
