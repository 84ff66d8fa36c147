// SPDX-License-Identifier: Apache-2.0
#include "cmake/pch_core.h"

#include <QtWidgets>
