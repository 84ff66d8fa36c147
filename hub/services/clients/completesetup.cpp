// SPDX-License-Identifier: Apache-2.0
#include "hub/services/clients/completesetup.h"

#include "hub/services/access.h"
#include "hub/services/cams/camsconnect.h"
#include "hub/services/clients/assignment.h"
#include "hub/services/clients/casenotes.h"
#include "hub/services/clients/validprofile.h"
#include "hub/services/matching/registeredcheck.h"
#include "models/formats/email.h"
#include "models/formats/referencenumber.h"
#include "models/problem.h"
#include "models/wire/commands.h"
#include "models/wire/records.h"

namespace wren::services {

namespace {

/** All that is to be written, checked. */
struct Setup
{
    ClientId client;
    Profile profile;
    Assignment assignment;
    QString caNumber; ///< normalised; null: not from a Common Assessment
    std::optional<wire::NotSamePerson> notSamePerson;
    std::optional<store::CamsLookUp> cams; ///< to be connected with

    [[nodiscard]] store::ClientKey key() const { return {client, assignment.provider}; }
    [[nodiscard]] QString email() const { return profile.text(Field::Email); }
    [[nodiscard]] RegisteredQuestion registeredQuestion() const
    {
        if (!cams)
            return {client, profile, notSamePerson};
        Profile known = staffProfile(profile, CamsLayer{CamsState::Connected, cams->answer.values});
        known.set(Field::Email, email());
        return {client, known, notSamePerson};
    }
};

FieldError fieldError(const char *field, Problem problem)
{
    return {QString::fromLatin1(field), problemCode(problem)};
}

/** Adds a failed check's fields to `faults`; any other failure is for the caller. */
template<typename T>
Result<void> collect(const Result<T> &checked, QList<FieldError> &faults)
{
    if (checked)
        return {};
    if (checked.error().kind != Kind::Invalid)
        return checked.error();
    faults += checked.error().fields;
    return {};
}

/** R8: only what EOIS gave this staff member as submitted can be imported. */
Result<QString> checkCaNumber(store::Connection &connection, const StaffId &staff,
                              const QString &given)
{
    if (given.isEmpty())
        return QString();
    const std::optional<QString> number = normalisedReferenceNumber(given);
    if (!number) {
        return Error{Kind::Invalid,
                     QStringLiteral("CA number"),
                     {fieldError("ca_number", Problem::NotANumber)}};
    }
    const Result<bool> found = store::wasCaFound(connection, {*number, staff});
    if (!found)
        return found.error();
    if (!*found) {
        return Error{Kind::Invalid,
                     QStringLiteral("CA number"),
                     {fieldError("ca_number", Problem::UnknownCode)}};
    }
    return *number;
}

/** R10, R14: only whom the asker was shown, and nothing said in CaMS's place. */
Result<std::optional<store::CamsLookUp>>
checkCams(store::WriteContext &context, const StaffId &staff, const wire::CompleteSetup &given)
{
    if (given.camsReference.isEmpty())
        return std::optional<store::CamsLookUp>();
    if (!given.caNumber.isEmpty()) {
        return Error{Kind::Invalid,
                     QStringLiteral("CA and CaMS"),
                     {fieldError("cams_reference", Problem::NotWithThis)}};
    }
    const Result<store::CamsLookUp> found =
        checkCamsReference(context, staff, given.camsReference, "cams_reference");
    if (!found)
        return found.error();
    const QList<FieldError> faults = saidInsteadOfCams(given.profile, found->answer.values);
    if (!faults.isEmpty())
        return Error{Kind::Invalid, QStringLiteral("owned by CaMS"), faults};
    return std::optional(*found);
}

Result<ClientId> checkSubject(const QString &subject)
{
    const std::optional<ClientId> client = ClientId::parse(subject);
    if (!client) {
        return Error{
            Kind::Invalid, QStringLiteral("subject"), {fieldError("subject", Problem::WrongType)}};
    }
    return *client;
}

/** Everything that is wrong is told at once. */
Result<Setup> readSetup(store::WriteContext &context, const StaffAccess &access,
                        const wire::Mutation &mutation, const ReferenceData &reference)
{
    const Result<wire::CompleteSetup> arguments = wire::CompleteSetup::fromJson(mutation.arguments);
    if (!arguments)
        return arguments.error();
    const QDate today = QDateTime::fromMSecsSinceEpoch(context.now(), Qt::UTC).date();
    const Result<ClientId> client = checkSubject(mutation.subject);
    const Result<Profile> profile = validNewProfile(arguments->profile, reference, today);
    const Result<Assignment> assignment =
        decideAssignment(context.sql(), access, arguments->provider, arguments->caseworker);
    const Result<QString> caNumber =
        checkCaNumber(context.sql(), access.staff, arguments->caNumber);
    const auto cams = checkCams(context, access.staff, *arguments);
    QList<FieldError> faults;
    Result<void> collected = collect(client, faults);
    if (collected)
        collected = collect(profile, faults);
    if (collected)
        collected = collect(assignment, faults);
    if (collected)
        collected = collect(caNumber, faults);
    if (collected)
        collected = collect(cams, faults);
    if (!collected)
        return collected.error();
    if (!faults.isEmpty())
        return Error{Kind::Invalid, QStringLiteral("complete_setup"), faults};
    return Setup{*client, *profile, *assignment, *caNumber, arguments->notSamePerson, *cams};
}

/** R46: of somebody out of the asker's reach it is only said that the address cannot be used. */
Result<void> checkEmail(store::Connection &connection, const StaffAccess &access,
                        const Setup &setup, QList<FieldError> &taken)
{
    const Result<std::optional<ProviderId>> taker =
        store::providerOfClientEmail(connection, foldedEmail(setup.email()));
    if (!taker)
        return taker.error();
    if (*taker) {
        const bool inReach = isAllowed(Action::SeeClient, access, **taker);
        taken << fieldError("email", inReach ? Problem::AlreadyInUse : Problem::CannotBeUsed);
    }
    return {};
}

/** Under the counter lock nobody can take them between this question and the writing. */
Result<void> checkUnique(store::Connection &connection, const StaffAccess &access,
                         const Setup &setup)
{
    QList<FieldError> taken;
    if (const Result<void> email = checkEmail(connection, access, setup, taken); !email)
        return email;
    if (!setup.caNumber.isEmpty()) {
        const Result<bool> imported = store::isCaImported(connection, setup.caNumber);
        if (!imported)
            return imported.error();
        if (*imported)
            taken << fieldError("ca_number", Problem::AlreadyInUse);
    }
    const Result<std::optional<ProviderId>> existing =
        store::providerOfClient(connection, setup.client);
    if (!existing)
        return existing.error();
    if (*existing)
        taken << fieldError("subject", Problem::AlreadyInUse);
    if (!taken.isEmpty())
        return Error{Kind::Conflict, QStringLiteral("complete_setup"), taken};
    return {};
}

Result<void> auditClient(store::WriteContext &context, const Setup &setup)
{
    QList<store::FieldChange> changes;
    for (const FieldInfo &info : allFields())
        changes << store::FieldChange{fieldName(info.id), absentValue(info.id),
                                      setup.profile.value(info.id)};
    const auto add = [&changes](const char *field, const QJsonValue &after) {
        changes << store::FieldChange{QString::fromLatin1(field), QJsonValue::Null, after};
    };
    const std::optional<StaffId> &caseworker = setup.assignment.caseworker;
    add("provider", setup.assignment.provider.text());
    add("caseworker", caseworker ? QJsonValue(caseworker->text()) : QJsonValue::Null);
    add("status", wire::portalStatusName(wire::PortalStatus::Invited));
    add("ca_number", setup.caNumber.isEmpty() ? QJsonValue::Null : QJsonValue(setup.caNumber));
    return context.audit(QStringLiteral("client"), setup.client.text(), setup.client, changes);
}

Result<void> writeClient(store::WriteContext &context, const Setup &setup)
{
    const Result<void> inserted =
        store::insertClient(context.sql(), {setup.key(), setup.assignment.caseworker, setup.profile,
                                            context.seq(), context.now()});
    if (!inserted)
        return inserted;
    const Result<void> listed =
        context.changed(wire::providerScope(setup.assignment.provider), QStringLiteral("client"),
                        setup.client.text(), setup.client);
    if (!listed)
        return listed;
    return auditClient(context, setup);
}

Result<void> writeImport(store::WriteContext &context, const Setup &setup, const StaffId &staff)
{
    if (setup.caNumber.isEmpty())
        return {};
    const Result<void> inserted =
        store::insertCaImport(context.sql(), {setup.client, setup.caNumber, staff, context.now()});
    if (!inserted)
        return inserted;
    return writeAutomaticNote(context, setup.key(), "ca_imported",
                              {{QStringLiteral("ca_number"), setup.caNumber}});
}

} // namespace

Result<store::Effect> completeSetup(store::WriteContext &context, const StaffAccess &access,
                                    const wire::Mutation &mutation, const ClientRules &rules)
{
    if (!isAllowed(Action::CompleteSetup, access))
        return Error{Kind::Forbidden, QStringLiteral("complete_setup"), {}};
    const auto reference = rules.reference.current(context.sql());
    if (!reference)
        return reference.error();
    const Result<Setup> setup = readSetup(context, access, mutation, **reference);
    if (!setup)
        return setup.error();
    if (const auto unique = checkUnique(context.sql(), access, *setup); !unique)
        return unique.error();
    const RegisteredQuestion question = setup->registeredQuestion();
    const Result<QList<ClientId>> others =
        checkNotRegistered(context.sql(), access.staff, rules.handleKey, question);
    if (!others)
        return others.error();
    Result<void> written = writeClient(context, *setup);
    if (written)
        written = rememberNotSamePerson(context, access.staff, question, *others);
    if (written)
        written = writeAutomaticNote(context, setup->key(), "account_created",
                                     {{QStringLiteral("email"), setup->email()}});
    if (written)
        written = writeImport(context, *setup, access.staff);
    if (written && setup->cams)
        written = connectToCams(context, setup->key(), *setup->cams);
    if (!written)
        return written.error();
    if (const Result<LinkId> link = issueInvite(context, setup->client, rules.invite); !link)
        return link.error();
    store::Effect effect;
    effect.info = {{QStringLiteral("mail"), QStringLiteral("queued")}};
    return effect;
}

} // namespace wren::services
