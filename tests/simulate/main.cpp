// SPDX-License-Identifier: Apache-2.0
#include "seal/seal.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QHashSeed>

/** The same in every run: a failing seed must fail again. */
int main(int argc, char **argv)
{
    QHashSeed::setDeterministicGlobalSeed();
    QCoreApplication application(argc, argv);
    return wren::seal::initialise() ? wren::test::runAll(argc, argv) : 1;
}
