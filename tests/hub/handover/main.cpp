// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testmain.h"

#include <QCoreApplication>

WREN_TEST_MAIN
