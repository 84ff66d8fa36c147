// SPDX-License-Identifier: Apache-2.0
#include "models/items/draftlistmodel.h"

#include <algorithm>

namespace wren {

namespace {

bool has(const QList<DraftListRow> &rows, const QString &id)
{
    return std::any_of(rows.begin(), rows.end(), [&id](const auto &row) { return row.id == id; });
}

} // namespace

void DraftListModel::setRows(const QList<DraftListRow> &rows)
{
    removeGone(rows);
    for (int at = 0; at < rows.size(); ++at)
        place(rows[at], at);
}

void DraftListModel::removeGone(const QList<DraftListRow> &rows)
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
void DraftListModel::place(const DraftListRow &row, int at)
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

void DraftListModel::setTitles(const QStringList &titles)
{
    m_titles = titles;
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

QString DraftListModel::id(const QModelIndex &index) const
{
    return index.isValid() ? m_rows[index.row()].id : QString();
}

int DraftListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DraftListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DraftListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DraftListRow &row = m_rows[index.row()];
    if (role == IdRole)
        return row.id;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Title:
        return row.title;
    case Step:
        return row.step;
    case Saved:
        return row.saved;
    default:
        return {};
    }
}

QVariant DraftListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return m_titles.value(section);
    return {};
}

} // namespace wren
