// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>
#include <QList>

namespace wren {

/** One piece of work in the reader's words: a draft, a change that waits, a request. */
struct WorkListRow
{
    QString id;
    QString who;   ///< whom it is about
    QString what;  ///< what it is
    QString state; ///< how it stands, or when it was last saved
    friend bool operator==(const WorkListRow &, const WorkListRow &) = default;
};

/** What is to be done or was done about clients: short lists, so every change is told row by row.
 */
class WorkListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Who, What, State, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole, ///< the row's id, in every column
    };

    using QAbstractTableModel::QAbstractTableModel;

    /** Shows these rows, ids unique: those that stay keep their selection. */
    void setRows(const QList<WorkListRow> &rows);
    /** Titles by column; translated by whoever owns the view. */
    void setTitles(const QStringList &titles);
    [[nodiscard]] QString id(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void removeGone(const QList<WorkListRow> &rows);
    void place(const WorkListRow &row, int at);

    QList<WorkListRow> m_rows;
    QStringList m_titles;
};

} // namespace wren
