// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/casework/caseworkservices.h"
#include "app/profile/sectionpresenter.h"

namespace wren::app {

/**
 * A client's conflicts, one after the other: two values of one field, of which a person keeps
 * either, or types a third (R30). Saved here and sent like an edit, so it works offline too. GUI
 * thread; every intent ends in stateChanged.
 */
class ConflictPresenter : public QObject
{
    Q_OBJECT

public:
    enum class Choice { None, Kept, Other, Combined };
    struct State
    {
        bool loading = true;
        QString name;                   ///< the client's
        QList<FieldConflict> conflicts; ///< to be chosen in; the first one is shown
        int all = 0;                    ///< since the screen was opened, chosen in or not
        Choice choice = Choice::None;
        bool busy = false;
        std::optional<Error> error; ///< of the last reading or saving
    };

    ConflictPresenter(CaseworkServices &services, const ClientId &client,
                      QObject *parent = nullptr);

    void choose(Choice choice);
    /** Saves the choice; the next conflict follows, or finished(). */
    void resolve();

    [[nodiscard]] const State &state() const { return m_state; }
    /** Of the field of the first conflict; null while there is none. What is typed is Combined. */
    [[nodiscard]] SectionPresenter *form() const { return m_form.get(); }
    [[nodiscard]] CaseworkServices &services() const { return m_services; }

signals:
    void stateChanged();
    /** Another conflict is the first one: form() is a new one. */
    void conflictChanged();
    /** Nothing is left to choose. */
    void finished();

private:
    void load();
    void show(const Result<ClientView> &view);
    void makeForm(const wire::ClientRecord &record);
    void saved(const Result<void> &result);
    [[nodiscard]] std::optional<QJsonValue> chosen() const;

    CaseworkServices &m_services;
    ClientId m_client;
    State m_state;
    QSet<QString> m_seen; ///< ids of conflicts that this screen has shown
    std::unique_ptr<SectionPresenter> m_form;
    QString m_formOf; ///< the conflict's id
};

} // namespace wren::app
