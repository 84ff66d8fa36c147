// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace wren::command {

/**
 * wren-hub import-occupations [--config hub.ini] EN.csv FR.csv: Statistics Canada's NOC 2021
 * classification structure becomes the list of target occupations. A bad file is refused whole.
 */
int importOccupations(const QStringList &arguments);

} // namespace wren::command
