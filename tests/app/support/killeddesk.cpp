// SPDX-License-Identifier: Apache-2.0
// Desk reduced to its cores over a hub in memory, to be killed (tst_deskkillpoints.cpp):
// `killeddesk FOLDER` goes through every step that writes, and prints the id of each note once it
// is saved.
#include "seal/seal.h"
#include "tests/app/support/syncbench.h"

#include <QCoreApplication>

#include <cstdio>

using namespace wren;
using namespace wren::test;

namespace {

void save(Bench &bench, int number)
{
    const app::QueueChange change =
        bench.core->enqueue({0, QStringLiteral("note"), 1, uuid(0xd, number), {}});
    if (!change.done)
        std::exit(3);
    std::printf("%d\n", number);
    std::fflush(stdout);
    bench.keep(change.step);
    bench.settle();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2 || !seal::initialise())
        return 2;
    Bench bench(arguments.at(1)); // the tables are made
    bench.pull = bench.last.pull;
    bench.settle(); // pages
    bench.hub.backUp();
    save(bench, 1); // queue and push
    bench.hub.restore();
    save(bench, 2); // everything anew beside the old copy, then in its place
    bench.hub.granted = {north};
    bench.hub.write(clientChange(north, 0, 0, QStringLiteral("Wakes")));
    bench.answerPull(); // a scope ends
    bench.settle();
    return 0;
}
