// SPDX-License-Identifier: Apache-2.0
#include "hub/services/matching/matchhandle.h"

#include "seal/seal.h"

namespace wren::services {

namespace {

constexpr auto encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

/** Of its own, so that nothing sealed for another purpose can pass for a handle. */
QByteArray handleKey(QByteArrayView key)
{
    return seal::hash("registry match handle", key);
}

} // namespace

QString matchHandle(QByteArrayView key, const StaffId &staff, const ClientId &client)
{
    const QByteArray sealed =
        seal::sealBox(client.text().toLatin1(), staff.text().toLatin1(), handleKey(key));
    return QString::fromLatin1(sealed.toBase64(encoding));
}

std::optional<ClientId> openMatchHandle(QByteArrayView key, const StaffId &staff,
                                        const QString &handle)
{
    const auto sealed = QByteArray::fromBase64Encoding(
        handle.toLatin1(), encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!sealed)
        return std::nullopt;
    const std::optional<QByteArray> client =
        seal::openBox(*sealed, staff.text().toLatin1(), handleKey(key));
    return client ? ClientId::parse(QString::fromLatin1(*client)) : std::nullopt;
}

} // namespace wren::services
