// SPDX-License-Identifier: Apache-2.0
#include "hub/mail/renderedmail.h"

#include "hub/mail/message.h"
#include "hub/mail/template.h"
#include "tests/support/portal.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace wren;

namespace {

const QString linkAddress = QStringLiteral("https://portal.example.ca/invite/TOKEN");

store::MailRow inviteMail(const QString &language, const QString &name = QStringLiteral("Amina"))
{
    store::MailRow mail;
    mail.client = ClientId::fromRandom(QByteArray(16, 'c'));
    mail.template_ = QStringLiteral("invite");
    mail.parameters = {{QStringLiteral("name"), name}};
    mail.language = language;
    mail.to = QStringLiteral("old@example.ca");
    return mail;
}

Result<mail::RenderedMail> render(const store::MailRow &mail, bool withLink = true)
{
    std::optional<store::LinkRow> link;
    if (withLink) {
        link.emplace();
        link->expiresAt = 1'764'504'000'000; // 2025-11-30
    }
    const mail::Sender sender{QStringLiteral("WREN Job Portal"), QStringLiteral("The Network"),
                              QStringLiteral("portal@example.ca"), QStringLiteral("the desk"),
                              QStringLiteral("le service")};
    return mail::renderMail(mail, link, sender, [](const store::LinkRow &) { return linkAddress; });
}

/** What services write with a mail of that template; of its flags one is set. */
QJsonObject parametersOf(const QString &name, const QString &flag)
{
    static const QHash<QString, QStringList> flags{
        {QStringLiteral("email_change"), {QStringLiteral("by_client"), QStringLiteral("by_staff")}},
        {QStringLiteral("email_change_ended"),
         {QStringLiteral("declined"), QStringLiteral("cancelled"), QStringLiteral("in_use"),
          QStringLiteral("expired")}},
        {QStringLiteral("handover_asked"), {QStringLiteral("refer"), QStringLiteral("request")}},
        {QStringLiteral("handover_ended"),
         {QStringLiteral("refer"), QStringLiteral("request"), QStringLiteral("approved"),
          QStringLiteral("declined"), QStringLiteral("withdrawn"), QStringLiteral("overtaken")}},
        {QStringLiteral("email_changed"),
         {QStringLiteral("log_in"), QStringLiteral("invited"), QStringLiteral("corrected")}},
    };
    QJsonObject parameters{{QStringLiteral("name"), QStringLiteral("Amina")},
                           {QStringLiteral("new"), QStringLiteral("new@example.ca")},
                           {QStringLiteral("by"), QStringLiteral("Lee Roy")},
                           {QStringLiteral("provider"), QStringLiteral("North")},
                           {QStringLiteral("address"), QStringLiteral("192.0.2.7")}};
    for (const QString &known : flags.value(name))
        parameters.insert(known, known == flag);
    return parameters;
}

/** Without line breaks and with plain spaces. */
QString plain(QString text)
{
    return text.replace(QChar(0xa0), u' ').simplified();
}

/** Whom a mail sends its reader to. */
QString questionLine(const QString &language, bool toClient)
{
    if (language == QStringLiteral("fr")) {
        return toClient ? QStringLiteral("Parlez à la personne qui suit votre dossier ou contactez"
                                         " le service.")
                        : QStringLiteral("Communiquez avec le service.");
    }
    return toClient ? QStringLiteral("Ask your caseworker, or the desk.")
                    : QStringLiteral("Ask the desk.");
}

/** The templates of mails to clients. */
QStringList mailsToClients()
{
    QStringList names;
    for (const QString &file :
         QDir(QStringLiteral(":/mail/en")).entryList({QStringLiteral("*.txt")}))
        names << file.chopped(4);
    names.removeIf([](const QString &name) {
        return name == QStringLiteral("layout") || name.startsWith(QStringLiteral("handover_"));
    });
    return names;
}

/** The header fields of the message that a mail becomes. */
QStringList headerNames(const mail::RenderedMail &mail)
{
    const auto built = mail::buildMessage(
        {QStringLiteral("WREN Job Portal"), QStringLiteral("portal@example.ca"),
         QStringLiteral("old@example.ca"), QStringLiteral("one@portal.example.ca"), mail.subject,
         QStringLiteral("en"), mail.text, mail.html, 1'763'899'200'000});
    if (!built)
        qFatal("message: %s", qPrintable(built.error().detail));
    QStringList names;
    const QByteArray head = built->left(built->indexOf("\r\n\r\n"));
    for (const QByteArray &line : head.split('\n')) {
        if (!line.startsWith(' ') && !line.startsWith('\t'))
            names << QString::fromLatin1(line.left(line.indexOf(':')));
    }
    return names;
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/** A template file of the test's own. */
Result<mail::Template> written(const QTemporaryDir &directory, const QByteArray &text,
                               mail::Template::Escape escape = mail::Template::Escape::Html)
{
    QFile file(directory.filePath(QStringLiteral("t")));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write");
    file.close();
    return mail::Template::load(file.fileName(), escape);
}

} // namespace

class TestRenderedMail : public QObject
{
    Q_OBJECT

private slots:
    void everyTagOfEveryTemplateIsFilled_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("day");
        QTest::addColumn<QString>("mistake");
        QTest::addColumn<QString>("support");
        QTest::newRow("en") << QStringLiteral("en")
                            << QStringLiteral("WREN Job Portal: set your password")
                            << QStringLiteral("Sunday, November 30, 2025")
                            << QStringLiteral("Ignore this email and nothing will happen.")
                            << QStringLiteral("the desk");
        QTest::newRow("fr") << QStringLiteral("fr")
                            << QStringLiteral(
                                   "WREN Job Portal\u00a0: choisissez votre mot de passe")
                            << QStringLiteral("dimanche 30 novembre 2025")
                            << QStringLiteral("Ne faites rien\u00a0: rien ne se passera.")
                            << QStringLiteral("le service");
    }

    void everyTagOfEveryTemplateIsFilled()
    {
        QFETCH(QString, language);
        QFETCH(QString, subject);
        QFETCH(QString, day);
        QFETCH(QString, mistake);
        QFETCH(QString, support);
        const auto rendered = render(inviteMail(language)); // a missing tag would be an error
        QVERIFY2(rendered, qPrintable(rendered ? QString() : rendered.error().detail));
        QCOMPARE(rendered->subject, subject);
        for (const QString &body : {rendered->text, rendered->html}) {
            for (const QString &said : {linkAddress, day, mistake, QStringLiteral("Amina"),
                                        QStringLiteral("The Network"), support})
                QVERIFY2(body.contains(said), qPrintable(said));
            QVERIFY(!body.contains(QStringLiteral("{{")));
        }
        const QString button =
            QStringLiteral("<a href=\"") + linkAddress + QStringLiteral("\" style=");
        QCOMPARE(rendered->html.count(button), 2); // the button, and the link in full
    }

    void accountMails_data()
    {
        QTest::addColumn<QString>("template_");
        QTest::addColumn<QString>("flag"); // of those that a mail has, the one that is set
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("said"); // en | fr
        const QString same = QStringLiteral("Your email address stays the same");
        QTest::newRow("reset") << "password_reset"
                               << ""
                               << "Password Reset"
                               << "192.0.2.7 | 192.0.2.7";
        QTest::newRow("reset, mistake")
            << "password_reset"
            << ""
            << "Password Reset"
            << "If this was a mistake, ignore this email and nothing will happen."
               " | Ne tenez pas compte de ce courriel et rien ne se passera.";
        QTest::newRow("was reset") << "password_was_reset"
                                   << ""
                                   << "Your password was changed"
                                   << "If it was not you | Si ce n’était pas vous";
        QTest::newRow("asked by the client")
            << "email_change"
            << "by_client"
            << "Accept your new email address?"
            << "You asked to change | Vous avez demandé de changer";
        QTest::newRow("asked by staff") << "email_change"
                                        << "by_staff"
                                        << "Accept your new email address?"
                                        << "No change will take place if you do not accept."
                                           " | Rien ne changera si vous n’acceptez pas.";
        QTest::newRow("declined") << "email_change_ended"
                                  << "declined" << same << "was declined | a été refusé";
        QTest::newRow("cancelled") << "email_change_ended"
                                   << "cancelled" << same << "taken back | a été retirée";
        QTest::newRow("in use") << "email_change_ended"
                                << "in_use" << same << "cannot be used | ne peut pas être utilisée";
        QTest::newRow("expired") << "email_change_ended"
                                 << "expired" << same << "in time | à temps";
        QTest::newRow("changed") << "email_changed"
                                 << "log_in"
                                 << "Your new email address"
                                 << "the password that you have | le mot de passe que vous avez";
        QTest::newRow("changed, invited") << "email_changed"
                                          << "invited"
                                          << "Your new email address"
                                          << "Another email with a link | Un autre courriel";
        QTest::newRow("corrected, new") << "email_changed"
                                        << "corrected"
                                        << "Your new email address"
                                        << "Forgot Password | Mot de passe oublié";
        QTest::newRow("corrected, old") << "email_corrected"
                                        << ""
                                        << "This address is no longer used"
                                        << "You do not need to do anything."
                                           " | Vous n’avez rien à faire.";
    }

    void accountMails()
    {
        QFETCH(QString, template_);
        QFETCH(QString, flag);
        QFETCH(QString, subject);
        QFETCH(QString, said);
        for (const QString &language : {QStringLiteral("en"), QStringLiteral("fr")}) {
            store::MailRow mail = inviteMail(language);
            mail.template_ = template_;
            mail.parameters = parametersOf(template_, flag);
            const bool linked = !template_.startsWith(QStringLiteral("password_was")) &&
                                template_ != QStringLiteral("email_change_ended") &&
                                template_ != QStringLiteral("email_corrected");
            const auto rendered = render(mail, linked);
            QVERIFY2(rendered, qPrintable(rendered ? QString() : rendered.error().detail));
            if (language == QStringLiteral("en"))
                QCOMPARE(rendered->subject, QString(u"[WREN Job Portal] " + subject));
            QVERIFY(rendered->subject.startsWith(QStringLiteral("[WREN Job Portal] ")));
            const QString wanted =
                said.split(QStringLiteral(" | ")).at(language == QStringLiteral("en") ? 0 : 1);
            for (const QString &body : {rendered->text, rendered->html}) {
                QVERIFY2(plain(body).contains(wanted), qPrintable(body));
                QVERIFY(body.contains(QStringLiteral("old@example.ca"))); // which account
                QVERIFY(plain(body).contains(questionLine(language, true)));
                QCOMPARE(body.contains(linkAddress), linked);
            }
        }
    }

    void everyMailToAClientNamesItsAccount()
    {
        for (const QString &language : {QStringLiteral("en"), QStringLiteral("fr")}) {
            const bool english = language == QStringLiteral("en");
            for (const QString &name : mailsToClients()) {
                store::MailRow mail = inviteMail(language);
                mail.template_ = name;
                mail.parameters = parametersOf(name, QString());
                const auto rendered = render(mail);
                QVERIFY2(rendered, qPrintable(rendered ? name : rendered.error().detail));
                for (const QString &body : {rendered->text, rendered->html}) {
                    QVERIFY2(body.contains(QStringLiteral("old@example.ca")), qPrintable(name));
                    QVERIFY2(body.contains(english ? QStringLiteral("If this was a mistake")
                                                   : QStringLiteral("S’il s’agit d’une erreur")),
                             qPrintable(name));
                    QVERIFY2(name != QStringLiteral("password_reset") ||
                                 body.contains(QStringLiteral("192.0.2.7")),
                             qPrintable(name));
                }
            }
        }
    }

    /** No mail can tell what a case holds: these are all the values that templates ask for. */
    void mailsKnowOfNoCase()
    {
        static const QSet<QString> known{
            QStringLiteral("title"),     QStringLiteral("content"),   QStringLiteral("box"),
            QStringLiteral("below"),     QStringLiteral("to_client"), QStringLiteral("site"),
            QStringLiteral("network"),   QStringLiteral("support"),   QStringLiteral("name"),
            QStringLiteral("account"),   QStringLiteral("new"),       QStringLiteral("address"),
            QStringLiteral("link"),      QStringLiteral("expires"),   QStringLiteral("by"),
            QStringLiteral("provider"),  QStringLiteral("by_client"), QStringLiteral("by_staff"),
            QStringLiteral("declined"),  QStringLiteral("cancelled"), QStringLiteral("in_use"),
            QStringLiteral("expired"),   QStringLiteral("log_in"),    QStringLiteral("invited"),
            QStringLiteral("refer"),     QStringLiteral("request"),   QStringLiteral("approved"),
            QStringLiteral("withdrawn"), QStringLiteral("overtaken"), QStringLiteral("corrected")};
        static const QRegularExpression tag(QStringLiteral("\\{\\{+[#^/]?([a-z_]+)\\}+"));
        for (const QString &name : QDir(QStringLiteral(":/mail/en")).entryList()) {
            const QString text = QString::fromUtf8(readFile(QStringLiteral(":/mail/en/") + name));
            for (auto it = tag.globalMatch(text); it.hasNext();) {
                const QString asked = it.next().captured(1);
                QVERIFY2(known.contains(asked), qPrintable(name + u' ' + asked));
            }
        }
    }

    void nothingTypedLeavesItsPlace_data()
    {
        QTest::addColumn<QString>("template_");
        for (const QString &name : mailsToClients() + QStringList{QStringLiteral("handover_asked"),
                                                                  QStringLiteral("handover_ended")})
            QTest::addRow("%s", qPrintable(name)) << name;
    }

    /** Whatever stands in a value, with CR LF before it or not: subject and headers stay. */
    void nothingTypedLeavesItsPlace()
    {
        QFETCH(QString, template_);
        store::MailRow mail = inviteMail(QStringLiteral("en"));
        mail.template_ = template_;
        mail.parameters = parametersOf(template_, QStringLiteral("by_client"));
        const auto usual = render(mail);
        QVERIFY2(usual, qPrintable(usual ? QString() : usual.error().detail));
        QStringList typed = test::hostileStrings();
        for (const char *end : {"\r\n", "\n", "\r", "\n\n"})
            typed << QStringLiteral("x") + QLatin1String(end) +
                         QStringLiteral("Bcc: x@example.org<!-- below -->\n");
        for (const QString &hostile : typed) {
            store::MailRow bad = mail;
            for (const QString &value : mail.parameters.keys()) {
                if (mail.parameters.value(value).isString())
                    bad.parameters.insert(value, hostile);
            }
            const auto rendered = render(bad);
            QVERIFY(rendered);
            QCOMPARE(rendered->subject, usual->subject);
            QCOMPARE(rendered->html.count(u'<'), usual->html.count(u'<'));
            QCOMPARE(headerNames(*rendered), headerNames(*usual));
        }
    }

    void staffMails_data()
    {
        QTest::addColumn<QString>("template_");
        QTest::addColumn<QStringList>("flags"); // those that are set
        QTest::addColumn<QString>("en");
        QTest::addColumn<QString>("fr");
        const QString asked = QStringLiteral("handover_asked");
        const QString ended = QStringLiteral("handover_ended");
        const auto row = [](const QString &template_, const char *way, const char *state,
                            const char *en, const char *fr) {
            QTest::newRow(en) << template_
                              << QStringList{QString::fromLatin1(way), QString::fromLatin1(state)}
                              << QString::fromUtf8(en) << QString::fromUtf8(fr);
        };
        row(asked, "refer", "", "Lee Roy (North) offers to refer a client to you",
            "Lee Roy (North) propose d’aiguiller un client vers vous");
        row(asked, "request", "", "Lee Roy (North) asks for the transfer of a client",
            "Lee Roy (North) demande");
        row(ended, "refer", "approved", "The referral of a client by Lee Roy (North) was approved.",
            "L’aiguillage d’un client par Lee Roy (North) a reçu une réponse favorable.");
        row(ended, "request", "declined",
            "The request of Lee Roy (North) for the transfer of a client was declined.",
            "par Lee Roy (North) a reçu une réponse défavorable.");
        row(ended, "refer", "withdrawn",
            "The referral of a client by Lee Roy (North) was withdrawn.",
            "l’équipe à son origine y ayant renoncé.");
        row(ended, "request", "overtaken",
            "for the transfer of a client was closed without a decision", "fin sans décision");
    }

    void staffMails()
    {
        QFETCH(QString, template_);
        QFETCH(QStringList, flags);
        QFETCH(QString, en);
        QFETCH(QString, fr);
        for (const QString &language : {QStringLiteral("en"), QStringLiteral("fr")}) {
            store::MailRow mail;
            mail.template_ = template_;
            mail.language = language;
            mail.parameters = {{QStringLiteral("name"), QStringLiteral("Amina")},
                               {QStringLiteral("by"), QStringLiteral("Lee Roy")},
                               {QStringLiteral("provider"), QStringLiteral("North")}};
            for (const char *flag :
                 {"refer", "request", "approved", "declined", "withdrawn", "overtaken"})
                mail.parameters.insert(QLatin1String(flag), flags.contains(QLatin1String(flag)));
            const auto rendered = render(mail, false);
            QVERIFY2(rendered, qPrintable(rendered ? QString() : rendered.error().detail));
            const bool english = language == QStringLiteral("en");
            for (const QString &body : {rendered->text, rendered->html}) {
                QVERIFY2(plain(body).contains(english ? en : fr), qPrintable(body));
                QVERIFY(body.contains(english ? QStringLiteral("choose Requests")
                                              : QStringLiteral("choisissez Demandes")));
                QVERIFY(body.contains(QStringLiteral("Amina")));
                QVERIFY(plain(body).contains(questionLine(language, false)));
            }
        }
    }

    void allMailsShareHeadAndFoot()
    {
        for (const QString &language : {QStringLiteral("en"), QStringLiteral("fr")}) {
            const QDir directory(QStringLiteral(":/mail/") + language);
            const QStringList names = directory.entryList({QStringLiteral("*.html")});
            QVERIFY(names.contains(QStringLiteral("layout.html")));
            for (const QString &name : directory.entryList()) {
                const QString text = QString::fromUtf8(readFile(directory.filePath(name)));
                const bool layout = name.startsWith(QStringLiteral("layout."));
                for (const char *part : {"{{network}}\n", "{{name}},", "<head>", "</html>"}) {
                    const bool has = text.contains(QLatin1String(part));
                    QVERIFY2(layout || !has, qPrintable(name));
                }
            }
        }
    }

    void bothLanguagesHaveTheSameTags()
    {
        static const QRegularExpression tag(QStringLiteral("\\{\\{[^}]*\\}\\}"));
        for (const QString &name : QDir(QStringLiteral(":/mail/en")).entryList()) {
            QMap<QString, QStringList> tags;
            for (const QString &language : {QStringLiteral("en"), QStringLiteral("fr")}) {
                const QByteArray file =
                    readFile(QStringLiteral(":/mail/%1/%2").arg(language, name));
                for (auto it = tag.globalMatch(QString::fromUtf8(file)); it.hasNext();)
                    tags[language] << it.next().captured();
                tags[language].sort();
            }
            QCOMPARE(tags.value(QStringLiteral("fr")), tags.value(QStringLiteral("en")));
        }
    }

    void noTemplateLetsAValueThroughUnescaped()
    {
        const QStringList names =
            QDir(QStringLiteral(":/mail/en")).entryList({QStringLiteral("*.html")});
        QCOMPARE(names.size(), 10);
        for (const QString &language : {QStringLiteral("en"), QStringLiteral("fr")}) {
            for (const QString &name : names) {
                QByteArray text = readFile(QStringLiteral(":/mail/%1/%2").arg(language, name));
                if (name == QStringLiteral("layout.html")) { // what it frames is escaped already
                    for (const char *part : {"{{{title}}}", "{{{box}}}", "{{{below}}}"})
                        text.replace(part, "");
                }
                QVERIFY2(!text.contains("{{{") && !text.contains("{{&"), qPrintable(name));
            }
        }
    }

    void aHostileAddressStaysText()
    {
        for (const QString &hostile : test::hostileStrings()) {
            store::MailRow mail = inviteMail(QStringLiteral("en"));
            mail.template_ = QStringLiteral("email_change");
            mail.parameters = parametersOf(mail.template_, QStringLiteral("by_client"));
            mail.parameters.insert(QStringLiteral("new"), hostile);
            const auto rendered = render(mail);
            QVERIFY(rendered);
            QCOMPARE(rendered->subject,
                     QStringLiteral("[WREN Job Portal] Accept your new email address?"));
            QVERIFY(!rendered->html.contains(QStringLiteral("<script")));
        }
    }

    void hostileNamesStayText()
    {
        for (const QString &hostile : test::hostileStrings()) {
            const auto rendered = render(inviteMail(QStringLiteral("en"), hostile));
            QVERIFY(rendered);
            QVERIFY(rendered->text.contains(hostile)); // as typed: nobody escapes plain text
            QString expected = hostile;
            expected.replace(u'&', QStringLiteral("&amp;"))
                .replace(u'<', QStringLiteral("&lt;"))
                .replace(u'>', QStringLiteral("&gt;"))
                .replace(u'"', QStringLiteral("&quot;"))
                .replace(u'\'', QStringLiteral("&apos;"));
            QVERIFY2(rendered->html.contains(QStringLiteral("Hello ") + expected + u','),
                     qPrintable(hostile));
        }
    }

    void aMissingValueIsAFailure()
    {
        const auto withoutLink = render(inviteMail(QStringLiteral("en")), false);
        QVERIFY(!withoutLink);
        QCOMPARE(withoutLink.error().kind, Kind::Server);
        store::MailRow nameless = inviteMail(QStringLiteral("en"));
        nameless.parameters = {};
        QVERIFY(!render(nameless));
        store::MailRow unknown = inviteMail(QStringLiteral("en"));
        unknown.template_ = QStringLiteral("none");
        QVERIFY(!render(unknown));
    }

    void aTemplateAsksForEveryTagInUse()
    {
        const QTemporaryDir directory;
        const auto nested = written(
            directory, "{{title}}\n\n{{#rows}}{{inner}}{{/rows}}{{^none}}{{other}}{{/none}}");
        QVERIFY(nested);
        const QVariantList rows{QVariantMap{{QStringLiteral("inner"), QStringLiteral("i")}}};
        QVariantMap values{{QStringLiteral("title"), QStringLiteral("T & t")},
                           {QStringLiteral("rows"), rows},
                           {QStringLiteral("none"), false}};
        const auto missing = nested->render(values);
        QVERIFY(!missing);
        QVERIFY(missing.error().detail.contains(QStringLiteral("other")));
        values.insert(QStringLiteral("other"), QStringLiteral("o"));
        QCOMPARE(nested->render(values)->heading, QByteArray("T &amp; t"));
        QCOMPARE(nested->render(values)->body, QByteArray("io"));
    }

    void aBrokenTemplateDoesNotLoad()
    {
        const QTemporaryDir directory;
        QVERIFY(!written(directory, "no blank line"));
        QVERIFY(!written(directory, "heading\n\n{{#open}}"));
        QVERIFY(!mail::Template::load(QStringLiteral(":/mail/none"), mail::Template::Escape::None));
    }
};

WREN_TEST(TestRenderedMail)
#include "tst_renderedmail.moc"
