// SPDX-License-Identifier: Apache-2.0
#include "hub/services/staff/accesstoken.h"

#include "seal/seal.h"

namespace wren::services {

namespace {

// The first word says what the text is for: one kind is never taken for the other.
constexpr char tokenWord[] = "wren-access-1";
constexpr char challengeWord[] = "wren-challenge-1";
constexpr QByteArray::Base64Options urlBase64 =
    QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr qsizetype macSize = 32;

QByteArray withMac(const QList<QByteArray> &words, QByteArrayView key)
{
    QByteArray text = words.join(' ');
    text += seal::hash(text, key, macSize);
    return text.toBase64(urlBase64);
}

/** The words again, if the MAC fits and there are `count` of them, the first being `word`. */
QList<QByteArray> wordsOf(const QByteArray &encoded, QByteArrayView key, const char *word,
                          int count)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        encoded, urlBase64 | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() <= macSize)
        return {};
    const QByteArray text = decoded.decoded.chopped(macSize);
    if (!seal::equal(decoded.decoded.last(macSize), seal::hash(text, key, macSize)))
        return {};
    const QList<QByteArray> words = text.split(' ');
    return words.size() == count && words.constFirst() == word ? words : QList<QByteArray>();
}

} // namespace

QString makeAccessToken(const AccessToken &token, QByteArrayView key)
{
    return QString::fromLatin1(
        withMac({tokenWord, token.device.text().toLatin1(), token.staff.text().toLatin1(),
                 QByteArray::number(token.issuedAt), QByteArray::number(token.expiresAt)},
                key));
}

std::optional<AccessToken> readAccessToken(const QByteArray &text, QByteArrayView key, qint64 now)
{
    const QList<QByteArray> words = wordsOf(text, key, tokenWord, 5);
    if (words.isEmpty() || words.at(4).toLongLong() <= now)
        return std::nullopt;
    return AccessToken{DeviceId::fromTrusted(QString::fromLatin1(words.at(1))),
                       StaffId::fromTrusted(QString::fromLatin1(words.at(2))),
                       words.at(3).toLongLong(), words.at(4).toLongLong()};
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
