// SPDX-License-Identifier: Apache-2.0
#pragma once

class QTableView;

namespace wren::ui {

/** How every list of records looks: headings at the left, rows high enough to be hit and read. */
void dressTable(QTableView &table);

} // namespace wren::ui
