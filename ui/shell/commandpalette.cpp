// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/commandpalette.h"

#include "ui/theme/icons.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace wren::ui {

namespace {

enum Role { CommandRole = Qt::UserRole, ClientRole };
constexpr QSize firstSize{520, 420};
constexpr int rowPadding = 16;

QString plain(const QAction &action)
{
    QString text = action.toolTip();
    return text.remove(u'&');
}

} // namespace

CommandPalette::CommandPalette(const QList<QAction *> &commands, Search clients, QWidget *parent)
    : QDialog(parent)
    , m_commands(commands)
    , m_clients(std::move(clients))
    , m_words(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    resize(firstSize);
    m_words->addAction(icon(Icon::Search, QPalette::PlaceholderText), QLineEdit::LeadingPosition);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(10);
    layout->addWidget(m_words);
    layout->addWidget(m_list);
    m_words->installEventFilter(this);
    connect(m_words, &QLineEdit::textChanged, this, &CommandPalette::list);
    connect(m_words, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QListWidget::itemActivated, this, &CommandPalette::run);
    translate();
}

void CommandPalette::translate()
{
    setWindowTitle(tr("Go to"));
    m_words->setAccessibleName(tr("Client or command"));
    m_words->setPlaceholderText(tr("Type a client’s name or a command"));
    m_list->setAccessibleName(tr("Results"));
    list(m_words->text());
}

void CommandPalette::list(const QString &words)
{
    m_list->clear();
    if (!words.trimmed().isEmpty())
        listClients(words);
    listCommands(words.trimmed());
    m_list->setCurrentRow(0);
}

void CommandPalette::listCommands(const QString &words)
{
    for (int i = 0; i < m_commands.size(); ++i) {
        const QAction &action = *m_commands[i];
        if (!action.isEnabled() || !plain(action).contains(words, Qt::CaseInsensitive))
            continue;
        const QString keys = action.shortcut().toString(QKeySequence::NativeText);
        auto *item = new QListWidgetItem(
            action.icon().isNull() ? icon(Icon::Settings) : action.icon(),
            keys.isEmpty() ? plain(action) : plain(action) + QStringLiteral("   ") + keys, m_list);
        item->setData(CommandRole, i);
        item->setSizeHint(rowSize());
    }
}

void CommandPalette::listClients(const QString &words)
{
    for (const app::PersonRow &person : m_clients(words)) {
        auto *item = new QListWidgetItem(
            icon(Icon::Person), person.name + QStringLiteral("   ") + person.email, m_list);
        item->setData(ClientRole, person.client.text());
        item->setSizeHint(rowSize());
    }
}

QSize CommandPalette::rowSize() const
{
    return {0, fontMetrics().height() + rowPadding};
}

void CommandPalette::run()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    accept();
    if (const auto client = ClientId::parse(item->data(ClientRole).toString()))
        emit clientChosen(*client);
    else
        m_commands[item->data(CommandRole).toInt()]->trigger();
}

void CommandPalette::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        translate();
    QDialog::changeEvent(event);
}

/** Up and Down move through the results while one types. */
bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Up && key != Qt::Key_Down)
        return QDialog::eventFilter(watched, event);
    const int step = key == Qt::Key_Up ? -1 : 1;
    m_list->setCurrentRow(
        std::clamp(m_list->currentRow() + step, 0, std::max(m_list->count() - 1, 0)));
    return true;
}

} // namespace wren::ui
