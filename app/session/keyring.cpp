// SPDX-License-Identifier: Apache-2.0
#include "app/session/keyring.h"

namespace wren::app {

namespace {

constexpr std::size_t keySize = 32;
constexpr char devicePurpose[] = "wren device key";
constexpr char passwordPurpose[] = "wren master key by password";
constexpr char hubPurpose[] = "wren master key by hub";
constexpr char notePurpose[] = "wren profile note";

Error misfit(const QString &what)
{
    return Error{Kind::Crypto, what + QStringLiteral(" does not open"), {}};
}

} // namespace

Keyring::Keyring(seal::SecretBytes root, const QString &installId)
    : m_root(std::move(root))
    , m_installId(installId.toUtf8())
{}

QByteArray Keyring::associated(const char *purpose, int generation) const
{
    return QByteArray(purpose) + '|' + m_installId + '|' + QByteArray::number(generation);
}

seal::SecretBytes Keyring::derive(const char *purpose, QByteArrayView input) const
{
    QByteArray message = QByteArray(purpose) + '|';
    message.append(input.data(), input.size());
    QByteArray key = seal::hash(message, m_root.view(), keySize);
    seal::SecretBytes secret = seal::SecretBytes::copyOf(key);
    seal::wipe(message);
    seal::wipe(key);
    return secret;
}

void Keyring::makeDevice()
{
    m_seed = seal::SecretBytes::random(keySize);
    m_device = std::move(*seal::keyPairFromSeed(m_seed.view()));
}

Result<void> Keyring::openDevice(const QByteArray &sealed)
{
    std::optional<QByteArray> seed =
        seal::openBox(sealed, associated(devicePurpose), derive(devicePurpose, {}).view());
    if (!seed || seed->size() != qsizetype(keySize))
        return misfit(QStringLiteral("device key"));
    m_seed = seal::SecretBytes::copyOf(*seed);
    seal::wipe(*seed);
    m_device = std::move(*seal::keyPairFromSeed(m_seed.view()));
    return {};
}

QByteArray Keyring::sealedDevice() const
{
    return seal::sealBox(m_seed.view(), associated(devicePurpose),
                         derive(devicePurpose, {}).view());
}

QByteArray Keyring::sign(const QByteArray &message) const
{
    return seal::sign(message, m_device.secretKey);
}

void Keyring::usePassword(QByteArrayView stretched)
{
    m_passwordKey = derive(passwordPurpose, stretched);
}

void Keyring::useHubSecret(QByteArrayView unlockSecret)
{
    m_hubKey = derive(hubPurpose, unlockSecret);
}

void Keyring::makeMaster()
{
    const int generation = m_masters.isEmpty() ? 1 : m_masters.lastKey() + 1;
    m_masters.insert(generation,
                     std::make_shared<const seal::SecretBytes>(seal::SecretBytes::random(keySize)));
}

Result<void> Keyring::openMasters(const QList<KeyWrap> &wraps)
{
    for (const KeyWrap &wrap : wraps) {
        std::optional<QByteArray> master;
        if (!m_hubKey.isEmpty())
            master =
                seal::openBox(wrap.byHub, associated(hubPurpose, wrap.generation), m_hubKey.view());
        if (!master && !m_passwordKey.isEmpty())
            master = seal::openBox(wrap.byPassword, associated(passwordPurpose, wrap.generation),
                                   m_passwordKey.view());
        if (!master)
            continue;
        m_masters.insert(wrap.generation, std::make_shared<const seal::SecretBytes>(
                                              seal::SecretBytes::copyOf(*master)));
        m_wraps.insert(wrap.generation, wrap);
        seal::wipe(*master);
    }
    if (m_masters.isEmpty())
        return misfit(QStringLiteral("master key"));
    return {};
}

void Keyring::keepMaster(int generation)
{
    const MasterKey kept = m_masters.value(generation);
    Q_ASSERT(kept);
    m_masters = {{generation, kept}};
}

QList<KeyWrap> Keyring::wraps()
{
    QMap<int, KeyWrap> current;
    for (auto master = m_masters.cbegin(); master != m_masters.cend(); ++master) {
        KeyWrap wrap = m_wraps.value(master.key());
        wrap.generation = master.key();
        if (!m_passwordKey.isEmpty())
            wrap.byPassword =
                seal::sealBox(master.value()->view(), associated(passwordPurpose, wrap.generation),
                              m_passwordKey.view());
        if (!m_hubKey.isEmpty())
            wrap.byHub = seal::sealBox(master.value()->view(),
                                       associated(hubPurpose, wrap.generation), m_hubKey.view());
        current.insert(wrap.generation, wrap);
    }
    m_wraps = current;
    return m_wraps.values();
}

QByteArray Keyring::sealNote(const QByteArray &note) const
{
    return seal::sealBox(note, associated(notePurpose), m_masters.last()->view());
}

Result<QByteArray> Keyring::openNote(const QByteArray &sealed) const
{
    for (const MasterKey &master : m_masters) {
        if (std::optional<QByteArray> note =
                seal::openBox(sealed, associated(notePurpose), master->view()))
            return std::move(*note);
    }
    return misfit(QStringLiteral("profile note"));
}

} // namespace wren::app
