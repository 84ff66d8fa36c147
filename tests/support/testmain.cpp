// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QStandardPaths>
#include <QTemporaryFile>

#include <cstdio>
#include <vector>

namespace wren::test {

namespace {

struct Entry
{
    QString name;
    Factory factory;
};

// A function-local static: registration happens while other static objects are still being made.
std::vector<Entry> &entries()
{
    static std::vector<Entry> all;
    return all;
}

/** Reads "Totals: 12 passed, 0 failed, 1 skipped, ..." of Qt Test's text output. */
struct Totals
{
    int passed = 0;
    int failed = 0;
};

Totals totalsOf(const QString &log)
{
    Totals totals;
    for (const QString &line : log.split(u'\n')) {
        if (!line.startsWith(QLatin1String("Totals: ")))
            continue;
        const QStringList words = line.mid(8).split(QLatin1String(", "));
        totals.passed += words.value(0).section(u' ', 0, 0).toInt();
        totals.failed += words.value(1).section(u' ', 0, 0).toInt();
    }
    return totals;
}

Totals runOne(const Entry &entry, const QStringList &arguments)
{
    QTemporaryFile log;
    if (!log.open())
        return {0, 1};
    const std::unique_ptr<QObject> object = entry.factory();
    QStringList all{entry.name};
    all << QStringLiteral("-o") << QStringLiteral("-,txt") << QStringLiteral("-o")
        << log.fileName() + QStringLiteral(",txt") << arguments;
    const int status = QTest::qExec(object.get(), all);
    QFile written(log.fileName());
    Totals totals;
    if (written.open(QIODevice::ReadOnly))
        totals = totalsOf(QString::fromUtf8(written.readAll()));
    if (status != 0 && totals.failed == 0)
        totals.failed = 1; // ended without totals: a crash in initTestCase, or bad arguments
    return totals;
}

} // namespace

bool registerTest(const char *name, Factory factory)
{
    entries().push_back({QString::fromLatin1(name), factory});
    return true;
}

int runAll(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    QString only;
    if (argc > 1 && argv[1][0] != '-')
        only = arguments.takeFirst();
    Totals sum;
    for (const Entry &entry : entries()) {
        if (!only.isEmpty() && entry.name != only)
            continue;
        const Totals totals = runOne(entry, arguments);
        sum.passed += totals.passed;
        sum.failed += totals.failed;
    }
    std::printf("%d passed, %d failed\n", sum.passed, sum.failed);
    return sum.failed == 0 && sum.passed > 0 ? 0 : 1;
}

} // namespace wren::test
