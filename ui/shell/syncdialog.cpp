// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/syncdialog.h"

#include "ui/outbox/outboxtext.h"
#include "ui/shell/synctext.h"
#include "ui/theme/clock.h"
#include "ui/theme/typography.h"
#include "ui_syncdialog.h"

#include <QDateTime>
#include <QEvent>

namespace wren::ui {

namespace {

constexpr int signSize = 32;

} // namespace

SyncDialog::SyncDialog(app::OutboxPresenter &outbox, QWidget *parent)
    : QDialog(parent)
    , m_outbox(outbox)
    , m_form(std::make_unique<Ui::SyncDialog>())
{
    m_form->setupUi(this);
    setTextRole(m_form->stateLabel, TextRole::Heading);
    setTextRole(m_form->contactLabel, TextRole::Caption);
    connect(m_form->closeButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_form->syncNowButton, &QPushButton::clicked, this, &SyncDialog::syncNowRequested);
    connect(m_form->signInButton, &QPushButton::clicked, this, &SyncDialog::signInRequested);
    connect(m_form->openButton, &QPushButton::clicked, this, [this] {
        accept();
        emit outboxRequested();
    });
    connect(&outbox, &app::OutboxPresenter::stateChanged, this, &SyncDialog::renderOutbox);
    render();
}

SyncDialog::~SyncDialog() = default;

void SyncDialog::showStatus(const app::SyncStatus &status)
{
    m_status = status;
    render();
}

void SyncDialog::render()
{
    m_form->signLabel->setPixmap(iconPixmap(
        syncIcon(m_status), toneInk(syncTone(m_status), palette()), signSize, devicePixelRatioF()));
    m_form->stateLabel->setText(syncText(m_status));
    m_form->explanationLabel->setText(syncExplanation(m_status));
    m_form->contactLabel->setHidden(!m_status.lastContact);
    if (m_status.lastContact)
        m_form->contactLabel->setText(
            tr("Last contact: %1")
                .arg(dayAndTimeText(QDateTime::fromMSecsSinceEpoch(*m_status.lastContact))));
    const bool signIn = m_status.signInNeeded || m_status.deviceTwice;
    m_form->signInButton->setVisible(signIn);
    m_form->syncNowButton->setVisible(!signIn);
    renderOutbox();
}

/** Two lines an item: what for whom; how it stands, or of a refusal why. */
void SyncDialog::renderOutbox()
{
    const QList<app::OutboxItem> &items = m_outbox.state().items;
    const int row = m_form->outboxList->currentRow();
    m_form->outboxList->clear();
    for (const app::OutboxItem &item : items) {
        const bool waits = item.state == app::QueuedMutation::State::Waiting;
        const QString head =
            tr("%1 – %2", "the client – what").arg(outboxWho(item), outboxWhat(item));
        auto *line = new QListWidgetItem(
            head + u'\n' + (waits ? outboxState(item) : outboxWhy(item)), m_form->outboxList);
        line->setIcon(icon(waits ? Icon::Clock : Icon::Warning));
    }
    m_form->outboxList->setCurrentRow(std::clamp(row, 0, std::max(0, int(items.size()) - 1)));
    for (QWidget *part :
         {static_cast<QWidget *>(m_form->outboxLabel), static_cast<QWidget *>(m_form->outboxList),
          static_cast<QWidget *>(m_form->openButton)})
        part->setHidden(items.isEmpty());
}

void SyncDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_form->retranslateUi(this);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        render();
    QDialog::changeEvent(event);
}

} // namespace wren::ui
