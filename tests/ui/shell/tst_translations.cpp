// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QXmlStreamReader>

namespace {

struct Message
{
    QString source;
    QString translation;
    QString state; ///< "", "unfinished", "vanished", "obsolete"
};

QList<Message> messagesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("message"))
            messages.append(Message());
        else if (xml.name() == QLatin1String("source"))
            messages.last().source = xml.readElementText();
        else if (xml.name() == QLatin1String("translation")) {
            messages.last().state = xml.attributes().value(QLatin1String("type")).toString();
            messages.last().translation =
                xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    return messages;
}

int count(const QString &text, const QString &part)
{
    return int(text.count(part));
}

} // namespace

/** Every string of ours is in a translation file, finished; the files hold nothing else. */
class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void finished_data() { addRows(); }

    void finished()
    {
        QFETCH(QString, file);
        const QList<Message> messages = messagesOf(path(file));
        QVERIFY(!messages.isEmpty());
        for (const Message &message : messages) {
            QVERIFY2(message.state.isEmpty(), qPrintable(message.source));
            QVERIFY2(!message.translation.isEmpty(), qPrintable(message.source));
        }
    }

    void placesAreKept_data() { addRows(); }

    /** A translation that loses %1 loses what stands there. */
    void placesAreKept()
    {
        QFETCH(QString, file);
        for (const Message &message : messagesOf(path(file))) {
            for (int place = 1; place <= 9; ++place) {
                const QString mark = u'%' + QString::number(place);
                QVERIFY2(count(message.source, mark) == count(message.translation, mark),
                         qPrintable(message.source));
            }
        }
    }

    void nothingNew_data() { addRows(); }

    /** lupdate over the sources finds no string that the file does not hold, and none too many. */
    void nothingNew()
    {
        QFETCH(QString, file);
        QFETCH(QStringList, sources);
        const QTemporaryDir directory;
        const QString copy = directory.filePath(file);
        QVERIFY(QFile::copy(path(file), copy));
        QProcess lupdate;
        lupdate.setWorkingDirectory(QStringLiteral(WREN_SOURCE_DIR));
        lupdate.start(
            QStringLiteral(WREN_LUPDATE),
            QStringList{QStringLiteral("-silent"), QStringLiteral("-I"), QStringLiteral(".")} +
                sources + QStringList{QStringLiteral("-ts"), copy});
        QVERIFY(lupdate.waitForFinished());
        QCOMPARE(lupdate.exitCode(), 0);
        for (const Message &message : messagesOf(copy))
            QVERIFY2(message.state.isEmpty(),
                     qPrintable(message.state + QStringLiteral(": ") + message.source));
    }

private:
    static QString path(const QString &file)
    {
        return QStringLiteral(WREN_SOURCE_DIR "/translations/") + file;
    }

    static void addRows()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("sources");
        const auto row = [](const char *name, const char *sources) {
            QTest::newRow(name) << QStringLiteral("%1_fr_CA.ts").arg(QLatin1String(name))
                                << QString::fromLatin1(sources).split(u' ');
        };
        row("wren_models", "models");
        row("wren_hub", "hub");
        row("wren_casework", "app/cams app/casework app/email app/handover app/invite app/profile "
                             "ui/cams ui/email ui/fields ui/flow "
                             "ui/handover ui/invite ui/profile");
        row("wren_ui",
            "app/drafts app/main app/main.cpp app/people app/signin ui/help ui/kept "
            "ui/outbox ui/people "
            "ui/requests ui/settings ui/shell ui/signin ui/support ui/theme ui/worklist");
    }
};

WREN_TEST(TestTranslations)
#include "tst_translations.moc"
