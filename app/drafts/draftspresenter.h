// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cache/clientcache.h"
#include "app/casework/formdraft.h"
#include "app/casework/sectionedit.h"
#include "app/people/peopleindex.h"

#include <QObject>

namespace wren::app {

/** What was begun and is kept on this computer (R17, R71): intakes, open edits of a section, notes
 * being written, dialogs that were left before they were sent. GUI thread. */
class DraftsPresenter : public QObject
{
    Q_OBJECT

public:
    enum class Kind { Intake, SectionEdit, CaseNote, Form };
    struct Item
    {
        QString id;
        Kind kind = Kind::Intake;
        ClientId client; ///< null: of an intake, or of a form about nobody of one's own
        Section section = Section::PersonalDetails; ///< of a SectionEdit
        std::optional<FormAbout> form;              ///< of a Form
        QString name;       ///< whom it is about; empty if no name has been typed
        qint64 savedAt = 0; ///< ms UTC, this computer's clock
        QJsonObject content;
    };
    struct State
    {
        QList<Item> drafts; ///< newest first
        bool loading = true;
        std::optional<Error> error; ///< of the last reading or discarding
    };

    /** Follows the cache; `index` knows the names of clients. Both outlive it. */
    DraftsPresenter(ClientCache &cache, const PeopleIndex &index, QObject *parent = nullptr);

    void load();
    void discard(const QString &id);

    [[nodiscard]] const State &state() const { return m_state; }
    [[nodiscard]] const Item *find(const QString &id) const; ///< null if it is gone

signals:
    void stateChanged();

private:
    void show(const Result<QList<Draft>> &drafts);
    [[nodiscard]] std::optional<Item> itemOf(const Draft &draft) const;

    ClientCache &m_cache;
    const PeopleIndex &m_index;
    State m_state;
};

} // namespace wren::app
