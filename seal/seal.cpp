// SPDX-License-Identifier: Apache-2.0
#include "seal/seal.h"

#include <sodium.h>

namespace wren::seal {

namespace {

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

unsigned char *bytesOf(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

} // namespace

bool initialise()
{
    return sodium_init() >= 0;
}

void SecretBytes::Free::operator()(unsigned char *memory) const
{
    sodium_free(memory); // wipes first
}

SecretBytes SecretBytes::copyOf(QByteArrayView bytes)
{
    SecretBytes secret;
    if (bytes.isEmpty())
        return secret;
    secret.m_memory.reset(static_cast<unsigned char *>(sodium_malloc(std::size_t(bytes.size()))));
    if (!secret.m_memory)
        qFatal("out of guarded memory");
    std::copy_n(bytesOf(bytes), bytes.size(), secret.m_memory.get());
    secret.m_size = std::size_t(bytes.size());
    return secret;
}

SecretBytes SecretBytes::random(std::size_t size)
{
    QByteArray bytes = randomBytes(size);
    SecretBytes secret = copyOf(bytes);
    wipe(bytes);
    return secret;
}

QByteArrayView SecretBytes::view() const
{
    return {m_memory.get(), qsizetype(m_size)};
}

void wipe(QByteArray &bytes)
{
    bytes.detach();
    sodium_memzero(bytes.data(), std::size_t(bytes.size()));
    bytes.clear();
}

QByteArray randomBytes(std::size_t size)
{
    QByteArray bytes(qsizetype(size), Qt::Uninitialized);
    randombytes_buf(bytes.data(), size);
    return bytes;
}

QByteArray hash(QByteArrayView data, QByteArrayView key, std::size_t size)
{
    Q_ASSERT(size >= crypto_generichash_BYTES_MIN && size <= crypto_generichash_BYTES_MAX);
    QByteArray digest(qsizetype(size), Qt::Uninitialized);
    const int failed =
        crypto_generichash(bytesOf(digest), size, bytesOf(data), std::size_t(data.size()),
                           key.isEmpty() ? nullptr : bytesOf(key), std::size_t(key.size()));
    Q_ASSERT(failed == 0);
    Q_UNUSED(failed)
    return digest;
}

bool equal(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), std::size_t(a.size())) == 0;
}

std::optional<QByteArray> hashPassword(QByteArrayView password, PasswordCost cost)
{
    QByteArray encoded(crypto_pwhash_STRBYTES, '\0');
    const int failed =
        crypto_pwhash_str_alg(encoded.data(), password.data(), std::size_t(password.size()),
                              cost.passes, cost.memoryBytes, crypto_pwhash_ALG_ARGON2ID13);
    if (failed != 0)
        return std::nullopt;
    encoded.truncate(qsizetype(qstrlen(encoded.constData())));
    return encoded;
}

bool verifyPassword(QByteArrayView encoded, QByteArrayView password)
{
    const QByteArray terminated = encoded.toByteArray();
    return crypto_pwhash_str_verify(terminated.constData(), password.data(),
                                    std::size_t(password.size())) == 0;
}

bool needsRehash(QByteArrayView encoded, PasswordCost cost)
{
    const QByteArray terminated = encoded.toByteArray();
    return crypto_pwhash_str_needs_rehash(terminated.constData(), cost.passes, cost.memoryBytes) !=
           0;
}

std::optional<SecretBytes> deriveKey(QByteArrayView passphrase, QByteArrayView salt,
                                     PasswordCost cost)
{
    if (salt.size() != crypto_pwhash_SALTBYTES)
        return std::nullopt;
    QByteArray key(32, Qt::Uninitialized);
    const int failed = crypto_pwhash(bytesOf(key), std::size_t(key.size()), passphrase.data(),
                                     std::size_t(passphrase.size()), bytesOf(salt), cost.passes,
                                     cost.memoryBytes, crypto_pwhash_ALG_ARGON2ID13);
    if (failed != 0)
        return std::nullopt;
    SecretBytes secret = SecretBytes::copyOf(key);
    wipe(key);
    return secret;
}

QByteArray sealBox(QByteArrayView plain, QByteArrayView associated, QByteArrayView key)
{
    Q_ASSERT(key.size() == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
    QByteArray sealed = randomBytes(nonceSize);
    sealed.resize(nonceSize + plain.size() + qsizetype(crypto_aead_xchacha20poly1305_ietf_ABYTES));
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(sealed) + nonceSize, nullptr, bytesOf(plain),
                                               std::size_t(plain.size()), bytesOf(associated),
                                               std::size_t(associated.size()), nullptr,
                                               bytesOf(sealed), bytesOf(key));
    return sealed;
}

std::optional<QByteArray> openBox(QByteArrayView sealed, QByteArrayView associated,
                                  QByteArrayView key)
{
    constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
    constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
    if (sealed.size() < nonceSize + tagSize ||
        key.size() != crypto_aead_xchacha20poly1305_ietf_KEYBYTES)
        return std::nullopt;
    QByteArray plain(sealed.size() - nonceSize - tagSize, Qt::Uninitialized);
    const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(
        bytesOf(plain), nullptr, nullptr, bytesOf(sealed) + nonceSize,
        std::size_t(sealed.size() - nonceSize), bytesOf(associated), std::size_t(associated.size()),
        bytesOf(sealed), bytesOf(key));
    if (failed != 0)
        return std::nullopt;
    return plain;
}

KeyPair makeKeyPair()
{
    const SecretBytes seed = SecretBytes::random(crypto_sign_SEEDBYTES);
    return std::move(*keyPairFromSeed(seed.view()));
}

std::optional<KeyPair> keyPairFromSeed(QByteArrayView seed)
{
    if (seed.size() != crypto_sign_SEEDBYTES)
        return std::nullopt;
    QByteArray publicKey(crypto_sign_PUBLICKEYBYTES, Qt::Uninitialized);
    QByteArray secretKey(crypto_sign_SECRETKEYBYTES, Qt::Uninitialized);
    crypto_sign_seed_keypair(bytesOf(publicKey), bytesOf(secretKey), bytesOf(seed));
    KeyPair pair{publicKey, SecretBytes::copyOf(secretKey)};
    wipe(secretKey);
    return pair;
}

QByteArray sign(QByteArrayView message, const SecretBytes &secretKey)
{
    QByteArray signature(crypto_sign_BYTES, Qt::Uninitialized);
    crypto_sign_detached(bytesOf(signature), nullptr, bytesOf(message), std::size_t(message.size()),
                         bytesOf(secretKey.view()));
    return signature;
}

bool verify(QByteArrayView message, QByteArrayView signature, QByteArrayView publicKey)
{
    return signature.size() == crypto_sign_BYTES &&
           publicKey.size() == crypto_sign_PUBLICKEYBYTES &&
           crypto_sign_verify_detached(bytesOf(signature), bytesOf(message),
                                       std::size_t(message.size()), bytesOf(publicKey)) == 0;
}

} // namespace wren::seal
