// SPDX-License-Identifier: Apache-2.0
#include "hub/services/clients/assignment.h"

#include "hub/services/access.h"
#include "hub/store/staff/staffrows.h"
#include "models/problem.h"

namespace wren::services {

namespace {

using Found = Result<std::optional<Problem>>;

Found providerProblem(store::Connection &connection, const StaffAccess &asker,
                      const std::optional<ProviderId> &given)
{
    if (given && !isAllowed(Action::AssignProvider, asker, *given))
        return std::optional(Problem::NotYours);
    const Result<bool> active = store::isActiveProvider(connection, given.value_or(asker.provider));
    if (!active)
        return active.error();
    return *active ? std::optional<Problem>() : std::optional(Problem::UnknownCode);
}

Found caseworkerProblem(store::Connection &connection, const StaffAccess &asker,
                        const ProviderId &provider, const StaffId &caseworker)
{
    if (!isAllowed(Action::AssignCaseworker, asker, provider))
        return std::optional(Problem::NotYours);
    const Result<bool> serves = servesClientsOf(connection, caseworker, provider);
    if (!serves)
        return serves.error();
    return *serves ? std::optional<Problem>() : std::optional(Problem::UnknownCode);
}

void append(QList<FieldError> &errors, const char *field, const std::optional<Problem> &problem)
{
    if (problem)
        errors << FieldError{QString::fromLatin1(field), problemCode(*problem)};
}

/** The asker, where the field is not theirs to see and they belong to the provider. */
std::optional<StaffId> caseworkerByDefault(const StaffAccess &asker, const ProviderId &provider)
{
    if (isAllowed(Action::AssignCaseworker, asker) || asker.provider != provider)
        return std::nullopt;
    return asker.staff;
}

} // namespace

Result<bool> servesClientsOf(store::Connection &connection, const StaffId &staff,
                             const ProviderId &provider)
{
    const Result<std::optional<store::StaffRow>> row = store::findStaff(connection, staff);
    if (!row)
        return row.error();
    return *row && (*row)->active && (*row)->provider == provider &&
           StaffAccess{staff, provider, (*row)->permissions, {}}.seesClients();
}

Result<Assignment> decideAssignment(store::Connection &connection, const StaffAccess &asker,
                                    const std::optional<ProviderId> &provider,
                                    const std::optional<StaffId> &caseworker)
{
    QList<FieldError> errors;
    const ProviderId chosen = provider.value_or(asker.provider);
    const Found unfit = providerProblem(connection, asker, provider);
    if (!unfit)
        return unfit.error();
    append(errors, "provider", *unfit);
    if (caseworker) {
        const Found found = caseworkerProblem(connection, asker, chosen, *caseworker);
        if (!found)
            return found.error();
        append(errors, "caseworker", *found);
    }
    if (!errors.isEmpty())
        return Error{Kind::Invalid, QStringLiteral("assignment"), errors};
    return Assignment{chosen, caseworker ? caseworker : caseworkerByDefault(asker, chosen)};
}

} // namespace wren::services
