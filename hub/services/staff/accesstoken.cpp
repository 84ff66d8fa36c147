// SPDX-License-Identifier: Apache-2.0
#include "hub/services/staff/accesstoken.h"

#include "seal/seal.h"

#include <QDataStream>
#include <QIODevice>
#include <QUuid>

namespace wren::services {

namespace {

// The first byte says what the text is for: one kind is never taken for the other.
constexpr quint8 tokenKind = 0x81; // no letter
constexpr char challengeWord[] = "wren-challenge-1";
constexpr QByteArray::Base64Options urlBase64 =
    QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr qsizetype macSize = 32;
constexpr qsizetype tokenMacSize = 16;

QByteArray withMac(const QList<QByteArray> &words, QByteArrayView key)
{
    QByteArray text = words.join(' ');
    text += seal::hash(text, key, macSize);
    return text.toBase64(urlBase64);
}

/** What the MAC at its end vouches for; empty if it does not. */
QByteArray withoutMac(const QByteArray &encoded, QByteArrayView key, qsizetype size)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        encoded, urlBase64 | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() <= size)
        return {};
    const QByteArray text = decoded.decoded.chopped(size);
    const bool fits =
        seal::equal(decoded.decoded.last(size), seal::hash(text, key, std::size_t(size)));
    return fits ? text : QByteArray();
}

/** The words again, if the MAC fits and there are `count` of them, the first being `word`. */
QList<QByteArray> wordsOf(const QByteArray &encoded, QByteArrayView key, const char *word,
                          int count)
{
    const QList<QByteArray> words = withoutMac(encoded, key, macSize).split(' ');
    return words.size() == count && words.constFirst() == word ? words : QList<QByteArray>();
}

} // namespace

// In every request, so as short as can be: bytes instead of words, and half a MAC (128 bits).
QString makeAccessToken(const AccessToken &token, QByteArrayView key)
{
    QByteArray text;
    QDataStream stream(&text, QIODevice::WriteOnly);
    stream << tokenKind << QUuid(token.device.text()) << QUuid(token.staff.text()) << token.issuedAt
           << quint32(token.expiresAt - token.issuedAt);
    text += seal::hash(text, key, tokenMacSize);
    return QString::fromLatin1(text.toBase64(urlBase64));
}

std::optional<AccessToken> readAccessToken(const QByteArray &text, QByteArrayView key, qint64 now)
{
    const QByteArray signedPart = withoutMac(text, key, tokenMacSize);
    QDataStream stream(signedPart);
    quint8 kind = 0;
    QUuid device;
    QUuid staff;
    AccessToken token;
    quint32 lifetime = 0;
    stream >> kind >> device >> staff >> token.issuedAt >> lifetime;
    token.expiresAt = token.issuedAt + lifetime;
    if (stream.status() != QDataStream::Ok || kind != tokenKind || token.expiresAt <= now)
        return std::nullopt;
    token.device = DeviceId::fromTrusted(device.toString(QUuid::WithoutBraces));
    token.staff = StaffId::fromTrusted(staff.toString(QUuid::WithoutBraces));
    return token;
}

QByteArray makeChallenge(const Challenge &challenge, QByteArrayView key)
{
    return withMac({challengeWord, challenge.device.text().toLatin1(), challenge.nonce.toHex(),
                    QByteArray::number(challenge.expiresAt)},
                   key);
}

std::optional<Challenge> readChallenge(const QByteArray &text, QByteArrayView key, qint64 now)
{
    const QList<QByteArray> words = wordsOf(text, key, challengeWord, 4);
    if (words.isEmpty() || words.at(3).toLongLong() <= now)
        return std::nullopt;
    return Challenge{DeviceId::fromTrusted(QString::fromLatin1(words.at(1))),
                     QByteArray::fromHex(words.at(2)), words.at(3).toLongLong()};
}

} // namespace wren::services
