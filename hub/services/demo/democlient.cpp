// SPDX-License-Identifier: Apache-2.0
#include "hub/services/demo/democlient.h"

#include "hub/services/accounts/links.h"
#include "hub/services/demo/demopeople.h"
#include "hub/services/demo/demostaff.h"
#include "hub/services/demo/dice.h"
#include "hub/store/accounts/accountrows.h"
#include "hub/store/accounts/linkrows.h"
#include "hub/store/accounts/mailrows.h"
#include "hub/store/clients/clientrows.h"
#include "models/wire/records.h"

namespace wren::services {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 seed = 77;
constexpr qint64 minute = 60'000;
constexpr qint64 day = 24 * 60 * minute;

struct Note
{
    QString type;
    QString en;
    QString fr;
};

/** What caseworkers write, in the client's language here. */
const QList<Note> &notes()
{
    static const QList<Note> all{
        {u"meeting"_s,
         u"First meeting. Talked about work history and goals. Next: bring the résumé."_s,
         u"Première rencontre. Discussion du parcours et des objectifs. Prochaine étape : apporter le CV."_s},
        {u"phone_call"_s, u"Called to confirm Thursday’s appointment. Confirmed."_s,
         u"Appel pour confirmer le rendez-vous de jeudi. Confirmé."_s},
        {u"left_message"_s, u"Left a voice message about the job fair."_s,
         u"Message vocal laissé au sujet du salon de l’emploi."_s},
        {u"email"_s, u"Sent three job postings in food processing."_s,
         u"Envoi de trois offres d’emploi en transformation alimentaire."_s},
        {u"workshop"_s, u"Attended the interview workshop. Took part well."_s,
         u"A participé à l’atelier sur l’entrevue. Bonne participation."_s},
        {u"no_show"_s, u"Did not come to the appointment. Will call tomorrow."_s,
         u"Absence au rendez-vous. Appel prévu demain."_s},
        {u"follow_up"_s, u"Started part-time at a warehouse. Follow-up in two weeks."_s,
         u"A commencé à temps partiel dans un entrepôt. Suivi dans deux semaines."_s},
        {u"video"_s, u"Video call. Went through the cover letter line by line."_s,
         u"Appel vidéo. Relecture de la lettre de présentation ligne par ligne."_s},
    };
    return all;
}

DemoAccount drawAccount(Dice &dice)
{
    const int roll = dice.roll(100);
    if (roll < 62)
        return DemoAccount::Active;
    return roll < 85 ? DemoAccount::Invited : DemoAccount::Expired;
}

/** Days before now: an open invite is of this week, an expired one older. */
qint64 drawAge(Dice &dice, DemoAccount account)
{
    switch (account) {
    case DemoAccount::Active:
        return (1 + dice.roll(400)) * day;
    case DemoAccount::Invited:
        return dice.roll(6) * day;
    case DemoAccount::Expired:
        return (9 + dice.roll(110)) * day;
    }
    return 0;
}

Result<void> writeNote(store::WriteContext &context, const DemoClient &client,
                       store::NewCaseNote note)
{
    note.client = client.id;
    note.rev = context.seq();
    if (const auto written = store::insertCaseNotes(context.sql(), {note}); !written)
        return written;
    const QString kind = u"case_note"_s;
    const QString scope = wire::providerScope(demoProviders().at(client.provider).id);
    if (const auto listed = context.changed(scope, kind, note.id.text(), client.id); !listed)
        return listed;
    return context.audit(kind, note.id.text(), client.id,
                         {{u"type"_s, QJsonValue::Null, note.type},
                          {u"text"_s, QJsonValue::Null, note.text},
                          {u"parameters"_s, QJsonValue::Null, note.parameters}});
}

store::NewCaseNote automaticNote(const DemoClient &client, int position, const QString &type,
                                 const QJsonObject &parameters)
{
    store::NewCaseNote note;
    note.id = demoId<CaseNoteId>("case note", client.number * 100 + position);
    note.type = type;
    note.parameters = parameters;
    note.author = client.caseworker;
    note.now = client.createdAt;
    return note;
}

constexpr char bounceReason[] = "550 5.1.1 no such mailbox here";

store::NewCaseNote bounceNote(const DemoClient &client)
{
    store::NewCaseNote note = automaticNote(client, 2, u"mail_bounced"_s,
                                            {{u"email"_s, client.profile.text(Field::Email)},
                                             {u"reason"_s, QString::fromLatin1(bounceReason)}});
    note.author.reset(); // the hub's own
    note.now = client.createdAt + minute;
    return note;
}

/** The notes of a client, in the order of time. */
QList<store::NewCaseNote> notesOf(const DemoClient &client, qint64 now)
{
    QList<store::NewCaseNote> result;
    result << automaticNote(client, 0, u"account_created"_s,
                            {{u"email"_s, client.profile.text(Field::Email)}});
    if (!client.caNumber.isNull())
        result << automaticNote(client, 1, u"ca_imported"_s, {{u"ca_number"_s, client.caNumber}});
    if (client.mailBounced)
        result << bounceNote(client);
    Dice dice(seed + quint64(client.number));
    const bool french = client.profile.text(Field::Language) == "fr"_L1;
    qint64 at = client.createdAt;
    for (int i = dice.roll(5); i > 0; --i) {
        at += (1 + dice.roll(20)) * day + dice.roll(480) * minute;
        if (at >= now)
            break;
        const Note &text = dice.pick(notes());
        store::NewCaseNote note = automaticNote(client, 10 + i, text.type, {});
        note.text = french ? text.fr : text.en;
        note.now = at;
        result << note;
    }
    return result;
}

Result<void> auditClient(store::WriteContext &context, const DemoClient &client)
{
    QList<store::FieldChange> changes;
    const QMap<Field, QJsonValue> &values = client.profile.values();
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        changes << store::FieldChange{fieldName(it.key()), absentValue(it.key()), it.value()};
    return context.audit(u"client"_s, client.id.text(), client.id, changes);
}

Result<void> writeRecord(store::WriteContext &context, const DemoClient &client)
{
    const ProviderId provider = demoProviders().at(client.provider).id;
    Result<void> written = store::insertClient(context.sql(), {{client.id, provider},
                                                               client.caseworker,
                                                               client.profile,
                                                               context.seq(),
                                                               client.createdAt});
    if (written && !client.caNumber.isNull())
        written = store::insertCaImport(
            context.sql(), {client.id, client.caNumber, client.caseworker, client.createdAt});
    if (written)
        written = context.changed(wire::providerScope(provider), u"client"_s, client.id.text(),
                                  client.id);
    if (written)
        written = auditClient(context, client);
    return written;
}

store::LinkRow inviteLink(const DemoClient &client, const InviteTerms &terms)
{
    store::LinkRow link;
    link.id = demoId<LinkId>("invite", client.number);
    link.client = client.id;
    link.purpose = QString::fromLatin1(linkPurposeName(LinkPurpose::Invite));
    link.tokenHash = linkTokenHash(linkToken(link.id, LinkPurpose::Invite, terms.linkKey));
    link.createdAt = client.createdAt;
    link.expiresAt = client.createdAt + terms.lifetime.count();
    return link;
}

store::MailRow inviteMail(const DemoClient &client, const InviteTerms &terms)
{
    const Profile &profile = client.profile;
    const Field called = profile.has(Field::PreferredName) ? Field::PreferredName
                         : profile.has(Field::FirstName)   ? Field::FirstName
                                                           : Field::LastName;
    store::MailRow mail;
    mail.id = demoId<MailId>("mail", client.number);
    mail.client = client.id;
    mail.template_ = u"invite"_s;
    mail.parameters = {{u"name"_s, profile.text(called)}};
    mail.link = demoId<LinkId>("invite", client.number);
    mail.language = profile.text(Field::Language);
    mail.to = profile.text(Field::Email);
    mail.messageId = mail.id.text() + u'@' + terms.mailDomain;
    mail.createdAt = client.createdAt;
    return mail;
}

Result<void> writeInvite(store::WriteContext &context, const DemoClient &client,
                         const InviteTerms &terms)
{
    const store::MailRow mail = inviteMail(client, terms);
    Result<void> written = store::insertLink(context.sql(), inviteLink(client, terms));
    if (written)
        written = store::insertMail(context.sql(), mail);
    if (written)
        written = store::recordSent(context.sql(), mail, client.createdAt + minute);
    if (!written || !client.mailBounced)
        return written;
    const auto bounced =
        store::recordBounced(context.sql(), mail.id, QString::fromLatin1(bounceReason));
    return bounced ? Result<void>() : bounced.error();
}

Result<void> writePassword(store::WriteContext &context, const DemoClient &client,
                           const QByteArray &passwordHash)
{
    const qint64 at = client.createdAt + day / 2;
    const auto set = store::setFirstPassword(context.sql(), client.id, passwordHash, at);
    return set ? Result<void>() : set.error();
}

} // namespace

QList<DemoClient> demoClients(int count, qint64 now)
{
    Dice dice(seed);
    const QDate today = QDateTime::fromMSecsSinceEpoch(now, Qt::UTC).date();
    QList<DemoClient> clients;
    for (const Profile &profile : demoPeople(count, today)) {
        DemoClient client;
        client.number = int(clients.size()) + 1;
        client.id = demoId<ClientId>("client", client.number);
        // Every fourth is of the first provider, so that its lists are worth looking at.
        client.provider = client.number % 4 == 1 ? 0 : dice.roll(int(demoProviders().size()));
        client.caseworker = dice.pick(demoCaseworkers(client.provider));
        client.profile = profile;
        client.account = drawAccount(dice);
        client.mailBounced = client.account == DemoAccount::Invited && client.number % 12 == 1;
        client.createdAt = now - drawAge(dice, client.account) - dice.roll(480) * minute;
        if (dice.chance(30))
            client.caNumber = QString::number(9'100'000 + client.number);
        clients << client;
    }
    return clients;
}

Result<store::Effect> writeDemoClient(store::WriteContext &context, const DemoClient &client,
                                      const DemoTerms &terms)
{
    Result<void> written = writeRecord(context, client);
    if (written)
        written = client.account == DemoAccount::Active
                      ? writePassword(context, client, terms.passwordHash)
                      : writeInvite(context, client, terms.invite);
    for (const store::NewCaseNote &note : notesOf(client, context.now())) {
        if (written)
            written = writeNote(context, client, note);
    }
    if (!written)
        return written.error();
    return store::Effect();
}

} // namespace wren::services
