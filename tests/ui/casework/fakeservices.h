// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/casework/caseworkservices.h"

#include <QPointer>

namespace wren::test {

/** Calls of one kind that wait for the test to answer them; the context's death cancels, as in
 * Desk. */
template<typename Argument, typename Answer>
class Waiting
{
public:
    void add(Argument argument, QObject *context, std::function<void(Result<Answer>)> callback)
    {
        m_calls.push_back({std::move(argument), context, std::move(callback)});
    }
    /** Of those made so far, answered or not. */
    [[nodiscard]] int made() const { return int(m_calls.size()); }
    [[nodiscard]] int open() const { return made() - m_answered; }
    [[nodiscard]] const Argument &last() const { return m_calls.back().argument; }
    /** Answers the oldest that waits. True if its caller still listened. */
    bool answer(Result<Answer> answer)
    {
        if (open() == 0)
            qFatal("nothing to answer");
        const Call call = m_calls.at(std::size_t(m_answered++));
        if (call.context)
            call.callback(std::move(answer));
        return !call.context.isNull();
    }

private:
    struct Call
    {
        Argument argument;
        QPointer<QObject> context;
        std::function<void(Result<Answer>)> callback;
    };
    std::vector<Call> m_calls;
    int m_answered = 0;
};

struct Command
{
    QString name;
    QString subject;
    QJsonObject arguments;
};

/** Desk's services as a test plays them: calls wait for answers, drafts are kept in memory. */
class FakeServices : public app::CaseworkServices
{
public:
    FakeServices();

    Waiting<wire::RegistrySearchRequest, wire::RegistrySearchAnswer> searches;
    Waiting<QString, wire::AssessmentAnswer> lookUps;
    Waiting<QString, wire::CamsAnswer> camsLookUps;
    Waiting<ClientId, wire::InviteLink> links;
    Waiting<ClientId, QList<wire::MailStatus>> mails;
    Waiting<ClientId, wire::ClientHistory> histories;
    Waiting<ClientId, wire::InboxAnswer> inboxes;
    Waiting<QString, wire::InboxAnswer> emailChecks;    ///< the addresses, of a client
    Waiting<QString, wire::InboxAnswer> newEmailChecks; ///< of nobody in particular
    Waiting<wire::PlusAddressRequest, wire::InboxAnswer> plusAddresses;
    Waiting<Command, wire::MutationResult> commands;

    /** What was saved to be sent, in order; `queueError` says that it could not be. */
    QList<app::QueuedMutation> queue;
    std::optional<Error> queueError;
    QList<qint64> retried;
    QList<qint64> discarded;
    QList<qint64> dismissed;

    QMap<QString, QJsonObject> drafts;
    QMap<QString, QString> draftKinds; ///< of those that were saved here
    std::optional<Error> draftError;
    QMap<ClientId, wire::ClientRecord> clients; ///< as the hub has them
    QMap<ClientId, QSet<Field>> waiting;
    QMap<ClientId, QList<app::FieldConflict>> fieldConflicts;
    QMap<ClientId, QList<app::CaseNote>> notes;
    QList<app::HandoverView> requests; ///< of `handovers`
    QMap<ClientId, app::EmailView> emailViews;
    QList<app::Correction> supportQueue; ///< newest first
    StaffAccess staff;
    ReferenceData lists = ReferenceData::builtIn();
    QMap<StaffId, QString> staffNames;
    QMap<ProviderId, QString> providerNames;
    QMap<ClientId, app::CamsView> cams;
    std::optional<wire::EoisRecord> eoisRecord;
    wire::SupportContact support{QStringLiteral("help@example.ca"),
                                 QStringLiteral("aide@example.ca")};
    bool offline = false;
    QDateTime time = QDateTime(QDate(2026, 11, 23), QTime(15, 0), Qt::UTC);

    /** Goes offline or back, and says so. */
    void setOffline(bool now);

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
    void outbox(QObject *context, Callback<QList<app::QueuedMutation>> callback) override;
    void retry(qint64 mid, QObject *context, Callback<void> callback) override;
    void discard(qint64 mid, QObject *context, Callback<void> callback) override;
    void dismiss(qint64 mid, QObject *context, Callback<void> callback) override;
    void saveDraft(const char *kind, const QString &id, const QJsonObject &content,
                   QObject *context, Callback<void> callback) override;
    void draft(const QString &id, QObject *context, Callback<QJsonObject> callback) override;
    void draftsOf(const char *kind, QObject *context,
                  Callback<QList<app::Draft>> callback) override;
    void discardDraft(const QString &id) override { drafts.remove(id); }
    void client(const ClientId &client, QObject *context,
                Callback<wire::ClientRecord> callback) override;
    void clientView(const ClientId &client, QObject *context,
                    Callback<app::ClientView> callback) override;
    void conflicts(QObject *context, Callback<QList<app::FieldConflict>> callback) override;
    void caseNotes(const ClientId &client, QObject *context,
                   Callback<QList<app::CaseNote>> callback) override;
    void handovers(QObject *context, Callback<QList<app::HandoverView>> callback) override;
    void emails(const ClientId &client, QObject *context,
                Callback<app::EmailView> callback) override;
    void corrections(QObject *context, Callback<QList<app::Correction>> callback) override;

    [[nodiscard]] const StaffAccess &access() const override { return staff; }
    [[nodiscard]] const ReferenceData &reference() const override { return lists; }
    [[nodiscard]] QList<app::Directory::Provider> providers() const override;
    [[nodiscard]] QList<app::Directory::Provider> everyProvider() const override;
    [[nodiscard]] QList<app::Directory::Staff>
    caseworkers(const ProviderId &provider) const override;
    [[nodiscard]] QString providerName(const ProviderId &provider) const override
    {
        return providerNames.value(provider);
    }
    [[nodiscard]] QString staffName(const StaffId &id) const override
    {
        return staffNames.value(id);
    }
    [[nodiscard]] QString supportContact(const QString &language) const override
    {
        return support.in(language);
    }
    [[nodiscard]] std::optional<wire::EoisRecord> eois() const override { return eoisRecord; }
    [[nodiscard]] bool isOffline() const override { return offline; }
    [[nodiscard]] QDateTime now() const override { return time; }
    [[nodiscard]] QByteArray random(int size) const override;

private:
    void takeOut(qint64 mid);

    mutable quint32 m_seed = 1;
};

/** A provider id, staff id or client id of the practice people, from a small number. */
template<typename AnyId>
AnyId idOf(quint8 number)
{
    return AnyId::fromRandom(QByteArray(16, char(number)));
}

/** What EOIS holds of Marie-Ève D’Amour. */
[[nodiscard]] wire::AssessmentAnswer submittedAssessment();
/** The same person as CaMS holds her, with another phone and no address. */
[[nodiscard]] wire::CamsAnswer clientOfCams();
/** One person whom the asker may view, and one of another provider, masked. */
[[nodiscard]] wire::RegistrySearchAnswer twoMatches();
/** The same two, the first of them very likely the same person. */
[[nodiscard]] wire::RegistrySearchAnswer strongMatch();
/** A client with every field filled in. */
[[nodiscard]] Profile fullProfile();
[[nodiscard]] wire::MutationResult applied();
[[nodiscard]] wire::MutationResult refusedWith(Kind kind, const QList<FieldError> &fields = {});

} // namespace wren::test
