// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <cstddef>
#include <memory>
#include <optional>
#include <utility>

/**
 * libsodium behind few functions, for hub and desk alike. Nothing here throws; every function may
 * be called from any thread after initialise().
 */
namespace wren::seal {

/** Call once at start, before threads. False: the library cannot work here (no randomness). */
[[nodiscard]] bool initialise();

/** A secret in guarded memory (sodium_malloc), wiped when it goes. Moves (the source is
 * empty then), never copies. */
class SecretBytes
{
public:
    SecretBytes() = default;
    SecretBytes(SecretBytes &&other) noexcept
        : m_memory(std::move(other.m_memory))
        , m_size(std::exchange(other.m_size, 0))
    {}
    SecretBytes &operator=(SecretBytes &&other) noexcept
    {
        m_memory = std::move(other.m_memory);
        m_size = std::exchange(other.m_size, 0);
        return *this;
    }
    /** Copies `bytes` in; wipe the source with `wipe` if it was a secret too. */
    [[nodiscard]] static SecretBytes copyOf(QByteArrayView bytes);
    [[nodiscard]] static SecretBytes random(std::size_t size);

    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] QByteArrayView view() const;

private:
    struct Free
    {
        void operator()(unsigned char *memory) const;
    };
    std::unique_ptr<unsigned char[], Free> m_memory;
    std::size_t m_size = 0;
};

/** Overwrites a QByteArray's bytes in place (detach first) and empties it. */
void wipe(QByteArray &bytes);

[[nodiscard]] QByteArray randomBytes(std::size_t size);

/** BLAKE2b; keyed when `key` is given (16 to 64 bytes). `size` 16 to 64. */
[[nodiscard]] QByteArray hash(QByteArrayView data, QByteArrayView key = {}, std::size_t size = 32);
/** Compares in constant time; false if the sizes differ. */
[[nodiscard]] bool equal(QByteArrayView a, QByteArrayView b);

/** Argon2id parameters as stored in the hash; raise them here and hashes follow at next sign-in. */
struct PasswordCost
{
    unsigned long long passes = 3;
    std::size_t memoryBytes = std::size_t(64) << 20;
};
/** Argon2id (RFC 9106) as an encoded string with salt. Takes about 0.2 s of CPU: never on an I/O
 * thread. */
[[nodiscard]] std::optional<QByteArray> hashPassword(QByteArrayView password,
                                                     PasswordCost cost = {});
[[nodiscard]] bool verifyPassword(QByteArrayView encoded, QByteArrayView password);
[[nodiscard]] bool needsRehash(QByteArrayView encoded, PasswordCost cost = {});
/** A 32-byte key from a passphrase; `salt` 16 bytes. Null when memory is short. */
[[nodiscard]] std::optional<SecretBytes> deriveKey(QByteArrayView passphrase, QByteArrayView salt,
                                                   PasswordCost cost);

/** XChaCha20-Poly1305 with a random nonce in front; `key` 32 bytes. */
[[nodiscard]] QByteArray sealBox(QByteArrayView plain, QByteArrayView associated,
                                 QByteArrayView key);
/** Null if the key, the associated data or a single bit does not fit. */
[[nodiscard]] std::optional<QByteArray> openBox(QByteArrayView sealed, QByteArrayView associated,
                                                QByteArrayView key);

struct KeyPair
{
    QByteArray publicKey;  ///< Ed25519, 32 bytes
    SecretBytes secretKey; ///< 64 bytes
};
[[nodiscard]] KeyPair makeKeyPair();
/** From a 32-byte seed: the same pair each time. */
[[nodiscard]] std::optional<KeyPair> keyPairFromSeed(QByteArrayView seed);
[[nodiscard]] QByteArray sign(QByteArrayView message, const SecretBytes &secretKey);
[[nodiscard]] bool verify(QByteArrayView message, QByteArrayView signature,
                          QByteArrayView publicKey);

} // namespace wren::seal
