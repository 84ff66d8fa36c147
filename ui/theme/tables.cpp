// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/tables.h"

#include <QHeaderView>
#include <QTableView>

namespace wren::ui {

namespace {

constexpr int rowPadding = 18;

} // namespace

void dressTable(QTableView &table)
{
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() + rowPadding);
}

} // namespace wren::ui
