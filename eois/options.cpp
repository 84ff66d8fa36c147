// SPDX-License-Identifier: Apache-2.0
#include "eois/options.h"

#include "eois/peoplefile.h"
#include "eois/practicedata.h"

#include <QCommandLineParser>
#include <QFile>

namespace wren::standin {

namespace {

// The special numbers count on the least; references keep their 7 digits up to the most.
constexpr int leastClients = 60;
constexpr int mostClients = 900'000;

const QString listenName = QStringLiteral("listen");
const QString portName = QStringLiteral("port");
const QString keyName = QStringLiteral("api-key");
const QString peopleName = QStringLiteral("people");
const QString clientsName = QStringLiteral("clients");
const QString slowName = QStringLiteral("slow");
const QString wrongName = QStringLiteral("wrong");
const QString awayName = QStringLiteral("away");
const QString listName = QStringLiteral("list");

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(QStringLiteral(
        "Stands in for the ministry's EOIS in practice and tests: made-up people only."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {listenName, QStringLiteral("Loopback address to listen on."), QStringLiteral("ADDRESS"),
         QStringLiteral("127.0.0.1")},
        {portName, QStringLiteral("Port; 0 for any."), QStringLiteral("PORT"),
         QStringLiteral("8096")},
        {keyName, QStringLiteral("The X-Api-Key to ask for."), QStringLiteral("KEY"),
         QStringLiteral("practice")},
        {peopleName, QStringLiteral("Load submitted assessments from a CSV file."),
         QStringLiteral("FILE")},
        {clientsName, QStringLiteral("How many made-up clients CaMS has, from 60 on."),
         QStringLiteral("COUNT"), QStringLiteral("60")},
        {slowName, QStringLiteral("Answer after so many milliseconds."), QStringLiteral("MS")},
        {wrongName,
         QStringLiteral("Answer wrongly: malformed, other_person, wrong_type, huge, html, "
                        "server_error, "
                        "duplicate."),
         QStringLiteral("KIND")},
        {awayName, QStringLiteral("Be away: answer 503.")},
        {listName, QStringLiteral("Print the practice data's handy numbers.")},
    });
}

Error invalid(const QString &option)
{
    return {Kind::Invalid, QStringLiteral("bad value of --") + option, {}};
}

Result<Mode> readMode(const QCommandLineParser &parser)
{
    QJsonObject json;
    if (parser.isSet(awayName))
        json.insert(QStringLiteral("away"), true);
    if (parser.isSet(wrongName))
        json.insert(QStringLiteral("wrong"), parser.value(wrongName));
    if (parser.isSet(slowName)) {
        bool ok = false;
        json.insert(QStringLiteral("slow_ms"), parser.value(slowName).toInt(&ok));
        if (!ok)
            return invalid(slowName);
    }
    Mode mode;
    if (const Result<void> updated = mode.update(json); !updated)
        return invalid(parser.isSet(wrongName) ? wrongName : slowName);
    return mode;
}

} // namespace

Result<Options> readOptions(const QCoreApplication &application)
{
    QCommandLineParser parser;
    describe(parser);
    parser.process(application);
    Options options;
    bool portOk = false;
    options.port = parser.value(portName).toUShort(&portOk);
    if (!portOk)
        return invalid(portName);
    bool countOk = false;
    options.clients = parser.value(clientsName).toInt(&countOk);
    if (!countOk || options.clients < leastClients || options.clients > mostClients)
        return invalid(clientsName);
    const Result<Mode> mode = readMode(parser);
    if (!mode)
        return mode.error();
    options.mode = *mode;
    options.listen = parser.value(listenName);
    options.apiKey = parser.value(keyName).toUtf8();
    options.peopleFile = parser.value(peopleName);
    options.list = parser.isSet(listName);
    return options;
}

Result<Register> makeRegister(const Options &options)
{
    Register all = practiceRegister(options.clients);
    if (options.peopleFile.isEmpty())
        return all;
    QFile file(options.peopleFile);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Kind::Invalid, QStringLiteral("cannot read ") + options.peopleFile, {}};
    const Result<QList<AssessmentRecord>> people = readPeopleFile(file.readAll());
    if (!people)
        return people.error();
    for (const AssessmentRecord &assessment : *people)
        all.putAssessment(assessment);
    return all;
}

} // namespace wren::standin
