// SPDX-License-Identifier: Apache-2.0
#include "models/formats/email.h"

#include <QHash>
#include <QUrl>

#include <algorithm>
#include <optional>

namespace wren {

namespace {

constexpr qsizetype maximumLength = 254; // RFC 5321, 4.5.3.1.3, less the angle brackets
constexpr qsizetype maximumLocalPart = 64;
constexpr qsizetype maximumLabel = 63;

bool isAsciiLetterOrDigit(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

/** RFC 5322 dot-atom. */
bool isLocalPart(QStringView local)
{
    if (local.isEmpty() || local.size() > maximumLocalPart || local.startsWith(u'.') ||
        local.endsWith(u'.') || local.contains(QLatin1String("..")))
        return false;
    return std::all_of(local.begin(), local.end(), [](QChar c) {
        return isAsciiLetterOrDigit(c) || QStringView(u".!#$%&'*+-/=?^_`{|}~").contains(c);
    });
}

bool isLabel(const QString &label)
{
    return !label.isEmpty() && label.size() <= maximumLabel && !label.startsWith(u'-') &&
           !label.endsWith(u'-') && std::all_of(label.begin(), label.end(), [](QChar c) {
               return isAsciiLetterOrDigit(c) || c == u'-';
           });
}

/** IDN mapping drops these unseen: two addresses would look and be stored alike, yet differ. */
bool isInvisible(QChar c)
{
    return c.category() == QChar::Other_Format || (c >= u'\ufe00' && c <= u'\ufe0f') ||
           c == u'\u034f';
}

/** The domain in lower-case ASCII; empty if it is none. */
QString asciiDomain(const QString &domain)
{
    if (std::any_of(domain.begin(), domain.end(), isInvisible))
        return {};
    const QString ascii = QString::fromLatin1(QUrl::toAce(domain)).toLower();
    const QStringList labels = ascii.split(u'.');
    if (labels.size() < 2 || !std::all_of(labels.begin(), labels.end(), isLabel))
        return {};
    const QString &top = labels.last();
    const bool onlyDigits =
        std::all_of(top.begin(), top.end(), [](QChar c) { return c.isDigit(); });
    return onlyDigits ? QString() : ascii;
}

struct Parts
{
    QString local;
    QString domain; ///< ASCII
};

std::optional<Parts> partsOf(const QString &address)
{
    const qsizetype at = address.lastIndexOf(u'@');
    if (at < 0)
        return std::nullopt;
    const Parts parts{address.left(at), asciiDomain(address.mid(at + 1))};
    const qsizetype length = std::max(address.size(), at + 1 + parts.domain.size());
    if (!isLocalPart(parts.local) || parts.domain.isEmpty() || length > maximumLength)
        return std::nullopt;
    return parts;
}

// What people type for the mail domains that clients here use most.
const QHash<QString, QString> &misspellings()
{
    static const QHash<QString, QStringList> slips{
        {QStringLiteral("gmail.com"),
         {QStringLiteral("gmial.com"), QStringLiteral("gmai.com"), QStringLiteral("gmal.com"),
          QStringLiteral("gamil.com"), QStringLiteral("gmil.com"), QStringLiteral("gmaill.com"),
          QStringLiteral("gnail.com"), QStringLiteral("gmail.co"), QStringLiteral("gmail.con"),
          QStringLiteral("gmail.ca"), QStringLiteral("gmail.cm"), QStringLiteral("gmail.om")}},
        {QStringLiteral("hotmail.com"),
         {QStringLiteral("hotmial.com"), QStringLiteral("hotmal.com"), QStringLiteral("hotmai.com"),
          QStringLiteral("hotmil.com"), QStringLiteral("hotmail.co"), QStringLiteral("hotmail.con"),
          QStringLiteral("homail.com"), QStringLiteral("hotamil.com")}},
        {QStringLiteral("outlook.com"),
         {QStringLiteral("outlok.com"), QStringLiteral("outloo.com"), QStringLiteral("outlook.con"),
          QStringLiteral("outlook.co"), QStringLiteral("oulook.com")}},
        {QStringLiteral("yahoo.com"),
         {QStringLiteral("yaho.com"), QStringLiteral("yahooo.com"), QStringLiteral("yahoo.con"),
          QStringLiteral("yahoo.co"), QStringLiteral("yhaoo.com"), QStringLiteral("tahoo.com")}},
        {QStringLiteral("yahoo.ca"), {QStringLiteral("yaho.ca"), QStringLiteral("yahooo.ca")}},
        {QStringLiteral("icloud.com"),
         {QStringLiteral("iclod.com"), QStringLiteral("icloud.con"), QStringLiteral("icoud.com"),
          QStringLiteral("icloud.co")}},
        {QStringLiteral("live.ca"), {QStringLiteral("liv.ca"), QStringLiteral("livr.ca")}},
        {QStringLiteral("cogeco.ca"), {QStringLiteral("cogecco.ca"), QStringLiteral("cogico.ca")}},
    };
    static const QHash<QString, QString> meant = [] {
        QHash<QString, QString> result;
        for (auto it = slips.begin(); it != slips.end(); ++it) {
            for (const QString &slip : it.value())
                result.insert(slip, it.key());
        }
        return result;
    }();
    return meant;
}

} // namespace

bool isEmail(const QString &address)
{
    return partsOf(address).has_value();
}

QString foldedEmail(const QString &address)
{
    const std::optional<Parts> parts = partsOf(address);
    return parts ? parts->local.toLower() + u'@' + parts->domain : QString();
}

QString asciiEmail(const QString &address)
{
    const std::optional<Parts> parts = partsOf(address);
    return parts ? parts->local + u'@' + parts->domain : QString();
}

QString maskedEmail(const QString &address)
{
    const std::optional<Parts> parts = partsOf(address);
    if (!parts)
        return {};
    const QString hidden = QStringLiteral("•••");
    return parts->local.left(1) + hidden + u'@' + parts->domain.left(1) + hidden +
           parts->domain.mid(parts->domain.lastIndexOf(u'.'));
}

QString likelyDomain(const QString &address)
{
    const std::optional<Parts> parts = partsOf(address);
    return parts ? misspellings().value(parts->domain) : QString();
}

} // namespace wren
