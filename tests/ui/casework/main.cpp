// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testmain.h"

#include <QApplication>

WREN_GUI_TEST_MAIN
