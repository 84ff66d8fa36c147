// SPDX-License-Identifier: Apache-2.0
#include "app/casework/workspaceservices.h"

#include "seal/seal.h"

#include <algorithm>

namespace wren::app {

WorkspaceServices::WorkspaceServices(Workspace &workspace)
    : m_workspace(workspace)
{
    connect(&workspace.sync(), &SyncDriver::statusChanged, this, [this] {
        if (std::exchange(m_wasOffline, isOffline()) != isOffline())
            emit reachabilityChanged();
    });
    connect(&workspace.sync(), &SyncDriver::commandSettled, this,
            &WorkspaceServices::commandSettled);
    connect(&workspace.sync(), &SyncDriver::outboxChanged, this, &WorkspaceServices::outboxChanged);
    connect(&workspace.directory(), &Directory::changed, this,
            &WorkspaceServices::directoryChanged);
    connect(&workspace.clients(), &ClientStore::clientsChanged, this,
            &WorkspaceServices::clientsChanged);
    connect(&workspace.clients(), &ClientStore::clientsReset, this,
            &WorkspaceServices::clientsReset);
}

void WorkspaceServices::registrySearch(const wire::RegistrySearchRequest &request, QObject *context,
                                       Callback<wire::RegistrySearchAnswer> callback)
{
    m_workspace.hub().registrySearch(request, context, std::move(callback));
}

void WorkspaceServices::lookUpAssessment(const QString &number, QObject *context,
                                         Callback<wire::AssessmentAnswer> callback)
{
    m_workspace.hub().lookUpAssessment(number, context, std::move(callback));
}

void WorkspaceServices::lookUpCams(const QString &number, QObject *context,
                                   Callback<wire::CamsAnswer> callback)
{
    m_workspace.hub().lookUpCams(number, context, std::move(callback));
}

void WorkspaceServices::inviteLink(const ClientId &client, QObject *context,
                                   Callback<wire::InviteLink> callback)
{
    m_workspace.hub().inviteLink(client, context, std::move(callback));
}

void WorkspaceServices::clientMail(const ClientId &client, QObject *context,
                                   Callback<QList<wire::MailStatus>> callback)
{
    m_workspace.hub().clientMail(client, context, std::move(callback));
}

void WorkspaceServices::clientHistory(const ClientId &client, QObject *context,
                                      Callback<wire::ClientHistory> callback)
{
    m_workspace.hub().clientHistory(client, context, std::move(callback));
}

void WorkspaceServices::inbox(const ClientId &client, QObject *context,
                              Callback<wire::InboxAnswer> callback)
{
    m_workspace.hub().inbox(client, context, std::move(callback));
}

void WorkspaceServices::checkNewEmail(const ClientId &client, const QString &email,
                                      QObject *context, Callback<wire::InboxAnswer> callback)
{
    m_workspace.hub().checkNewEmail(client, email, context, std::move(callback));
}

void WorkspaceServices::checkAnyNewEmail(const QString &email, QObject *context,
                                         Callback<wire::InboxAnswer> callback)
{
    m_workspace.hub().checkAnyNewEmail(email, context, std::move(callback));
}

void WorkspaceServices::plusAddress(const wire::PlusAddressRequest &person, QObject *context,
                                    Callback<wire::InboxAnswer> callback)
{
    m_workspace.hub().plusAddress(person, context, std::move(callback));
}

void WorkspaceServices::command(const QString &name, const QString &subject,
                                const QJsonObject &arguments, QObject *context,
                                Callback<wire::MutationResult> callback)
{
    m_workspace.sync().command(name, subject, arguments, context, std::move(callback));
}

void WorkspaceServices::enqueue(const QString &name, const QString &subject,
                                const QJsonObject &arguments, QObject *context,
                                Callback<void> callback)
{
    m_workspace.sync().enqueue(name, subject, arguments, context, std::move(callback));
}

void WorkspaceServices::outbox(QObject *context, Callback<QList<QueuedMutation>> callback)
{
    m_workspace.sync().outbox(context, std::move(callback));
}

void WorkspaceServices::retry(qint64 mid, QObject *context, Callback<void> callback)
{
    m_workspace.sync().retry(mid, context, std::move(callback));
}

void WorkspaceServices::discard(qint64 mid, QObject *context, Callback<void> callback)
{
    m_workspace.sync().discard(mid, context, std::move(callback));
}

void WorkspaceServices::dismiss(qint64 mid, QObject *context, Callback<void> callback)
{
    m_workspace.sync().dismiss(mid, context, std::move(callback));
}

void WorkspaceServices::saveDraft(const char *kind, const QString &id, const QJsonObject &content,
                                  QObject *context, Callback<void> callback)
{
    m_workspace.cache().saveDraft(id, QLatin1String(kind), content, context, std::move(callback));
}

void WorkspaceServices::draft(const QString &id, QObject *context, Callback<QJsonObject> callback)
{
    m_workspace.cache().drafts(
        context, [id, callback = std::move(callback)](const Result<QList<Draft>> &drafts) {
            if (!drafts)
                return callback(drafts.error());
            const auto found = std::find_if(drafts->cbegin(), drafts->cend(),
                                            [&id](const Draft &each) { return each.id == id; });
            if (found == drafts->cend())
                return callback(Error{Kind::NotFound, QStringLiteral("no such draft"), {}});
            callback(found->content);
        });
}

void WorkspaceServices::draftsOf(const char *kind, QObject *context,
                                 Callback<QList<Draft>> callback)
{
    m_workspace.cache().drafts(
        context, [kind = QString::fromLatin1(kind),
                  callback = std::move(callback)](Result<QList<Draft>> drafts) {
            if (drafts)
                drafts->removeIf([&kind](const Draft &draft) { return draft.kind != kind; });
            callback(std::move(drafts));
        });
}

void WorkspaceServices::discardDraft(const QString &id)
{
    m_workspace.cache().discardDraft(id, this, [](const Result<void> &) {});
}

void WorkspaceServices::client(const ClientId &client, QObject *context,
                               Callback<wire::ClientRecord> callback)
{
    const auto elseFromHub = [this, client, context,
                              callback](const Result<wire::ClientRecord> &kept) {
        if (kept || kept.error().kind != Kind::NotFound)
            return callback(kept);
        m_workspace.hub().client(client, context, callback);
    };
    m_workspace.clients().client(client, context, elseFromHub);
}

void WorkspaceServices::clientView(const ClientId &client, QObject *context,
                                   Callback<ClientView> callback)
{
    const auto fromHub = [client, callback](const Result<wire::ClientRecord> &record) {
        if (!record)
            return callback(record.error());
        ClientView view;
        view.client = client;
        view.record = *record;
        view.base = {record->profile, record->fieldRevs};
        callback(view);
    };
    const auto elseFromHub = [this, client, context, callback,
                              fromHub](const Result<ClientView> &kept) {
        if (kept || kept.error().kind != Kind::NotFound)
            return callback(kept);
        m_workspace.hub().client(client, context, fromHub);
    };
    m_workspace.clients().view(client, context, elseFromHub);
}

void WorkspaceServices::conflicts(QObject *context, Callback<QList<FieldConflict>> callback)
{
    m_workspace.clients().conflicts(context, std::move(callback));
}

void WorkspaceServices::caseNotes(const ClientId &client, QObject *context,
                                  Callback<QList<CaseNote>> callback)
{
    m_workspace.clients().caseNotes(client, context, std::move(callback));
}

void WorkspaceServices::emails(const ClientId &client, QObject *context,
                               Callback<EmailView> callback)
{
    m_workspace.clients().emails(client, context, std::move(callback));
}

void WorkspaceServices::corrections(QObject *context, Callback<QList<Correction>> callback)
{
    m_workspace.clients().corrections(context, std::move(callback));
}

void WorkspaceServices::handovers(QObject *context, Callback<QList<HandoverView>> callback)
{
    m_workspace.clients().handovers(context, std::move(callback));
}

const StaffAccess &WorkspaceServices::access() const
{
    return m_workspace.staff().access;
}

const ReferenceData &WorkspaceServices::reference() const
{
    return m_workspace.directory().reference();
}

QList<Directory::Provider> WorkspaceServices::providers() const
{
    QList<Directory::Provider> reached;
    for (const Directory::Provider &provider : m_workspace.directory().providers()) {
        if (access().reaches(provider.id))
            reached << provider;
    }
    return reached;
}

QList<Directory::Provider> WorkspaceServices::everyProvider() const
{
    return m_workspace.directory().providers();
}

QList<Directory::Staff> WorkspaceServices::caseworkers(const ProviderId &provider) const
{
    return m_workspace.directory().caseworkers(provider);
}

QString WorkspaceServices::providerName(const ProviderId &provider) const
{
    return m_workspace.directory().providerName(provider);
}

QString WorkspaceServices::staffName(const StaffId &staff) const
{
    return m_workspace.directory().staffName(staff);
}

QString WorkspaceServices::supportContact(const QString &language) const
{
    return m_workspace.staff().support.in(language);
}

std::optional<wire::EoisRecord> WorkspaceServices::eois() const
{
    return m_workspace.directory().eois();
}

bool WorkspaceServices::isOffline() const
{
    return m_workspace.sync().status().state == SyncStatus::State::Offline;
}

QDateTime WorkspaceServices::now() const
{
    return QDateTime::currentDateTimeUtc();
}

QByteArray WorkspaceServices::random(int size) const
{
    return seal::randomBytes(std::size_t(size));
}

} // namespace wren::app
