// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/casework/fakeservices.h"

#include "models/formats/address.h"

#include <QTimer>

namespace wren::test {

namespace {

/** Later, on this thread, if the context still lives: as Desk's services do. */
template<typename T>
void later(QObject *context, std::function<void(Result<T>)> callback, Result<T> answer)
{
    QTimer::singleShot(0, context, [callback = std::move(callback), answer = std::move(answer)] {
        callback(answer);
    });
}

} // namespace

FakeServices::FakeServices()
{
    staff.staff = idOf<StaffId>(10);
    staff.provider = idOf<ProviderId>(20);
    staff.permissions = Permission::Clients;
    providerNames = {{idOf<ProviderId>(20), QStringLiteral("Riverside Employment")},
                     {idOf<ProviderId>(21), QStringLiteral("Collège Bienvenue")}};
    staffNames = {{idOf<StaffId>(10), QStringLiteral("Dana Whitfield")},
                  {idOf<StaffId>(11), QStringLiteral("Luc Tremblay")}};
}

void FakeServices::setOffline(bool now)
{
    offline = now;
    emit reachabilityChanged();
}

void FakeServices::registrySearch(const wire::RegistrySearchRequest &request, QObject *context,
                                  Callback<wire::RegistrySearchAnswer> callback)
{
    searches.add(request, context, std::move(callback));
}

void FakeServices::lookUpAssessment(const QString &number, QObject *context,
                                    Callback<wire::AssessmentAnswer> callback)
{
    lookUps.add(number, context, std::move(callback));
}

void FakeServices::lookUpCams(const QString &number, QObject *context,
                              Callback<wire::CamsAnswer> callback)
{
    camsLookUps.add(number, context, std::move(callback));
}

void FakeServices::inviteLink(const ClientId &client, QObject *context,
                              Callback<wire::InviteLink> callback)
{
    links.add(client, context, std::move(callback));
}

void FakeServices::clientMail(const ClientId &client, QObject *context,
                              Callback<QList<wire::MailStatus>> callback)
{
    mails.add(client, context, std::move(callback));
}

void FakeServices::clientHistory(const ClientId &client, QObject *context,
                                 Callback<wire::ClientHistory> callback)
{
    histories.add(client, context, std::move(callback));
}

void FakeServices::inbox(const ClientId &client, QObject *context,
                         Callback<wire::InboxAnswer> callback)
{
    inboxes.add(client, context, std::move(callback));
}

void FakeServices::checkNewEmail(const ClientId &, const QString &email, QObject *context,
                                 Callback<wire::InboxAnswer> callback)
{
    emailChecks.add(email, context, std::move(callback));
}

void FakeServices::checkAnyNewEmail(const QString &email, QObject *context,
                                    Callback<wire::InboxAnswer> callback)
{
    newEmailChecks.add(email, context, std::move(callback));
}

void FakeServices::plusAddress(const wire::PlusAddressRequest &person, QObject *context,
                               Callback<wire::InboxAnswer> callback)
{
    plusAddresses.add(person, context, std::move(callback));
}

void FakeServices::command(const QString &name, const QString &subject,
                           const QJsonObject &arguments, QObject *context,
                           Callback<wire::MutationResult> callback)
{
    commands.add({name, subject, arguments}, context, std::move(callback));
}

void FakeServices::enqueue(const QString &name, const QString &subject,
                           const QJsonObject &arguments, QObject *context, Callback<void> callback)
{
    if (queueError)
        return later<void>(context, std::move(callback), *queueError);
    app::QueuedMutation queued;
    queued.mutation = {qint64(queue.size()) + 1, name, 1, subject, arguments};
    queued.at = time.toMSecsSinceEpoch();
    queue.append(queued);
    later<void>(context, std::move(callback), {});
    emit outboxChanged();
}

void FakeServices::outbox(QObject *context, Callback<QList<app::QueuedMutation>> callback)
{
    later<QList<app::QueuedMutation>>(context, std::move(callback), queue);
}

void FakeServices::retry(qint64 mid, QObject *context, Callback<void> callback)
{
    retried << mid;
    later<void>(context, std::move(callback), {});
}

void FakeServices::discard(qint64 mid, QObject *context, Callback<void> callback)
{
    discarded << mid;
    takeOut(mid);
    later<void>(context, std::move(callback), {});
}

void FakeServices::dismiss(qint64 mid, QObject *context, Callback<void> callback)
{
    dismissed << mid;
    takeOut(mid);
    later<void>(context, std::move(callback), {});
}

void FakeServices::takeOut(qint64 mid)
{
    queue.removeIf([mid](const app::QueuedMutation &each) { return each.mutation.mid == mid; });
    emit outboxChanged();
}

void FakeServices::saveDraft(const char *kind, const QString &id, const QJsonObject &content,
                             QObject *context, Callback<void> callback)
{
    if (draftError)
        return later<void>(context, std::move(callback), *draftError);
    drafts.insert(id, content);
    draftKinds.insert(id, QString::fromLatin1(kind));
    later<void>(context, std::move(callback), {});
}

void FakeServices::draft(const QString &id, QObject *context, Callback<QJsonObject> callback)
{
    if (drafts.contains(id))
        later<QJsonObject>(context, std::move(callback), drafts.value(id));
    else
        later<QJsonObject>(context, std::move(callback), Error{Kind::NotFound, {}, {}});
}

void FakeServices::draftsOf(const char *kind, QObject *context,
                            Callback<QList<app::Draft>> callback)
{
    QList<app::Draft> found;
    for (auto it = drafts.cbegin(); it != drafts.cend(); ++it) {
        if (draftKinds.value(it.key()) == QLatin1String(kind))
            found << app::Draft{it.key(), QString::fromLatin1(kind), it.value(), 0};
    }
    later<QList<app::Draft>>(context, std::move(callback), found);
}

void FakeServices::client(const ClientId &client, QObject *context,
                          Callback<wire::ClientRecord> callback)
{
    if (clients.contains(client))
        later<wire::ClientRecord>(context, std::move(callback), clients.value(client));
    else
        later<wire::ClientRecord>(context, std::move(callback), Error{Kind::NotFound, {}, {}});
}

void FakeServices::clientView(const ClientId &client, QObject *context,
                              Callback<app::ClientView> callback)
{
    if (!clients.contains(client))
        return later<app::ClientView>(context, std::move(callback), Error{Kind::NotFound, {}, {}});
    app::ClientView view;
    view.client = client;
    view.record = clients.value(client);
    view.base = {view.record.profile, view.record.fieldRevs};
    view.waiting = waiting.value(client);
    view.conflicts = fieldConflicts.value(client);
    view.cams = cams.value(client);
    later<app::ClientView>(context, std::move(callback), view);
}

void FakeServices::conflicts(QObject *context, Callback<QList<app::FieldConflict>> callback)
{
    QList<app::FieldConflict> all;
    for (const QList<app::FieldConflict> &some : std::as_const(fieldConflicts))
        all << some;
    later<QList<app::FieldConflict>>(context, std::move(callback), all);
}

void FakeServices::caseNotes(const ClientId &client, QObject *context,
                             Callback<QList<app::CaseNote>> callback)
{
    later<QList<app::CaseNote>>(context, std::move(callback), notes.value(client));
}

void FakeServices::emails(const ClientId &client, QObject *context,
                          Callback<app::EmailView> callback)
{
    later<app::EmailView>(context, std::move(callback), emailViews.value(client));
}

void FakeServices::corrections(QObject *context, Callback<QList<app::Correction>> callback)
{
    later<QList<app::Correction>>(context, std::move(callback), supportQueue);
}

void FakeServices::handovers(QObject *context, Callback<QList<app::HandoverView>> callback)
{
    later<QList<app::HandoverView>>(context, std::move(callback), requests);
}

QList<app::Directory::Provider> FakeServices::everyProvider() const
{
    QList<app::Directory::Provider> all;
    for (auto it = providerNames.cbegin(); it != providerNames.cend(); ++it)
        all << app::Directory::Provider{it.key(), {it.value(), true}};
    return all;
}

QList<app::Directory::Provider> FakeServices::providers() const
{
    return everyProvider();
}

QList<app::Directory::Staff> FakeServices::caseworkers(const ProviderId &provider) const
{
    const StaffId id = provider == staff.provider ? idOf<StaffId>(10) : idOf<StaffId>(11);
    wire::StaffRecord record;
    record.name = staffNames.value(id);
    record.provider = provider;
    record.servesClients = true;
    return {{id, record}};
}

QByteArray FakeServices::random(int size) const
{
    QByteArray bytes(size, '\0');
    for (char &byte : bytes)
        byte = char((m_seed = m_seed * 1664525U + 1013904223U) >> 24);
    return bytes;
}

wire::AssessmentAnswer submittedAssessment()
{
    wire::AssessmentAnswer answer;
    answer.state = wire::AssessmentState::Submitted;
    answer.number = QStringLiteral("4410027");
    Address address;
    address.line1 = QStringLiteral("1186 Ouellette Avenue");
    address.unit = QStringLiteral("4");
    address.municipality = QStringLiteral("Windsor");
    address.province = QStringLiteral("ON");
    address.postalCode = QStringLiteral("N9A 1J9");
    Profile &profile = answer.profile;
    profile.set(Field::FirstName, QStringLiteral("Marie-Ève"));
    profile.set(Field::LastName, QStringLiteral("D’Amour"));
    profile.set(Field::Email, QStringLiteral("marie.eve@example.org"));
    profile.set(Field::Phone, QStringLiteral("+15195550134"));
    profile.set(Field::PrimaryAddress, address.toJson());
    profile.set(Field::SelfIdentification,
                QJsonArray{QStringLiteral("francophone"), QStringLiteral("youth")});
    profile.set(Field::BirthDate, QStringLiteral("1999-04-23"));
    profile.set(Field::Language, QStringLiteral("fr"));
    return answer;
}

wire::CamsAnswer clientOfCams()
{
    wire::CamsAnswer answer;
    answer.state = wire::CamsAnswer::State::Found;
    answer.reference = QStringLiteral("3000001");
    answer.identifiesAs = QStringLiteral("Woman");
    answer.values.set(Field::FirstName, QStringLiteral("Marie-Ève"));
    answer.values.set(Field::LastName, QStringLiteral("D’Amour"));
    answer.values.set(Field::Email, QStringLiteral("marie.damour@example.com"));
    answer.values.set(Field::Phone, QStringLiteral("+15195550177"));
    answer.values.set(Field::BirthDate, QStringLiteral("1990-04-23"));
    return answer;
}

wire::RegistrySearchAnswer twoMatches()
{
    wire::RegistryMatch own;
    own.client = idOf<ClientId>(30);
    own.name = QStringLiteral("Marie D’Amour");
    own.email = QStringLiteral("m.damour@example.org");
    own.phone = QStringLiteral("+15195550177");
    own.provider = QStringLiteral("Riverside Employment");
    own.caseworker = QStringLiteral("Dana Whitfield");
    own.birthDate = QStringLiteral("1971-08-02");
    own.handle = QStringLiteral("own-handle");
    own.strength = matching::Strength::Possible;
    own.reasons = {{matching::Trait::FirstName, matching::Agreement::Part,
                    QStringLiteral("Marie-Ève"), QStringLiteral("Marie")},
                   {matching::Trait::LastName, matching::Agreement::Same, QStringLiteral("D’Amour"),
                    QStringLiteral("D’Amour")}};
    wire::RegistryMatch other;
    other.handle = QStringLiteral("other-handle");
    other.strength = matching::Strength::Possible;
    other.reasons = {{matching::Trait::FirstName, matching::Agreement::Same, {}, {}},
                     {matching::Trait::LastName, matching::Agreement::Similar, {}, {}}};
    other.name = QStringLiteral("Marie-Ève D’Amour-Lévesque");
    other.email = QStringLiteral("m•••@e•••.ca");
    other.phone = QStringLiteral("(•••) •••-••34");
    other.provider = QStringLiteral("Collège Bienvenue");
    other.caseworker = QStringLiteral("Luc Tremblay");
    return {{own, other}};
}

wire::RegistrySearchAnswer strongMatch()
{
    wire::RegistrySearchAnswer answer = twoMatches();
    answer.matches.first().strength = matching::Strength::Strong;
    return answer;
}

Profile fullProfile()
{
    Profile profile = submittedAssessment().profile;
    profile.set(Field::PreferredName, QStringLiteral("Mève"));
    profile.set(Field::Pronouns, QStringLiteral("self"));
    profile.set(Field::PronounsText, QStringLiteral("ael"));
    profile.set(Field::PhoneExtension, QStringLiteral("204"));
    profile.set(Field::TargetOccupations,
                QJsonArray{QStringLiteral("44101"), QStringLiteral("65200")});
    profile.set(Field::ReferralSource, QStringLiteral("self_walkin"));
    profile.set(Field::MarketingSource,
                ReferenceData::builtIn().items(lists::marketingSource).constFirst().code);
    profile.set(Field::ReferenceNumber, QStringLiteral("RE-2026/114"));
    profile.set(Field::ReferralNotes, QStringLiteral("Came with a friend.\nPrefers mornings."));
    const auto firstTwo = [](const char *list) {
        const QList<ReferenceItem> items = ReferenceData::builtIn().items(list);
        return QJsonArray{items.at(0).code, items.at(1).code};
    };
    profile.set(Field::ServiceNeeds, firstTwo(lists::serviceNeeds));
    profile.set(Field::Transportation, firstTwo(lists::transportation));
    profile.set(Field::CaseworkerCommunications, QStringLiteral("email"));
    profile.set(Field::JobPostUpdates, true);
    profile.set(Field::JobPostFrequency, QStringLiteral("weekly"));
    return profile;
}

wire::MutationResult applied()
{
    wire::MutationResult result;
    result.seq = 7;
    return result;
}

wire::MutationResult refusedWith(Kind kind, const QList<FieldError> &fields)
{
    wire::MutationResult result;
    result.outcome = wire::Outcome::Refused;
    result.error = Error{kind, {}, fields};
    return result;
}

} // namespace wren::test
