// SPDX-License-Identifier: Apache-2.0
#include "models/items/clientlistmodel.h"

#include "models/items/listchanges.h"
#include "models/worksteps.h"

#include <algorithm>

namespace wren {

namespace {

/** Beyond this many signals a reset is cheaper for the view than following each. */
constexpr int maximumRuns = 32;

QString cell(const ClientListRow &row, int column)
{
    switch (column) {
    case ClientListModel::Name:
        return row.name;
    case ClientListModel::PreferredName:
        return row.preferredName;
    case ClientListModel::Email:
        return row.email;
    case ClientListModel::Phone:
        return row.phone;
    case ClientListModel::Provider:
        return row.provider;
    case ClientListModel::Caseworker:
        return row.caseworker;
    case ClientListModel::Status:
        return row.statusText;
    case ClientListModel::Added:
        return row.added;
    default:
        return {};
    }
}

} // namespace

/** The mark is drawn beside the name: who cannot see it hears it there. */
QVariant ClientListModel::spokenName(const ClientListRow &row)
{
    if (row.mark == ListedMark::None)
        return {};
    return QString(row.name + QLatin1String(", ") + row.markText);
}

ClientListModel::ClientListModel(RowSource source, QObject *parent)
    : QAbstractTableModel(parent)
    , m_source(std::move(source))
{}

void ClientListModel::setKeys(std::vector<quint32> keys)
{
    if (keys == m_keys)
        return;
    const std::optional<ListChanges> changes = listChanges(m_keys, keys, maximumRuns);
    if (!changes) {
        beginResetModel();
        m_keys = std::move(keys);
        endResetModel();
        return;
    }
    for (const RowRun &run : changes->removed) {
        beginRemoveRows({}, run.first, run.first + run.count - 1);
        m_keys.erase(m_keys.begin() + run.first, m_keys.begin() + run.first + run.count);
        endRemoveRows();
    }
    for (const RowRun &run : changes->inserted) {
        beginInsertRows({}, run.first, run.first + run.count - 1);
        m_keys.insert(m_keys.begin() + run.first, keys.begin() + run.first,
                      keys.begin() + run.first + run.count);
        endInsertRows();
    }
}

void ClientListModel::refresh()
{
    if (!m_keys.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void ClientListModel::setTitles(const QStringList &titles)
{
    m_titles = titles;
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

ClientListRow ClientListModel::row(int row) const
{
    countSteps(20); // its texts are made
    return m_source(m_keys[size_t(row)]);
}

ClientId ClientListModel::client(const QModelIndex &index) const
{
    return index.isValid() ? row(index.row()).client : ClientId();
}

int ClientListModel::rowOf(quint32 key) const
{
    const auto found = std::find(m_keys.begin(), m_keys.end(), key);
    return found == m_keys.end() ? -1 : int(found - m_keys.begin());
}

int ClientListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_keys.size());
}

int ClientListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ClientListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return cell(row(index.row()), index.column());
    case ClientRole:
        return row(index.row()).client.text();
    case StatusRole:
        return int(row(index.row()).status);
    case MarkRole:
        return int(row(index.row()).mark);
    case Qt::ToolTipRole:
        return index.column() == Name    ? row(index.row()).markText
               : index.column() == Email ? row(index.row()).emailNote
                                         : QString();
    case Qt::AccessibleTextRole:
        return index.column() == Name ? spokenName(row(index.row())) : QVariant();
    default:
        return {};
    }
}

QVariant ClientListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return m_titles.value(section);
    return {};
}

} // namespace wren
