// SPDX-License-Identifier: Apache-2.0
#include "app/profile/conflictpresenter.h"

#include "models/rules.h"

namespace wren::app {

ConflictPresenter::ConflictPresenter(CaseworkServices &services, const ClientId &client,
                                     QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_client(client)
{
    connect(&services, &CaseworkServices::clientsChanged, this,
            [this](const QSet<ClientId> &clients) {
                if (clients.contains(m_client))
                    load();
            });
    connect(&services, &CaseworkServices::clientsReset, this, &ConflictPresenter::load);
    load();
}

void ConflictPresenter::choose(Choice choice)
{
    if (m_state.busy || m_state.choice == choice)
        return;
    m_state.choice = choice;
    emit stateChanged();
}

void ConflictPresenter::resolve()
{
    if (m_state.busy || m_state.conflicts.isEmpty())
        return;
    const std::optional<QJsonValue> value = chosen();
    if (!value)
        return;
    m_state.busy = true;
    m_state.error.reset();
    const FieldConflict &first = m_state.conflicts.constFirst();
    m_services.enqueue(QStringLiteral("resolve_conflict"), first.id,
                       wire::ResolveConflict{*value, first.record.rev}.toJson(), this,
                       [this](const Result<void> &result) { saved(result); });
    emit stateChanged();
}

void ConflictPresenter::load()
{
    m_services.clientView(m_client, this, [this](const Result<ClientView> &view) { show(view); });
}

void ConflictPresenter::show(const Result<ClientView> &view)
{
    m_state.loading = false;
    m_state.busy = false;
    if (!view) {
        m_state.error = view.error();
        emit stateChanged();
        return;
    }
    m_state.name = view->record.profile.fullName();
    m_state.conflicts = view->conflicts;
    m_state.conflicts.removeIf([](const FieldConflict &conflict) { return conflict.resolving; });
    for (const FieldConflict &conflict : std::as_const(m_state.conflicts))
        m_seen.insert(conflict.id);
    m_state.all = int(m_seen.size());
    if (m_state.conflicts.isEmpty()) {
        emit finished();
        return;
    }
    if (m_state.conflicts.constFirst().id != m_formOf)
        makeForm(view->record);
    emit stateChanged();
}

/** The whole section stands behind the one field: what it may be can depend on the others. */
void ConflictPresenter::makeForm(const wire::ClientRecord &record)
{
    const FieldConflict &first = m_state.conflicts.constFirst();
    const QList<Field> fields = fieldsOf(fieldInfo(first.record.field).section);
    m_form = std::make_unique<SectionPresenter>(fields, m_services.reference(),
                                                [this] { return m_services.now().date(); });
    m_form->fill(record.profile);
    m_formOf = first.id;
    m_state.choice = Choice::None;
    emit conflictChanged();
}

void ConflictPresenter::saved(const Result<void> &result)
{
    if (result)
        return load();
    m_state.busy = false;
    m_state.error = result.error();
    emit stateChanged();
}

/** Null: nothing was chosen, or what was typed cannot be stored. */
std::optional<QJsonValue> ConflictPresenter::chosen() const
{
    const FieldConflict &first = m_state.conflicts.constFirst();
    switch (m_state.choice) {
    case Choice::None:
        return std::nullopt;
    case Choice::Kept:
        return first.record.kept.value;
    case Choice::Other:
        return first.record.other.value;
    case Choice::Combined:
        break;
    }
    m_form->leave(first.record.field);
    const std::optional<Problem> problem = m_form->problem(first.record.field);
    if (problem && !isWarning(*problem))
        return std::nullopt;
    return m_form->profile().value(first.record.field);
}

} // namespace wren::app
