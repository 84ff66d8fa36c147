// SPDX-License-Identifier: Apache-2.0
#include "hub/services/accounts/passwordpolicy.h"

#include "tests/support/testmain.h"

using namespace wren;
using services::checkPassword;
using services::PasswordStrength;
using services::passwordStrength;

namespace {

const QStringList amina{QStringLiteral("Amina"), QStringLiteral("Haddad-Côté"), QString(),
                        QStringLiteral("amina.h@example.org")};

} // namespace

class TestPasswordPolicy : public QObject
{
    Q_OBJECT

private slots:
    void countsCodePointsAfterNfc_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<std::optional<Problem>>("problem");
        const QString eleven = QStringLiteral("kx7Qp2vzM9b");
        const QString decomposed = QStringLiteral("e\u0301").repeated(6); // six letters é
        QTest::newRow("11") << eleven << std::optional(Problem::TooShort);
        QTest::newRow("12") << QString(eleven + u'w') << std::optional<Problem>();
        QTest::newRow("empty") << QString() << std::optional(Problem::TooShort);
        QTest::newRow("11 outside the BMP")
            << QString(QStringLiteral("👾🌷🚲🦊🎈🍋🧭🪁🦉🌵🎻"))
            << std::optional(Problem::TooShort);
        QTest::newRow("12 outside the BMP")
            << QString(QStringLiteral("👾🌷🚲🦊🎈🍋🧭🪁🦉🌵🎻🍁"))
            << std::optional<Problem>();
        QTest::newRow("combining marks do not count")
            << QString(decomposed + QStringLiteral("xQ7v2")) << std::optional(Problem::TooShort);
        const QString long128 =
            QStringLiteral("tulip harbour Vq7 lantern 9 ").repeated(5).left(128);
        QTest::newRow("128") << long128 << std::optional<Problem>();
        QTest::newRow("129") << QString(long128 + u'x') << std::optional(Problem::TooLong);
        QTest::newRow("control") << QStringLiteral("kx7Qp2vz\tM9bw")
                                 << std::optional(Problem::NotAllowedCharacter);
        QTest::newRow("blanks are kept")
            << QStringLiteral("  kx7Qp2vz  ") << std::optional<Problem>();
    }

    void countsCodePointsAfterNfc()
    {
        QFETCH(QString, password);
        QFETCH(std::optional<Problem>, problem);
        QCOMPARE(checkPassword(password, {}), problem);
    }

    void theLeastLengthIsASetting()
    {
        QCOMPARE(checkPassword(QStringLiteral("kx7Qp2vzM9bw"), {}, {14, 128}),
                 std::optional(Problem::TooShort));
    }

    void refusesWhatIsGuessedFirst_data()
    {
        QTest::addColumn<QString>("password");
        for (const char *common :
             {"password1234",   "P@ssw0rd2024",     "motdepasse123", "MotDePasse2025!",
              "qwertyuiop12",   "azertyuiop12",     "qsdfghjklm123", "123456789012",
              "aaaaaaaaaaaa",   "abcabcabcabc",     "Windsor2024!",  "WindsorOntario",
              "Canada123456",   "iloveyou1234",     "jetaime12345",  "letmeinletmein",
              "summer2025!!!",  "Bienvenue2025",    "Welcome12345!", "été2025été2025",
              "hockeyhockey99", "!!!!password!!!!", "newpassword12", "monkeydragon1"})
            QTest::newRow(common) << QString::fromUtf8(common);
    }

    void refusesWhatIsGuessedFirst()
    {
        QFETCH(QString, password);
        QCOMPARE(checkPassword(password, {}), std::optional(Problem::TooCommon));
        QVERIFY(int(passwordStrength(password, {})) <= int(PasswordStrength::Weak));
    }

    void refusesOwnNamesAndAddress_data()
    {
        QTest::addColumn<QString>("password");
        for (const char *own :
             {"AminaHaddad2024", "haddad-cote-99!", "@m1naH4ddad77", "CôtéHaddad12",
              "amina.h@example.org", "example.org2025", "Amina Amina Amina"})
            QTest::newRow(own) << QString::fromUtf8(own);
    }

    void refusesOwnNamesAndAddress()
    {
        QFETCH(QString, password);
        QCOMPARE(checkPassword(password, amina), std::optional(Problem::TooCommon));
    }

    void acceptsWhatIsHardToGuess_data()
    {
        QTest::addColumn<QString>("password");
        for (const char *good :
             {"tulip-harbour-Vq7-lantern", "correct horse battery staple", "Xk2!pa8Gf3qm",
              "k3jf-8s7d-2lqp-vv9w", "amina zebra quantum 77 falls", "mon vélo jaune roule mal",
              "les oiseaux chantent à six heures", "пароль из четырёх слов"})
            QTest::newRow(good) << QString::fromUtf8(good);
    }

    void acceptsWhatIsHardToGuess()
    {
        QFETCH(QString, password);
        QCOMPARE(checkPassword(password, amina), std::optional<Problem>());
        QVERIFY(int(passwordStrength(password, amina)) >= int(PasswordStrength::Fair));
    }

    void hashesTheSameTextHoweverItWasTyped()
    {
        QCOMPARE(services::canonicalPassword(QStringLiteral("été")),
                 services::canonicalPassword(QStringLiteral("e\u0301te\u0301")));
        QCOMPARE(services::canonicalPassword(QStringLiteral(" a ")), QByteArray(" a "));
    }

    void namesFiveStrengths()
    {
        QStringList words;
        for (const auto strength :
             {PasswordStrength::VeryWeak, PasswordStrength::Weak, PasswordStrength::Fair,
              PasswordStrength::Good, PasswordStrength::Strong})
            words << QString::fromUtf8(services::passwordStrengthText(strength));
        QCOMPARE(words.join(u'|'), QStringLiteral("Very weak|Weak|Fair|Good|Strong"));
        QCOMPARE(passwordStrength(QStringLiteral("aaa"), {}), PasswordStrength::VeryWeak);
        QCOMPARE(passwordStrength(QStringLiteral("tulip-harbour-Vq7-lantern").repeated(100), {}),
                 PasswordStrength::VeryWeak); // too long to be set
        QCOMPARE(passwordStrength(QStringLiteral("tulip-harbour-Vq7-lantern"), {}),
                 PasswordStrength::Strong);
    }
};

WREN_TEST(TestPasswordPolicy)
#include "tst_passwordpolicy.moc"
