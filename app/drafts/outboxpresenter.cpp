// SPDX-License-Identifier: Apache-2.0
#include "app/drafts/outboxpresenter.h"

#include "models/cams.h"
#include "models/problem.h"
#include "models/wire/edits.h"

#include <algorithm>

namespace wren::app {

namespace {

std::optional<ClientId> clientId(const QString &text)
{
    const ClientId id = ClientId::fromTrusted(text);
    return id.isNull() ? std::nullopt : std::optional(id);
}

void describeEdit(const wire::Mutation &mutation, OutboxItem &item)
{
    item.kind = OutboxItem::Kind::Edit;
    item.client = clientId(mutation.subject);
    if (const Result<wire::EditClient> edit = wire::EditClient::fromJson(mutation.arguments))
        item.edits = edit->changes;
    std::sort(item.edits.begin(), item.edits.end(),
              [](const FieldEdit &a, const FieldEdit &b) { return a.field < b.field; });
}

void describeNote(const wire::Mutation &mutation, OutboxItem &item)
{
    item.kind = OutboxItem::Kind::Note;
    item.client = clientId(mutation.arguments.value(QLatin1String("client")).toString());
    item.text = mutation.arguments.value(QLatin1String("text")).toString();
}

/** A new client has no record yet: the name stands in what was to be made. */
void describeCommand(const wire::Mutation &mutation, OutboxItem &item)
{
    if (mutation.name == QLatin1String("set_mail_language"))
        return; // about the user
    item.client = clientId(mutation.subject);
    const QJsonValue profile = mutation.arguments.value(QLatin1String("profile"));
    if (const Result<Profile> entered = Profile::fromJson(profile.toObject()))
        item.who = entered->fullName();
}

/** What the hub had when it refused; the feed may have brought a newer one. */
void describeAnswer(const wire::MutationResult &result, OutboxItem &item)
{
    item.why = result.error;
    const QJsonObject record = result.info.value(QLatin1String("record")).toObject();
    const Result<wire::ClientRecord> read = wire::ClientRecord::fromJson(record);
    if (!read)
        return;
    item.answered = *read;
    item.who = read->profile.fullName();
    item.hub = read->profile;
}

qint64 newestRev(const QMap<Field, qint64> &revs)
{
    return revs.isEmpty() ? 0 : *std::max_element(revs.cbegin(), revs.cend());
}

OutboxItem itemOf(const QueuedMutation &queued)
{
    OutboxItem item;
    const QString &name = queued.mutation.name;
    item.mutation = queued.mutation;
    item.state = queued.state;
    item.at = queued.at;
    item.mayBeSent = queued.mayBeSent;
    if (queued.result)
        describeAnswer(*queued.result, item);
    if (name == QLatin1String("edit_client"))
        describeEdit(queued.mutation, item);
    else if (name == QLatin1String("add_case_note"))
        describeNote(queued.mutation, item);
    else if (name == QLatin1String("resolve_conflict"))
        item.kind = OutboxItem::Kind::Resolution; // of which field: see nameResolutions
    else
        describeCommand(queued.mutation, item);
    return item;
}

bool isTakenOver(const std::optional<Error> &why, Field field)
{
    const FieldError owned{fieldName(field), problemCode(Problem::OwnedByCams)};
    return why && why->fields.contains(owned);
}

} // namespace

QList<FieldEdit> OutboxItem::takenOver() const
{
    QList<FieldEdit> taken;
    const bool refused = state == QueuedMutation::State::Refused && client;
    std::copy_if(edits.cbegin(), edits.cend(), std::back_inserter(taken),
                 [&](const FieldEdit &edit) { return refused && isTakenOver(why, edit.field); });
    return taken;
}

QList<FieldEdit> OutboxItem::besideTakenOver() const
{
    if (kind != Kind::Edit || takenOver().isEmpty())
        return {};
    QList<FieldEdit> rest;
    std::copy_if(edits.cbegin(), edits.cend(), std::back_inserter(rest),
                 [&](const FieldEdit &edit) { return !isTakenOver(why, edit.field); });
    return rest;
}

OutboxPresenter::OutboxPresenter(CaseworkServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    connect(&services, &CaseworkServices::outboxChanged, this, &OutboxPresenter::load);
    connect(&services, &CaseworkServices::clientsReset, this, &OutboxPresenter::load);
}

void OutboxPresenter::load()
{
    m_reading = std::make_unique<QObject>();
    m_services.outbox(m_reading.get(),
                      [this](const Result<QList<QueuedMutation>> &queue) { show(queue); });
}

void OutboxPresenter::retry(qint64 mid)
{
    const auto told = [this](const Result<void> &result) {
        done(result);
    };
    const OutboxItem *item = find(mid);
    const QList<FieldEdit> rest = item ? item->besideTakenOver() : QList<FieldEdit>();
    if (rest.isEmpty())
        return m_services.retry(mid, this, told);
    m_services.enqueue(item->mutation.name, item->mutation.subject, wire::EditClient{rest}.toJson(),
                       this, told);
}

void OutboxPresenter::discard(qint64 mid)
{
    const OutboxItem *item = find(mid);
    if (!item)
        return;
    const auto told = [this](const Result<void> &result) {
        done(result);
    };
    if (item->state == QueuedMutation::State::Waiting)
        m_services.discard(mid, this, told);
    else
        m_services.dismiss(mid, this, told);
}

const OutboxItem *OutboxPresenter::find(qint64 mid) const
{
    const auto found =
        std::find_if(m_state.items.cbegin(), m_state.items.cend(),
                     [mid](const OutboxItem &item) { return item.mutation.mid == mid; });
    return found == m_state.items.cend() ? nullptr : &*found;
}

void OutboxPresenter::show(const Result<QList<QueuedMutation>> &queue)
{
    m_state.loading = false;
    if (!queue) {
        m_state.error = queue.error();
    } else {
        const QList<OutboxItem> before = std::exchange(m_state.items, {});
        m_state.error.reset();
        std::transform(queue->cbegin(), queue->cend(), std::back_inserter(m_state.items), &itemOf);
        keepNames(before);
        lookUpConflicts();
        lookUpClients();
    }
    emit stateChanged();
}

/** Until they are looked up again. */
void OutboxPresenter::keepNames(const QList<OutboxItem> &before)
{
    for (const OutboxItem &old : before) {
        for (OutboxItem &item : m_state.items) {
            if (!old.hub || item.client != old.client)
                continue;
            item.who = old.who;
            item.hub = old.hub;
        }
    }
}

void OutboxPresenter::lookUpConflicts()
{
    const bool some =
        std::any_of(m_state.items.cbegin(), m_state.items.cend(), [](const OutboxItem &item) {
            return item.kind == OutboxItem::Kind::Resolution;
        });
    if (some)
        m_services.conflicts(m_reading.get(),
                             [this](const Result<QList<FieldConflict>> &conflicts) {
                                 if (conflicts)
                                     nameResolutions(*conflicts);
                             });
}

/** Their subject is the conflict: whom and which field it is about stands in its record. */
void OutboxPresenter::nameResolutions(const QList<FieldConflict> &conflicts)
{
    for (OutboxItem &item : m_state.items) {
        const auto found =
            std::find_if(conflicts.cbegin(), conflicts.cend(), [&item](const FieldConflict &each) {
                return each.id == item.mutation.subject;
            });
        if (item.kind != OutboxItem::Kind::Resolution || found == conflicts.cend())
            continue;
        FieldEdit edit;
        edit.field = found->record.field;
        edit.before = found->record.kept.value;
        edit.after = item.mutation.arguments.value(QLatin1String("value"));
        item.edits = {edit};
        item.client = found->record.client;
    }
    lookUpClients();
}

void OutboxPresenter::lookUpClients()
{
    QSet<ClientId> clients;
    for (const OutboxItem &item : std::as_const(m_state.items)) {
        if (item.client)
            clients.insert(*item.client);
    }
    for (const ClientId &client : std::as_const(clients))
        m_services.clientView(client, m_reading.get(), [this](const Result<ClientView> &view) {
            if (view)
                name(*view);
        });
}

void OutboxPresenter::name(const ClientView &view)
{
    for (OutboxItem &item : m_state.items) {
        if (item.client != view.client)
            continue;
        item.who = view.record.profile.fullName();
        const bool newer =
            item.answered && newestRev(item.answered->fieldRevs) > newestRev(view.base.revs);
        item.hub =
            staffProfile(newer ? item.answered->profile : view.base.profile, view.cams.layer());
    }
    emit stateChanged();
}

/** What went well shows in the outbox itself: outboxChanged follows. */
void OutboxPresenter::done(const Result<void> &result)
{
    if (result)
        return;
    m_state.error = result.error();
    emit stateChanged();
}

} // namespace wren::app
