// SPDX-License-Identifier: Apache-2.0
#include "tests/hub/services/changehouse.h"

#include "hub/services/clients/clientmutations.h"
#include "hub/services/emailchange/emailchangemutations.h"
#include "hub/services/emailchange/requests.h"
#include "hub/store/clients/clientrows.h"

namespace wren::test {

namespace {

constexpr char mailsInOrder[] = "SELECT template, to_address FROM mail ORDER BY created_at, id";

} // namespace

ChangeHouse::ChangeHouse()
    : network(*database, clock)
{
    network.settings.baseUrl = QUrl(QStringLiteral("https://portal.example.ca"));
    terms = services::emailChangeTerms(network.settings, network.keys);
    services::addEmailChangeMutations(table, terms);
}

ClientId ChangeHouse::addClient(const Person &person, const QString &lastName, const QString &email)
{
    const ClientId id = newId<ClientId>();
    store::Job job;
    job.action = QStringLiteral("test");
    job.work = [&](store::WriteContext &context) -> Result<store::Effect> {
        store::NewClient client{{id, person.provider},
                                std::nullopt,
                                smallProfile(lastName, email),
                                context.seq(),
                                context.now()};
        const auto inserted = store::insertClient(context.sql(), client);
        return inserted ? Result<store::Effect>(store::Effect()) : inserted.error();
    };
    const auto done = must(network.lane.submit(std::move(job)).get());
    if (done.result.error)
        qFatal("client: %s", qPrintable(done.result.error->detail));
    return id;
}

void ChangeHouse::setPassword(const ClientId &client)
{
    (void)must(network.sql().run("UPDATE client_account SET password_hash = 'x', activated_at = 1"
                                 " WHERE client_id = :id",
                                 {{":id", client.text()}}));
}

wire::MutationResult ChangeHouse::mutate(const Person &person, const char *name,
                                         const QString &subject, const QJsonObject &arguments)
{
    clock.advance(std::chrono::milliseconds(1)); // so that mails have an order
    return network.mutate(person, table, QString::fromLatin1(name), subject, arguments);
}

wire::MutationResult ChangeHouse::request(const Person &person, const ClientId &client,
                                          const QString &email)
{
    return mutate(person, "request_email_change", client.text(),
                  {{QStringLiteral("email"), email}});
}

wire::MutationResult ChangeHouse::ask(const Person &person, const ClientId &client,
                                      const QString &incorrect, const QString &correct)
{
    const wire::AskEmailCorrection asked{incorrect, correct, QStringLiteral("Typing mistake"),
                                         QStringLiteral("Photo ID")};
    return mutate(person, "ask_email_correction", client.text(), asked.toJson());
}

wire::MutationResult ChangeHouse::decide(const Person &person, const QString &correction,
                                         const char *decision)
{
    QJsonObject arguments{{QStringLiteral("decision"), QString::fromLatin1(decision)}};
    if (qstrcmp(decision, "decline") == 0)
        arguments.insert(QStringLiteral("reason"), QStringLiteral("not identified"));
    return mutate(person, "decide_email_correction", correction, arguments);
}

wire::MutationResult
ChangeHouse::asClient(const ClientId &client,
                      const std::function<Result<void>(store::WriteContext &)> &work)
{
    clock.advance(std::chrono::milliseconds(1));
    store::Job job;
    job.actor.kind = store::Actor::Kind::Client;
    job.actor.client = client;
    job.action = QStringLiteral("test");
    job.subject = client.text();
    job.work = [&work](store::WriteContext &context) -> Result<store::Effect> {
        const Result<void> done = work(context);
        return done ? Result<store::Effect>(store::Effect()) : done.error();
    };
    return must(network.lane.submit(std::move(job)).get()).result;
}

wire::MutationResult ChangeHouse::requestOwn(const ClientId &client, const QString &email)
{
    return asClient(client, [&](store::WriteContext &context) -> Result<void> {
        const auto made = services::requestEmailChange(context, client, email, terms);
        return made ? Result<void>() : made.error();
    });
}

QByteArray ChangeHouse::token(const ClientId &client, services::LinkPurpose purpose) const
{
    const QString id =
        text("SELECT id AS v FROM link WHERE client_id = :id AND purpose = :purpose"
             " ORDER BY created_at DESC",
             {{":id", client.text()},
              {":purpose", QString::fromLatin1(services::linkPurposeName(purpose))}});
    if (id.isEmpty())
        return {};
    return services::linkToken(LinkId::fromTrusted(id), purpose, network.keys.link.view());
}

wire::MutationResult ChangeHouse::answer(const ClientId &client, services::OldAddressAnswer answer)
{
    const QByteArray open = token(client, services::LinkPurpose::AcceptChange);
    return asClient(client, [&](store::WriteContext &context) -> Result<void> {
        const auto answered = services::answerChange(context, open, answer, terms);
        return answered ? Result<void>() : answered.error();
    });
}

wire::MutationResult ChangeHouse::setPasswordByLink(const ClientId &client,
                                                    services::LinkPurpose purpose)
{
    return asClient(client, [&](store::WriteContext &context) -> Result<void> {
        const Result<LinkId> link = services::issueLink(
            context, client, purpose, {terms.invite.linkKey, terms.invite.lifetime});
        if (!link)
            return link.error();
        const QByteArray open = services::linkToken(*link, purpose, terms.invite.linkKey);
        return done(services::setPasswordByLink(context, purpose, open, "$argon2id$hash", terms));
    });
}

QString ChangeHouse::email(const ClientId &client) const
{
    return text("SELECT email AS v FROM client_account WHERE client_id = :id",
                {{":id", client.text()}});
}

QString ChangeHouse::state(const QString &change) const
{
    return text("SELECT state || coalesce(' ' || reason, '') AS v FROM email_change WHERE id = :id",
                {{":id", change}});
}

QString ChangeHouse::text(const char *select, const store::Bindings &bindings) const
{
    const store::Rows rows = must(network.sql().query(select, bindings));
    return rows.isEmpty() ? QString() : rows.first().text("v");
}

QStringList ChangeHouse::newMails()
{
    const store::Rows rows = must(network.sql().query(mailsInOrder));
    QStringList mails;
    for (qsizetype i = m_toldMails; i < rows.size(); ++i)
        mails << QString(rows.at(i).text("template") + u' ' + rows.at(i).text("to_address"));
    m_toldMails = rows.size();
    mails.sort();
    return mails;
}

QString idIn(const wire::MutationResult &result, const char *name)
{
    return result.info.value(QLatin1String(name)).toString();
}

QString told(const wire::MutationResult &result)
{
    if (!result.error)
        return wire::outcomeName(result.outcome);
    QString text = kindName(result.error->kind);
    for (const FieldError &field : result.error->fields)
        text += u' ' + field.field + u' ' + field.problem;
    return text;
}

} // namespace wren::test
