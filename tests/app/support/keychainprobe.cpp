// SPDX-License-Identifier: Apache-2.0
// Does one thing to the keychain that the caller's session offers and prints what came of it:
//   keychainprobe write KEY VALUE | read KEY | remove KEY | probe KEY
// Prints "ok", "ok VALUE" or the kind of the error.
#include "app/session/keychainprobe.h"
#include "app/session/keychainstore.h"

#include <QCoreApplication>

#include <cstdio>

using namespace wren;
using namespace wren::app;

namespace {

void print(const QString &line)
{
    std::printf("%s\n", qPrintable(line));
    QCoreApplication::quit();
}

void printResult(const Result<void> &result)
{
    print(result ? QStringLiteral("ok") : kindName(result.error().kind));
}

void printSecret(const Result<seal::SecretBytes> &secret)
{
    print(secret ? QStringLiteral("ok ") + QString::fromUtf8(secret->view().toByteArray())
                 : kindName(secret.error().kind));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = application.arguments();
    if (!seal::initialise() || words.size() < 3)
        return 2;
    KeychainStore store(std::chrono::seconds(5));
    const QString key = words.at(2);
    if (words.at(1) == QLatin1String("write"))
        store.write(key, seal::SecretBytes::copyOf(words.value(3).toUtf8()), &application,
                    printResult);
    else if (words.at(1) == QLatin1String("read"))
        store.read(key, &application, printSecret);
    else if (words.at(1) == QLatin1String("remove"))
        store.remove(key, &application, printResult);
    else
        probeKeychain(store, key, &application, printResult);
    return application.exec();
}
