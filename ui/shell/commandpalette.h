// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/people/peopleindex.h"

#include <QAction>
#include <QDialog>

#include <functional>

class QLabel;
class QLineEdit;
class QListWidget;

namespace wren::ui {

/** Ctrl+K: type a few letters of a command or a client, Enter goes there. */
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    /** Clients that answer to the words, the best first; a handful is enough. */
    using Search = std::function<QList<app::PersonRow>(const QString &words)>;

    CommandPalette(const QList<QAction *> &commands, Search clients, QWidget *parent = nullptr);

signals:
    void clientChosen(const wren::ClientId &client);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void translate();
    void list(const QString &words);
    void listCommands(const QString &words);
    void listClients(const QString &words);
    [[nodiscard]] QSize rowSize() const;
    void run();

    QList<QAction *> m_commands;
    Search m_clients;
    QLineEdit *m_words;
    QListWidget *m_list;
};

} // namespace wren::ui
