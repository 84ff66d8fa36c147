// SPDX-License-Identifier: Apache-2.0
#include "tests/hub/store/office.h"

#include "hub/store/audit/chain.h"
#include "seal/seal.h"

namespace wren::test {

namespace {

constexpr char insertProvider[] = "INSERT INTO provider (id, name, rev) VALUES (:id, :name, :rev)";
constexpr char insertStaff[] = "INSERT INTO staff (id, provider_id, name, email, email_folded, rev)"
                               " VALUES (:id, :provider, 'Casey', :email, :email, 0)";
constexpr char insertPermission[] =
    "INSERT INTO staff_permission (staff_id, permission) VALUES (:id, 'clients')";
constexpr char insertDevice[] =
    "INSERT INTO device (id, staff_id, name, public_key, unlock_secret, created_at, seen_at)"
    " VALUES (:id, :staff, 'FRONT-DESK-2', :key, :key, 0, 0)";
constexpr char insertClient[] =
    "INSERT INTO client (id, provider_id, rev, created_at, first_name, last_name, language,"
    " search_name) VALUES (:id, :provider, :rev, :now, 'Kim', 'Roy', 'en', 'kim roy')";
constexpr char insertAccount[] =
    "INSERT INTO client_account (client_id, email, email_folded) VALUES (:id, :email, :email)";
constexpr char insertNote[] =
    "INSERT INTO case_note (id, client_id, type, text, parameters, at, rev)"
    " VALUES (:id, :client, 'meeting', :text, '{}', :now, :rev)";

} // namespace

namespace {

/** `effect`, unless one of the steps failed. */
Result<store::Effect> after(std::initializer_list<Result<void>> steps, store::Effect effect = {})
{
    for (const Result<void> &step : steps) {
        if (!step)
            return step.error();
    }
    return effect;
}

} // namespace

store::Environment environment()
{
    return {[] { return QDateTime::currentMSecsSinceEpoch(); }, seal::randomBytes};
}

Office::Office(store::Connection &sql)
{
    must(sql.run(insertProvider,
                 {{":id", provider.text()}, {":name", QStringLiteral("Office")}, {":rev", 0}}));
    must(
        sql.run(insertStaff, {{":id", staff.text()},
                              {":provider", provider.text()},
                              {":email", QString(staff.text() + QStringLiteral("@example.org"))}}));
    must(sql.run(insertPermission, {{":id", staff.text()}}));
    must(
        sql.run(insertDevice,
                {{":id", device.text()}, {":staff", staff.text()}, {":key", QByteArray(32, 'k')}}));
}

store::Actor Office::actor() const
{
    store::Actor actor;
    actor.kind = store::Actor::Kind::Staff;
    actor.access.staff = staff;
    actor.device = device;
    return actor;
}

Result<store::Effect> addProvider(store::WriteContext &context, const ProviderId &id,
                                  const QString &name)
{
    const Result<qint64> written = context.sql().run(
        insertProvider, {{":id", id.text()}, {":name", name}, {":rev", context.seq()}});
    if (!written)
        return written.error();
    const QString kind = QStringLiteral("provider");
    return after(
        {context.changed(QStringLiteral("directory"), kind, id.text(), {}),
         context.audit(kind, id.text(), {}, {{QStringLiteral("name"), QJsonValue::Null, name}})});
}

Work addingProvider(const ProviderId &id)
{
    return [id](store::WriteContext &context) {
        return addProvider(context, id, QStringLiteral("Provider ") + id.text());
    };
}

Result<store::Effect> addClient(store::WriteContext &context, const ClientId &id,
                                const ProviderId &provider, const QString &email)
{
    for (const char *sql : {insertClient, insertAccount}) {
        store::Bindings bindings{{":id", id.text()}};
        if (sql == insertClient)
            bindings +=
                {{":provider", provider.text()}, {":rev", context.seq()}, {":now", context.now()}};
        else
            bindings += {{":email", email}};
        if (const Result<qint64> written = context.sql().run(sql, bindings); !written)
            return written.error();
    }
    const QString kind = QStringLiteral("client");
    return after(
        {context.changed(wire::providerScope(provider), kind, id.text(), id),
         context.audit(kind, id.text(), id,
                       {{QStringLiteral("first_name"), QJsonValue::Null, QStringLiteral("Kim")},
                        {QStringLiteral("email"), QJsonValue::Null, email}})},
        {wire::Outcome::Applied, {{QStringLiteral("mail"), QStringLiteral("queued")}}});
}

Result<store::Effect> addNote(store::WriteContext &context, const ClientId &client,
                              const ProviderId &provider, const QString &text)
{
    const CaseNoteId id = CaseNoteId::fromRandom(context.random(16));
    const Result<qint64> written = context.sql().run(insertNote, {{":id", id.text()},
                                                                  {":client", client.text()},
                                                                  {":text", text},
                                                                  {":now", context.now()},
                                                                  {":rev", context.seq()}});
    if (!written)
        return written.error();
    return after({context.changed(wire::providerScope(provider), QStringLiteral("case_note"),
                                  id.text(), client)});
}

Work refusing(Kind kind)
{
    return [kind](store::WriteContext &context) -> Result<store::Effect> {
        (void)addProvider(context, newId<ProviderId>(), QStringLiteral("never seen"));
        return Error{kind,
                     QStringLiteral("refused by the test"),
                     {{QStringLiteral("name"), QStringLiteral("required")}}};
    };
}

store::Job systemJob(Work work)
{
    return {
        {}, QStringLiteral("test"), QStringLiteral("subject"), std::move(work), std::nullopt, {},
        {}};
}

store::Job deviceJob(const Office &office, qint64 mid, Work work)
{
    return {office.actor(),
            QStringLiteral("test"),
            QStringLiteral("subject"),
            std::move(work),
            mid,
            {},
            {}};
}

qint64 count(store::Connection &sql, const char *select, const store::Bindings &bindings)
{
    return must(sql.query(select, bindings)).first().integer("n");
}

qint64 verifiedSeq(store::Connection &sql)
{
    const store::ChainReport report = must(store::verifyChain(sql));
    if (report.firstBroken)
        qWarning("entry %lld: %s", *report.firstBroken, qPrintable(report.reason));
    return report.firstBroken ? -1 : report.entries;
}

} // namespace wren::test
