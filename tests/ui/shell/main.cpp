// SPDX-License-Identifier: Apache-2.0
#include "seal/seal.h"
#include "tests/support/testmain.h"

#include <QApplication>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    return wren::seal::initialise() ? wren::test::runAll(argc, argv) : 1;
}
