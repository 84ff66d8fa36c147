// SPDX-License-Identifier: Apache-2.0
#include "hub/command/setup/importoccupations.h"

#include "hub/command/command.h"
#include "hub/command/serve/composition.h"
#include "hub/services/referenceimport/referenceimport.h"

#include <QCommandLineParser>
#include <QFile>

#include <cstdio>

namespace wren::command {

namespace {

Result<services::NamedFile> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{
            Kind::Storage, QStringLiteral("cannot read %1: %2").arg(path, file.errorString()), {}};
    }
    return services::NamedFile{path, file.readAll()};
}

Result<services::OccupationsImported> run(const QCommandLineParser &parser)
{
    const QStringList paths = parser.positionalArguments();
    if (paths.size() != 2) {
        return Error{Kind::Invalid,
                     QStringLiteral("two files are needed: the English one, then the French one"),
                     {}};
    }
    Result<services::Settings> settings = settingsOf(parser);
    if (!settings)
        return settings.error();
    const Result<services::NamedFile> english = readFile(paths.at(0));
    if (!english)
        return english.error();
    const Result<services::NamedFile> french = readFile(paths.at(1));
    if (!french)
        return french.error();
    const Result<std::unique_ptr<Hub>> hub = Hub::open(std::move(*settings));
    if (!hub)
        return hub.error();
    return services::importOccupations((*hub)->lane(), *english, *french);
}

} // namespace

int importOccupations(const QStringList &arguments)
{
    QCommandLineParser parser;
    addConfigOption(parser);
    parser.addPositionalArgument(QStringLiteral("EN.csv"), QStringLiteral("The English file."));
    parser.addPositionalArgument(QStringLiteral("FR.csv"), QStringLiteral("The French file."));
    parseArguments(parser, "import-occupations", arguments);
    const Result<services::OccupationsImported> imported = run(parser);
    if (!imported)
        return fail(imported.error());
    std::printf("%d unit groups: %d new or changed, %d retired\n", imported->unitGroups,
                imported->changed, imported->retired);
    return 0;
}

} // namespace wren::command
