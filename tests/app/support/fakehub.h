// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/wire/sync.h"

#include <QMap>
#include <QSet>

namespace wren::test {

/** The hub's side of the protocol for one device, in memory: seq, heads, mids, epochs (sync.md,
 * Hub). */
class FakeHub
{
public:
    /** What is seen in one scope: (kind, id) to its newest head. */
    struct Head
    {
        wire::RecordChange change;
    };
    using Heads = QMap<QPair<QString, QString>, wire::RecordChange>;

    QStringList granted;
    int pageSize = 500;

    /** A record enters or changes (its rev becomes the new seq), or leaves. */
    void write(wire::RecordChange change);
    /** Mutation "note": a case note with the subject as id in scope granted.first(); "no": refused.
     */
    [[nodiscard]] wire::PushAnswer push(const wire::PushRequest &request);
    [[nodiscard]] wire::PullAnswer pull(const wire::PullRequest &request) const;
    /** Nothing to tell: a real hub would hold the request. */
    [[nodiscard]] bool hasNews(const wire::PullRequest &request) const;

    void backUp();  ///< what is there now is safe
    void restore(); ///< to the last backUp, under another epoch

    /** Subjects of the notes by how often each took effect. */
    [[nodiscard]] const QMap<QString, int> &effects() const { return m_state.effects; }
    /** Records of the scope that are there now: (kind, id) to rev. */
    [[nodiscard]] QMap<QPair<QString, QString>, qint64> view(const QString &scope) const;
    [[nodiscard]] qint64 seq() const { return m_state.seq; }
    [[nodiscard]] qint64 lastMid() const { return m_state.lastMid; }

private:
    struct State
    {
        qint64 seq = 0;
        qint64 lastMid = 0;
        QMap<qint64, wire::MutationResult> results;
        QMap<QString, Heads> scopes;
        QMap<QString, int> effects;
    };
    [[nodiscard]] QList<wire::RecordChange> after(const QString &scope, qint64 seq) const;
    [[nodiscard]] wire::MutationResult consume(const wire::Mutation &mutation);

    State m_state;
    State m_backup;
    int m_epoch = 1;
};

} // namespace wren::test
