// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/syncdialog.h"

#include "ui/shell/synctext.h"
#include "ui/theme/clock.h"
#include "ui/theme/typography.h"
#include "ui_syncdialog.h"

#include <QDateTime>
#include <QEvent>

namespace wren::ui {

namespace {

constexpr int signSize = 32;
constexpr int midRole = Qt::UserRole;

} // namespace

SyncDialog::SyncDialog(QWidget *parent)
    : QDialog(parent)
    , m_form(std::make_unique<Ui::SyncDialog>())
{
    m_form->setupUi(this);
    setTextRole(m_form->stateLabel, TextRole::Heading);
    setTextRole(m_form->contactLabel, TextRole::Caption);
    connect(m_form->closeButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_form->syncNowButton, &QPushButton::clicked, this, &SyncDialog::syncNowRequested);
    connect(m_form->dismissButton, &QPushButton::clicked, this, &SyncDialog::dismissCurrent);
    render();
}

SyncDialog::~SyncDialog() = default;

void SyncDialog::showStatus(const app::SyncStatus &status)
{
    m_status = status;
    render();
}

void SyncDialog::showRefusals(const QList<app::QueuedMutation> &refusals)
{
    m_refusals = refusals;
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
    m_form->refusalsList->clear();
    for (const app::QueuedMutation &refused : m_refusals) {
        auto *item =
            new QListWidgetItem(mutationText(refused.mutation.name) + u'\n' + refusalText(refused),
                                m_form->refusalsList);
        item->setData(midRole, refused.mutation.mid);
    }
    m_form->refusalsList->setCurrentRow(0);
    for (QWidget *part : {static_cast<QWidget *>(m_form->refusalsLabel),
                          static_cast<QWidget *>(m_form->refusalsList),
                          static_cast<QWidget *>(m_form->dismissButton)})
        part->setHidden(m_refusals.isEmpty());
}

void SyncDialog::dismissCurrent()
{
    if (const QListWidgetItem *item = m_form->refusalsList->currentItem())
        emit dismissRequested(item->data(midRole).toLongLong());
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
