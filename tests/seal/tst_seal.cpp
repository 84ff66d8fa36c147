// SPDX-License-Identifier: Apache-2.0
#include "seal/seal.h"
#include "tests/support/testmain.h"

#include <QSet>

#include <utility>

using namespace wren::seal;

class TestSeal : public QObject
{
    Q_OBJECT

private slots:
    void hashesKnownAnswers_data();
    void hashesKnownAnswers();
    void comparesBytes();
    void sealsAndOpens_data();
    void sealsAndOpens();
    void noticesEveryChangedBit();
    void noticesEveryCut();
    void wantsTheSameKeyAndAssociatedData();
    void neverSealsTwiceAlike();
    void opensAForeignBox();
    void hashesPasswords();
    void noticesRaisedCosts();
    void derivesKeys();
    void signsKnownAnswers();
    void refusesForeignSignatures();
    void secretsMove();
    void wipes();
    void randomBytesDiffer();

private:
    static constexpr PasswordCost cheap{1, std::size_t(8) << 20};
};

namespace {

QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

const QByteArray key(32, 'k');

} // namespace

void TestSeal::hashesKnownAnswers_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("digest");
    // RFC 7693, appendix A: BLAKE2b-512("abc").
    QTest::newRow("RFC 7693")
        << QByteArray("abc") << QByteArray()
        << hex("ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
               "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923");
    // The same of nothing, as b2sum prints it.
    QTest::newRow("empty")
        << QByteArray() << QByteArray()
        << hex("786a02f742015903c6c6fd852552d272912f4740e15847618a86e217f71f5419"
               "d25e1031afee585313896444934eb04b903a685b1448b755d56f701afe9be2ce");
    // BLAKE2b-256("abc").
    QTest::newRow("256 bits")
        << QByteArray("abc") << QByteArray()
        << hex("bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
    // The reference implementation's keyed test 0: key 00..3f, no data.
    QByteArray counting;
    for (char c = 0; c < 64; ++c)
        counting += c;
    QTest::newRow("keyed")
        << QByteArray() << counting
        << hex("10ebb67700b1868efb4417987acf4690ae9d972fb7a590c2f02871799aaa4786"
               "b5e996e8f0f4eb981fc214b005f42d2ff4233499391653df7aefcbc13fc51568");
}

void TestSeal::hashesKnownAnswers()
{
    QFETCH(QByteArray, data);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, digest);
    QCOMPARE(hash(data, key, std::size_t(digest.size())).toHex(), digest.toHex());
}

void TestSeal::comparesBytes()
{
    QVERIFY(equal("abc", "abc"));
    QVERIFY(!equal("abc", "abd"));
    QVERIFY(!equal("abc", "ab"));
    QVERIFY(equal(QByteArray(), QByteArray()));
}

void TestSeal::sealsAndOpens_data()
{
    QTest::addColumn<QByteArray>("plain");
    QTest::addColumn<QByteArray>("associated");
    QTest::newRow("text") << QByteArray("case note") << QByteArray("table 1 row 2");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("NULs") << QByteArray(5, '\0') << QByteArray(3, '\0');
    QTest::newRow("a megabyte") << QByteArray(1 << 20, 'x') << QByteArray("a");
}

void TestSeal::sealsAndOpens()
{
    QFETCH(QByteArray, plain);
    QFETCH(QByteArray, associated);
    const QByteArray sealed = sealBox(plain, associated, key);
    QCOMPARE(sealed.size(), plain.size() + 24 + 16);
    const std::optional<QByteArray> opened = openBox(sealed, associated, key);
    QVERIFY(opened.has_value());
    QCOMPARE(*opened, plain);
}

void TestSeal::noticesEveryChangedBit()
{
    const QByteArray sealed = sealBox("short", "ad", key);
    for (qsizetype i = 0; i < sealed.size(); ++i) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray changed = sealed;
            changed[i] = char(changed[i] ^ (1 << bit));
            QVERIFY(!openBox(changed, "ad", key));
        }
    }
    QVERIFY(openBox(sealed, "ad", key));
}

void TestSeal::noticesEveryCut()
{
    const QByteArray sealed = sealBox("short", "ad", key);
    for (qsizetype length = 0; length < sealed.size(); ++length)
        QVERIFY(!openBox(sealed.left(length), "ad", key));
    QVERIFY(!openBox(QByteArray(sealed + '\0'), "ad", key));
}

void TestSeal::wantsTheSameKeyAndAssociatedData()
{
    const QByteArray sealed = sealBox("short", "row 1", key);
    QVERIFY(!openBox(sealed, "row 2", key));
    QVERIFY(!openBox(sealed, "", key));
    QByteArray other = key;
    other[31] = 'l';
    QVERIFY(!openBox(sealed, "row 1", other));
    QVERIFY(!openBox(sealed, "row 1", key.left(31)));
}

void TestSeal::neverSealsTwiceAlike()
{
    QVERIFY(sealBox("x", "", key) != sealBox("x", "", key));
}

void TestSeal::opensAForeignBox()
{
    // draft-irtf-cfrg-xchacha-03, appendix A.3.1: nonce, then ciphertext, then tag.
    const QByteArray sealed = hex("404142434445464748494a4b4c4d4e4f5051525354555657") +
                              hex("bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb"
                                  "731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452"
                                  "2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9"
                                  "21f9664c97637da9768812f615c68b13b52e"
                                  "c0875924c1c7987947deafd8780acf49");
    const std::optional<QByteArray> plain =
        openBox(sealed, hex("50515253c0c1c2c3c4c5c6c7"),
                hex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f"));
    QVERIFY(plain.has_value());
    QVERIFY(plain->startsWith("Ladies and Gentlemen of the class of '99"));
}

void TestSeal::hashesPasswords()
{
    const QByteArray password = QByteArray("correct horse \0 battery", 23);
    const std::optional<QByteArray> encoded = hashPassword(password, cheap);
    QVERIFY(encoded.has_value());
    QVERIFY(encoded->startsWith("$argon2id$v=19$m=8192,t=1,p=1$"));
    QVERIFY(verifyPassword(*encoded, password));
    QVERIFY(!verifyPassword(*encoded, "correct horse "));
    QVERIFY(!verifyPassword(*encoded, QByteArray(password + ' ')));
    QVERIFY(!verifyPassword(*encoded, ""));
    QVERIFY(*hashPassword(password, cheap) != *encoded); // salted
    for (const char *broken : {"", "x", "$argon2id$", "$argon2id$v=19$m=8192,t=1,p=1$AAAA$AAAA"})
        QVERIFY2(!verifyPassword(broken, password), broken);
}

void TestSeal::noticesRaisedCosts()
{
    const std::optional<QByteArray> encoded = hashPassword("x", cheap);
    QVERIFY(!needsRehash(*encoded, cheap));
    QVERIFY(needsRehash(*encoded, {2, cheap.memoryBytes}));
    QVERIFY(needsRehash(*encoded, {cheap.passes, cheap.memoryBytes * 2}));
    QVERIFY(needsRehash("not a hash", cheap));
    // The costs that security.md sets.
    QCOMPARE(PasswordCost().passes, 3ULL);
    QCOMPARE(PasswordCost().memoryBytes, std::size_t(64) << 20);
}

void TestSeal::derivesKeys()
{
    const QByteArray salt(16, 's');
    const std::optional<SecretBytes> one = deriveKey("passphrase", salt, cheap);
    const std::optional<SecretBytes> again = deriveKey("passphrase", salt, cheap);
    const std::optional<SecretBytes> other = deriveKey("passphrasf", salt, cheap);
    const std::optional<SecretBytes> salted = deriveKey("passphrase", QByteArray(16, 't'), cheap);
    QCOMPARE(one->view().size(), 32);
    QVERIFY(equal(one->view(), again->view()));
    QVERIFY(!equal(one->view(), other->view()));
    QVERIFY(!equal(one->view(), salted->view()));
    QVERIFY(!deriveKey("passphrase", salt.left(15), cheap));
}

void TestSeal::signsKnownAnswers()
{
    // RFC 8032, 7.1, test 2.
    const std::optional<KeyPair> pair =
        keyPairFromSeed(hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
    QCOMPARE(pair->publicKey.toHex(),
             QByteArray("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"));
    const QByteArray signature = sign(hex("72"), pair->secretKey);
    QCOMPARE(signature.toHex(),
             QByteArray("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"));
    QVERIFY(verify(hex("72"), signature, pair->publicKey));
    QVERIFY(!keyPairFromSeed("short"));
}

void TestSeal::refusesForeignSignatures()
{
    const KeyPair pair = makeKeyPair();
    const KeyPair other = makeKeyPair();
    const QByteArray signature = sign("challenge", pair.secretKey);
    QVERIFY(verify("challenge", signature, pair.publicKey));
    QVERIFY(!verify("challenge", signature, other.publicKey));
    QVERIFY(!verify("challengf", signature, pair.publicKey));
    QVERIFY(!verify("challenge", signature.left(63), pair.publicKey));
    QVERIFY(!verify("challenge", signature, pair.publicKey.left(31)));
    for (qsizetype i = 0; i < signature.size(); ++i) {
        QByteArray changed = signature;
        changed[i] = char(changed[i] ^ 1);
        QVERIFY(!verify("challenge", changed, pair.publicKey));
    }
}

void TestSeal::secretsMove()
{
    static_assert(!std::is_copy_constructible_v<SecretBytes>);
    SecretBytes secret = SecretBytes::copyOf("secret");
    const char *memory = secret.view().data();
    SecretBytes moved = std::move(secret);
    QCOMPARE(moved.view().toByteArray(), QByteArray("secret"));
    QCOMPARE(static_cast<const void *>(moved.view().data()), static_cast<const void *>(memory));
    QVERIFY(secret.isEmpty()); // moved from: empty, not dangling
    QCOMPARE(secret.view().size(), 0);
    QVERIFY(SecretBytes().isEmpty());
    QVERIFY(SecretBytes::copyOf(QByteArray()).isEmpty());
    QCOMPARE(SecretBytes::random(32).view().size(), 32);
}

void TestSeal::wipes()
{
    QByteArray bytes("secret");
    const QByteArray shared = bytes;
    wipe(bytes);
    QVERIFY(bytes.isEmpty());
    QCOMPARE(shared, QByteArray("secret")); // a copy elsewhere is its owner's to wipe
}

void TestSeal::randomBytesDiffer()
{
    QSet<QByteArray> seen;
    for (int i = 0; i < 100; ++i)
        seen.insert(randomBytes(16));
    QCOMPARE(seen.size(), 100);
    QCOMPARE(randomBytes(0).size(), 0);
}

WREN_TEST(TestSeal)
#include "tst_seal.moc"
