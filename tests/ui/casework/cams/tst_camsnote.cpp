// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testmain.h"
#include "ui/profile/profiletext.h"
#include "ui/theme/language.h"

#include <QJsonArray>

using namespace wren;
using namespace wren::ui;

namespace {

QJsonObject fields(const char *key, const QStringList &names)
{
    return {{QString::fromLatin1(key), QJsonArray::fromStringList(names)}};
}

QJsonObject text(const char *key, const char *value)
{
    return {{QString::fromLatin1(key), QString::fromLatin1(value)}};
}

} // namespace

/** R32: every automatic note about CaMS reads as a sentence, in both languages. */
class TestCamsNote : public QObject
{
    Q_OBJECT

private slots:
    void readsAsASentence_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QJsonObject>("parameters");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("french");
        const auto row = [](const char *name, const char *type, const QJsonObject &parameters,
                            const char *english, const char *french) {
            QTest::newRow(name) << QString::fromLatin1(type) << parameters
                                << QString::fromUtf8(english) << QString::fromUtf8(french);
        };
        row("connected", "cams_connected", text("reference", "3000001"),
            "The client was connected to CaMS, Client Reference Number 3000001.",
            "Un lien a été établi entre le client et le SGC, numéro de référence du client "
            "3000001.");
        row("disconnected", "cams_disconnected",
            {{QStringLiteral("reference"), QStringLiteral("3000001")},
             {QStringLiteral("reason"), QStringLiteral("Wrong person.")}},
            "The client was disconnected from CaMS, Client Reference Number 3000001. The reason "
            "given: Wrong person.",
            "Le lien entre le client et le SGC, numéro de référence du client 3000001, a été "
            "rompu. Le motif donné\u00A0: Wrong person.");
        row("one value", "cams_refreshed", fields("fields", {QStringLiteral("phone")}),
            "CaMS has a new value for: Phone Number.",
            "Le SGC contient une nouvelle valeur pour\u00A0: Numéro de téléphone.");
        row("several values", "cams_refreshed",
            fields("fields", {QStringLiteral("phone"), QStringLiteral("primary_address")}),
            "CaMS has a new value for: Phone Number and Primary Address.",
            "Le SGC contient une nouvelle valeur pour\u00A0: Numéro de téléphone et Adresse "
            "principale.");
        row("proposal done", "cams_refreshed", fields("settled", {QStringLiteral("phone")}),
            "CaMS now shows the correction that was proposed for: Phone Number.",
            "Le SGC affiche maintenant la correction qui avait été proposée pour\u00A0: Numéro de "
            "téléphone.");
        row("merged", "cams_refreshed", text("reference", "3000002"),
            "CaMS merged this client with another record; the link follows to Client Reference "
            "Number 3000002.",
            "Le SGC a fusionné ce client avec un autre dossier; le lien suit vers le numéro de "
            "référence du client 3000002.");
        row("closed", "cams_refreshed", {{QStringLiteral("closed"), true}},
            "The client was closed in CaMS.", "Le client a été fermé dans le SGC.");
        row("open again", "cams_refreshed", {{QStringLiteral("closed"), false}},
            "The client is open again in CaMS.", "Le client est de nouveau ouvert dans le SGC.");
        row("broken, not found", "cams_refreshed", text("trouble", "not_found"),
            "The link to CaMS broke: CaMS no longer knows the Client Reference Number.",
            "Le lien avec le SGC s’est rompu\u00A0: le SGC ne connaît plus le numéro de référence "
            "du client.");
        row("broken, merged", "cams_refreshed", text("trouble", "merged"),
            "The link to CaMS broke: CaMS merged this client with a record that it cannot follow.",
            "Le lien avec le SGC s’est rompu\u00A0: le SGC a fusionné ce client avec un dossier "
            "que le lien ne peut pas suivre.");
        row("broken, another person", "cams_refreshed", text("trouble", "another_person"),
            "The link to CaMS broke: the Client Reference Number now stands for another person.",
            "Le lien avec le SGC s’est rompu\u00A0: le numéro de référence du client désigne "
            "maintenant une autre personne.");
        row("healed", "cams_refreshed", text("trouble", "none"), "The link to CaMS holds again.",
            "Le lien avec le SGC tient de nouveau.");
        QJsonObject all = fields("fields", {QStringLiteral("last_name")});
        all.insert(QStringLiteral("closed"), true);
        row("several at once", "cams_refreshed", all,
            "CaMS has a new value for: Last Name. The client was closed in CaMS.",
            "Le SGC contient une nouvelle valeur pour\u00A0: Nom de famille. Le client a été fermé "
            "dans le SGC.");
    }
    void readsAsASentence()
    {
        QFETCH(QString, type);
        QFETCH(QJsonObject, parameters);
        wire::CaseNoteRecord note;
        note.type = type;
        note.parameters = parameters;
        LanguageSwitch speech(Language::English);
        QTEST(noteText(note), "english");
        speech.use(Language::French);
        QTEST(noteText(note), "french");
    }

    /** A note of a later version, or by people, is told by its own text. */
    void othersKeepTheirText()
    {
        wire::CaseNoteRecord note;
        note.type = QStringLiteral("phone_call");
        note.text = QStringLiteral("Called.");
        QCOMPARE(noteText(note), QStringLiteral("Called."));
    }
};

WREN_TEST(TestCamsNote)
#include "tst_camsnote.moc"
