// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHashFunctions>
#include <QString>
#include <QUuid>

#include <optional>

namespace wren {

/**
 * An id that cannot be taken for another kind's. Its text is a lower-case random UUID without
 * braces; a default-made id is null and never stored.
 */
template<typename Tag>
class Id
{
public:
    Id() = default;

    /** Null if `text` is not a UUID in its canonical lower-case form (36 characters). */
    [[nodiscard]] static std::optional<Id> parse(QStringView text)
    {
        const QUuid uuid = QUuid::fromString(text);
        if (uuid.isNull() || uuid.toString(QUuid::WithoutBraces) != text)
            return std::nullopt;
        return Id(uuid);
    }

    /** From 16 random bytes (the caller's random source), marked as a version 4 UUID. */
    [[nodiscard]] static Id fromRandom(QByteArrayView bytes)
    {
        Q_ASSERT(bytes.size() >= 16);
        QByteArray raw = bytes.first(16).toByteArray();
        raw[6] = char((raw[6] & 0x0f) | 0x40);
        raw[8] = char((raw[8] & 0x3f) | 0x80);
        return Id(QUuid::fromRfc4122(raw));
    }

    /** For a trusted source (our own database): null id if the text is not a UUID. */
    [[nodiscard]] static Id fromTrusted(QStringView text) { return parse(text).value_or(Id()); }

    [[nodiscard]] bool isNull() const { return m_uuid.isNull(); }
    [[nodiscard]] QString text() const { return m_uuid.toString(QUuid::WithoutBraces); }

    friend bool operator==(const Id &a, const Id &b) { return a.m_uuid == b.m_uuid; }
    friend bool operator!=(const Id &a, const Id &b) { return a.m_uuid != b.m_uuid; }
    friend bool operator<(const Id &a, const Id &b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

private:
    explicit Id(const QUuid &uuid)
        : m_uuid(uuid)
    {}

    QUuid m_uuid;
};

using ClientId = Id<struct ClientTag>;
using StaffId = Id<struct StaffTag>;
using ProviderId = Id<struct ProviderTag>;
using GroupId = Id<struct GroupTag>;
using DeviceId = Id<struct DeviceTag>;
using CaseNoteId = Id<struct CaseNoteTag>;
using LinkId = Id<struct LinkTag>;
using MailId = Id<struct MailTag>;

} // namespace wren
