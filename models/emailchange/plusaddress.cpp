// SPDX-License-Identifier: Apache-2.0
#include "models/emailchange/plusaddress.h"

#include "models/formats/email.h"
#include "models/formats/personname.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace wren {

namespace {

constexpr qsizetype maximumLocalPart = 64;

/** In the order of Inbox. */
constexpr std::array inboxNames{"client", "own", "other_staff", "provider_domain"};

struct Parts
{
    QString local; ///< before a '+'
    QString tag;   ///< behind it
    QString domain;
};

/** Empty parts if `address` is none. */
Parts partsOf(const QString &address)
{
    const QString folded = foldedEmail(address);
    const QString local = folded.section(u'@', 0, 0);
    return {local.section(u'+', 0, 0), local.section(u'+', 1), folded.section(u'@', 1)};
}

/** Letters and digits that every mail server takes. */
QString asciiName(const QString &name)
{
    QString plain = foldedName(name);
    plain.removeIf([](QChar c) { return !(c >= u'a' && c <= u'z') && !(c >= u'0' && c <= u'9'); });
    return plain;
}

QString tagOf(const QString &firstName, const QString &lastName)
{
    const QString first = asciiName(firstName);
    const QString last = asciiName(lastName);
    if (first.isEmpty() && last.isEmpty())
        return QStringLiteral("client");
    return QStringList{first, last}.filter(QRegularExpression(QStringLiteral("."))).join(u'.');
}

/** Mail domains that anybody may have an address at. */
bool isPublic(const QString &domain)
{
    static const QSet<QString> known{
        QStringLiteral("gmail.com"),    QStringLiteral("googlemail.com"),
        QStringLiteral("hotmail.com"),  QStringLiteral("hotmail.ca"),
        QStringLiteral("hotmail.fr"),   QStringLiteral("outlook.com"),
        QStringLiteral("outlook.ca"),   QStringLiteral("live.com"),
        QStringLiteral("live.ca"),      QStringLiteral("msn.com"),
        QStringLiteral("yahoo.com"),    QStringLiteral("yahoo.ca"),
        QStringLiteral("yahoo.fr"),     QStringLiteral("ymail.com"),
        QStringLiteral("icloud.com"),   QStringLiteral("me.com"),
        QStringLiteral("proton.me"),    QStringLiteral("protonmail.com"),
        QStringLiteral("aol.com"),      QStringLiteral("bell.net"),
        QStringLiteral("sympatico.ca"), QStringLiteral("cogeco.ca"),
        QStringLiteral("rogers.com"),   QStringLiteral("videotron.ca"),
        QStringLiteral("shaw.ca"),      QStringLiteral("telus.net"),
        QStringLiteral("mail.com"),     QStringLiteral("gmx.com"),
    };
    return known.contains(domain);
}

bool isSameInbox(const Parts &tagged, const QString &staffEmail)
{
    const Parts staff = partsOf(staffEmail);
    return staff.local == tagged.local && staff.domain == tagged.domain;
}

} // namespace

QString composePlusAddress(const QString &staffEmail, const QString &firstName,
                           const QString &lastName, int number)
{
    const QString address = asciiEmail(staffEmail);
    if (address.isEmpty())
        return {};
    const QString local = address.section(u'@', 0, 0).section(u'+', 0, 0) + u'+';
    const QString suffix = number > 1 ? QString::number(number) : QString();
    QString tag = tagOf(firstName, lastName).left(maximumLocalPart - local.size() - suffix.size());
    while (tag.endsWith(u'.'))
        tag.chop(1);
    const QString composed = local + tag + suffix + u'@' + address.section(u'@', 1);
    return tag.isEmpty() || !isEmail(composed) ? QString() : composed;
}

QString inboxName(Inbox inbox)
{
    return QString::fromLatin1(inboxNames.at(std::size_t(inbox)));
}

std::optional<Inbox> inboxFromName(QStringView name)
{
    for (std::size_t i = 0; i < inboxNames.size(); ++i) {
        if (name == QLatin1String(inboxNames.at(i)))
            return Inbox(i);
    }
    return std::nullopt;
}

Inbox inboxOf(const QString &address, const QString &askerEmail, const QStringList &staffEmails)
{
    const Parts parts = partsOf(address);
    if (parts.domain.isEmpty())
        return Inbox::Client;
    if (!parts.tag.isEmpty()) {
        if (isSameInbox(parts, askerEmail))
            return Inbox::Own;
        const bool others =
            std::any_of(staffEmails.cbegin(), staffEmails.cend(),
                        [&](const QString &email) { return isSameInbox(parts, email); });
        if (others)
            return Inbox::OtherStaff;
    }
    const bool providers =
        !isPublic(parts.domain) &&
        std::any_of(staffEmails.cbegin(), staffEmails.cend(),
                    [&](const QString &email) { return partsOf(email).domain == parts.domain; });
    return providers ? Inbox::ProviderDomain : Inbox::Client;
}

} // namespace wren
