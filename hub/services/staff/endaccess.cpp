// SPDX-License-Identifier: Apache-2.0
#include "hub/services/staff/endaccess.h"

#include "hub/services/access.h"
#include "hub/store/staff/endings.h"
#include "hub/store/staff/staffrows.h"
#include "models/wire/reader.h"
#include "models/wire/sync.h"

namespace wren::services {

namespace {

Error notFound()
{
    return {Kind::NotFound, QStringLiteral("nobody in scope"), {}};
}

/** The person, if `actor` may end what is theirs. The operator at the hub itself may all. */
Result<store::StaffRow> findPerson(store::Connection &connection, const store::Actor &actor,
                                   const StaffId &staff)
{
    const Result<std::optional<store::StaffRow>> found = store::findStaff(connection, staff);
    if (!found)
        return found.error();
    if (!*found)
        return notFound();
    const store::StaffRow &person = **found;
    if (actor.kind == store::Actor::Kind::System)
        return person;
    const bool outranks = !person.permissions.testFlag(Permission::Administrator) ||
                          actor.access.permissions.testFlag(Permission::Administrator);
    if (!outranks || !isAllowed(Action::EndAccess, actor.access, person.provider))
        return notFound();
    return person;
}

Result<void> noArguments(const wire::Mutation &mutation)
{
    return wire::Reader(mutation.arguments).finish();
}

store::FieldChange nowFalse(const char *field)
{
    return {QString::fromLatin1(field), true, false};
}

} // namespace

Result<store::Effect> endAccount(store::WriteContext &context, const store::Actor &actor,
                                 const wire::Mutation &mutation)
{
    if (const Result<void> none = noArguments(mutation); !none)
        return none.error();
    const StaffId staff = StaffId::fromTrusted(mutation.subject);
    const Result<store::StaffRow> person = findPerson(context.sql(), actor, staff);
    if (!person)
        return person.error();
    if (actor.kind == store::Actor::Kind::Staff && actor.access.staff == staff)
        return Error{Kind::Conflict, QStringLiteral("nobody ends his own account"), {}};
    const Result<bool> ended = store::endAccount(context.sql(), staff, context.seq());
    if (!ended)
        return ended.error();
    if (!*ended)
        return store::Effect();
    const QString kind = QStringLiteral("staff");
    Result<void> told = context.changed(QString::fromLatin1(wire::directoryScope), kind,
                                        staff.text(), std::nullopt);
    if (told)
        told = context.audit(kind, staff.text(), std::nullopt, {nowFalse("active")});
    return told ? Result<store::Effect>(store::Effect()) : Result<store::Effect>(told.error());
}

Result<store::Effect> endDevice(store::WriteContext &context, const store::Actor &actor,
                                const wire::Mutation &mutation)
{
    if (const Result<void> none = noArguments(mutation); !none)
        return none.error();
    const DeviceId id = DeviceId::fromTrusted(mutation.subject);
    const Result<std::optional<store::DeviceStanding>> device =
        store::findDeviceStanding(context.sql(), id);
    if (!device)
        return device.error();
    if (!*device)
        return notFound();
    const bool own =
        actor.kind == store::Actor::Kind::Staff && actor.access.staff == (*device)->staff;
    if (!own) {
        const Result<store::StaffRow> person = findPerson(context.sql(), actor, (*device)->staff);
        if (!person)
            return person.error();
    }
    const Result<bool> ended = store::endDevice(context.sql(), id, context.now());
    if (!ended)
        return ended.error();
    if (!*ended)
        return store::Effect();
    const Result<void> told =
        context.audit(QStringLiteral("device"), id.text(), std::nullopt, {nowFalse("active")});
    return told ? Result<store::Effect>(store::Effect()) : Result<store::Effect>(told.error());
}

void addEndingMutations(MutationTable &table)
{
    table.add(QStringLiteral("end_account"), 1, endAccount);
    table.add(QStringLiteral("end_device"), 1, endDevice);
}

} // namespace wren::services
