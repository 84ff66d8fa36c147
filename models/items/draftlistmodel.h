// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>
#include <QList>

namespace wren {

/** A begun intake in the reader's words. */
struct DraftListRow
{
    QString id;
    QString title; ///< whom it is about
    QString step;  ///< what it is
    QString saved; ///< when it was last saved
    friend bool operator==(const DraftListRow &, const DraftListRow &) = default;
};

/** The drafts kept on this computer: few, so every change is told row by row. */
class DraftListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Title, Step, Saved, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole, ///< the draft's id, in every column
    };

    using QAbstractTableModel::QAbstractTableModel;

    /** Shows these drafts, ids unique: rows that stay keep their selection. */
    void setRows(const QList<DraftListRow> &rows);
    /** Titles by column; translated by whoever owns the view. */
    void setTitles(const QStringList &titles);
    [[nodiscard]] QString id(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void removeGone(const QList<DraftListRow> &rows);
    void place(const DraftListRow &row, int at);

    QList<DraftListRow> m_rows;
    QStringList m_titles;
};

} // namespace wren
