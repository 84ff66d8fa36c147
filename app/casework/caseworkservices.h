// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cache/clientview.h"
#include "app/cache/draftstore.h"
#include "app/email/emailview.h"
#include "app/hub/hubtransport.h"
#include "app/people/clientstore.h"
#include "app/people/directory.h"
#include "models/permissions.h"
#include "models/wire/cams.h"
#include "models/wire/commands.h"

namespace wren::app {

/**
 * What inviting and looking after a client needs from the rest of Desk: the workspace's services in
 * Desk (WorkspaceServices), a script in tests. Callbacks run exactly once, later, on the GUI
 * thread, or not at all if the context died; deleting the context cancels.
 */
class CaseworkServices : public QObject
{
    Q_OBJECT

public:
    template<typename T>
    using Callback = std::function<void(Result<T>)>;

    // -- at the hub: see HubClient and SyncDriver::command ---------------------------------------
    virtual void registrySearch(const wire::RegistrySearchRequest &request, QObject *context,
                                Callback<wire::RegistrySearchAnswer> callback) = 0;
    virtual void lookUpAssessment(const QString &number, QObject *context,
                                  Callback<wire::AssessmentAnswer> callback) = 0;
    virtual void lookUpCams(const QString &number, QObject *context,
                            Callback<wire::CamsAnswer> callback) = 0;
    virtual void inviteLink(const ClientId &client, QObject *context,
                            Callback<wire::InviteLink> callback) = 0;
    virtual void clientMail(const ClientId &client, QObject *context,
                            Callback<QList<wire::MailStatus>> callback) = 0;
    /** Who changed what when (R32). */
    virtual void clientHistory(const ClientId &client, QObject *context,
                               Callback<wire::ClientHistory> callback) = 0;
    virtual void inbox(const ClientId &client, QObject *context,
                       Callback<wire::InboxAnswer> callback) = 0;
    virtual void checkNewEmail(const ClientId &client, const QString &email, QObject *context,
                               Callback<wire::InboxAnswer> callback) = 0;
    virtual void checkAnyNewEmail(const QString &email, QObject *context,
                                  Callback<wire::InboxAnswer> callback) = 0;
    virtual void plusAddress(const wire::PlusAddressRequest &person, QObject *context,
                             Callback<wire::InboxAnswer> callback) = 0;
    virtual void command(const QString &name, const QString &subject, const QJsonObject &arguments,
                         QObject *context, Callback<wire::MutationResult> callback) = 0;

    // -- saved on this computer, sent when the hub can be reached (R70, R71) ---------------------
    /** The callback means "Saved": durable. Storage: it could not be written down, nothing is. */
    virtual void enqueue(const QString &name, const QString &subject, const QJsonObject &arguments,
                         QObject *context, Callback<void> callback) = 0;
    /** All but what is done, oldest first. */
    virtual void outbox(QObject *context, Callback<QList<QueuedMutation>> callback) = 0;
    /** A refused one once more, as a new mutation. */
    virtual void retry(qint64 mid, QObject *context, Callback<void> callback) = 0;
    /** Drops one that waits, for good. Conflict: it may have reached the hub already. */
    virtual void discard(qint64 mid, QObject *context, Callback<void> callback) = 0;
    /** A refused, parked or conflicted one was read and leaves the list. */
    virtual void dismiss(qint64 mid, QObject *context, Callback<void> callback) = 0;

    // -- on this computer ------------------------------------------------------------------------
    /** Sealed and durable when the callback runs (R17). */
    virtual void saveDraft(const char *kind, const QString &id, const QJsonObject &content,
                           QObject *context, Callback<void> callback) = 0;
    /** What was saved; Kind::NotFound if there is none. */
    virtual void draft(const QString &id, QObject *context, Callback<QJsonObject> callback) = 0;
    /** Those of one kind, newest first. */
    virtual void draftsOf(const char *kind, QObject *context, Callback<QList<Draft>> callback) = 0;
    virtual void discardDraft(const QString &id) = 0;
    /** From this computer's copy, or from the hub if the client's provider is not kept here. */
    virtual void client(const ClientId &client, QObject *context,
                        Callback<wire::ClientRecord> callback) = 0;
    /** The same with what it stands on, what waits and what conflicts. */
    virtual void clientView(const ClientId &client, QObject *context,
                            Callback<ClientView> callback) = 0;
    /** Of every client kept here. */
    virtual void conflicts(QObject *context, Callback<QList<FieldConflict>> callback) = 0;
    /** Newest first. */
    virtual void caseNotes(const ClientId &client, QObject *context,
                           Callback<QList<CaseNote>> callback) = 0;
    /** Referrals and requested transfers, newest first (R4, R5). */
    virtual void handovers(QObject *context, Callback<QList<HandoverView>> callback) = 0;
    virtual void emails(const ClientId &client, QObject *context, Callback<EmailView> callback) = 0;
    /** What was asked of WREN, newest first; empty for whoever is not WREN support. Changes with
     * clientsChanged. */
    virtual void corrections(QObject *context, Callback<QList<Correction>> callback) = 0;

    [[nodiscard]] virtual const StaffAccess &access() const = 0;
    /** Stays valid, and changes in place when directoryChanged. */
    [[nodiscard]] virtual const ReferenceData &reference() const = 0;
    /** Those that the user reaches, by name. */
    [[nodiscard]] virtual QList<Directory::Provider> providers() const = 0;
    /** Of the whole network, by name: a client may be referred to any of them (R4). */
    [[nodiscard]] virtual QList<Directory::Provider> everyProvider() const = 0;
    [[nodiscard]] virtual QList<Directory::Staff> caseworkers(const ProviderId &provider) const = 0;
    [[nodiscard]] virtual QString providerName(const ProviderId &provider) const = 0;
    [[nodiscard]] virtual QString staffName(const StaffId &staff) const = 0;
    /** Whom staff turn to, as the hub names it in that language ("en", "fr"); empty: it has not. */
    [[nodiscard]] virtual QString supportContact(const QString &language) const = 0;
    /** Whether the hub keeps up with CaMS; nothing: it never read it. Changes with
     * directoryChanged. */
    [[nodiscard]] virtual std::optional<wire::EoisRecord> eois() const = 0;
    /** The hub could not be reached when it was last tried. */
    [[nodiscard]] virtual bool isOffline() const = 0;
    [[nodiscard]] virtual QDateTime now() const = 0;
    /** 16 random bytes and more, from the system's source. */
    [[nodiscard]] virtual QByteArray random(int size) const = 0;

signals:
    void reachabilityChanged();
    void directoryChanged();
    void clientsChanged(const QSet<wren::ClientId> &clients);
    void clientsReset();
    /** What `outbox` answers has changed. */
    void outboxChanged();
    /** See SyncDriver::commandSettled. */
    void commandSettled(const wren::wire::Mutation &mutation,
                        const wren::wire::MutationResult &result);
};

} // namespace wren::app
