// SPDX-License-Identifier: Apache-2.0
#include "seal/seal.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

static const bool sealIsReady = wren::seal::initialise();

WREN_TEST_MAIN
