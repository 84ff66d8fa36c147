// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testmain.h"

#include "seal/seal.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    return wren::seal::initialise() ? wren::test::runAll(argc, argv) : 1;
}
