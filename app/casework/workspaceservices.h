// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/casework/caseworkservices.h"
#include "app/workspace/workspace.h"

namespace wren::app {

/** CaseworkServices over the services of an open workspace, which outlives it. */
class WorkspaceServices : public CaseworkServices
{
    Q_OBJECT

public:
    explicit WorkspaceServices(Workspace &workspace);

    void registrySearch(const wire::RegistrySearchRequest &request, QObject *context,
                        Callback<wire::RegistrySearchAnswer> callback) override;
    void lookUpAssessment(const QString &number, QObject *context,
                          Callback<wire::AssessmentAnswer> callback) override;
    void lookUpCams(const QString &number, QObject *context,
                    Callback<wire::CamsAnswer> callback) override;
    void inviteLink(const ClientId &client, QObject *context,
                    Callback<wire::InviteLink> callback) override;
    void clientMail(const ClientId &client, QObject *context,
                    Callback<QList<wire::MailStatus>> callback) override;
    void clientHistory(const ClientId &client, QObject *context,
                       Callback<wire::ClientHistory> callback) override;
    void inbox(const ClientId &client, QObject *context,
               Callback<wire::InboxAnswer> callback) override;
    void checkNewEmail(const ClientId &client, const QString &email, QObject *context,
                       Callback<wire::InboxAnswer> callback) override;
    void checkAnyNewEmail(const QString &email, QObject *context,
                          Callback<wire::InboxAnswer> callback) override;
    void plusAddress(const wire::PlusAddressRequest &person, QObject *context,
                     Callback<wire::InboxAnswer> callback) override;
    void command(const QString &name, const QString &subject, const QJsonObject &arguments,
                 QObject *context, Callback<wire::MutationResult> callback) override;
    void enqueue(const QString &name, const QString &subject, const QJsonObject &arguments,
                 QObject *context, Callback<void> callback) override;
    void outbox(QObject *context, Callback<QList<QueuedMutation>> callback) override;
    void retry(qint64 mid, QObject *context, Callback<void> callback) override;
    void discard(qint64 mid, QObject *context, Callback<void> callback) override;
    void dismiss(qint64 mid, QObject *context, Callback<void> callback) override;
    void saveDraft(const char *kind, const QString &id, const QJsonObject &content,
                   QObject *context, Callback<void> callback) override;
    void draft(const QString &id, QObject *context, Callback<QJsonObject> callback) override;
    void draftsOf(const char *kind, QObject *context, Callback<QList<Draft>> callback) override;
    void discardDraft(const QString &id) override;
    void client(const ClientId &client, QObject *context,
                Callback<wire::ClientRecord> callback) override;
    void clientView(const ClientId &client, QObject *context,
                    Callback<ClientView> callback) override;
    void conflicts(QObject *context, Callback<QList<FieldConflict>> callback) override;
    void caseNotes(const ClientId &client, QObject *context,
                   Callback<QList<CaseNote>> callback) override;
    void handovers(QObject *context, Callback<QList<HandoverView>> callback) override;
    void emails(const ClientId &client, QObject *context, Callback<EmailView> callback) override;
    void corrections(QObject *context, Callback<QList<Correction>> callback) override;

    [[nodiscard]] const StaffAccess &access() const override;
    [[nodiscard]] const ReferenceData &reference() const override;
    [[nodiscard]] QList<Directory::Provider> providers() const override;
    [[nodiscard]] QList<Directory::Provider> everyProvider() const override;
    [[nodiscard]] QList<Directory::Staff> caseworkers(const ProviderId &provider) const override;
    [[nodiscard]] QString providerName(const ProviderId &provider) const override;
    [[nodiscard]] QString staffName(const StaffId &staff) const override;
    [[nodiscard]] QString supportContact(const QString &language) const override;
    [[nodiscard]] std::optional<wire::EoisRecord> eois() const override;
    [[nodiscard]] bool isOffline() const override;
    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] QByteArray random(int size) const override;

private:
    Workspace &m_workspace;
    bool m_wasOffline = false; ///< as last told by reachabilityChanged
};

} // namespace wren::app
