// SPDX-License-Identifier: Apache-2.0
#include "models/items/worklistmodel.h"

#include <algorithm>

namespace wren {

namespace {

bool has(const QList<WorkListRow> &rows, const QString &id)
{
    return std::any_of(rows.begin(), rows.end(), [&id](const auto &row) { return row.id == id; });
}

} // namespace

void WorkListModel::setRows(const QList<WorkListRow> &rows)
{
    removeGone(rows);
    for (int at = 0; at < rows.size(); ++at)
        place(rows[at], at);
}

void WorkListModel::removeGone(const QList<WorkListRow> &rows)
{
    for (int at = int(m_rows.size()) - 1; at >= 0; --at) {
        if (has(rows, m_rows[at].id))
            continue;
        beginRemoveRows({}, at, at);
        m_rows.removeAt(at);
        endRemoveRows();
    }
}

/** Rows before `at` are in place already. */
void WorkListModel::place(const WorkListRow &row, int at)
{
    const auto found = std::find_if(m_rows.begin() + at, m_rows.end(),
                                    [&row](const auto &each) { return each.id == row.id; });
    const int from = int(found - m_rows.begin());
    if (found == m_rows.end()) {
        beginInsertRows({}, at, at);
        m_rows.insert(at, row);
        endInsertRows();
        return;
    }
    if (from != at) {
        beginMoveRows({}, from, from, {}, at);
        m_rows.move(from, at);
        endMoveRows();
    }
    if (m_rows[at] != row) {
        m_rows[at] = row;
        emit dataChanged(index(at, 0), index(at, ColumnCount - 1));
    }
}

void WorkListModel::setTitles(const QStringList &titles)
{
    m_titles = titles;
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

QString WorkListModel::id(const QModelIndex &index) const
{
    return index.isValid() ? m_rows[index.row()].id : QString();
}

int WorkListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int WorkListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant WorkListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const WorkListRow &row = m_rows[index.row()];
    if (role == IdRole)
        return row.id;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Who:
        return row.who;
    case What:
        return row.what;
    case State:
        return row.state;
    default:
        return {};
    }
}

QVariant WorkListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return m_titles.value(section);
    return {};
}

} // namespace wren
