// SPDX-License-Identifier: Apache-2.0
#include "ui/flow/flowdialog.h"

#include "ui/theme/typography.h"
#include "ui_flowdialog.h"

#include <QApplication>
#include <QKeyEvent>
#include <QRadioButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>

namespace wren::ui {

using namespace std::chrono_literals;

namespace {

/** Where Tab would begin: the first control of the page, or the chosen one of its radio buttons. */
QWidget *firstControl(const QWidget &page)
{
    QWidget *first = nullptr;
    QWidget *const start = page.nextInFocusChain();
    for (QWidget *each = start; page.isAncestorOf(each); each = each->nextInFocusChain()) {
        const auto *radio = qobject_cast<const QRadioButton *>(each);
        if (radio && radio->isChecked())
            return each;
        const bool takes = (each->focusPolicy() & Qt::TabFocus) && each->isEnabled();
        if (!first && takes && each->isVisibleTo(&page) && !each->focusProxy())
            first = each;
    }
    return first;
}

} // namespace

FlowDialog::FlowDialog(QWidget *parent)
    : QDialog(parent)
    , m_form(std::make_unique<Ui::FlowDialog>())
{
    m_form->setupUi(this);
    setTextRole(m_form->headingLabel, TextRole::Title);
    setTextRole(m_form->footLabel, TextRole::Caption);
    setTextRole(m_form->busyLabel, TextRole::Caption);
    m_patience.setSingleShot(true);
    m_patience.setInterval(300ms);
    connect(&m_patience, &QTimer::timeout, m_form->progressWidget, &QWidget::show);
    connect(m_form->backButton, &QPushButton::clicked, this, &FlowDialog::backRequested);
    connect(m_form->primaryButton, &QPushButton::clicked, this, &FlowDialog::primaryRequested);
    connect(m_form->closeButton, &QPushButton::clicked, this, &FlowDialog::reject);
    connect(m_form->noticeBar, &NoticeBar::actionRequested, this,
            &FlowDialog::noticeActionRequested);
    connect(m_form->noticeBar, &NoticeBar::alternativeRequested, this,
            &FlowDialog::noticeAlternativeRequested);
    connect(qApp, &QApplication::focusChanged, this, &FlowDialog::showFocused);
    m_form->progressWidget->hide();
    const QSize room = screen()->availableGeometry().size() * 0.94;
    resize(QSize(860, 720).boundedTo(room));
}

/** Closing moves the focus, and there is no page to scroll any more. */
FlowDialog::~FlowDialog()
{
    disconnect(qApp, nullptr, this, nullptr);
}

void FlowDialog::addPage(QWidget *page)
{
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(page);
    m_form->pagesStack->addWidget(area);
}

void FlowDialog::showPage(int index)
{
    if (m_form->pagesStack->currentIndex() == index && isVisible())
        return;
    m_form->pagesStack->setCurrentIndex(index);
    currentArea()->verticalScrollBar()->setValue(0);
    beginPage();
}

void FlowDialog::beginPage()
{
    QWidget *const first = firstControl(*currentArea()->widget());
    QWidget *const act = m_form->primaryButton;
    QWidget *const leave = m_form->closeButton;
    (first ? first : act->isEnabled() ? act : leave)->setFocus();
}

void FlowDialog::showFrame(const Frame &frame)
{
    setWindowTitle(frame.heading);
    m_form->headingLabel->setText(frame.heading);
    m_form->leadLabel->setText(frame.lead);
    m_form->leadLabel->setVisible(!frame.lead.isEmpty());
    m_form->primaryButton->setText(frame.primary);
    m_form->primaryButton->setVisible(!frame.primary.isEmpty());
    m_form->primaryButton->setEnabled(frame.canAdvance);
    m_form->backButton->setVisible(frame.hasBack);
    m_form->closeButton->setEnabled(frame.canClose);
    m_form->footLabel->setText(frame.foot);
    m_form->helpButton->setPage(frame.help);
    m_form->busyLabel->setText(frame.busy);
    m_canClose = frame.canClose;
    if (frame.busy.isEmpty()) {
        m_patience.stop();
        m_form->progressWidget->hide();
    } else if (!m_patience.isActive() && m_form->progressWidget->isHidden()) {
        m_patience.start();
    }
}

void FlowDialog::showNotice(Tone tone, const QString &text, const QString &action,
                            const QString &alternative)
{
    m_form->noticeBar->tell(tone, text, action, alternative);
}

void FlowDialog::reject()
{
    if (m_canClose)
        QDialog::reject();
}

void FlowDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_PageDown)
        scrollBy(1);
    else if (event->key() == Qt::Key_PageUp)
        scrollBy(-1);
    else
        QDialog::keyPressEvent(event);
}

void FlowDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_form->retranslateUi(this);
}

/** Wherever the focus went by, what has it is in sight. */
void FlowDialog::showFocused(QWidget *, QWidget *now)
{
    QScrollArea *const area = currentArea();
    if (area && now && area->widget()->isAncestorOf(now))
        area->ensureWidgetVisible(now, 0,
                                  4 * fontMetrics().lineSpacing()); // and what is said of it
}

QScrollArea *FlowDialog::currentArea() const
{
    return static_cast<QScrollArea *>(m_form->pagesStack->currentWidget());
}

void FlowDialog::scrollBy(int pages)
{
    QScrollBar *bar = currentArea()->verticalScrollBar();
    bar->setValue(bar->value() + pages * bar->pageStep());
}

} // namespace wren::ui
