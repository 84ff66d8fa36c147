// SPDX-License-Identifier: Apache-2.0
#include "hub/services/emailchange/inbox.h"

#include "hub/services/emailchange/newaddress.h"
#include "hub/store/accounts/accountrows.h"
#include "hub/store/staff/staffrows.h"
#include "models/formats/email.h"

namespace wren::services {

namespace {

/** Clients of one name at one staff member's: more than this nobody has. */
constexpr int mostNumbers = 100;

/** The first that no client has; empty if none can be made. */
Result<QString> freePlusAddress(store::Connection &connection, const QString &staffEmail,
                                const QString &firstName, const QString &lastName)
{
    for (int number = 1; number <= mostNumbers; ++number) {
        const QString address = composePlusAddress(staffEmail, firstName, lastName, number);
        if (address.isEmpty())
            return address;
        const auto taken = store::findAccountByEmail(connection, foldedEmail(address));
        if (!taken)
            return taken.error();
        if (!*taken)
            return address;
    }
    return QString();
}

} // namespace

Result<wire::InboxAnswer> inboxOfClient(store::Connection &connection, const ClientId &client,
                                        const StaffId &asker)
{
    const auto account = store::findAccount(connection, client);
    const auto staff = store::findStaff(connection, asker);
    const auto emails = store::allStaffEmails(connection);
    if (!account || !staff || !emails)
        return !account ? account.error() : !staff ? staff.error() : emails.error();
    if (!*account || !*staff)
        return Error{Kind::NotFound, QStringLiteral("no such account"), {}};
    const QString &own = (*staff)->email;
    const auto plus = freePlusAddress(connection, own, (*account)->firstName, (*account)->lastName);
    if (!plus)
        return plus.error();
    return wire::InboxAnswer{inboxOf((*account)->email, own, *emails), *plus};
}

Result<wire::InboxAnswer> inboxOfNewAddress(store::Connection &connection,
                                            const std::optional<ClientId> &client,
                                            const QString &email, const StaffAccess &asker)
{
    const QString entered = email.trimmed();
    const auto usable = client ? checkNewAddressOf(connection, *client, entered, asker)
                               : checkNewAddress(connection, {}, entered, asker, "email");
    if (!usable)
        return usable.error();
    const auto staff = store::findStaff(connection, asker.staff);
    const auto emails = store::allStaffEmails(connection);
    if (!staff || !emails)
        return !staff ? staff.error() : emails.error();
    const QString own = *staff ? (*staff)->email : QString();
    return wire::InboxAnswer{inboxOf(entered, own, *emails), {}};
}

Result<wire::InboxAnswer> plusAddressFor(store::Connection &connection,
                                         const wire::PlusAddressRequest &person,
                                         const StaffId &asker)
{
    const auto staff = store::findStaff(connection, asker);
    if (!staff)
        return staff.error();
    if (!*staff)
        return Error{Kind::NotFound, QStringLiteral("no such staff"), {}};
    const auto plus =
        freePlusAddress(connection, (*staff)->email, person.firstName, person.lastName);
    if (!plus)
        return plus.error();
    return wire::InboxAnswer{Inbox::Own, *plus};
}

} // namespace wren::services
