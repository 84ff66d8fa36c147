// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ids.h"

#include <QAbstractTableModel>

#include <functional>
#include <vector>

namespace wren {

/** Where a client's portal account stands, as lists show it. */
enum class ListedStatus { Invited, InviteExpired, Active, Deactivated };

/** What is to be said of a client besides who it is. */
enum class ListedMark {
    None,
    Waiting,  ///< something entered here waits to be sent (R71)
    Conflict, ///< two values of a field wait for a choice (R30)
};

/** One client in the reader's words: what each cell says. */
struct ClientListRow
{
    ClientId client;
    QString name;
    QString preferredName;
    QString email;
    QString emailNote; ///< what else is to be said of it; null if nothing
    QString phone;
    QString provider;
    QString caseworker;
    ListedStatus status = ListedStatus::Invited;
    QString statusText;
    QString added;
    ListedMark mark = ListedMark::None;
    QString markText; ///< what the mark means
};

/**
 * The table of My Clients / People. It holds only keys, in the order of the view, and asks a source
 * for the rows that are looked at: 100,000 clients cost nothing until they are scrolled to.
 */
class ClientListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Name,
        PreferredName,
        Email,
        Phone,
        Provider,
        Caseworker,
        Status,
        Added,
        ColumnCount
    };
    enum Role {
        ClientRole = Qt::UserRole, ///< ClientId as text, in every column
        StatusRole,                ///< int(ListedStatus), in every column
        MarkRole,                  ///< int(ListedMark), in every column
    };
    using RowSource = std::function<ClientListRow(quint32 key)>;

    explicit ClientListModel(RowSource source, QObject *parent = nullptr);

    /** Shows these keys in this order: minimal signals when few rows differ, else one reset. */
    void setKeys(std::vector<quint32> keys);
    /** What the source says has changed (also its language). */
    void refresh();
    /** Titles by column; translated by whoever owns the view. */
    void setTitles(const QStringList &titles);

    [[nodiscard]] ClientListRow row(int row) const;
    [[nodiscard]] ClientId client(const QModelIndex &index) const;
    /** -1 if the client is not in the list. */
    [[nodiscard]] int rowOf(quint32 key) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QVariant spokenName(const ClientListRow &row);
    RowSource m_source;
    std::vector<quint32> m_keys;
    QStringList m_titles;
};

} // namespace wren
