// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

/** The '+' method (R45): a client without an inbox signs in by a staff member's tagged address. */
namespace wren {

/**
 * "pat+ana.deoliveira@agency.ca" from the staff member's own address and the client's names:
 * accents folded, blanks and signs dropped, shortened to what an address can hold. `number` from 2
 * on is added behind the name when the address is taken. A name without Latin letters becomes
 * "client". Empty if `staffEmail` is no address.
 */
[[nodiscard]] QString composePlusAddress(const QString &staffEmail, const QString &firstName,
                                         const QString &lastName, int number = 1);

/** Whose inbox an address arrives in, as far as the staff list tells. */
enum class Inbox {
    Client,         ///< nothing speaks against it
    Own,            ///< the asker's own '+' address: they can read the mail (R41)
    OtherStaff,     ///< another staff member's '+' address: out of client's and asker's reach
    ProviderDomain, ///< at a service provider's own mail domain
};

/** "client", "own", "other_staff", "provider_domain". */
[[nodiscard]] QString inboxName(Inbox inbox);
[[nodiscard]] std::optional<Inbox> inboxFromName(QStringView name);

/** `staffEmails`: of everybody in the directory. Public mail services are no provider's domain. */
[[nodiscard]] Inbox inboxOf(const QString &address, const QString &askerEmail,
                            const QStringList &staffEmails);

} // namespace wren
