// SPDX-License-Identifier: Apache-2.0
#include "hub/mail/renderedmail.h"

#include "hub/mail/template.h"
#include "tests/support/portal.h"
#include "tests/support/testmain.h"

#include <QRegularExpression>
#include <QTemporaryDir>

using namespace wren;

namespace {

const QString linkAddress = QStringLiteral("https://portal.example.ca/invite/TOKEN");

store::MailRow inviteMail(const QString &language, const QString &name = QStringLiteral("Amina"))
{
    store::MailRow mail;
    mail.template_ = QStringLiteral("invite");
    mail.parameters = {{QStringLiteral("name"), name}};
    mail.language = language;
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

    void noTemplateLetsAValueThroughUnescaped()
    {
        for (const QString &language : {QStringLiteral("en"), QStringLiteral("fr")}) {
            QFile file(QStringLiteral(":/mail/%1/invite.html").arg(language));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray text = file.readAll();
            QVERIFY(!text.contains("{{{") && !text.contains("{{&"));
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
