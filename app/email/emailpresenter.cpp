// SPDX-License-Identifier: Apache-2.0
#include "app/email/emailpresenter.h"

#include "app/casework/commandanswer.h"

#include <algorithm>

namespace wren::app {

namespace {

using namespace std::chrono_literals;

constexpr qint64 newsFor = std::chrono::milliseconds(24h * 14).count();

/** WREN decided on it, or on another one about the client. */
bool isDecided(const wire::CorrectionRecord &record)
{
    return record.state == EmailChangeState::Corrected ||
           record.state == EmailChangeState::Declined ||
           (record.state == EmailChangeState::Cancelled &&
            record.reason == QLatin1String("corrected"));
}

/** When; of those that ended at once, the one that took effect counts. */
std::pair<qint64, bool> decisionOf(const wire::CorrectionRecord &record)
{
    return {record.endedAt.value_or(0), record.state == EmailChangeState::Corrected};
}

/** The last mail to that address came to nothing. */
bool lastFailed(const QList<wire::MailStatus> &mails)
{
    const auto newest =
        std::max_element(mails.cbegin(), mails.cend(),
                         [](const auto &a, const auto &b) { return a.createdAt < b.createdAt; });
    return newest != mails.cend() &&
           (newest->state == QLatin1String("failed") || newest->state == QLatin1String("bounced"));
}

} // namespace

EmailPresenter::EmailPresenter(CaseworkServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_address(services)
{
    connect(&m_address, &AddressCheck::answered, this, &EmailPresenter::stateChanged);
    connect(&services, &CaseworkServices::clientsChanged, this,
            [this](const QSet<ClientId> &clients) {
                if (clients.contains(m_state.client))
                    load();
            });
    connect(&services, &CaseworkServices::clientsReset, this, &EmailPresenter::load);
    connect(&services, &CaseworkServices::outboxChanged, this, &EmailPresenter::load);
    connect(&services, &CaseworkServices::directoryChanged, this, &EmailPresenter::stateChanged);
    connect(&services, &CaseworkServices::commandSettled, this, &EmailPresenter::settled);
}

void EmailPresenter::show(const ClientId &client)
{
    m_shown = std::make_unique<QObject>();
    m_address.setClient(client);
    m_state = {};
    m_state.client = client;
    load();
    emit stateChanged();
}

void EmailPresenter::lookAtInbox()
{
    const auto asker = m_shown.get();
    m_services.inbox(m_state.client, asker, [this](const Result<wire::InboxAnswer> &answer) {
        if (!answer)
            return;
        m_state.inbox = *answer;
        emit stateChanged();
    });
    m_services.clientMail(m_state.client, asker,
                          [this](const Result<QList<wire::MailStatus>> &mails) {
                              if (!mails)
                                  return;
                              m_state.mailFails = lastFailed(*mails);
                              emit stateChanged();
                          });
}

void EmailPresenter::check(const QString &email)
{
    m_address.check(email);
}

/** Without the hub it waits, as everything does that needs nothing of the hub's answer. */
void EmailPresenter::request(const QString &email)
{
    m_wanted = email.trimmed();
    if (m_services.isOffline())
        return queue(m_wanted);
    send(Activity::Requesting, "request_email_change", m_state.client.text(),
         wire::RequestEmailChange{m_wanted}.toJson());
}

void EmailPresenter::cancel()
{
    if (const auto &unsent = m_state.view.unsent; unsent && !unsent->refused) {
        if (begin(Activity::Cancelling))
            m_services.discard(unsent->mid, m_shown.get(), [this](const Result<void> &discarded) {
                finished(Activity::Cancelling, discarded);
            });
    } else if (const EmailChange *change = pending()) {
        send(Activity::Cancelling, "cancel_email_change", change->id.text(), {});
    }
}

void EmailPresenter::sendAgain()
{
    if (const EmailChange *change = pending())
        send(Activity::SendingAgain, "resend_email_change", change->id.text(), {});
}

void EmailPresenter::sendConfirmation(const QString &present)
{
    if (const std::optional<EmailChangeId> change = m_state.view.unconfirmed(present))
        send(Activity::SendingAgain, "resend_email_change", change->text(), {});
}

void EmailPresenter::ask(const wire::AskEmailCorrection &asked)
{
    send(Activity::Asking, "ask_email_correction", m_state.client.text(), asked.toJson());
}

void EmailPresenter::withdraw(const EmailChangeId &correction)
{
    send(Activity::Withdrawing, "cancel_email_change", correction.text(), {});
}

void EmailPresenter::forgetFailure()
{
    m_state.failure.reset();
    if (const auto &unsent = m_state.view.unsent; unsent && unsent->refused)
        m_services.dismiss(unsent->mid, m_shown.get(), [](const Result<void> &) {});
    emit stateChanged();
}

std::optional<Problem> EmailPresenter::objectionTo(const QString &email) const
{
    const auto answer = m_address.about(email);
    return answer ? answer->problem : std::nullopt;
}

Inbox EmailPresenter::inboxOf(const QString &email) const
{
    const auto answer = m_address.about(email);
    return answer ? answer->inbox : Inbox::Client;
}

const EmailChange *EmailPresenter::pending() const
{
    return m_state.view.pending(m_services.now().toMSecsSinceEpoch());
}

const Correction *EmailPresenter::answered() const
{
    const EmailView &view = m_state.view;
    const Correction *last = nullptr;
    qint64 asked = view.changes.isEmpty() ? 0 : view.changes.constFirst().record.askedAt;
    for (const Correction &each : view.corrections) {
        if (each.record.askedBy != m_services.access().staff)
            continue;
        asked = std::max(asked, each.record.askedAt);
        if (isDecided(each.record) && (!last || decisionOf(last->record) < decisionOf(each.record)))
            last = &each;
    }
    if (!last)
        return nullptr;
    const qint64 ended = decisionOf(last->record).first;
    const bool isNews = ended + newsFor > m_services.now().toMSecsSinceEpoch();
    return isNews && ended >= asked ? last : nullptr;
}

void EmailPresenter::load()
{
    if (m_state.client.isNull())
        return;
    m_services.emails(m_state.client, m_shown.get(), [this](const Result<EmailView> &view) {
        if (!view)
            return;
        m_state.view = *view;
        emit stateChanged();
    });
}

void EmailPresenter::send(Activity activity, const char *name, const QString &subject,
                          const QJsonObject &arguments)
{
    if (!begin(activity))
        return;
    m_sent = {activity, QString::fromLatin1(name), subject};
    m_services.command(m_sent.name, subject, arguments, m_shown.get(),
                       [this, activity](const Result<wire::MutationResult> &answer) {
                           answered(activity, answer);
                       });
}

void EmailPresenter::answered(Activity activity, const Result<wire::MutationResult> &answer)
{
    if (!answer && answer.error().kind == Kind::Offline && activity == Activity::Requesting) {
        m_state.busy = Activity::None; // surely not sent: it waits instead
        return queue(m_wanted);
    }
    const std::optional<Error> error = errorOf(answer);
    finished(activity, error ? Result<void>(*error) : Result<void>());
}

void EmailPresenter::queue(const QString &email)
{
    if (begin(Activity::Requesting))
        m_services.enqueue(
            QStringLiteral("request_email_change"), m_state.client.text(),
            wire::RequestEmailChange{email}.toJson(), m_shown.get(),
            [this](const Result<void> &saved) { finished(Activity::Requesting, saved); });
}

void EmailPresenter::finished(Activity activity, const Result<void> &result)
{
    if (!result)
        return fail(activity, result.error());
    m_state.busy = Activity::None;
    load();
    emit stateChanged();
    emit done(activity);
}

/** What a time-out left open is known now. */
void EmailPresenter::settled(const wire::Mutation &mutation, const wire::MutationResult &result)
{
    if (!m_state.failure || m_state.failure->during != m_sent.activity ||
        mutation.name != m_sent.name || mutation.subject != m_sent.subject)
        return;
    m_state.failure.reset();
    answered(m_sent.activity, result);
}

bool EmailPresenter::begin(Activity activity)
{
    if (m_state.busy != Activity::None || m_state.client.isNull())
        return false;
    m_state.busy = activity;
    m_state.failure.reset();
    emit stateChanged();
    return true;
}

void EmailPresenter::fail(Activity during, const Error &error)
{
    m_state.busy = Activity::None;
    m_state.failure = EmailState::Failure{during, error};
    emit stateChanged();
}

} // namespace wren::app
